package council

import (
	"slices"
	"strings"

	"familyguide/internal/timeline"
)

// A Level says whose rule, number or service something is. Families are told the level
// wherever they are told the thing itself.
type Level string

// The levels, from the council's own to the whole nation's.
const (
	LevelLocal    Level = "local"
	LevelRegional Level = "regional"
	LevelNational Level = "national"
)

// A Document is something a person published: a web page, a procedure, a leaflet.
type Document struct {
	ID        string
	Title     string
	Publisher string
	URL       string        // "" only if Offline says why
	Offline   string        // why there is no address
	Date      timeline.Date // of the document itself, zero if it is undated
	Read      timeline.Date // when it was last read for this profile
	Edition   string        // what it rests on, "Working Together 2018"
	Note      string
	Level     Level
	Line      int // in council.toml; 0 if it comes from the layer below
}

// A Source is the passage of a document that a statement rests on.
type Source struct {
	Document Document
	Section  string // the heading of the passage, "" if there is none
	Quote    string // the document's own words, shortened with " … "
	Level    Level
	Read     timeline.Date // when these words were last read
}

// A Rule is one timescale with everything a family or an editor may ask of it.
type Rule struct {
	timeline.Rule

	FromWords   string // the event in words, if it is not one of the meetings
	FromName    string // what asks for the date of an event of the profile's own
	OrWords     string // the same for the second count
	OrName      string
	Bound       string         // "by" "on" "about" "from" "aim"; "ask" if no number is given
	Whose       string         // whose deadline it is: "council" or "family"
	AtMost      timeline.Count // the longest interval of a step that repeats; zero if there is none
	When        string         // a condition only a person can judge, in words; or ""
	Responsible string         // who has to do it
	Audience    []string       // "parents" "children" "staff"
	Source      Source

	// Said is the council's own words if its document gives no number and the number of the
	// layer below is used; else nil.
	Said *Source

	Doubt string // what is unclear or contradictory in the source, or ""
	Line  int    // in council.toml; 0 if it comes from the layer below
}

// ForFamily reports whether a rule is for parents or children, and not for staff alone.
func (r Rule) ForFamily() bool {
	return slices.ContainsFunc(r.Audience, func(who string) bool { return who != "staff" })
}

// Repeats reports whether a rule's step repeats. Such steps are numbered.
func (r Rule) Repeats() bool {
	return r.ID == "core-group" || r.ID == "review-conference" || r.Every != (timeline.Count{})
}

// FamilyDeadline reports whether the deadline is the family's own.
func (r Rule) FamilyDeadline() bool { return r.Whose == "family" }

// OnlyIf returns the condition of a step that only some families meet, "if you do
// not go to the conference": the first part of When, if that begins with "if".
// It is "" if every family meets the step.
func (r Rule) OnlyIf() string {
	first, _, _ := strings.Cut(r.When, ";")
	if !strings.HasPrefix(first, "if ") {
		return ""
	}
	return first
}

// Usual reports whether the rule is for first, review and pre-birth conferences alike.
func (r Rule) Usual() bool { return (timeline.AllKinds&^(1<<timeline.TransferIn))&^r.Kinds == 0 }

// MoreWhen returns the rest of When after the condition of [Rule.OnlyIf].
func (r Rule) MoreWhen() string {
	_, more, _ := strings.Cut(r.When, ";")
	if r.OnlyIf() == "" {
		return ""
	}
	return strings.TrimSpace(more)
}

// A Contact is a person or a service to turn to.
type Contact struct {
	ID, Name, About  string
	For              []string // "parents" "children" "staff"
	Phone            string
	Textphone        string
	Text             string // number for text messages
	Email            string
	URL              string
	Hours            []Hours // none: not known
	BankHolidays     bool    // open on bank holidays as on any other day
	BankHolidayAll   bool    // open all day on bank holidays
	BankHolidaysSaid bool    // the profile says whether it is open on them
	Source           Source
	Doubt            string
	Line             int
}

// Hours are opening hours on some days of the week.
type Hours struct {
	Days     []int  // 1 Monday to 7 Sunday
	From, To string // "09:30"; a whole day is "00:00" to "24:00"; a To before From is the next morning's
}

// WholeDay reports whether hours are "all day".
func (h Hours) WholeDay() bool { return h.From == "00:00" && h.To == "24:00" }

// Overnight reports whether hours run past midnight.
func (h Hours) Overnight() bool { return h.To < h.From }

// A Local is what a council does in its own way, told to families in plain
// words: see the list of topics in the package comment.
type Local struct {
	Topic  string
	Text   string // Markdown
	Child  string // the same said to a child of 8 or over, Markdown; Text if it is empty
	Source Source
	Doubt  string
	Line   int
}

// Advocacy is who speaks up for a child, and from what age.
type Advocacy struct {
	Age       int  // 0 if none is given
	Inclusive bool // true: "aged 8 and above"; false: "over eight"
	Provider  string
	Consent   string // about the parents' consent, in our words
	Source    Source
	Doubt     string
}

// A Profile is a council as this guide knows it: council.toml on top of the
// layer below.
type Profile struct {
	ID, Name, Short string
	Nation          string   // "england" "wales" "scotland" "northern-ireland"
	Division        string   // bank holidays, as GOV.UK names it: "england-and-wales"
	Base            string   // the profile below this one: a nation, the path of a folder; "" for none
	Below           []Folder // what comes with the layers below, the lowest first
	Terms           Terms
	Demonstration   bool
	Note            string
	Languages       []string // in the order in which pages offer them; English is among them
	Accent, Paper   string   // "#rrggbb" or ""
	Logo, LogoAlt   string   // path within the council's folder; or ""
	Website         string
	Documents       []Document
	Rules           []Rule  // in the order in which things happen
	Events          []Event // [timeline.OwnEvent] 0, 1, …
	Contacts        []Contact
	Local           []Local // in the order of their topics
	Advocacy        Advocacy
	Doubts          []string // of the profile as a whole
	Calendar        timeline.Calendar
	Dir             string // the council's folder; "" for a built-in profile

	lines  map[string]int // of the top-level keys
	values map[string]pos // theirs
}

// Kinds returns the kinds of conference that the profile has rules for. A transfer-in
// conference is offered to families only if a rule is for it.
func (p *Profile) Kinds() timeline.KindSet {
	kinds := timeline.AllKinds &^ (1 << timeline.TransferIn)
	for _, r := range p.Rules {
		if r.ID != "conference" {
			kinds |= r.Kinds
		}
	}
	return kinds
}

// Topic returns the council's text on a topic.
func (p *Profile) Topic(topic string) (Local, bool) {
	i := slices.IndexFunc(p.Local, func(l Local) bool { return l.Topic == topic })
	if i < 0 {
		return Local{}, false
	}
	return p.Local[i], true
}

// Contact returns the contact of that id.
func (p *Profile) Contact(id string) (Contact, bool) {
	i := slices.IndexFunc(p.Contacts, func(c Contact) bool { return c.ID == id })
	if i < 0 {
		return Contact{}, false
	}
	return p.Contacts[i], true
}

// Document returns the document of that id.
func (p *Profile) Document(id string) (Document, bool) {
	i := slices.IndexFunc(p.Documents, func(d Document) bool { return d.ID == id })
	if i < 0 {
		return Document{}, false
	}
	return p.Documents[i], true
}

// TimelineRules returns the rules as the engine takes them, index for index.
func (p *Profile) TimelineRules() []timeline.Rule {
	rules := make([]timeline.Rule, len(p.Rules))
	for i, r := range p.Rules {
		rules[i] = r.Rule
	}
	return rules
}

// Line returns the line of a top-level key in council.toml, such as "accent", or 0.
func (p *Profile) Line(key string) int { return p.lines[key] }

// Place returns the line and the column of the value of a top-level key in council.toml, or
// zeros.
func (p *Profile) Place(key string) (line, column int) {
	at := p.values[key]
	return at.line, at.column
}
