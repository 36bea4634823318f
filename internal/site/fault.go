package site

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/gohugoio/hugo/common/herrors"

	"familyguide/internal/finding"
)

// translate turns Hugo's messages into findings that an editor understands.
func (s *project) translate(err error, log []entry) finding.List {
	var all finding.List
	seen := map[string]bool{}
	add := func(f finding.Finding) {
		if f.Message != "" && !seen[f.Place()+f.Message] {
			seen[f.Place()+f.Message] = true
			all = append(all, f)
		}
	}
	for _, e := range log {
		f := s.explain(e.message)
		f.Warning = e.warning && !strings.Contains(e.message, "Duplicate target paths")
		add(f)
	}
	if err == nil {
		return all
	}
	files := herrors.UnwrapFileErrors(err)
	for _, fe := range files {
		f := s.explain(fe.Error())
		if at := fe.Position(); at.IsValid() && f.Line == 0 {
			f.File, f.Line, f.Column = s.author(at.Filename), at.LineNumber, at.ColumnNumber
		}
		add(f)
	}
	// "logged 3 error(s)" also counts the errors of concurrent builds: only ours are used.
	if len(files) == 0 && !strings.HasPrefix(err.Error(), "logged ") {
		add(s.explain(err.Error()))
	}
	return all
}

// place matches a place in a message of Hugo's: "/site/content/en/x.md:3:5", or on Windows
// "C:\site\content\en\x.md:3:5".
var place = regexp.MustCompile(`"?(?:[A-Za-z]:)?[/\\]?(?:site[/\\])?((?:content|layouts|assets|_partials|_shortcodes|_markup)[/\\][^":\n]+?):(\d+):(\d+)"?:? ?`)

// explain finds the place in a message and puts the rest into plain words.
func (s *project) explain(message string) finding.Finding {
	var f finding.Finding
	if all := place.FindAllStringSubmatchIndex(message, -1); all != nil {
		m := all[len(all)-1] // the innermost: the author's own page
		f.File = s.author(message[m[2]:m[3]])
		f.Line, _ = strconv.Atoi(message[m[4]:m[5]])
		f.Column, _ = strconv.Atoi(message[m[6]:m[7]])
		message = strings.TrimSpace(message[:m[0]] + message[m[1]:])
	}
	for _, p := range phrases {
		if m := p.hugo.FindStringSubmatch(message); m != nil {
			p.say(s, &f, m)
			return f
		}
	}
	f.Message = firstLine(message)
	return f
}

// firstLine returns the first line of a message: the others are for Hugo's developers.
func firstLine(message string) string {
	message, _, _ = strings.Cut(strings.TrimSpace(message), "\n")
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(message, "?"))
}

// author returns the name of a file as its author knows it.
func (s *project) author(name string) string {
	name = strings.TrimPrefix(strings.ReplaceAll(strings.TrimPrefix(name, workDir), `\`, "/"), "/")
	if rest, ok := strings.CutPrefix(name, "assets/drawings/"); ok {
		name = "drawings/" + rest
	} else if rest, ok := strings.CutPrefix(name, "assets/"); ok {
		name = "static/" + rest
	} else if strings.HasPrefix(name, "_") {
		name = "layouts/" + name
	}
	if f, ok := s.files[name]; ok {
		return f.name
	}
	return name
}
