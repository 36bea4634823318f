package words

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/tomlfile"
)

// Merge returns the texts of a language, those of a higher layer over those below, and
// reports what is wrong with the texts of an editor: each has the key of a text of the
// guide, or of a step, is not empty, and keeps its placeholders. A council's own
// layout may use keys of its own.
func Merge(lang string, stack *layers.Stack, rules []council.Rule) (map[string]string, finding.List) {
	m := merger{stack: stack, steps: stepIDs(rules), all: map[string]string{}}
	if lang != layers.English {
		english, _ := Merge(layers.English, stack, rules) // its faults are reported with it
		m.english = english
	}
	for _, f := range stack.Texts(lang) {
		m.add(f)
	}
	return m.all, m.findings
}

// A merger merges the files of one language.
type merger struct {
	stack    *layers.Stack
	steps    []string          // the ids of all steps
	english  map[string]string // what a translation translates; nil for English
	all      map[string]string
	findings finding.List
}

// add adds the texts of a file.
func (m *merger) add(f layers.File) {
	texts, faults := Parse(f.Name, f.Data)
	m.findings = append(m.findings, faults...)
	if f.Own {
		c := textCheck{merger: m, file: f, originals: m.originals()}
		for _, key := range tomlfile.Keys(f.Data, 0) {
			if text, ok := texts[key.Path[0]]; ok && len(key.Path) == 1 {
				c.check(key, text)
			}
		}
	}
	maps.Copy(m.all, texts)
}

// originals are the texts that an editor's texts are compared with.
func (m *merger) originals() map[string]string {
	originals := maps.Clone(m.english)
	if originals == nil {
		originals = map[string]string{}
	}
	for key, text := range m.all {
		if _, ok := originals[key]; !ok {
			originals[key] = text
		}
	}
	return originals
}

func stepIDs(rules []council.Rule) []string {
	ids := council.KnownSteps()
	for _, r := range rules {
		if !slices.Contains(ids, r.ID) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// A textCheck checks the texts of one file of an editor.
type textCheck struct {
	*merger
	file      layers.File
	originals map[string]string
}

func (c textCheck) found(key tomlfile.Key, message, hint string) {
	c.findings = append(c.findings, finding.Finding{File: c.file.Name, Line: key.Line, Column: key.Column, Message: message, Hint: hint})
}

// check checks one text.
func (c textCheck) check(key tomlfile.Key, text string) {
	name := key.Path[0]
	original, known := c.original(name)
	if !known && !isStepKey(name, c.steps) && !c.isInLayout(name) {
		c.found(key, fmt.Sprintf("the guide has no text %q", name), c.nearKey(name))
		return
	}
	if strings.TrimSpace(text) == "" {
		c.found(key, fmt.Sprintf("the text %q is empty", name), "write the text, or take the line out to have the guide's")
		return
	}
	if known {
		c.checkPlaceholders(key, name, text, original)
	} else if isStepKey(name, c.steps) {
		c.checkStep(key, name, text)
	}
}

// checkStep checks a text of a step for which the guide has none. Only its sentence has a
// placeholder.
func (c textCheck) checkStep(key tomlfile.Key, name, text string) {
	says := strings.HasSuffix(name, "-says")
	if says && !strings.Contains(text, "{when}") {
		c.found(key, fmt.Sprintf("the text %q leaves out {when}", name), `write it as a clause, with the time in its place: "you should get the welcome call {when}"`)
	}
	if says {
		text = strings.ReplaceAll(text, "{when}", "")
	}
	if strings.ContainsAny(text, "{}") {
		c.found(key, fmt.Sprintf("nothing is filled in here: %q has braces", name), "write the text without braces")
	}
}

// original returns the text of the guide that a text of an editor's is compared with: that
// of its key, for a plural form of another language that of the form named other, for a
// month alone that of the month.
func (c textCheck) original(name string) (string, bool) {
	if text, ok := c.originals[name]; ok {
		return text, true
	}
	if month, ok := strings.CutSuffix(name, alone); ok {
		text, ok := c.originals[month]
		return text, ok && strings.HasPrefix(month, "month-")
	}
	if cut := strings.LastIndexByte(name, '-'); cut > 0 && slices.Contains(forms[:], name[cut+1:]) {
		text, ok := c.originals[name[:cut]+"-other"]
		return text, ok
	}
	return "", false
}

// isForm reports whether a key is that of a plural form.
func isForm(name string, of ...string) bool {
	return slices.ContainsFunc(of, func(form string) bool { return strings.HasSuffix(name, "-"+form) })
}

// placeholder is a part of a text that is filled in: "{n}".
var placeholder = regexp.MustCompile(`\{[A-Za-z-]+\}`)

// checkPlaceholders compares the placeholders with those of the original.
func (c textCheck) checkPlaceholders(key tomlfile.Key, name, text, original string) {
	want := placeholder.FindAllString(original, -1)
	if isForm(name, forms[:]...) && !slices.Contains(want, "{n}") {
		want = append(want, "{n}")
	}
	rest := text
	var missing []string
	for _, part := range want {
		rest = strings.ReplaceAll(rest, part, "")
		mayLeaveOut := !strings.Contains(original, part) || part == "{n}" && isForm(name, "zero", "one", "two")
		if !strings.Contains(text, part) && !mayLeaveOut {
			missing = append(missing, part)
		}
	}
	if strings.ContainsAny(rest, "{}") {
		c.wrongPlaceholders(key, name, rest, want)
	} else if len(missing) > 0 {
		c.found(key, fmt.Sprintf("the text %q leaves out %s", name, strings.Join(missing, " and ")), fmt.Sprintf("keep what is filled in; the guide says %q", original))
	}
}

// wrongPlaceholders reports words in braces that are not placeholders of the text.
func (c textCheck) wrongPlaceholders(key tomlfile.Key, name, rest string, want []string) {
	wrong := braced.FindAllString(rest, -1)
	if len(wrong) == 0 {
		wrong = []string{"}"}
	}
	hint := "write the text without braces"
	if len(want) > 0 {
		hint = "what is filled in here: " + strings.Join(slices.Compact(slices.Sorted(slices.Values(want))), ", ")
	}
	if near := finding.Nearest(strings.ReplaceAll(wrong[0], " ", ""), want); near != "" {
		hint = fmt.Sprintf("did you mean %s?", near)
	}
	c.found(key, fmt.Sprintf("nothing is filled in for %s in the text %q", strings.Join(wrong, " and "), name), hint)
}

// braced matches a part of a text that was meant to be filled in.
var braced = regexp.MustCompile(`\{[^{}]*\}?`)

// endings are the kinds of text that any step may have: its name, a short name, the sentence
// for its rule, what to do, what to say, its name in a calendar, and a text for children of
// each age.
var endings = []string{"title", "brief", "says", "do", "say", "calendar", "under-8", "8-11", "12-15", "16-17"}

// isStepKey reports whether a key is that of a step, "step-<id>-<ending>".
func isStepKey(key string, ids []string) bool {
	rest, ok := strings.CutPrefix(key, "step-")
	return ok && slices.ContainsFunc(ids, func(id string) bool {
		ending, ok := strings.CutPrefix(rest, id+"-")
		return ok && slices.Contains(endings, ending)
	})
}

// isInLayout reports whether a layout of an editor's names a key.
func (c textCheck) isInLayout(key string) bool {
	for _, name := range c.stack.Names("layouts/") {
		if f := c.stack.Files[name]; f.Own && bytes.Contains(f.Data, []byte(`"`+key+`"`)) {
			return true
		}
	}
	return false
}

// nearKey returns the key that was probably meant.
func (c textCheck) nearKey(key string) string {
	known := slices.Sorted(maps.Keys(c.originals))
	if strings.HasPrefix(key, "step-") {
		for _, id := range c.steps {
			for _, ending := range endings {
				known = append(known, "step-"+id+"-"+ending)
			}
		}
	}
	if near := finding.Nearest(key, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if strings.HasPrefix(key, "step-") {
		return "the key of a step is step-, the id of the step, and one of " + strings.Join(endings, ", ")
	}
	return "the keys are those of the guide's texts; a layout of your own may use others"
}
