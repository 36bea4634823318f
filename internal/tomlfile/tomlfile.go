// Package tomlfile reads TOML that an editor wrote for a page or for the words of
// a language, and says of what cannot be read in which line it stands. A profile has
// a reader of its own (internal/council), which knows the place of every value.
package tomlfile

import (
	"bytes"
	"errors"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"familyguide/internal/finding"
)

// Read reads TOML that stands in a file below the given number of lines.
func Read(name string, data []byte, above int) (map[string]any, *finding.Finding) {
	values := map[string]any{}
	err := toml.Unmarshal(data, &values)
	if err == nil {
		return values, nil
	}
	fault := &finding.Finding{
		File: name, Message: strings.TrimPrefix(err.Error(), "toml: "),
		Hint: `each line is name = value; text stands between "quotes", a date is 2026-11-22`,
	}
	var at *toml.DecodeError
	if errors.As(err, &at) {
		fault.Line, fault.Column = at.Position()
		fault.Line += above
	}
	return nil, fault
}

// LineOf returns the line of a file on which a top-level key is set, or 0.
func LineOf(data []byte, key string) int {
	for i, line := range bytes.Split(data, []byte("\n")) {
		rest, ok := bytes.CutPrefix(bytes.TrimSpace(line), []byte(key))
		if ok && bytes.HasPrefix(bytes.TrimSpace(rest), []byte("=")) {
			return i + 1
		}
	}
	return 0
}
