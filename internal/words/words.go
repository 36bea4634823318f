// Package words holds the words of the interface in one language.
//
// They are in layouts/i18n/<lang>.toml, which Hugo's templates read as well. A council's own
// folder may have an i18n/<lang>.toml, whose texts replace those of the guide. The
// file is flat: one key, one text. A text has placeholders, written {name}; a
// key that depends on a number comes as key-one and key-other, and in languages with
// more forms also as key-zero, key-two, key-few and key-many (CLDR's names). The month
// of a date is month-1 to month-12; other forms in which it may be typed, separated by
// commas, are month-1-forms to month-12-forms; and month-12-alone is the name without a
// day, if a language has another form for it.
//
// The package also says a rule in words ([Words.Rule]), so that a number in a
// sentence is never typed by hand: it comes from the profile.
package words

import (
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/timeline"
)

// Words are the texts of one language, by key.
type Words struct {
	Lang string
	text map[string]string
}

// New returns the words of a language from texts, later ones over earlier.
func New(lang string, texts ...map[string]string) *Words {
	w := &Words{Lang: lang, text: map[string]string{}}
	for _, t := range texts {
		maps.Copy(w.text, t)
	}
	return w
}

// Of reads the words of a language from layers, later ones over earlier. A layer
// without them adds nothing; a file that cannot be read is a fault.
func Of(lang string, in ...fs.FS) (*Words, finding.List) {
	w := New(lang)
	files, faults := layers.TextsOf(lang, in...)
	for _, f := range files {
		texts, more := Parse(f.Name, f.Data)
		maps.Copy(w.text, texts)
		faults = append(faults, more...)
	}
	return w, faults
}

// Keys returns the keys that have a text, sorted.
func (w *Words) Keys() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(w.text)), func(key string) bool { return !w.Has(key) })
}

// Has reports whether there is a text for a key.
func (w *Words) Has(key string) bool { return w.text[key] != "" }

// Text returns the text for a key with its placeholders filled: pairs are names and
// what to put there. A missing key comes back in brackets, for all to see.
func (w *Words) Text(key string, pairs ...string) string {
	text, ok := w.text[key]
	if !ok {
		return "[" + key + "]"
	}
	return Fill(text, pairs...)
}

// Fill puts values into the placeholders of a text: Fill("in {n} days", "n", "3").
func Fill(text string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		text = strings.ReplaceAll(text, "{"+pairs[i]+"}", pairs[i+1])
	}
	return text
}

// Count returns the text for a key that depends on a number, which is put at {n}. A form
// that has no text is the one named other.
func (w *Words) Count(key string, n int, pairs ...string) string {
	form := key + "-" + forms[w.form(n)]
	if !w.Has(form) {
		form = key + "-other"
	}
	return w.Text(form, append(pairs, "n", strconv.Itoa(n))...)
}

// Date returns a date in full with its weekday, "Tuesday 1 December 2026".
func (w *Words) Date(d timeline.Date) string {
	if d.IsZero() {
		return ""
	}
	return w.Text("date-full",
		"weekday", w.Text("weekday-"+strconv.Itoa(d.Weekday())), "day", strconv.Itoa(d.Day),
		"month", w.Text("month-"+strconv.Itoa(d.Month)), "year", strconv.Itoa(d.Year))
}
