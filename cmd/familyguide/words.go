package main

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"familyguide/internal/copied"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/words"
)

// wordsVerb finds texts of the interface by their words, and copies one into the council's
// folder.
type wordsVerb struct {
	Text []string `arg:"" optional:"" placeholder:"TEXT" help:"Words as a page shows them, or a part of a text's name. Without any: every text."`
	Copy given    `placeholder:"KEY" help:"Put the text of this name into i18n/, to change it."`
	Lang given    `default:"en" placeholder:"CODE" help:"The language."`
}

// Run writes the texts to standard output, one KEY<TAB>TEXT a line, exact matches first. On
// standard error it says which of them are the council's own.
func (v *wordsVerb) Run(s *session) error {
	h, _, err := unfinishedHere()
	if err != nil && (v.Copy != "" || h.dir != "") {
		return err
	}
	if h.dir == "" { // in no council's folder: the guide's own
		h.profile, _ = council.BuiltIn("england")
	}
	if !slices.Contains(h.profile.Languages, string(v.Lang)) {
		return usagef("the languages are those of council.toml: "+strings.Join(h.profile.Languages, ", "), "the guide is not in the language %q", v.Lang)
	}
	today, err := s.today("")
	if err != nil {
		return err
	}
	t, faults := textsOf(&maker{today: today}, h, string(v.Lang))
	if v.Copy != "" {
		if err := faults.Err(); err != nil {
			return err
		}
		return t.copy(s, string(v.Copy))
	}
	return t.write(s, strings.Join(v.Text, " "))
}

// texts are those of the interface in one language.
type texts struct {
	home
	lang   string
	guides map[string]string // as the guide has them, with the placeholders of terms
	own    map[string]string // as the council's folder has them
	shown  map[string]string // as a page says them
	pages  *layers.Stack
	maker  *maker
}

// textsOf reads the texts of a language. It returns the faults of the council's own file
// only.
func textsOf(m *maker, h home, lang string) (texts, finding.List) {
	t := texts{home: h, lang: lang, maker: m}
	read := func(all []layers.Layer) (map[string]string, finding.List) {
		from := make([]fs.FS, len(all))
		for i, layer := range all {
			from[i] = layer.FS
		}
		w, faults := words.Of(lang, from...)
		found := map[string]string{}
		for _, key := range w.Keys() {
			found[key] = w.Text(key)
		}
		return found, faults
	}
	t.guides, _ = read(m.originals(h.profile))
	var faults finding.List
	if h.profile.Dir != "" {
		t.own, faults = read([]layers.Layer{{FS: layers.Folder(h.profile.Dir)}})
	}
	t.shown, _ = read(m.layersOf(h.profile))
	t.pages, _ = m.read(h.profile)
	return t, faults.In(h.profile.Dir)
}

// file returns the council's own file of texts.
func (t texts) file() string { return "i18n/" + t.lang + ".toml" }

// write writes the texts that hold some words.
func (t texts) write(s *session, wanted string) error {
	var exact, others []string
	for _, key := range slices.Sorted(maps.Keys(t.shown)) {
		switch says := t.says(key, wanted); {
		case says == 2:
			exact = append(exact, key)
		case says == 1:
			others = append(others, key)
		}
	}
	var b strings.Builder
	found := append(exact, others...)
	for _, key := range found {
		fmt.Fprintf(&b, "%s\t%s\n", key, strings.Join(strings.Fields(t.shown[key]), " "))
	}
	if _, err := fmt.Fprint(s.out, b.String()); err != nil {
		return err
	}
	t.sayOwn(s, found)
	elsewhere := wanted != "" && t.sayElsewhere(s, wanted)
	switch {
	case len(found) > 0 && len(t.own) == 0 && wanted != "":
		s.say("to change one: familyguide words --copy %s", found[0])
	case len(found) == 0 && !elsewhere:
		return finding.List{{Message: fmt.Sprintf("no text of the interface and no page says %q", wanted), Hint: "try fewer words, as the page shows them"}}
	}
	return nil
}

// sayOwn reports which of the texts are the council's own.
func (t texts) sayOwn(s *session, keys []string) {
	for _, key := range keys {
		if _, own := t.own[key]; !own {
			continue
		}
		if guides, ok := t.guides[key]; ok {
			s.say("%s is your own, from %s; the guide says: %s", key, t.home.shown(t.file()), strings.Join(strings.Fields(guides), " "))
		} else {
			s.say("%s is your own, from %s", key, t.home.shown(t.file()))
		}
	}
}

// says returns 2 if a text is exactly what is wanted, 1 if it contains it, else 0. It looks
// at the text as a page shows it, with dates and numbers filled in, and as the guide has it.
func (t texts) says(key, wanted string) int {
	wanted = plainWords(wanted)
	best := 0
	if wanted == "" || strings.Contains(key, wanted) {
		best = 1
	}
	for _, text := range []string{t.shown[key], t.guides[key], t.own[key]} {
		switch plain := plainWords(text); {
		case plain == wanted && plain != "":
			return 2
		case strings.Contains(plain, wanted), filled(plain, wanted):
			best = 1
		}
	}
	return best
}

// plainWords returns a text without the differences that an editor does not see or cannot
// type: case, curly quotation marks, and more than one space.
func plainWords(text string) string {
	text = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "…", "...", "\u00a0", " ", "\u00ad", "").Replace(norm.NFC.String(text))
	return strings.Join(strings.Fields(strings.ToLower(text)), " ")
}

var filledPlace = regexp.MustCompile(`\{[a-z-]+\}`)

// filled reports whether a text with its {places} filled in is what is wanted: "by 2
// december" for "by {date}".
func filled(text, wanted string) bool {
	const fewest = 8 // letters that have to be the text's own
	if !strings.Contains(text, "{") || len(filledPlace.ReplaceAllString(text, "")) < fewest {
		return false
	}
	parts := filledPlace.Split(text, -1)
	for i, part := range parts {
		parts[i] = regexp.QuoteMeta(part)
	}
	ok, _ := regexp.MatchString("^"+strings.Join(parts, ".+")+"$", wanted)
	return ok
}

// copy puts one of the guide's texts into the council's file.
func (t texts) copy(s *session, key string) error {
	text, known := t.guides[key]
	if _, own := t.own[key]; own {
		return usagef("change it there", "%s is in %s already", key, t.home.shown(t.file()))
	}
	if !known {
		hint := "familyguide words TEXT finds the name of a text by what it says"
		if near := finding.Nearest(key, slices.Sorted(maps.Keys(t.guides))); near != "" {
			hint = "did you mean --copy " + near + "?"
		}
		return usagef(hint, "the guide has no text %q", key)
	}
	name := t.at(t.file())
	data, err := os.ReadFile(name)
	if err != nil && !os.IsNotExist(err) {
		return cannotWrite(name, err)
	}
	lines := copied.Text(key, words.ForNation(text, t.profile.Nation))
	if len(data) > 0 && data[len(data)-1] != '\n' {
		lines = "\n" + lines
	}
	if strings.Contains(string(data), "\r\n") {
		lines = strings.ReplaceAll(lines, "\n", "\r\n")
	}
	if err := os.MkdirAll(t.at("i18n"), 0o777); err != nil {
		return cannotWrite(name, err)
	}
	if err := rewriteFile(name, append(data, lines...)); err != nil {
		return cannotWrite(name, err)
	}
	s.say("copied %s to %s: change it there", key, t.home.shown(t.file()))
	return nil
}
