package site

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/gohugoio/hugo/parser/metadecoders"
	"github.com/pelletier/go-toml/v2"

	"familyguide/internal/finding"
	"familyguide/internal/tomlfile"
)

// frontMatter reads the front matter of a page: TOML between two lines "+++",
// or YAML between two lines "---". Hugo reads it again, but reports only the
// first page it cannot read.
func frontMatter(f file) (map[string]any, finding.List) {
	text := bytes.ReplaceAll(f.data, []byte("\r\n"), []byte("\n"))
	mark, body, ok := bytes.Cut(text, []byte("\n"))
	fence := string(bytes.TrimRight(mark, " "))
	if !ok || fence != "+++" && fence != "---" {
		return nil, finding.List{{
			File: f.name, Line: 1,
			Message: "does not begin with front matter",
			Hint:    "begin the page with a line +++, its title and other facts, and another line +++",
		}}
	}
	end := bytes.Index(append([]byte("\n"), body...), []byte("\n"+fence))
	if end < 0 {
		return nil, finding.List{{
			File: f.name, Line: 1,
			Message: "the front matter does not end",
			Hint:    fmt.Sprintf("put a line %s after it", fence),
		}}
	}
	if fence == "---" {
		return decodeYAML(f.name, body[:end])
	}
	meta, fault := tomlfile.Read(f.name, body[:end], 1)
	if fault != nil {
		return nil, finding.List{*fault}
	}
	return meta, checkTypes(f, meta)
}

var yamlPlace = regexp.MustCompile(`\[(\d+):(\d+)\] *`)

func decodeYAML(name string, data []byte) (map[string]any, finding.List) {
	values, err := metadecoders.Default.UnmarshalToMap(data, metadecoders.YAML)
	if err == nil {
		return values, nil
	}
	message, _, _ := strings.Cut(err.Error(), "\n")
	f := finding.Finding{File: name, Hint: "each line is name: value, and no line begins with a tab"}
	if m := yamlPlace.FindStringSubmatchIndex(message); m != nil {
		f.Line, _ = strconv.Atoi(message[m[2]:m[3]])
		f.Line++
		f.Column, _ = strconv.Atoi(message[m[4]:m[5]])
		message = message[m[1]:]
	}
	f.Message = message
	return nil, finding.List{f}
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
	if v, ok := meta["weight"]; ok {
		_, is := v.(int64)
		want("weight", "a whole number", "10", is)
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
