// Package shortcode knows what pages may put into braces: {{< rule "minutes" >}}. [Table]
// is the one list of the guide's shortcodes, with what each takes and means. The site
// holds pages to it, and the README of a council's folder is made from it.
//
// Arguments are given in order, in straight quotation marks; none has a name except the
// summary of details, as in Hugo's own. A shortcode that gives Markdown is written with
// %, one that gives a finished part of a page with < and >; a few give plain words, and
// are written either way. Conditions, if-… and unless-…, show their text or nothing, and have
// no layout: package words decides on the nation, package site on the rest.
package shortcode

import (
	"slices"
	"strings"
)

// A Shortcode is what can be put into braces.
type Shortcode struct {
	Name    string
	Args    []Arg
	Text    bool   // has a text, and {{< /name >}} after it
	Early   bool   // has no layout: package words acts on it before anything else
	Form    Form   // how it is written
	Means   string // what it shows, to an editor; "" for those of the guide alone
	Example string // its arguments, and its text after a |
}

// An Arg is an argument of a shortcode.
type Arg struct {
	Kind     Kind
	What     string // what it says: "which rule"
	Optional bool
	Many     bool // there may be more of it; the last argument alone
}

// A Kind is a kind of argument.
type Kind string

// The kinds of argument. The values of all but Words are known to the site.
const (
	Words   Kind = "words"
	Rule    Kind = "rule"
	Contact Kind = "contact"
	Topic   Kind = "topic"
	Drawing Kind = "drawing"
	Nation  Kind = "nation"
	Meeting Kind = "kind of conference"
	Readers Kind = "kind of reader"
	Word    Kind = "word"
	Part    Kind = "part of the embed page"
	Own     Kind = `word but "own" or "child"`
	TopicOr Kind = `topic or "own"`
)

// A Form is how a shortcode is written.
type Form int

// The forms.
const (
	Either   Form = iota
	Angle         // {{< … >}}
	Markdown      // {{% … %}}
)

var (
	rule    = Arg{Kind: Rule, What: "which rule"}
	meeting = Arg{Kind: Meeting, What: "for which conference", Optional: true}
)

// Table is every shortcode of the guide.
var Table = []Shortcode{
	{Name: "rule", Args: []Arg{rule, meeting}, Form: Angle, Example: `"reports-shared"`,
		Means: "the rule of a step in words, and whose rule it is; for one kind of conference if you name it"},
	{Name: "amount", Args: []Arg{rule, meeting}, Example: `"reports-shared"`, Means: "only its number: 2 working days"},
	{Name: "when", Args: []Arg{rule, meeting}, Form: Angle, Example: `"reports-shared"`, Means: "a box: what, when, who does it, whose rule"},
	{Name: "rules", Args: []Arg{{Kind: Rule, What: "which rule", Many: true}}, Form: Angle, Example: `"reports-shared" "minutes"`,
		Means: "a box with a sentence for each of these rules; nothing of those you do not have"},
	{Name: "deadlines", Form: Angle, Means: "a box with what a family can do by when, to complain or to appeal; nothing if no rule with `whose = \"family\"` has a number"},
	{Name: "if-rule", Args: []Arg{{Kind: Rule, What: "which rule", Many: true}}, Text: true, Example: `"welcome-call"|We call you.`,
		Means: "its text, only if there is such a rule"},
	{Name: "unless-rule", Args: []Arg{{Kind: Rule, What: "which rule", Many: true}}, Text: true, Example: `"parent-told"|Ask who will tell you.`,
		Means: "its text, only if there is no such rule"},
	{Name: "if-amount", Args: []Arg{rule}, Text: true, Example: `"minutes"|You get them.`, Means: "its text, only if that rule has a number"},
	{Name: "unless-amount", Args: []Arg{rule}, Text: true, Example: `"minutes"|Ask if you get them.`, Means: "its text, only if that rule has no number"},
	{Name: "if-other-rule", Args: []Arg{rule, {Kind: Meeting, What: "for which conference"}}, Text: true, Example: `"review-conference" "pre-birth"|…`,
		Means: "its text, only if the step has another rule for this kind of conference than for a first one"},
	{Name: "unless-other-rule", Args: []Arg{rule, {Kind: Meeting, What: "for which conference"}}, Text: true, Example: `"review-conference" "pre-birth"|…`,
		Means: "its text, only if it has none"},
	{Name: "local", Args: []Arg{{Kind: Topic, What: "which topic"}, {Kind: Own, What: "own or child", Optional: true}}, Form: Markdown, Example: `"recording"`,
		Means: "your `[[local]]` text on a topic"},
	{Name: "if-local", Args: []Arg{{Kind: TopicOr, What: "which topic", Many: true}}, Text: true, Form: Markdown, Example: `"recording"|…`,
		Means: "its text, only if something is said on the topic; with \"own\" after it, only if your council says it"},
	{Name: "unless-local", Args: []Arg{{Kind: TopicOr, What: "which topic", Many: true}}, Text: true, Form: Markdown, Example: `"recording"|…`,
		Means: "its text, only if nothing is said on the topic"},
	{Name: "if-nation", Args: []Arg{{Kind: Nation, What: "which nation", Many: true}}, Text: true, Early: true, Form: Markdown, Example: `"wales"|…`,
		Means: "its text, only in the guide of that nation's families"},
	{Name: "unless-nation", Args: []Arg{{Kind: Nation, What: "which nation", Many: true}}, Text: true, Early: true, Form: Markdown, Example: `"england"|…`,
		Means: "its text, only in the guide of other nations' families"},
	{Name: "contact", Args: []Arg{{Kind: Contact, What: "which contact"}}, Form: Angle, Example: `"duty-team"`, Means: "one contact, with its hours"},
	{Name: "phone", Args: []Arg{{Kind: Contact, What: "which contact"}}, Form: Angle, Example: `"council"`,
		Means: "a contact's number in brackets, in a sentence; nothing if there is no such contact"},
	{Name: "contacts", Args: []Arg{{Kind: Readers, What: "for whom"}, {Kind: Contact, What: "which contact", Optional: true, Many: true}}, Form: Angle, Example: `"parents"`,
		Means: "all contacts for parents or children, without those named after it"},
	{Name: "council", Means: "your council's short name"},
	{Name: "advocate", Means: "who speaks up for a child here, or \"an advocate\""},
	{Name: "advocacy-age", Means: "from what age: 8 or over"},
	{Name: "advocacy-consent", Args: []Arg{{Kind: Words, What: "words", Optional: true}}, Form: Markdown, Means: "what is said of the parents' consent to an advocate"},
	{Name: "advocate-aside", Form: Angle, Means: "the same for the adult beside a child"},
	{Name: "word", Args: []Arg{{Kind: Word, What: "which word"}, {Kind: Words, What: "the words shown", Optional: true}}, Form: Angle, Example: `"quorate" "enough people"`,
		Means: "a link to the word's meaning"},
	{Name: "drawing", Args: []Arg{{Kind: Drawing, What: "which drawing"}}, Form: Angle, Example: `"round-the-table"`, Means: "a drawing of the guide"},
	{Name: "say", Text: true, Form: Markdown, Example: `|When do I get the report?`, Means: "sentences to say, one a line, set apart"},
	{Name: "ticks", Text: true, Form: Markdown, Example: `|- The letter`, Means: "a list with boxes to tick, on the screen and on paper"},
	{Name: "details", Args: []Arg{{Kind: Words, What: "the words to press"}}, Text: true, Form: Angle, Example: `"If you need an interpreter"|Ask us.`,
		Means: "words to press, and a text that opens below them"},
	{Name: "write", Args: []Arg{{Kind: Words, What: "a short name"}, {Kind: Words, What: "the question"}}, Form: Angle, Example: `"well" "What is going well?"`,
		Means: "a question and room to write; the first word names it, once on a page"},
	{Name: "choose", Args: []Arg{{Kind: Words, What: "a short name"}, {Kind: Words, What: "the question"}, {Kind: Words, What: "the answers"}}, Form: Angle,
		Example: `"come" "Will you come?" "Yes|No"`, Means: "a question and answers to tick"},
	{Name: "draw", Args: []Arg{{Kind: Words, What: "what to draw"}}, Form: Angle, Example: `"Draw your home"`, Means: "a box to draw in, on paper"},
	{Name: "print-button", Form: Angle, Means: "buttons to print, copy and forget what was written"},
	{Name: "grown-up", Args: []Arg{{Kind: Words, What: "words"}}, Form: Angle, Example: `"Read this together."`, Means: "words for the adult beside a child"},
	{Name: "see-dates", Form: Angle, Means: "the button to the family's dates"},
	{Name: "letters", Form: Angle},
	{Name: "embed", Args: []Arg{{Kind: Part, What: "which part"}}, Form: Angle},
}

// Named returns the shortcode of a name.
func Named(name string) (Shortcode, bool) {
	i := slices.IndexFunc(Table, func(s Shortcode) bool { return s.Name == name })
	if i < 0 {
		return Shortcode{}, false
	}
	return Table[i], true
}

// Least returns how many arguments it needs.
func (s Shortcode) Least() int {
	n := 0
	for _, a := range s.Args {
		if !a.Optional {
			n++
		}
	}
	return n
}

// Most returns how many arguments it may have, or -1 for any number.
func (s Shortcode) Most() int {
	if n := len(s.Args); n == 0 || !s.Args[n-1].Many {
		return n
	}
	return -1
}

// Arg returns the argument at an index; the last one may be repeated.
func (s Shortcode) Arg(i int) Arg { return s.Args[min(i, len(s.Args)-1)] }

// Braces returns how it is written, with some arguments: {{< rule "minutes" >}}.
func (s Shortcode) Braces(args string) string {
	open, end := "{{< ", " >}}"
	if s.Form == Markdown || s.Form == Either && s.Text {
		open, end = "{{% ", " %}}"
	}
	return open + strings.TrimSpace(s.Name+" "+args) + end
}

// Usage returns an example of it, its text included.
func (s Shortcode) Usage() string {
	args, text, _ := strings.Cut(s.Example, "|")
	if !s.Text {
		return s.Braces(s.Example)
	}
	return s.Braces(args) + text + strings.Replace(s.Braces(""), s.Name, "/"+s.Name, 1)
}

// Foreign are Hugo's own shortcodes (v0.165, tpl/tplimpl/embedded/templates), which the guide
// does not allow, with what to do instead.
var Foreign = map[string]string{
	"comment": "take it out: nobody would see it", "figure": "write a picture as ![what it shows](/map.jpg)",
	"gist": elsewhere, "instagram": elsewhere, "twitter": elsewhere, "vimeo": elsewhere, "x": elsewhere, "youtube": elsewhere,
	"highlight": "put the text between two lines of ```", "param": "write the words themselves",
	"qr":  `"familyguide qr https://…" makes the picture: put it into static/, and show it with ![what it leads to](/qr.svg)`,
	"ref": "write a link as [words](/help/)", "relref": "write a link as [words](/help/)",
}

const elsewhere = "it would tell another company who reads this page: write a link, [our film](https://…)"
