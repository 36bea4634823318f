package reading

import "strings"

// passive reports whether a sentence is in the passive voice. The package comment says
// how reliable that is.
func passive(words []Word) bool {
	for i := range words {
		if isBe(strings.ToLower(words[i].Text)) && participleAfter(words, i) {
			return true
		}
	}
	return false
}

// participleAfter reports whether a past participle follows the verb at i with
// nothing in between that ends the search.
func participleAfter(words []Word, i int) bool {
	for j := i + 1; j < len(words) && j <= i+4; j++ {
		word := strings.ToLower(words[j].Text)
		next := ""
		if j+1 < len(words) {
			next = strings.ToLower(words[j+1].Text)
		}
		switch {
		case isParticiple(word, next):
			return true
		case between[word] || strings.HasSuffix(word, "ly"):
		case j == i+1 && i == 0 && subjects[word]: // "Are you asked …?"
		default:
			return false
		}
	}
	return false
}

func isBe(word string) bool {
	word = strings.TrimSuffix(word, "n't")
	switch word {
	case "is", "are", "was", "were", "be", "been", "being", "am", "get", "gets", "got", "getting":
		return true
	}
	return strings.HasSuffix(word, "'re") || word == "i'm" || word == "it's" || word == "he's" || word == "she's"
}

// isParticiple reports whether a word is a past participle and not an adjective.
func isParticiple(word, next string) bool {
	switch {
	case states[word], word == "used" && next == "to":
		return false
	case participles[word]:
		return true
	}
	return len(word) > 4 && strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "eed")
}

var between = set("not never also always often still just already now then all both ever once soon usually sometimes first even only being been be")

var subjects = set("i you he she it we they this that there")

// states are participles that nearly always describe how somebody is.
var states = set("worried tired scared frightened excited interested bored pleased surprised upset confused ashamed " +
	"married divorced separated engaged concerned annoyed embarrassed stressed relaxed supposed prepared determined " +
	"experienced qualified trained involved related connected limited crowded complicated detailed advanced naked wicked hundred " +
	"indeed need based dressed gone done used disabled entitled unmarried retired distressed")

var participles = set("asked beaten begun bitten blown bought bound bred broken brought built burnt caught chosen cut dealt drawn driven " +
	"eaten fed felt fought found forbidden forgotten forgiven given grown heard held hidden hit hurt kept known laid led left lent " +
	"lost made meant met paid put read rung run said seen sent set shaken shot shown shut spent split spoken spread stolen " +
	"struck sworn taken taught thrown told torn thought understood won worn written rewritten overheard withdrawn withheld " +
	"decided let dropped")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		m[word] = true
	}
	return m
}
