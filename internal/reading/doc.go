// Package reading measures how hard a page of Markdown is to read, sentence by
// sentence and word by word.
//
// It proves nothing about readers. The formulas explain about 70 % at best of
// what makes a text hard, and the NHS content guide does not recommend scores
// except to put pages in order of work. So a score is an alarm: the limits on
// sentences and the list of unexplained words are what a page must keep; the
// grades only warn. The limits are those of the caller.
//
// # What is read
//
// [Read] takes a page apart as Hugo's Markdown, with goldmark. Counted is the
// running text: paragraphs, quotations, list items, table cells. Left out are
// the front matter, headings, code, HTML, images, web and e-mail addresses,
// telephone numbers, dates, and sentences that hold a postcode (an address). A
// list item is a sentence, and so is the line that opens a list: a block ends its last
// sentence, with or without a full stop.
//
// A sentence ends at . ! ? or … if white space and then no lower-case letter
// follow, but not after Mr, Mrs, Ms, Dr or St. Colons, semicolons and dashes do
// not end one: the reader has to keep it whole.
//
// A word is a run of letters or digits, with apostrophes, hyphens or full stops
// inside ("don't", "follow-up", "9.30"): one word to every formula. A number is a word of one
// syllable and a familiar one.
//
// Shortcodes are replaced by what the caller's [Expand] makes of them, else by nothing;
// what the layouts make of them (a contact, the words for an adult beside a child's page)
// is not read. Lines and columns are those of the
// author's file throughout.
//
// # The formulas
//
// W words, S sentences, Y syllables, D uses of unfamiliar words, U different
// unfamiliar words. Grades are years of American schooling; the reader's age is about
// grade + 5.
//
//	Flesch reading ease  206.835 − 1.015 W/S − 84.6 Y/W
//	Flesch–Kincaid       0.39 W/S + 11.8 Y/W − 15.59
//	New Dale–Chall       15.79 D/W + 0.0496 W/S, + 3.6365 if D/W > 5 %
//	Spache, revised      0.121 W/S + 8.2 U/W + 0.659
//
// Sources: Flesch, "A new readability yardstick", Journal of Applied Psychology
// 32 (1948); Kincaid and others, Research Branch Report 8-75, Naval Technical
// Training Command (1975); Chall and Dale, "Readability revisited: the new Dale–Chall
// readability formula" (1995); Spache, "Good reading for poor readers" (revised 1974),
// which counts each unfamiliar word once.
//
// # Familiar words
//
// A word is familiar if its list has it, or has what is left without a regular
// ending (-s, -es, -'s, -ed, -ing, -er, -est, -n't and the short forms of "be",
// "have", "will"). A hyphenated word is familiar if all its parts are. Names are
// familiar: words with a capital that does not start a sentence, or with one inside. So Chall and
// Dale count; they also take "-ly" as a new word, and so do we.
//
// The lists are in the directory of that name; each says where it is from:
//
//	dale-chall  words that 4 in 5 American pupils of grade 4 know (1995)
//	spache      words that American pupils of grades 1 to 3 read (1974)
//	british     what those lists lack and a British child of that age knows:
//	            mum, maths, colour. Added to both.
//	everyday    what a reader of 11 and over meets every day. It counts for the
//	            list of hard words only, never for a grade, and not for the young
//	            bands. With it, "-ly" makes no hard word of a known one.
//
// A term of the trade (conference, plan, advocate) is hard until it is
// explained: from the point at which the page sets it in bold, which is the guide's way to show a
// new word, or links it to the words page. A reader of 12 and over may also be
// sent to the words page, so for them a word with an entry there is explained everywhere.
//
// # Passive voice
//
// A sentence is called passive if a form of "be" or "get" is followed, after
// nothing but adverbs, "not" or (in a question) the subject pronoun, by a past
// participle: a word in -ed or one of a list of irregular ones, and neither a word
// that is nearly always an adjective ("worried", "tired") nor "used" before "to". It uses no
// tagger, so it takes some states for passives ("the door is closed")
// and misses participles with words between. Against 60 sentences judged by hand
// in testdata/passive.txt it must keep the precision and recall that the test states.
package reading
