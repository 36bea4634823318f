package main

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/shortcode"
	"familyguide/internal/words"
)

// newFiles is what a council's own folder starts with.
//
//go:embed new
var newFiles embed.FS

// newVerb starts a council's own folder, or a page in it. Both build without a change.
type newVerb struct {
	Dir    string `arg:"" placeholder:"DIR" help:"The folder to make; its name becomes the council's id. In a council's folder the word page makes a page of it; a folder of that name is ./page."`
	Title  string `arg:"" optional:"" placeholder:"TITLE" help:"After page: the title of the page, a question or an answer."`
	From   given  `placeholder:"ID" help:"The built-in profile to start from: ${builtin}. By default england."`
	Band   given  `placeholder:"BAND" help:"Of a page: who it is for: ${bands}. By default parents."`
	Source given  `placeholder:"ID" help:"Of a page: the document it rests on, by its id in council.toml."`
}

// Run writes the folder, or the page.
func (v *newVerb) Run(s *session) error {
	if v.Title != "" && strings.EqualFold(v.Dir, pageWord) {
		v.Dir = pageWord
	}
	switch {
	case v.isPage() && v.From != "":
		return usagef("leave it out", "--from is for a folder, and this is a page")
	case v.isPage():
		return v.page(s)
	case v.Title != "":
		return usagef(`for a page: familyguide new page "`+v.Title+`"`, "a folder has no title")
	case v.Band != "" || v.Source != "":
		return usagef(`for a page: familyguide new page "Where do we meet?" --band parents`, "--band and --source are for a page, and this is a folder")
	}
	v.From = cmp.Or(v.From, "england")
	return v.folder(s)
}

// folder writes the folder. It writes into no folder that has anything in it.
func (v *newVerb) folder(s *session) error {
	if !slices.Contains(council.BuiltInIDs(), string(v.From)) {
		hint := "it is one of " + builtInList()
		if near := nearestOrBegun(string(v.From), council.BuiltInIDs()); near != "" {
			hint = "did you mean --from " + near + "? It is one of " + builtInList()
		}
		return usagef(hint, "there is no built-in profile %q", v.From)
	}
	if v.Dir == "" {
		return usagef("name a folder that is not there yet", "no folder is named")
	}
	if entries, err := os.ReadDir(v.Dir); err == nil && len(entries) > 0 {
		return usagef("name a folder that is not there yet", "%s has something in it already, and nothing was written", v.Dir)
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return usagef("name a folder that is not there yet", "%s cannot be used: %v", v.Dir, errors.Unwrap(err))
	}
	files, err := v.files()
	if err != nil {
		return err
	}
	for i, f := range files {
		if err := writeNew(filepath.Join(v.Dir, filepath.FromSlash(f.name)), f.text); err != nil {
			v.takeBack(files[:i+1])
			return v.cannotWrite(err)
		}
	}
	s.say("made %s", v.Dir)
	if around := filepath.Dir(filepath.Clean(v.Dir)); hasProfile(around) {
		s.fault(finding.Finding{Warning: true, File: filepath.ToSlash(v.Dir), Message: "is inside a council's folder, whose guide takes nothing from it",
			Hint: `move it beside that folder; for a page of that council: familyguide new page "` + filepath.Base(v.Dir) + `"`})
	}
	s.say("next: edit %s, then: familyguide serve %s", filepath.Join(v.Dir, "council.toml"), forShell(v.Dir))
	return nil
}

// cannotWrite says why the folder cannot be made, without naming its files, which the
// editor does not know yet.
func (v *newVerb) cannotWrite(err error) error {
	return finding.List{{File: filepath.ToSlash(v.Dir), Message: fmt.Sprintf("cannot be made: %s; nothing is left of the new folder", finding.Reason(err)),
		Hint: "name a folder in a place where you may write and where there is room"}}
}

type newFile struct{ name, text string }

func (v *newVerb) files() ([]newFile, error) {
	id, name := v.names()
	rest, err := v.rest()
	if err != nil {
		return nil, err
	}
	var files []newFile
	for _, f := range []newFile{
		{"council.toml", "council.toml"}, {"README.md", "README.md"}, {"i18n/en.toml", "en.toml"},
	} {
		text, err := newFiles.ReadFile("new/" + f.text)
		if err != nil {
			return nil, err
		}
		if f.name == "council.toml" {
			text = append(text, rest...)
		}
		files = append(files, newFile{f.name, words.Fill(string(text), "id", id, "name", name, "nation", v.nation(), "shortcodes", shortcodes(), "keys", keyTable())})
	}
	for _, name := range schemaFiles {
		files = append(files, newFile{name, string(schemaOf(name))})
	}
	// Folders without a file would be lost in a repository or an archive.
	return append(files, newFile{"content/en/.keep", ""}, newFile{"static/.keep", ""}), nil
}

// nation returns the nation of the profile to start from.
func (v *newVerb) nation() string {
	p, _ := council.BuiltIn(string(v.From)) // Run has checked that there is one
	return p.Nation
}

// shortcodes returns the table of shortcodes for the folder's README.
func shortcodes() string {
	var b strings.Builder
	b.WriteString("| write | to show |\n|---|---|")
	for _, s := range shortcode.Table {
		if s.Means != "" {
			fmt.Fprintf(&b, "\n| `%s` | %s |", strings.ReplaceAll(s.Usage(), "|", `\|`), s.Means)
		}
	}
	return b.String()
}

var notInID = regexp.MustCompile(`[^a-z0-9]+`)

// names makes an id and a name from the folder's: "st-helens" and "St Helen's".
func (v *newVerb) names() (id, name string) {
	base := v.Dir
	if abs, err := filepath.Abs(v.Dir); err == nil {
		base = abs
	}
	base = norm.NFC.String(filepath.Base(base))
	id = strings.Trim(notInID.ReplaceAllString(plainLetters(strings.ToLower(base)), "-"), "-")
	const longest = 64 // that a profile's id may be
	id = strings.TrimRight(id[:min(len(id), longest)], "-")
	if id == "" || !unicode.IsLetter(rune(id[0])) {
		return "my-council", "My Council"
	}
	parts := strings.FieldsFunc(base, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("-_.\"\\{}<>", r)
	})
	for i, part := range parts {
		parts[i] = council.Capital(part)
	}
	return id, strings.Join(parts, " ")
}

// plainLetters returns a text without the marks on its letters: "bath" for "bäth".
func plainLetters(text string) string {
	text = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "’", "", "'", "").Replace(text)
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(text))
}

// rest is what follows the head of a new council.toml: the explained examples,
// then the documents, rules and contacts of the profile to start from. The
// national rules need no copy: they are the layer below every profile.
func (v *newVerb) rest() (string, error) {
	text, err := newFiles.ReadFile("new/examples.toml")
	examples := termsOf(v.nation(), string(text))
	if err != nil || string(v.From) == v.nation() {
		return examples, err
	}
	text, err = council.BuiltInFile(string(v.From))
	if err != nil {
		return "", err
	}
	_, tables, found := strings.Cut(string(text), "\n[")
	if !found {
		return examples, nil
	}
	return examples + "\n" + council.CopiedFrom(string(v.From)) + "\n" +
		"# Put your own documents, numbers, contacts and words in their place. What is left of\n" +
		"# it is a fault as soon as the lines demonstration and note are gone.\n\n[" + tables, nil
}

// takeBack removes the files that were written before the disk was full, so that new can
// be tried again. A folder with other files in it stays.
func (v *newVerb) takeBack(files []newFile) {
	for _, f := range files {
		os.Remove(filepath.Join(v.Dir, filepath.FromSlash(f.name)))
	}
	for _, dir := range []string{"content/en", "content", "i18n", "static", "."} {
		os.Remove(filepath.Join(v.Dir, filepath.FromSlash(dir)))
	}
}

func writeNew(name, text string) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return os.WriteFile(name, []byte(text), 0o666)
}
