package council

import (
	"slices"
	"strings"

	"familyguide/internal/finding"
)

// choices returns words as a list to choose from: "a", "b" or "c".
func choices(words []string) string {
	quoted := make([]string, 0, len(words))
	for _, w := range words {
		if w != "" {
			quoted = append(quoted, `"`+w+`"`)
		}
	}
	if len(quoted) < 2 {
		return strings.Join(quoted, "")
	}
	last := len(quoted) - 1
	return strings.Join(quoted[:last], ", ") + " or " + quoted[last]
}

// oneOf returns the hint for a word that is not among the known ones.
func oneOf(word string, known []string) string {
	if near := likely(word, meant, known); near != "" && !slices.Contains(known, word) {
		return `did you mean "` + near + `"? It can be ` + choices(known)
	}
	return "it can be " + choices(known)
}

// likely returns the known word that an editor meant by another, "" if that is not clear.
func likely(word string, meant map[string]string, known []string) string {
	if other := meant[strings.ToLower(word)]; slices.Contains(known, other) {
		return other
	}
	return finding.Nearest(word, known)
}

// meant maps words that editors and documents use to those of a profile.
var meant = map[string]string{
	"soonest": "earliest", "sooner": "earliest", "whichever is sooner": "earliest", "later": "latest", "whichever is later": "latest",
	"ideally": "aim", "if possible": "aim", "wherever possible": "aim", "target": "aim", "approximately": "about", "around": "about",
	"within": "by", "at least": "by", "no later than": "by", "no earlier than": "from",
	"weeks of gestation": "weeks of pregnancy", "weeks pregnant": "weeks of pregnancy",
	"initial-conference": "initial", "first": "initial", "review-conference": "review", "unborn": "pre-birth", "transfer": "transfer-in",
	"parents": "family", "parent": "family", "prior": "before",
}

// inBraces has an example of each table that is written in braces.
var inBraces = map[string]string{
	"every": `{amount = 4, unit = "weeks"}`, "at_most": `{amount = 6, unit = "weeks"}`,
	"last": `{amount = 10, unit = "working days"}`, "or": `{amount = 20, unit = "working days"}`,
}

// ofTheFile are keys that go above the tables. A line added at the end of a file belongs to
// the last table.
var ofTheFile = []string{
	"nation", "base", "demonstration", "note", "doubts", "website", "languages", "accent", "paper", "logo", "logo_alt",
	"closed", "open", "first_day_counts",
}

// meantKey maps words that editors use, and keys of the whole file, to the keys of a table.
var meantKey = map[string]string{
	"website": "url", "web": "url", "link": "url", "telephone": "phone", "tel": "phone",
	"open": "hours", "closed": "bank_holidays", "note": "about",
	"source": "document", "sources": "document",
}

// hintFor returns the hint for a key that the table does not have. A key of the table that
// is nearly the same is more likely than one of the whole file: moving the line up would
// then change what the whole file says.
func (t *table) hintFor(key string) string {
	near := likely(key, meantKey, t.known)
	above := slices.Contains(ofTheFile, key) && t.what != "the file"
	switch {
	case near != "" && above:
		return `did you mean "` + near + `"? Keys for the whole file go above the first line in [brackets]`
	case near != "":
		return `did you mean "` + near + `"?`
	case above:
		return "it is for the whole file: move the line up, above the first line in [brackets]"
	case key == "at_most":
		return `put it into every: every = {amount = 4, unit = "weeks", at_most = {amount = 6, unit = "weeks"}}`
	case key == "date" && (t.what == "this event" || strings.HasPrefix(t.what, "event ")):
		return "leave it out: each family types its own date"
	}
	return "the keys of " + t.what + " are " + strings.Join(t.known, ", ")
}
