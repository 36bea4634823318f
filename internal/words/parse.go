package words

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"familyguide/internal/finding"

	"github.com/pelletier/go-toml/v2"
)

// reserved are keys that make Hugo read a file of words as one text with its
// plural forms, and lose all others.
var reserved = map[string]bool{
	"id": true, "hash": true, "description": true, "leftdelim": true, "rightdelim": true,
	"zero": true, "one": true, "two": true, "few": true, "many": true, "other": true,
}

// Parse reads the text of a file of words; name is the file's as findings give
// it. What is not a text, or not text that Hugo can keep, is a fault.
func Parse(name string, data []byte) (map[string]string, finding.List) {
	values, fault := decode(name, data)
	if fault != nil {
		return nil, finding.List{*fault}
	}
	texts := map[string]string{}
	var faults finding.List
	for _, key := range slices.Sorted(maps.Keys(values)) {
		text, ok := values[key].(string)
		switch {
		case !ok:
			faults = append(faults, finding.Finding{File: name, Line: lineOf(data, key),
				Message: fmt.Sprintf("%q is not a text", key), Hint: fmt.Sprintf(`write %s = "…"`, key)})
		case reserved[key]:
			faults = append(faults, finding.Finding{File: name, Line: lineOf(data, key),
				Message: fmt.Sprintf("%q cannot be the name of a text: Hugo keeps it for itself", key), Hint: "give it a longer name"})
		default:
			texts[key] = text
		}
	}
	return texts, faults
}

func decode(name string, data []byte) (map[string]any, *finding.Finding) {
	var values map[string]any
	err := toml.Unmarshal(data, &values)
	if err == nil {
		return values, nil
	}
	fault := &finding.Finding{File: name, Message: strings.TrimPrefix(err.Error(), "toml: "),
		Hint: `each line is name = value; text stands between "quotes", a date is 2026-11-22`}
	var at *toml.DecodeError
	if errors.As(err, &at) {
		fault.Line, fault.Column = at.Position()
	}
	return nil, fault
}

// lineOf returns the line on which a key is set, or 0.
func lineOf(data []byte, key string) int {
	for i, line := range bytes.Split(data, []byte("\n")) {
		rest, ok := bytes.CutPrefix(bytes.TrimSpace(line), []byte(key))
		if ok && bytes.HasPrefix(bytes.TrimSpace(rest), []byte("=")) {
			return i + 1
		}
	}
	return 0
}
