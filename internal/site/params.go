package site

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/dates"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// params is what templates know of the council in one language, as site.Params.
func params(in Input, src *source, lang string) (map[string]any, error) {
	p, w := in.Profile, words.New(lang, src.texts["en"], src.texts[lang])
	table, holidays := engineTable(p)
	answers, err := dates.HTML(p, w, in.Today)
	return map[string]any{
		"council": map[string]any{
			"id": p.ID, "name": p.Name, "short": p.Short, "nation": p.Nation, "division": p.Division,
			"demonstration": p.Demonstration, "note": p.Note, "website": p.Website,
			"logo": strings.TrimPrefix(p.Logo, "static/"), "logoAlt": p.LogoAlt,
		},
		"today":     in.Today.String(),
		"documents": documentParams(p),
		"rules":     ruleParams(p, w),
		"table":     table,
		"holidays":  holidays,
		"counting":  w.Counting(p.Calendar),
		"closed":    len(p.Calendar.Closed) > 0,
		"dates":     string(answers),
		"offdays":   offDays(p, in.Today),
		"contacts":  contactParams(p, w),
		"local":     localParams(p),
		"advocacy":  advocacyParams(p, w),
		"known":     knownParams(p),
		"sources":   sourceParams(src, p),
		"palette":   paletteOf(p.Accent, p.Paper).params(),
		"tested":    testedParams(in.Tested),
		"dropped":   src.dropped,
	}, err
}

func documentParams(p *council.Profile) []map[string]any {
	list := make([]map[string]any, 0, len(p.Documents))
	for _, d := range p.Documents {
		list = append(list, map[string]any{
			"id": d.ID, "title": d.Title, "publisher": d.Publisher, "url": d.URL, "offline": d.Offline,
			"date": d.Date.String(), "read": d.Read.String(), "edition": d.Edition, "note": d.Note,
			"level": string(d.Level),
		})
	}
	return list
}

// engineTable returns what the timeline page carries: the compact rule table,
// and the names of the days off.
func engineTable(p *council.Profile) (table, holidays string) {
	names := map[string]string{}
	for _, h := range p.Calendar.Holidays {
		names[strings.ReplaceAll(h.Date.String(), "-", "")] = h.Name
	}
	return encode(timeline.Table(p.TimelineRules(), p.Calendar)), encode(names)
}

// encode writes JSON; what it is given has no value JSON cannot hold.
func encode(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// offDays returns the bank holidays of the two years from today, for "open
// now", and the last day for which they are known.
func offDays(p *council.Profile, today timeline.Date) map[string]any {
	var days []string
	last := today.AddMonths(24)
	if p.Calendar.Last.Before(last) {
		last = p.Calendar.Last
	}
	for _, h := range p.Calendar.Holidays {
		if !h.Date.Before(today) && !last.Before(h.Date) {
			days = append(days, strings.ReplaceAll(h.Date.String(), "-", ""))
		}
	}
	slices.Sort(days)
	return map[string]any{"days": strings.Join(days, " "), "until": strings.ReplaceAll(last.String(), "-", "")}
}

func ruleParams(p *council.Profile, w *words.Words) []map[string]any {
	anchors := map[string]bool{}
	list := make([]map[string]any, 0, len(p.Rules))
	for _, r := range p.Rules {
		kinds := kindsOf(r.Kinds)
		m := sourceOf(r.Source)
		for key, value := range map[string]any{
			"id": r.ID, "anchor": anchor(anchors, r.ID, kinds), "title": w.Step(r, 1),
			"text": w.Rule(r), "kinds": kinds, "allKinds": r.Kinds == timeline.AllKinds,
			"from": r.From.String(), "fromWords": r.FromWords, "direction": r.Direction.String(),
			"amount": r.Amount, "amountText": amountWords(w, r), "unit": r.Unit.String(),
			"bound": r.Bound, "repeats": r.Repeats(), "when": r.When, "onlyIf": r.OnlyIf(),
			"condition": r.Condition.String(), "conditionText": w.Condition(r.Condition),
			"responsible": r.Responsible, "audience": r.Audience, "doubt": r.Doubt,
			"levelText": w.Whose(r.Source.Level, p),
			"saysText":  w.Text("says-"+string(r.Source.Level), "council", p.Short, "nation", w.Nation(p)),
		} {
			m[key] = value
		}
		if r.Said != nil {
			said := sourceOf(*r.Said)
			m["saidQuote"], m["saidTitle"], m["saidURL"] = said["quote"], said["documentTitle"], said["documentURL"]
		}
		list = append(list, m)
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
	for _, k := range []timeline.Kind{timeline.Initial, timeline.Review, timeline.PreBirth} {
		if set.Has(k) {
			kinds = append(kinds, k.String())
		}
	}
	return kinds
}

func sourceOf(s council.Source) map[string]any {
	return map[string]any{
		"level": string(s.Level), "quote": s.Quote, "section": s.Section, "read": s.Read.String(),
		"documentTitle": s.Document.Title, "documentURL": s.Document.URL, "publisher": s.Document.Publisher,
		"documentDate": s.Document.Date.String(), "edition": s.Document.Edition,
	}
}

// amountWords returns "2 working days", and "" where there is no number.
func amountWords(w *words.Words, r council.Rule) string {
	if r.Amount == timeline.NoAmount {
		return ""
	}
	return w.Amount(r.Rule)
}

func contactParams(p *council.Profile, w *words.Words) []map[string]any {
	list := make([]map[string]any, 0, len(p.Contacts))
	for _, c := range p.Contacts {
		m := sourceOf(c.Source)
		for key, value := range map[string]any{
			"id": c.ID, "name": c.Name, "about": c.About, "for": c.For, "phone": c.Phone,
			"textphone": c.Textphone, "text": c.Text, "email": c.Email, "url": c.URL,
			"hours": hoursWords(w, c), "hoursData": hoursData(w, c.Hours), "bankHolidays": c.BankHolidays,
			"bankHolidaysSaid": c.BankHolidaysSaid,
			"doubt":            c.Doubt,
		} {
			m[key] = value
		}
		list = append(list, m)
	}
	return list
}

func localParams(p *council.Profile) map[string]any {
	all := map[string]any{}
	for _, l := range p.Local {
		m := sourceOf(l.Source)
		m["text"], m["child"], m["doubt"] = l.Text, l.Child, l.Doubt
		all[l.Topic] = m
	}
	return all
}

func advocacyParams(p *council.Profile, w *words.Words) map[string]any {
	a := p.Advocacy
	m := sourceOf(a.Source)
	m["age"], m["inclusive"], m["provider"], m["consent"], m["doubt"] = a.Age, a.Inclusive, a.Provider, a.Consent, a.Doubt
	m["ageWords"] = ""
	if a.Age > 0 {
		key := "advocacy-over"
		if a.Inclusive {
			key = "advocacy-from"
		}
		m["ageWords"] = w.Text(key, "age", fmt.Sprint(a.Age))
	}
	return m
}

// sourceParams are the documents that pages rest on, by id: the profile's, which a
// council's own pages name, and on top of them those that the lists name.
func sourceParams(src *source, p *council.Profile) map[string]any {
	all := map[string]any{}
	for _, d := range p.Documents {
		all[d.ID] = map[string]any{"title": d.Title, "publisher": d.Publisher, "url": d.URL}
	}
	maps.Copy(all, src.documents)
	return all
}

func testedParams(results []Tested) []map[string]any {
	var list []map[string]any
	for _, r := range results {
		list = append(list, map[string]any{"text": r.Text, "date": r.Date.String()})
	}
	return list
}
