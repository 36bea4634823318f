package site

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/shortcode"
	"familyguide/internal/timeline"
)

// values are the possible arguments of shortcodes, by kind. A kind that is absent may be
// anything.
type values map[shortcode.Kind][]string

// valuesOf returns what pages of this council may name.
func (s *project) valuesOf(p *council.Profile) values {
	known := knownOf(p)
	var drawings []string
	for _, name := range s.names("drawings/") {
		drawings = append(drawings, strings.TrimSuffix(path.Base(name), ".svg"))
	}
	return values{
		shortcode.Rule: known.Rules, shortcode.Contact: known.Contacts, shortcode.Topic: known.Topics, shortcode.Drawing: drawings,
		shortcode.TopicOr: append(slices.Clone(known.Topics), "own"),
		shortcode.Nation:  council.Nations(),
		shortcode.Meeting: kindsOf(timeline.AllKinds),
		shortcode.Readers: {"parents", "children", "staff"},
		shortcode.Word:    s.wordIDs(),
		shortcode.Part:    {"frame", "script", "frame-code", "frame-policy", "frame-sandbox", "script-code", "script-policy"},
		shortcode.Own:     {"own", "child"},
	}
}

var wordID = regexp.MustCompile(`\{#([a-z0-9-]+)\}`)

// wordIDs returns the ids of the words that the words page explains, or that the guide's own
// explains if an editor replaced it: a word is then missing on the editor's page, which is no
// fault of the pages that use it.
func (s *project) wordIDs() []string {
	var ids []string
	for p := s.stack.Page(layers.English, "/words"); p != nil; p = p.Below {
		for _, m := range wordID.FindAllSubmatch(p.Data, -1) {
			ids = append(ids, string(m[1]))
		}
	}
	return ids
}

// ownShortcodes returns the names of the council's own shortcodes, which are not checked.
func (s *project) ownShortcodes() []string {
	var names []string
	for _, folder := range []string{"layouts/_shortcodes/", "layouts/shortcodes/"} {
		for _, name := range s.names(folder) {
			if s.files[name].own || !isGuides(name) {
				names = append(names, strings.TrimSuffix(strings.TrimPrefix(name, folder), ".html"))
			}
		}
	}
	return names
}

func isGuides(name string) bool {
	_, known := shortcode.Named(strings.TrimSuffix(path.Base(name), ".html"))
	return known
}

// wrong returns the fault of a shortcode and a hint; "" if it has none.
func (may values) wrong(c shortcode.Code, own []string) (message, hint string) {
	code, known := shortcode.Named(c.Name)
	if instead, foreign := shortcode.Foreign[c.Name]; foreign {
		return quote(c.Name) + " cannot be put in braces here", instead
	}
	if !known {
		return "there is no shortcode " + quote(c.Name), nearestShortcode(c.Name, own)
	}
	usage := "write it as " + code.Usage()
	switch {
	case c.Closing && !code.Text:
		return quote(c.Name) + " has no text to end", "take this out: " + usage[len("write it as "):] + " has no end"
	case code.Form == shortcode.Markdown && !c.Markdown, code.Form == shortcode.Angle && c.Markdown:
		return quote(c.Name) + " is not written with " + map[bool]string{true: "%", false: "< and >"}[c.Markdown], usage
	case c.Closing && code.Early:
		return quote(c.Name) + " ends here, but its beginning is not written as it should be", usage
	case c.Closing:
		return "", ""
	}
	args := c.Args
	if c.Named && c.Name == "details" && len(args) == 1 {
		args = []string{strings.TrimPrefix(args[0], "summary=")}
	} else if c.Named && slices.ContainsFunc(args, func(a string) bool { return named.MatchString(a) }) {
		return quote(c.Name) + " takes words in quotation marks, without a name and =", usage
	}
	if most := code.Most(); most >= 0 && len(args) > most {
		return fmt.Sprintf("%s takes %s, and has %d here", quote(c.Name), count(most), len(args)), "put words that belong together into one pair of quotation marks: " + code.Usage()
	}
	if message, hint := may.wrongArgs(code, args, usage); message != "" || !code.Early {
		return message, hint
	}
	return quote(c.Name) + " has no end, or its words are not in quotation marks", usage
}

var named = regexp.MustCompile(`^[A-Za-z_-]+=`)

func count(arguments int) string {
	switch arguments {
	case 0:
		return "nothing after its name"
	case 1:
		return "one thing after its name"
	}
	return fmt.Sprintf("at most %d things after its name", arguments)
}

// wrongArgs compares arguments with their possible values.
func (may values) wrongArgs(code shortcode.Shortcode, args []string, usage string) (message, hint string) {
	for i := range max(len(args), code.Least()) {
		a := code.Arg(i)
		known := may[a.Kind]
		if i >= len(args) || strings.TrimSpace(args[i]) == "" {
			hint := usage
			if len(known) > 0 {
				hint += "; it can be " + listed(a.Kind, known)
			}
			return fmt.Sprintf("%s does not say %s", quote(code.Name), a.What), hint
		}
		if a.Kind == shortcode.Words || len(known) == 0 || slices.Contains(known, args[i]) {
			continue
		}
		if a.Kind == shortcode.Own {
			return fmt.Sprintf("%s takes a topic, and after it only \"own\" or \"child\"", quote(code.Name)), usage
		}
		kind := strings.TrimSuffix(string(a.Kind), ` or "own"`)
		hint := "it can be " + listed(a.Kind, known)
		if near := finding.Nearest(args[i], known); near != "" {
			hint = "did you mean " + quote(near) + "?"
		}
		return fmt.Sprintf("there is no %s %s", kind, quote(args[i])), hint
	}
	return "", ""
}

// elsewhere says where the values of a kind are listed, if they are too many for a hint.
var elsewhere = map[shortcode.Kind]string{
	shortcode.Rule:    `a rule that "familyguide rules" lists`,
	shortcode.Word:    "a word that the page words explains",
	shortcode.Topic:   "a topic that README.md in this folder lists",
	shortcode.TopicOr: "a topic that README.md in this folder lists",
}

// listed returns a list of the values, or the place of the list.
func listed(kind shortcode.Kind, known []string) string {
	if where, many := elsewhere[kind]; many {
		return where
	}
	known = slices.Clone(known)
	slices.Sort(known)
	return strings.Join(slices.Compact(known), ", ")
}

func nearestShortcode(name string, own []string) string {
	names := slices.Clone(own)
	for _, code := range shortcode.Table {
		if code.Means != "" {
			names = append(names, code.Name)
		}
	}
	if near := finding.Nearest(name, names); near != "" {
		return "did you mean " + quote(near) + "?"
	}
	return "it can be " + listed("", names)
}
