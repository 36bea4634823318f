package site

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/datetable"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// guideOf returns the guide of the council in one language.
func guideOf(in Input, src *project, lang string, dates *datetable.Table) *guide {
	p, w := in.Profile, words.New(lang, src.texts["en"], src.texts[lang])
	table, holidays := engineTable(p)
	return &guide{
		Council: councilParams{
			ID: p.ID, Name: p.Name, Short: p.Short, Nation: p.Nation, Division: p.Division,
			Demonstration: p.Demonstration, Own: p.Dir != "", Note: p.Note, Website: p.Website,
			Logo: strings.TrimPrefix(p.Logo, "static/"), LogoAlt: p.LogoAlt,
		},
		Bands:     bands,
		Documents: documentsOf(p),
		Kinds:     kindsOf(p.Kinds()),
		Events:    eventsOf(p),
		Discussed: askedOf(p, timeline.StrategyDiscussion),
		Rules:     rulesOf(p, w),
		Contacts:  contactsOf(p, w),
		Local:     localsOf(p),
		Advocacy:  advocacyOf(p, w),
		Known:     knownOf(p),
		Sources:   sourcesOf(src, p),
		Pictures:  src.pictures,
		Palette:   paletteOf(p.Accent, p.Paper).params(),
		Tested:    testedOf(in.Tested),
		Dropped:   src.stack.Dropped,
		Added:     src.added(),
		Table:     table,
		Holidays:  holidays,
		Counting:  w.Counting(p.Calendar),
		Closed:    len(p.Calendar.Closed) > 0,
		Dates:     datesParams{Months: monthsOf(dates)},
		OffDays:   offDays(p, in.Today),
		Days:      daysOf(w, in.Today),
		Weekdays:  strings.Join(weekdays(w), "|"),
	}
}

func documentsOf(p *council.Profile) []documentParams {
	list := make([]documentParams, 0, len(p.Documents))
	for i, d := range p.Documents {
		if slices.ContainsFunc(p.Documents[:i], func(same council.Document) bool { return same.Title == d.Title && same.URL == d.URL }) {
			continue // a national layer's own site has it once as its own and once as the nation's
		}
		list = append(list, documentParams{
			ID: d.ID, Title: d.Title, Publisher: d.Publisher, URL: d.URL, Offline: d.Offline,
			Date: d.Date.String(), Read: d.Read.String(), Edition: d.Edition, Note: d.Note,
			Level: string(d.Level),
		})
	}
	return list
}

// engineTable returns the data in the timeline page: the compact rule table without the days
// off at its end, and these. Of each, off has the number of its name, 0 for a closing day, and
// how many days it is after the one before it, the first after the first published day.
func engineTable(p *council.Profile) (table, holidays string) {
	t := timeline.Table(p.TimelineRules(), p.Calendar)
	named := map[string]string{}
	for _, h := range p.Calendar.Holidays {
		named[h.Date.Compact()] = h.Name
	}
	var days struct {
		Names []string `json:"names"`
		Off   []int    `json:"off"`
	}
	end, last := len(t)-int(t[2]), p.Calendar.First
	for _, n := range t[end:] {
		number, at := strconv.Itoa(int(max(n, -n))), 0
		if name, ok := named[number]; ok {
			if at = slices.Index(days.Names, name) + 1; at == 0 {
				days.Names = append(days.Names, name)
				at = len(days.Names)
			}
		}
		day, _ := timeline.ParseDate(number[:4] + "-" + number[4:6] + "-" + number[6:])
		days.Off = append(days.Off, at, day.DaysSince(last))
		last = day
	}
	return encode(t[:end]), encode(days)
}

// encode writes JSON of values that JSON can always hold.
func encode(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// offDays returns the bank holidays of the two years from today, for "open
// now", and the first and last day for which they are known.
func offDays(p *council.Profile, today timeline.Date) offDaysParams {
	var days []string
	last := today.AddMonths(24)
	if p.Calendar.Last.Before(last) {
		last = p.Calendar.Last
	}
	for _, h := range p.Calendar.Holidays {
		if !h.Date.Before(today) && !last.Before(h.Date) {
			days = append(days, h.Date.Compact())
		}
	}
	slices.Sort(days)
	return offDaysParams{Days: strings.Join(days, " "), From: oldestClock(today).Compact(), Until: last.Compact()}
}

func rulesOf(p *council.Profile, w *words.Words) []ruleParams {
	anchors, situation := map[string]bool{}, situationsOf(p.Rules)
	list := make([]ruleParams, 0, len(p.Rules))
	for i, r := range p.Rules {
		kinds := kindsOf(r.Kinds)
		rule := ruleParams{
			sourceParams: sourceOf(r.Source),
			ID:           r.ID, TextID: words.TextID(r), Anchor: anchor(anchors, r.ID, kinds), Title: w.Step(r, 1),
			Text: w.Rule(r), Kinds: kinds, AllKinds: p.Kinds()&^r.Kinds == 0, Usual: r.Usual(),
			From: p.EventID(r.From), FromWords: r.FromWords, Direction: r.Direction.String(),
			Amount: int(r.Amount), AmountText: amountWords(w, r), Unit: r.Unit.String(),
			Bound: r.Bound, Repeats: r.Repeats(), Whose: r.Whose, Pick: r.Pick.String(), OnlyIf: r.OnlyIf(), MoreWhen: r.MoreWhen(), Situation: situation[i],
			Condition: r.Condition.String(), ConditionText: w.Condition(r.Condition),
			Responsible: r.Responsible, Audience: r.Audience, Doubt: string(curly([]byte(r.Doubt))),
			Sentence: w.Sentence(r), SentenceFor: w.SentenceFor(r), Says: w.Says(r), SaysToChild: w.SaysToChild(r),
			LevelText: w.Whose(r.Source.Level, p),
			SaysText:  w.Text("says-"+string(r.Source.Level), "council", p.Short, "nation", w.Nation(p)),
		}
		if r.Reading != timeline.NoUnit {
			other := r.Rule
			other.Unit = r.Reading
			rule.Reading = w.Amount(other)
		}
		if !w.SaysWho(r) {
			rule.Who = string(curly([]byte(r.Responsible)))
		}
		if r.Said != nil {
			said := sourceOf(*r.Said)
			rule.Said = &said
		}
		list = append(list, rule)
	}
	return list
}

// anchor gives every rule an id of its own on the numbers page: the first of an
// id has the id itself, the next one its kinds too.
func anchor(taken map[string]bool, id string, kinds []string) string {
	name := id
	if taken[name] {
		name = id + "-" + strings.Join(kinds, "-")
	}
	for n := 2; taken[name]; n++ {
		name = fmt.Sprintf("%s-%d", id, n)
	}
	taken[name] = true
	return name
}

func kindsOf(set timeline.KindSet) []string {
	var kinds []string
	for k := range set.All() {
		kinds = append(kinds, k.String())
	}
	return kinds
}

func sourceOf(s council.Source) sourceParams {
	return sourceParams{
		Level: string(s.Level), Quote: s.Quote, Section: s.Section, Read: s.Read.String(),
		DocumentTitle: s.Document.Title, DocumentURL: s.Document.URL, Publisher: s.Document.Publisher,
		DocumentDate: s.Document.Date.String(), Edition: s.Document.Edition,
	}
}

// amountWords returns "2 working days", and "" if there is no number.
func amountWords(w *words.Words, r council.Rule) string {
	if r.Amount == timeline.NoAmount {
		return ""
	}
	return w.Amount(r.Rule)
}

func contactsOf(p *council.Profile, w *words.Words) []contactParams {
	list := make([]contactParams, 0, len(p.Contacts))
	for _, c := range p.Contacts {
		list = append(list, contactParams{
			sourceParams: sourceOf(c.Source),
			ID:           c.ID, Name: c.Name, About: c.About, For: c.For, Phone: c.Phone,
			Textphone: c.Textphone, Text: c.Text, Email: c.Email, URL: c.URL,
			Hours: hoursWords(w, c), HoursData: hoursData(w, c.Hours),
			BankHolidays: c.BankHolidays, BankHolidaysSaid: c.BankHolidaysSaid,
			BankHolidayData: wholeDayData(w, c),
			Doubt:           c.Doubt,
		})
	}
	return list
}

func localsOf(p *council.Profile) map[string]*localParams {
	all := map[string]*localParams{}
	for _, l := range p.Local {
		all[l.Topic] = &localParams{sourceOf(l.Source), withoutPages(l.Text), withoutPages(l.Child), l.Doubt}
	}
	return all
}

func advocacyOf(p *council.Profile, w *words.Words) advocacyParams {
	a := p.Advocacy
	return advocacyParams{sourceParams: sourceOf(a.Source), Age: a.Age, Inclusive: a.Inclusive, AgeWords: w.AdvocacyAge(a),
		Provider: a.Provider, Consent: a.Consent, Doubt: a.Doubt}
}

func testedOf(results []Tested) []testedParams {
	var list []testedParams
	for _, r := range results {
		list = append(list, testedParams{r.Text, r.Date.String()})
	}
	return list
}
