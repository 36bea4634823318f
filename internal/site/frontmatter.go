package site

import (
	"bytes"
	"fmt"

	"github.com/pelletier/go-toml/v2"

	"familyguide/internal/finding"
	"familyguide/internal/tomlfile"
)

// frontMatter reads the front matter of a page. Hugo reads it again, but reports only
// the first page it cannot read, and takes YAML and JSON too, which the checks do not.
func frontMatter(f file) (map[string]any, finding.List) {
	head, _, line := tomlfile.FrontMatter(f.data)
	if line == 0 {
		return nil, finding.List{noFrontMatter(f)}
	}
	meta, fault := tomlfile.Read(f.name, head, 1)
	if fault != nil {
		return nil, finding.List{*fault}
	}
	return meta, checkTypes(f, meta)
}

// noFrontMatter says what is wrong with the head of a page that has none.
func noFrontMatter(f file) finding.Finding {
	fault := finding.Finding{
		File: f.name, Line: 1,
		Message: "does not begin with front matter",
		Hint:    "begin the page with a line +++, its title and other facts, and another line +++",
	}
	switch {
	case bytes.HasPrefix(f.data, []byte("+++")):
		fault.Message, fault.Hint = "the front matter does not end", "put a line +++ after it"
	case bytes.HasPrefix(f.data, []byte("---")):
		fault.Message = "the front matter stands between lines ---, which is another notation"
		fault.Hint = `write +++ in the place of ---, and each line between as name = "value"`
	}
	return fault
}

// checkTypes finds the facts whose kind Hugo would change in silence.
func checkTypes(f file, meta map[string]any) finding.List {
	var faults finding.List
	want := func(key, kind, example string, ok bool) {
		if ok {
			return
		}
		faults = append(faults, finding.Finding{
			File: f.name, Line: tomlfile.LineOf(f.data, key),
			Message: fmt.Sprintf("%s is not %s", key, kind),
			Hint:    "write " + key + " = " + example,
		})
	}
	for _, key := range []string{"title", "description", "band", "layout"} {
		if v, ok := meta[key]; ok {
			_, is := v.(string)
			want(key, "a text", `"…"`, is)
		}
	}
	for _, key := range []string{"weight", "home"} {
		if v, ok := meta[key]; ok {
			_, is := v.(int64)
			want(key, "a whole number", "10", is)
		}
	}
	if v, ok := meta["checked"]; ok {
		_, is := v.(toml.LocalDate)
		want("checked", "a date", "2026-11-22", is)
	}
	if v, ok := meta["drop"]; ok {
		_, is := v.(bool)
		want("drop", "true or false", "true", is)
	}
	return faults
}
