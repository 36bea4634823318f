// Reads {"words": [...], "counts": [{word, sentence, syllable, difficultWord, unfamiliarWord}]} and writes
// what the npm packages make of them, in the same order.
import {readFileSync} from 'node:fs'
import {daleChall} from 'dale-chall'
import {daleChallFormula} from 'dale-chall-formula'
import {flesch} from 'flesch'
import {fleschKincaid} from 'flesch-kincaid'
import {spache} from 'spache'
import {spacheFormula} from 'spache-formula'
import {syllable} from 'syllable'

const input = JSON.parse(readFileSync(0, 'utf8'))
process.stdout.write(JSON.stringify({
  syllables: input.words.map((word) => syllable(word)),
  scores: input.counts.map((c) => [flesch(c), fleschKincaid(c), daleChallFormula(c), spacheFormula(c)]),
  daleChall,
  spache
}))
