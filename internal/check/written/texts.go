package written

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/reading"
	"familyguide/internal/tomlfile"
	"familyguide/internal/words"
)

// placeholder is a part of a text of the interface that is filled with a number, a date
// or a name: "{n}".
var placeholder = regexp.MustCompile(`\{[a-z-]+\}`)

// bandOf returns the band whose limits a text of the interface has to keep. What is
// said of a step for one band of children has the band at the end of its key; a site for
// sign-off is read by whoever approves it; all else is read by parents too.
func bandOf(key string) Band {
	name := "parents"
	if strings.HasPrefix(key, "preview-") {
		name = "editor"
	}
	for _, b := range Bands {
		if strings.HasSuffix(key, "-"+b.Name) && strings.HasPrefix(key, "step-") {
			name = b.Name
		}
	}
	band, _ := bandNamed(name)
	return band
}

// judgeTexts returns where the texts of the interface break the limits on sentences
// and words: the steps of a timeline are read with more fear than any page. Each
// layer is judged by itself, in its own file. The guide's texts are not a council's to
// mend: if its folder leaves out the page that explains a word, that is a warning.
func (s *set) judgeTexts() finding.List {
	var all finding.List
	for _, f := range s.Layers.Texts(layers.English) {
		found, _ := s.Memo.recall(s.textsKey(f.Name, f.Data, f.Own), func() (finding.List, reading.Measure) {
			return s.judgeFile(f.Name, f.Data, f.Own), reading.Measure{}
		})
		for _, one := range found {
			one.Warning = one.Warning || f.Layer < s.Layers.Top
			all = append(all, one)
		}
	}
	return all
}

// judgeFile returns what is too hard in one file of texts. The build reports what cannot be
// read as TOML.
func (s *set) judgeFile(file string, data []byte, own bool) finding.List {
	texts, _ := words.Parse(file, data)
	lines := tomlfile.Lines(data)
	var all finding.List
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		if left := leftInText(file, data, lines[key], key, texts[key]); own && len(left) > 0 {
			all = append(all, left...)
			continue
		}
		all = append(all, s.judgeText(file, lines[key], key, texts[key], own)...)
	}
	return all
}

// leftInText returns the marks in a text of the interface, which is shown as it is written.
// Package words checks the placeholders.
func leftInText(file string, data []byte, line int, key, text string) finding.List {
	var all finding.List
	for _, m := range check.OneEach(text, check.Leftovers(text, nil)) {
		mark := text[m.Start:m.End]
		if strings.HasPrefix(mark, "{") && !strings.HasPrefix(mark, "{{") {
			continue
		}
		column := 0
		if lines := bytes.SplitN(data, []byte("\n"), line+1); line > 0 && line <= len(lines) {
			if at := bytes.Index(lines[line-1], []byte(mark)); at >= 0 {
				column = utf8.RuneCount(lines[line-1][:at]) + 1
			}
		}
		f := leftover(file, line, column, key+": ", mark, m)
		f.Hint = "take it out: the texts of i18n are shown as they are written"
		all = append(all, f)
	}
	return all
}

// judgeText returns the parts of one text of the interface that are too hard.
func (s *set) judgeText(file string, line int, key, text string, own bool) finding.List {
	const label = 2 // words: a weekday, a month, the name of a button
	if len(strings.Fields(text)) <= label {
		return nil
	}
	band, known := bandOf(key), s.knownOn(own)
	if !band.Knows.WordsPage {
		band.Knows.WordsPage, known = true, s.explainedTo(band)
	}
	m := reading.Read([]byte(placeholder.ReplaceAllString(text, "2")), s.Expand).Measure(band.Knows, known)
	return band.judgeShort(m, file, line, key+": ")
}

// explainedTo returns the words that some page of a band explains to its readers.
func (s *set) explainedTo(band Band) reading.Glossary {
	known, ok := s.bandWords[band.Name]
	if ok {
		return known
	}
	known = reading.Glossary{}
	for _, p := range s.pages {
		if p.band.Name == band.Name {
			p.read(s.Expand)
			maps.Copy(known, p.text.Explained())
		}
	}
	s.bandWords[band.Name] = known
	return known
}
