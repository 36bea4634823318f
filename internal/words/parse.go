package words

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"familyguide/internal/finding"
	"familyguide/internal/tomlfile"
)

// reserved are keys that make Hugo read a file of words as one text with its
// plural forms, and lose all others.
var reserved = map[string]bool{
	"id": true, "hash": true, "description": true, "leftdelim": true, "rightdelim": true,
	"zero": true, "one": true, "two": true, "few": true, "many": true, "other": true,
}

// Parse reads the text of a file of words; findings call the file name. A value that is not
// a text, or that Hugo cannot keep, is a fault.
func Parse(name string, data []byte) (map[string]string, finding.List) {
	content, unread := tomlfile.Read(name, data, 0)
	if len(unread) > 0 {
		return nil, unread
	}
	texts, lines := map[string]string{}, tomlfile.Lines(data)
	var faults finding.List
	for _, key := range slices.Sorted(maps.Keys(content.Values)) {
		text, ok := content.Values[key].(string)
		switch {
		case !ok:
			faults = append(faults, finding.Finding{File: name, Line: lines[key],
				Message: fmt.Sprintf("%q is not a text", key), Hint: fmt.Sprintf(`write %s = "…"`, key)})
		case reserved[key]:
			faults = append(faults, finding.Finding{File: name, Line: lines[key],
				Message: fmt.Sprintf("%q cannot be the name of a text: Hugo keeps it for itself", key), Hint: "give it a longer name"})
		case strings.ContainsFunc(strings.ReplaceAll(text, "\r\n", "\n"), unseen):
			faults = append(faults, finding.Finding{File: name, Line: lines[key],
				Message: fmt.Sprintf("%q holds a character that cannot be shown", key), Hint: "delete it and type the text again"})
		default:
			texts[key] = text
		}
	}
	return texts, faults
}

// unseen reports whether a character is invisible on a page, or ends a line of a calendar
// file: for some programs a carriage return alone does.
func unseen(c rune) bool { return unicode.IsControl(c) && c != '\n' && c != '\t' }
