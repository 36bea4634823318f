package written

import (
	"bytes"

	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

// judgeAsides returns where the words for an adult beside a child's page, those of the
// grown-up shortcode, break the limits of a parents' page.
func judgeAsides(p *page, words reading.Glossary) finding.List {
	band, _ := bandNamed("parents")
	var all finding.List
	reading.Expanded(p.data, func(name string, args []string) (string, bool) {
		if name != "grown-up" || len(args) == 0 {
			return "", false
		}
		line := finding.At(p.file, p.data, bytes.Index(p.data, []byte(args[0]))).Line
		m := reading.Read([]byte(args[0]), standIn).Measure(band.Knows, words)
		all = append(all, band.judgeShort(m, p.file, line, "")...)
		return "", true
	})
	return all
}
