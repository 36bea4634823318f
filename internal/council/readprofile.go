package council

import (
	"cmp"
	"slices"

	"familyguide/internal/finding"
	"familyguide/internal/schema"
	"familyguide/internal/timeline"
)

// A layer is one council.toml by itself, before the layer below is added.
type layer struct {
	Profile
	r     *reader
	rules []placedRule
	named []fromID // the events that rules with a fault name

	brokenEvents []string // the ids of events that have a fault
	lostRule     bool     // a rule has a fault, and may be one that another rule needs
	unlisted     []unlisted
}

// The nations, and the division of each in GOV.UK's list of bank holidays.
var nations = []string{"england", "wales", "scotland", "northern-ireland"}

var nationNames = map[string]string{
	"england": "England", "wales": "Wales", "scotland": "Scotland", "northern-ireland": "Northern Ireland",
}

var divisions = map[string]string{
	"england": "england-and-wales", "wales": "england-and-wales",
	"scotland": "scotland", "northern-ireland": "northern-ireland",
}

// maxClosed and maxEvents together are fewer days off than the engine's table
// holds ([timeline.MaxDaysOff]).
const maxClosed, maxEvents = 150, 350

// readLayer reads the text of a council.toml. The layer is nil if the text cannot be read
// at all.
func readLayer(file string, data []byte) (*layer, *reader) {
	r := newProfileReader(file, data)
	root := r.parse()
	if root == nil {
		return nil, r
	}
	l := &layer{r: r}
	l.lines, l.values = map[string]int{}, map[string]pos{}
	for _, e := range root.entries {
		l.lines[e.key], l.values[e.key] = e.pos.line, e.value.pos
	}
	l.read(newTable(r, root, "the file"))
	l.checkRules()
	return l, r
}

// read asks for everything that a council.toml may hold.
func (l *layer) read(t *table) {
	l.council(t)
	l.look(t)
	l.calendar(t)
	l.documents(t)
	l.advocacy(t)
	l.readTerms(t)
	l.readEvents(t)
	for _, n := range t.tables("rule") {
		if p, ok := l.rule(n); ok {
			l.rules = append(l.rules, p)
		} else {
			l.lostRule = true
			l.named = append(l.named, p.fromIDs...)
		}
	}
	l.contacts(t)
	l.topics(t)
	l.checkListed()
	t.done()
}

// council reads the council's names, nation and base.
func (l *layer) council(t *table) {
	l.ID = t.id("id")
	t.missing("id", `name the profile in small letters: id = "harrow"`)
	l.Name = t.needed("name", `write the council's full name: name = "London Borough of Harrow"`)
	l.Short = cmp.Or(t.text("short"), l.Name)
	l.Nation = t.choice("nation", nations, "england")
	t.missing("nation", "it decides which bank holidays count: "+choices(nations))
	l.Division = divisions[l.Nation]
	l.readBase(t)
	l.Demonstration = t.truth("demonstration")
	l.Note = t.passage("note")
	for _, n := range t.words("doubts") {
		l.Doubts = append(l.Doubts, n.text)
	}
	l.Website = t.address("website")
	l.Languages = l.languages(t)
}

func (l *layer) languages(t *table) []string {
	var all []string
	words := t.words("languages")
	form := t.form("languages")
	form.UniqueItems = true
	form.Item().Match(languageForm)
	for _, n := range words {
		switch {
		case !isLanguage(n.text):
			t.r.fault(n.pos, languageHint(n.text), "language %q is not a language code", finding.Short(n.text))
		case slices.Contains(all, n.text):
			t.r.fault(n.pos, "keep one of the two", "languages holds %q twice", n.text)
		default:
			all = append(all, n.text)
		}
	}
	if len(all) == 0 {
		return []string{"en"}
	}
	if !slices.Contains(all, "en") {
		t.r.fault(l.values["languages"], `write languages = ["en", "`+all[0]+`"]: the guide is in English at the root of the site`, "languages leaves out English")
	}
	return all
}

// look reads the colours and the logo of the council's pages.
func (l *layer) look(t *table) {
	l.Accent, l.Paper = t.colour("accent"), t.colour("paper")
	t.form("logo").Match(logoForm)
	t.node.needWith("logo", "logo_alt")
	l.Logo = t.matching("logo", isPicture, "the path of a picture in the folder static", `write it as "static/logo.svg", with / and without ..`)
	l.LogoAlt = t.text("logo_alt")
	if l.Logo != "" && l.LogoAlt == "" {
		t.missing("logo_alt", `say what the logo shows, for those who cannot see it: logo_alt = "Harrow Council"`)
	}
}

// calendar reads the council's own rules for counting days.
func (l *layer) calendar(t *table) {
	l.Calendar.FirstDayCounts = t.truth("first_day_counts")
	l.Calendar.Closed = t.days("closed")
	l.Calendar.Open = t.days("open")
}

// days returns the dates of a list, in order.
func (t *table) days(key string) []timeline.Date {
	list := t.typed(key, arrayKind)
	form := t.form(key)
	form.MaxItems, form.UniqueItems, *form.Item() = maxClosed, true, schema.Date
	if list == nil {
		return nil
	}
	if len(list.items) > maxClosed {
		t.r.fault(list.pos, "leave out those that have passed", "%s holds more than %d days", key, maxClosed)
		return nil
	}
	var days []timeline.Date
	for _, n := range list.items {
		if n.kind != dateKind {
			t.wrongItem(n, key, dateKind)
			continue
		}
		d := t.day(n, key)
		switch {
		case d.IsZero():
		case slices.Contains(days, d):
			t.r.fault(n.pos, "keep one of the two", "%s holds %s twice", key, d)
		default:
			days = append(days, d)
		}
	}
	slices.SortFunc(days, timeline.Date.Compare)
	return days
}
