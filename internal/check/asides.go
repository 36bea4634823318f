package check

import (
	"bytes"

	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

// readAsides returns where the words for an adult beside a child's page, those of
// the grown-up shortcode, break the limits of a parents' page.
func readAsides(p *page, words reading.Glossary) finding.List {
	band, _ := reading.BandNamed("parents")
	var all finding.List
	reading.Expanded(p.data, func(name string, args []string) (string, bool) {
		if name != "grown-up" || len(args) == 0 {
			return "", false
		}
		line := 1 + bytes.Count(p.data[:max(0, bytes.Index(p.data, []byte(args[0])))], []byte("\n"))
		for _, b := range band.Breaches(reading.Read([]byte(args[0]), nil).Measure(band, words)) {
			if !b.Warning {
				b.Line, b.Column = line, 0
				all = append(all, breach(p.file, b))
			}
		}
		return "", true
	})
	return all
}
