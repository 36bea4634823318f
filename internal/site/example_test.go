package site

import (
	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// example is a small council, so that golden pages do not change with a
// built-in profile.
func example() *council.Profile {
	read := timeline.Date{Year: 2026, Month: 11, Day: 20}
	leaflet := council.Source{
		Document: council.Document{
			ID: "leaflet", Title: "Your meeting", Publisher: "Exampleshire Council", URL: "https://example.org/leaflet",
			Read: read, Level: council.LevelLocal,
		},
		Section: "Papers", Quote: "at least 2 working days before", Level: council.LevelLocal, Read: read,
	}
	guidance := council.Source{
		Document: council.Document{ID: "guidance", Title: "Guidance", Publisher: "A department", URL: "https://example.org/guidance", Read: read, Level: council.LevelNational},
		Quote:    "within 10 working days", Level: council.LevelNational, Read: read,
	}
	england, _ := council.BuiltIn("england")
	return &council.Profile{
		Terms: england.Terms,
		ID:    "exampleshire", Name: "Exampleshire Council", Short: "Exampleshire", Nation: "england", Division: "england-and-wales",
		Documents: []council.Document{leaflet.Document, guidance.Document},
		Rules:     exampleRules(leaflet, guidance),
		Contacts: []council.Contact{
			{ID: "frg-advice", Name: "Advice line", About: "Free advice.", For: []string{"parents"}, Phone: "0800 000 000", Text: "07000 000 000",
				Email: "help@example.org", URL: "https://example.org/help", Source: guidance,
				Hours: []council.Hours{{Days: []int{1, 2, 3, 4, 5}, From: "10:00", To: "13:00"}, {Days: []int{1, 2, 3, 4, 5}, From: "14:00", To: "16:30"}}},
			{ID: "childline", Name: "Childline", For: []string{"children"}, Phone: "0800 1111", BankHolidays: true, BankHolidaysSaid: true, Source: guidance,
				Hours: []council.Hours{{Days: []int{1, 2, 3, 4, 5, 6, 7}, From: "00:00", To: "24:00"}}},
		},
		Local:    []council.Local{{Topic: "recording", Text: "The meeting is **recorded** if you agree.\n", Source: leaflet}},
		Advocacy: council.Advocacy{Age: 8, Inclusive: true, Provider: "Example Voices"},
		Calendar: timeline.Calendar{
			Holidays: []timeline.Holiday{{Date: timeline.Date{Year: 2026, Month: 12, Day: 25}, Name: "Christmas Day"}},
			First:    timeline.Date{Year: 2019, Month: 1, Day: 1},
			Last:     timeline.Date{Year: 2028, Month: 12, Day: 31},
		},
	}
}

func exampleRules(leaflet, guidance council.Source) []council.Rule {
	rule := func(id string, kinds timeline.KindSet, direction timeline.Direction, amount int, unit timeline.Unit, bound string, source council.Source) council.Rule {
		return council.Rule{
			Rule:  timeline.Rule{ID: id, Kinds: kinds, Direction: direction, Amount: amount, Unit: unit},
			Bound: bound, Responsible: "the social worker", Audience: []string{"parents"}, Source: source,
		}
	}
	const initial, review = 1<<timeline.Initial | 1<<timeline.PreBirth, 1 << timeline.Review
	return []council.Rule{
		rule("reports-shared", initial, timeline.Before, 2, timeline.WorkingDays, "by", leaflet),
		rule("reports-shared", review, timeline.Before, 5, timeline.WorkingDays, "by", leaflet),
		rule("first-core-group", timeline.AllKinds, timeline.After, 10, timeline.WorkingDays, "by", guidance),
		rule("minutes", timeline.AllKinds, timeline.After, timeline.NoAmount, timeline.NoUnit, "ask", guidance),
	}
}
