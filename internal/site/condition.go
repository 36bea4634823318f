package site

import (
	"regexp"
	"slices"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/shortcode"
)

// decided returns a page with each condition replaced by its text if it holds, and by nothing
// if not. Every shortcode of the page has its end. An item of a list that is left without words
// is dropped, and so is one with a local text that the profile does not have.
func (n nesting) decided(text []byte) []byte {
	decided := n.replaceConditions(text)
	if emptyItem.Match(text) {
		return decided // an empty item that the author wrote is a fault: none is dropped
	}
	return emptyItem.ReplaceAll(decided, nil)
}

// emptyItem matches an item of a list without words, with the end of its line.
var emptyItem = regexp.MustCompile(`(?m)^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*\r?(?:\n|\z)`)

// replaceConditions returns a page with each condition replaced by its text or by nothing, and
// without the local texts that the profile does not have.
func (n nesting) replaceConditions(text []byte) []byte {
	var out []byte
	done, left := 0, 0 // left counts the open conditions that do not hold
	var open []bool    // whether each open condition holds
	for c := range n.in(text) {
		if left == 0 && c.Name == "local" && !n.guide.saysLocal(c.Args) {
			out = append(out, text[done:c.Start]...)
			done = c.End
			continue
		}
		if !isCondition(c.Name) || c.Closing && len(open) == 0 {
			continue
		}
		if left == 0 {
			out = append(out, text[done:c.Start]...)
		}
		done = c.End
		switch {
		case !c.Closing:
			open = append(open, n.guide.holds(c))
			if !open[len(open)-1] {
				left++
			}
		default:
			if !open[len(open)-1] {
				left--
			}
			open = open[:len(open)-1]
		}
	}
	return append(out, text[done:]...)
}

// conditions report whether if- shows its text; unless- shows its text if they do not hold.
var conditions = map[string]func(g *guide, args []string) bool{
	"rule": func(g *guide, ids []string) bool {
		return slices.ContainsFunc(ids, func(id string) bool { return len(g.rulesWith(id, "")) > 0 })
	},
	"amount": func(g *guide, args []string) bool {
		return slices.ContainsFunc(g.rulesWith(args[0], ""), func(r ruleParams) bool { return r.AmountText != "" })
	},
	"other-rule": func(g *guide, args []string) bool {
		return slices.ContainsFunc(g.rulesWith(args[0], args[1]), func(r ruleParams) bool { return !slices.Contains(r.Kinds, "initial") })
	},
	"local": func(g *guide, topics []string) bool {
		own := slices.Contains(topics, "own")
		return slices.ContainsFunc(topics, func(topic string) bool {
			text := g.Local[topic]
			return text != nil && !(own && text.Level == string(council.LevelNational))
		})
	},
}

func isCondition(name string) bool {
	_, about, _ := strings.Cut(name, "-")
	_, is := conditions[about]
	return is && (strings.HasPrefix(name, "if-") || strings.HasPrefix(name, "unless-"))
}

// holds reports whether a condition shows its text.
func (g *guide) holds(c shortcode.Code) bool {
	word, about, _ := strings.Cut(c.Name, "-")
	return conditions[about](g, c.Args) == (word == "if")
}

// saysLocal reports whether the shortcode local shows a text. It is true for a missing or unknown
// topic, which the check of shortcodes reports.
func (g *guide) saysLocal(args []string) bool {
	if len(args) == 0 || !slices.Contains(g.Known.Topics, args[0]) {
		return true
	}
	child := len(args) > 1 && args[1] == "child"
	return conditions["local"](g, args) && (!child || g.Local[args[0]].Child != "")
}

// rulesWith returns the rules of a step, for one kind of conference if it is given.
func (g *guide) rulesWith(id, kind string) []ruleParams {
	var all []ruleParams
	for _, r := range g.Rules {
		if r.ID == id && (kind == "" || slices.Contains(r.Kinds, kind)) {
			all = append(all, r)
		}
	}
	return all
}
