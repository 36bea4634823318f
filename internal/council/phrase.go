package council

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// littleWords begin phrases but never names: nothing else distinguishes "Sooner if possible"
// from "Harrow agrees". May, Will, Down and His are left out, because names begin with them.
var littleWords = strings.Fields("a an the this that these those each every any all both some most many several another either neither no none " +
	"you your we our they their he she it its who whose what which whoever whatever whichever " +
	"anybody anyone anything everybody everyone everything nobody nothing somebody someone something " +
	"if when whenever while whilst where wherever whether unless until till once since because as although though " +
	"and but or nor so than then before after provided except otherwise instead " +
	"about above across against along among around at behind below beside besides between beyond by despite during for from " +
	"in including inside into near of on onto out outside through throughout to towards under upon via with within without " +
	"soon sooner soonest late later latest early earlier earliest usually normally ideally immediately straight often only always never not " +
	"also more less fewer even well preferably possibly perhaps maybe sometimes generally mostly again already here there how why now")

// phrase is [table.unended] for a text that is never at the start of a sentence.
func (t *table) phrase(key string) string {
	s := t.unended(key)
	if first := strayCapital(s); first != "" {
		t.r.fault(t.node.entry(key).value.pos, `begin it with a small letter, "`+strings.ToLower(first)+` …": it is used inside a sentence`, "%s begins with a capital letter", key)
	}
	return s
}

// strayCapital returns the first word of a phrase if it has a capital letter and is not a name:
// one of the little words, or a term, {Meeting}. Otherwise it returns "".
func strayCapital(phrase string) string {
	words := strings.Fields(phrase)
	if len(words) == 0 {
		return ""
	}
	first := words[0]
	if name, term := strings.CutPrefix(first, "{"); term {
		if c, _ := utf8.DecodeRuneInString(name); unicode.IsUpper(c) {
			return first
		}
		return ""
	}
	word, _, _ := strings.Cut(first, "/")
	word = strings.TrimFunc(word, unicode.IsPunct)
	if word == "" {
		return ""
	}
	small := strings.ToLower(word[:1]) + word[1:]
	if small != word && slices.Contains(littleWords, small) {
		return first
	}
	return ""
}
