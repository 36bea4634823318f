package contactlist

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"familyguide/internal/finding"
)

// decode returns a file as UTF-8. If it is not UTF-8 and has no byte order mark it is read as
// Windows-1252, in which Excel saves on a British Windows.
func decode(data []byte) ([]byte, *finding.Finding) {
	const save = `open it in the spreadsheet program, and save it as "CSV (comma delimited)"`
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return nil, &finding.Finding{Message: "is a spreadsheet, not a CSV file", Hint: save}
	case bytes.HasPrefix(data, []byte("%PDF")):
		return nil, &finding.Finding{Message: "is a PDF, not a CSV file", Hint: "ask for the list as a spreadsheet, and save it as CSV"}
	}
	var fallback encoding.Encoding = unicode.UTF8
	if !utf8.Valid(data) {
		fallback = charmap.Windows1252
	}
	text, _, err := transform.Bytes(unicode.BOMOverride(fallback.NewDecoder()), data)
	if err != nil || bytes.IndexByte(text, 0) >= 0 {
		return nil, &finding.Finding{Message: "is not a text file", Hint: save}
	}
	if bytes.IndexByte(text, '\n') < 0 { // as old programs on a Mac save
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	if len(bytes.TrimSpace(text)) == 0 {
		return nil, &finding.Finding{Message: "is empty", Hint: save}
	}
	return text, nil
}
