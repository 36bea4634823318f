package words

import (
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// forms are the names of the plural forms, as CLDR has them and in the order in which
// the page's script has them: first the one that every language has.
var forms = [...]string{"other", "one", "two", "few", "many", "zero"}

var formOf = map[plural.Form]int{plural.Other: 0, plural.One: 1, plural.Two: 2, plural.Few: 3, plural.Many: 4, plural.Zero: 5}

// form returns which of the forms a number takes in the language.
func (w *Words) form(n int) int {
	return formOf[plural.Cardinal.MatchPlural(language.Make(w.Lang), n, 0, 0, 0, 0)]
}

// PluralForms returns the form of each number from 0 to 99, a digit each; "" if the
// language has two forms, and 1 alone has the first, as in English.
func (w *Words) PluralForms() string {
	var b strings.Builder
	simple := true
	for n := range 100 {
		form := w.form(n)
		simple = simple && (form == 1) == (n == 1) && form <= 1
		b.WriteString(strconv.Itoa(form))
	}
	if simple {
		return ""
	}
	return b.String()
}
