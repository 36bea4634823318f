package main

import (
	"cmp"
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"familyguide/internal/finding"
)

// A call is a command line that could not be read.
type call struct {
	args []string
	verb string   // "" if none was recognized
	all  []string // the verbs
	node *kong.Node
}

// wrongCall says what is wrong in a call, and what to type instead. kong speaks to
// programmers: what it says is put into an editor's words.
func wrongCall(args []string, err error) finding.Finding {
	c := call{args: args}
	var wrong *kong.ParseError
	if errors.As(err, &wrong) && wrong.Context != nil {
		c.all = verbNames(wrong.Context.Model.Node)
		if node := wrong.Context.Selected(); node != nil {
			c.verb, c.node = node.Name, node
		}
	}
	for _, w := range wrongCalls {
		if m := w.says.FindStringSubmatch(err.Error()); m != nil {
			message, hint := w.means(c, m[1:])
			return finding.Finding{Message: message, Hint: cmp.Or(hint, c.help())}
		}
	}
	return finding.Finding{Message: err.Error(), Hint: c.help()}
}

// wrongCalls maps what kong says to what we say; the first that matches counts.
var wrongCalls = []struct {
	says  *regexp.Regexp
	means func(c call, m []string) (message, hint string)
}{
	{regexp.MustCompile(`^unexpected argument (.*?)(?:, did you mean .*)?$`), call.tooMany},
	{regexp.MustCompile(`^unknown flag (\S+?)(?:, did you mean .*)?$`), call.unknownFlag},
	{regexp.MustCompile(`^missing flags: (.*)$`), call.missingFlags},
	{regexp.MustCompile(`^expected "<([a-z]+)>`), call.missingArgument},
	{regexp.MustCompile(`^[\[<]*([a-z-]+)[\]>]* must be one of (.*) but got "(.*)"$`), call.otherWord},
	{regexp.MustCompile(`^(--[a-z-]+)[^ :]*: (?:expected .* but got "EOL" \(<EOL>\)|nothing is given)$`), call.noValue},
	{regexp.MustCompile(`^(--[a-z-]+)[^ :]*: expected .* but got "(.*)" \((?:short|long) flag\)`), call.dashedValue},
	{regexp.MustCompile(`^(--[a-z-]+)[^ :]*: expected a valid \d+ bit u?int but got "(.*)"$`), call.noNumber},
	{regexp.MustCompile(`^(--[a-z-]+)[^ :]*: bool value must be .* but got "(.*)"$`), call.needsNoValue},
}

// help says what to type after a call of a verb, or of none.
func (c call) help() string {
	if c.verb == "" {
		return "type familyguide help to see the verbs, and familyguide help VERB to see how one is called"
	}
	return "type familyguide help " + c.verb + " to see how it is called"
}

// examples is a correct call of each verb that needs an argument.
var examples = map[string]string{
	"new":        "familyguide new my-council",
	"copy":       "familyguide copy parents/formats",
	"timeline":   "familyguide timeline --council harrow --kind initial --date 2026-12-14",
	"rules":      "familyguide rules harrow",
	"schema":     "familyguide schema profile",
	"status":     "familyguide status my-council",
	"verify":     "familyguide verify public",
	"contacts":   "familyguide contacts services.csv",
	"qr":         "familyguide qr https://www.example.gov.uk/guide/",
	"completion": "familyguide completion powershell",
}

func (c call) example() string {
	if example, ok := examples[c.verb]; ok {
		return "type it like this: " + example
	}
	return ""
}

// tooMany explains an unknown verb, or an argument that the verb does not take.
func (c call) tooMany(m []string) (message, hint string) {
	if c.verb == "" {
		if near := nearestOrBegun(m[0], c.all); near != "" {
			hint = "did you mean familyguide " + near + "? familyguide help lists the verbs"
		}
		return `there is no verb "` + m[0] + `"`, hint
	}
	message = `familyguide ` + c.verb + ` has no place for the word "` + m[0] + `"`
	words := c.words()
	if len(c.node.Positional) == 0 || len(words) < 2 {
		return message, c.example()
	}
	if !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(word, "/") }) {
		return message, "it takes one at a time: familyguide " + c.verb + " " + words[0] + ", then familyguide " + c.verb + " " + words[1]
	}
	kept := ""
	if words[0] == pageWord && len(words) > 2 && c.verb == "new" {
		kept, words = pageWord+" ", words[1:]
	}
	return message, "put quotation marks around words that belong together: familyguide " + c.verb + " " + kept + `"` + strings.Join(words, " ") + `"`
}

// words returns what is typed between the verb and the first flag.
func (c call) words() []string {
	if len(c.args) == 0 {
		return nil
	}
	rest := c.args[1:]
	if flag := slices.IndexFunc(rest, func(arg string) bool { return strings.HasPrefix(arg, "-") }); flag >= 0 {
		rest = rest[:flag]
	}
	return rest
}

func (c call) unknownFlag(m []string) (message, hint string) {
	typed := m[0]
	for _, arg := range c.args { // kong reads -out as -o -u -t
		if name, _, _ := strings.Cut(arg, "="); !strings.HasPrefix(typed, "--") && strings.HasPrefix(name, typed) {
			typed = name
			break
		}
	}
	flags := c.flags()
	near := nearestOrBegun(strings.TrimLeft(typed, "-"), flags)
	switch {
	case near != "" && !strings.HasPrefix(typed, "--"):
		hint = "did you mean --" + near + "? A flag begins with two dashes"
	case near != "":
		hint = "did you mean --" + near + "?"
	case slices.Equal(flags, []string{"help"}):
		hint = c.example()
	case c.verb != "" && len(flags) > 0:
		hint = "its flags are --" + strings.Join(flags, ", --")
	}
	return strings.TrimSpace("familyguide "+c.verb) + " has no flag " + typed, hint
}

// flags returns the names of the verb's flags, or of the whole program's.
func (c call) flags() []string {
	if c.node == nil {
		return []string{"help", "version"}
	}
	var names []string
	for _, group := range c.node.AllFlags(true) {
		for _, flag := range group {
			if flag.Name != "version" {
				names = append(names, flag.Name)
			}
		}
	}
	return names
}

func (c call) missingFlags(m []string) (message, hint string) {
	names := regexp.MustCompile(`--[a-z-]+`).FindAllString(m[0], -1)
	list := strings.Join(names, ", ")
	if last := len(names) - 1; last > 0 {
		list = strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return "familyguide " + c.verb + " needs " + list, c.example()
}

func (c call) missingArgument(m []string) (message, hint string) {
	noun := map[string]string{"dir": "a folder", "file": "a file", "url": "an address", "shell": "the name of a shell"}[m[0]]
	return "familyguide " + c.verb + " needs " + cmp.Or(noun, m[0]), c.example()
}

// otherWord explains a word that is not one of the allowed ones.
func (c call) otherWord(m []string) (message, hint string) {
	flag, given := "", m[2]
	if strings.HasPrefix(m[0], "--") {
		flag = m[0] + " "
	}
	words := regexp.MustCompile(`[^",]+`).FindAllString(m[1], -1)
	message = cmp.Or(flag, "the word after "+c.verb+" ") + "must be one of " + strings.Join(words, ", ") + `, and is "` + given + `"`
	near := flag + cmp.Or(nearestOrBegun(given, words), words[0])
	if flag != "" {
		near = "… " + near
	}
	return message, "type familyguide " + c.verb + " " + near
}

func (c call) noValue(m []string) (message, hint string) {
	return "nothing is given after " + m[0], "type a value after it: " + m[0] + " " + c.placeholder(m[0])
}

// placeholder returns the value that the help shows after a flag.
func (c call) placeholder(name string) string {
	if c.node != nil {
		for _, group := range c.node.AllFlags(true) {
			for _, flag := range group {
				if "--"+flag.Name == name {
					return cmp.Or(flag.PlaceHolder, strings.ReplaceAll(flag.Enum, ",", "|"), "…")
				}
			}
		}
	}
	return "…"
}

func (c call) dashedValue(m []string) (message, hint string) {
	return "nothing is given after " + m[0] + `: "` + m[1] + `" is read as a flag`, "if it is meant, type " + m[0] + "=" + m[1]
}

func (c call) noNumber(m []string) (message, hint string) {
	return m[0] + `: "` + m[1] + `" is not a whole number`, "type " + m[0] + " 10"
}

func (c call) needsNoValue(m []string) (message, hint string) {
	return m[0] + " takes no word after it", "type " + m[0] + " alone"
}
