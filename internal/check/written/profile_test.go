package written

import (
	"strings"
	"testing"
	"testing/fstest"

	"familyguide/internal/council"
	"familyguide/internal/test/checkcase"
	"familyguide/internal/timeline"
)

func TestProfileFindings(t *testing.T) {
	day := func(y, m, d int) timeline.Date { return timeline.Date{Year: y, Month: m, Day: d} }
	allDay := []council.Hours{{Days: []int{1, 2, 3, 4, 5, 6, 7}, From: "00:00", To: "24:00"}}
	for _, tt := range []struct {
		check   string
		name    string
		profile council.Profile
		want    string
	}{
		{"doubt", "none", council.Profile{Rules: []council.Rule{{}}}, ""},
		{"doubt", "a rule's, in the first line", council.Profile{Rules: []council.Rule{{Doubt: "Two days are named", Line: 1}}},
			"warning: council.toml:1: rule : two days are named (doubt)\n"},
		{"doubt", "of the layer below", council.Profile{Rules: []council.Rule{{Doubt: "Two days are named"}}}, ""},
		{"step-name", "a step the guide knows, and one for staff alone", council.Profile{Rules: []council.Rule{
			{Rule: timeline.Rule{ID: "minutes"}, Audience: []string{"parents"}}, {Rule: timeline.Rule{ID: "desk"}, Audience: []string{"staff"}}}}, ""},
		{"step-name", "the council's own, twice", council.Profile{Rules: []council.Rule{
			{Rule: timeline.Rule{ID: "aa-x"}, Audience: []string{"parents"}, Line: 7}, {Rule: timeline.Rule{ID: "aa-x"}, Audience: []string{"parents"}, Line: 9}}},
			"fault: council.toml:7: step aa-x has no name for families to read (step-name)\n"},
		{"stale-source", "in the first line of a profile", council.Profile{Dir: "a", Documents: []council.Document{{ID: "a", Read: day(2025, 1, 1), Line: 1}}},
			"fault: council.toml:1: document \"a\" was last read on 2025-01-01, over a year ago (stale-source)\n"},
		{"stale-source", "read six months ago to the day", council.Profile{Dir: "a", Documents: []council.Document{{ID: "a", Read: day(2026, 5, 22), Line: 3}}}, ""},
		{"stale-source", "read six months and a day ago", council.Profile{Dir: "a", Documents: []council.Document{{ID: "a", Read: day(2026, 5, 21), Line: 3}}},
			"warning: council.toml:3: document \"a\" was last read on 2026-05-21, over 6 months ago (stale-source)\n"},
		{"stale-source", "read a year ago to the day", council.Profile{Dir: "a", Documents: []council.Document{{ID: "a", Read: day(2025, 11, 22), Line: 3}}},
			"warning: council.toml:3: document \"a\" was last read on 2025-11-22, over 6 months ago (stale-source)\n"},
		{"stale-source", "read a year and a day ago", council.Profile{Dir: "a", Documents: []council.Document{{ID: "a", Read: day(2025, 11, 21), Line: 3}}},
			"fault: council.toml:3: document \"a\" was last read on 2025-11-21, over a year ago (stale-source)\n"},
		{"stale-source", "a rule of a stale document is named once", council.Profile{Dir: "a",
			Documents: []council.Document{{ID: "a", Read: day(2025, 1, 1), Line: 3}},
			Rules:     []council.Rule{{Line: 9, Source: council.Source{Document: council.Document{ID: "a"}, Read: day(2025, 1, 1)}}}},
			"fault: council.toml:3: document \"a\" was last read on 2025-01-01, over a year ago (stale-source)\n"},
		{"stale-source", "a rule older than its document is named too", council.Profile{Dir: "a",
			Documents: []council.Document{{ID: "a", Read: day(2026, 1, 1), Line: 3}},
			Rules:     []council.Rule{{Rule: timeline.Rule{ID: "b"}, Line: 9, Source: council.Source{Document: council.Document{ID: "a"}, Read: day(2025, 1, 1)}}}},
			"fault: council.toml:9: the source of rule \"b\" was last read on 2025-01-01, over a year ago (stale-source)\n" +
				"warning: council.toml:3: document \"a\" was last read on 2026-01-01, over 6 months ago (stale-source)\n"},
		{"stale-source", "the council's words beside a rule of the layer below are its own", council.Profile{Dir: "a", Rules: []council.Rule{{Rule: timeline.Rule{ID: "b"}, Line: 9,
			Source: council.Source{Read: day(2026, 11, 1)}, Said: &council.Source{Read: day(2025, 1, 1)}}}},
			"fault: council.toml:9: the source of rule \"b\" was last read on 2025-01-01, over a year ago (stale-source)\n"},
		{"stale-source", "read today", council.Profile{Dir: "a", Documents: []council.Document{{ID: "a", Read: day(2026, 11, 22), Line: 3}}}, ""},
		{"stale-source", "a day still to come, in a document and its rules", council.Profile{Dir: "a",
			Documents: []council.Document{{ID: "a", Read: day(2026, 11, 23), Line: 3}},
			Rules:     []council.Rule{{Line: 9, Source: council.Source{Document: council.Document{ID: "a"}, Read: day(2026, 11, 23)}}}},
			"warning: council.toml:3: document \"a\" was last read on 2026-11-23, which is still to come (stale-source)\n"},
		{"stale-source", "a day still to come, in a rule alone", council.Profile{Dir: "a",
			Documents: []council.Document{{ID: "a", Read: day(2026, 1, 1), Line: 3}},
			Rules:     []council.Rule{{Rule: timeline.Rule{ID: "b"}, Line: 9, Source: council.Source{Document: council.Document{ID: "a"}, Read: day(2031, 1, 1)}}}},
			"warning: council.toml:3: document \"a\" was last read on 2026-01-01, over 6 months ago (stale-source)\n" +
				"warning: council.toml:9: the source of rule \"b\" was last read on 2031-01-01, which is still to come (stale-source)\n"},
		{"stale-source", "a rule grown old, of a document with a day still to come", council.Profile{Dir: "a",
			Documents: []council.Document{{ID: "a", Read: day(2031, 1, 1), Line: 3}},
			Rules:     []council.Rule{{Rule: timeline.Rule{ID: "b"}, Line: 9, Source: council.Source{Document: council.Document{ID: "a"}, Read: day(2025, 1, 1)}}}},
			"fault: council.toml:9: the source of rule \"b\" was last read on 2025-01-01, over a year ago (stale-source)\n" +
				"warning: council.toml:3: document \"a\" was last read on 2031-01-01, which is still to come (stale-source)\n"},
		{"stale-source", "rules read on other days than their fresh document", council.Profile{Dir: "a",
			Documents: []council.Document{{ID: "a", Read: day(2026, 11, 1), Line: 3}},
			Rules: []council.Rule{{Rule: timeline.Rule{ID: "b"}, Line: 9, Source: council.Source{Document: council.Document{ID: "a"}, Read: day(2025, 1, 1)}},
				{Rule: timeline.Rule{ID: "c"}, Line: 12, Source: council.Source{Document: council.Document{ID: "a"}, Read: day(2031, 1, 1)}}}},
			"fault: council.toml:9: the source of rule \"b\" was last read on 2025-01-01, over a year ago (stale-source)\n" +
				"warning: council.toml:12: the source of rule \"c\" was last read on 2031-01-01, which is still to come (stale-source)\n"},
		{"stale-source", "a rule read over six months ago, of a fresh document", council.Profile{Dir: "a",
			Documents: []council.Document{{ID: "a", Read: day(2026, 11, 1), Line: 3}},
			Rules:     []council.Rule{{Rule: timeline.Rule{ID: "b"}, Line: 9, Source: council.Source{Document: council.Document{ID: "a"}, Read: day(2026, 1, 1)}}}},
			"warning: council.toml:9: the source of rule \"b\" was last read on 2026-01-01, over 6 months ago (stale-source)\n"},
		{"stale-source", "the guide's own of days still to come are told together", council.Profile{Dir: "a",
			Documents: []council.Document{{ID: "a", Read: day(2031, 1, 1)}, {ID: "b", Read: day(2026, 11, 23)}, {ID: "c", Read: day(2026, 11, 22)}}},
			"warning: 2 of the guide's own documents and 0 of its pages were last read on a day still to come (stale-source)\n"},
		{"stale-source", "the guide's own are told together", council.Profile{Dir: "a",
			Documents: []council.Document{{ID: "a", Read: day(2025, 1, 1)}, {ID: "b", Read: day(2025, 1, 1)}, {ID: "c", Read: day(2026, 1, 1)}},
			Rules:     []council.Rule{{Source: council.Source{Document: council.Document{ID: "b"}, Read: day(2025, 1, 1)}}}},
			"warning: the guide itself has grown old: 2 of its documents and 0 of its pages were last read over a year ago (stale-source)\n"},
		{"stale-source", "one that only an old rule names counts too", council.Profile{Dir: "a",
			Documents: []council.Document{{ID: "a", Read: day(2025, 1, 1)}},
			Rules:     []council.Rule{{Source: council.Source{Document: council.Document{ID: "d"}, Read: day(2025, 1, 1)}}}},
			"warning: the guide itself has grown old: 2 of its documents and 0 of its pages were last read over a year ago (stale-source)\n"},
		{"stale-source", "a built-in profile is the guide's own", council.Profile{Documents: []council.Document{{ID: "a", Read: day(2025, 1, 1), Line: 3}}},
			"warning: the guide itself has grown old: 1 of its documents and 0 of its pages were last read over a year ago (stale-source)\n"},
		{"holidays", "no list is read", council.Profile{}, ""},
		{"holidays", "a year ahead", council.Profile{Calendar: timeline.Calendar{Last: day(2027, 11, 23)}}, ""},
		{"holidays", "a day less", council.Profile{Calendar: timeline.Calendar{Last: day(2027, 11, 22)}},
			"warning: bank-holidays.json: the published bank holidays end on 2027-11-22 (holidays)\n"},
		{"holidays", "four weeks and three months ahead", council.Profile{Calendar: timeline.Calendar{Last: day(2027, 3, 20)}},
			"warning: bank-holidays.json: the published bank holidays end on 2027-03-20 (holidays)\n"},
		{"holidays", "a day less than that", council.Profile{Calendar: timeline.Calendar{Last: day(2027, 3, 19)}},
			"fault: bank-holidays.json: the published bank holidays end on 2027-03-19, before the first review of a family that asks today (holidays)\n"},
		{"reading-word", "the council's own text", council.Profile{Name: "Quorumshire Council", Local: []council.Local{
			{Topic: "recording", Text: "Quorumshire has a quorum.", Line: 7}, {Topic: "of the layer below", Text: "A quorum."}}},
			"warning: council.toml:7: local recording: \"quorum\" is a hard word for parents, and the page or the words page does not explain it (reading-word)\n"},
		{"raw-html", "in the council's own text, where it would be missing without a word", council.Profile{Local: []council.Local{
			{Topic: "recording", Text: "You <b>can</b> say no. 1 < 2", Line: 7}, {Topic: "chair", Text: "You **can**.", Line: 9}, {Topic: "visits", Text: "Yes.", Child: "<i>Yes</i>", Line: 11}, {Topic: "of the layer below", Text: "<b>x</b>"}}},
			"fault: council.toml:7: local recording: the text has HTML of its own, which is not published (raw-html)\n" +
				"fault: council.toml:11: local visits for a child: the text has HTML of its own, which is not published (raw-html)\n"},
		{"leftover", "a shortcode, which is for pages", council.Profile{Local: []council.Local{
			{Topic: "recording", Text: "Ask {{< word \"advocate\" >}}, or {{% local \"room\" %}}.", Line: 7}, {Topic: "of the layer below", Text: "{{< council >}}"}}},
			"fault: council.toml:7: local recording: \"{{% local \\\"room\\\" %}}\" is for pages, and would be shown as it is typed (leftover)\n" +
				"fault: council.toml:7: local recording: \"{{< word \\\"advocate\\\" >}}\" is for pages, and would be shown as it is typed (leftover)\n"},
		{"leftover", "signs of Markdown, each once a paragraph", council.Profile{Local: []council.Local{
			{Topic: "recording", Text: "Ask ** now, or ** later.\n\nAsk ~~ us.", Line: 7}}},
			"fault: council.toml:7: local recording: \"**\" is shown to families as it is typed: an asterisk of bold or italic words (leftover)\n" +
				"fault: council.toml:7: local recording: \"~~\" is shown to families as it is typed: a sign of Markdown (leftover)\n"},
		{"choppy", "in the council's own text", council.Profile{Local: []council.Local{
			{Topic: "recording", Text: "Ask us. We say. You hear. You go.", Line: 7}, {Topic: "chair", Text: "Ask us. We say. You hear.", Line: 9}}},
			"warning: council.toml:7: local recording: 4 sentences in a row with fewer than 7 words: \"Ask us.\" (choppy)\n"},
		{"reading-word", "the start of a rule's time, if families read it", council.Profile{Rules: []council.Rule{
			{Rule: timeline.Rule{ID: "a", From: timeline.OtherEvent}, Audience: []string{"parents"}, FromWords: "the quorum", Line: 7},
			{Rule: timeline.Rule{ID: "b", From: timeline.OtherEvent}, Audience: []string{"staff"}, FromWords: "the quorum", Line: 8},
			{Rule: timeline.Rule{ID: "c", From: timeline.Conference}, Audience: []string{"parents"}, FromWords: "the quorum", Line: 9}}},
			"warning: council.toml:7: rule a: \"quorum\" is a hard word for parents, and the page or the words page does not explain it (reading-word)\n"},
		{"contacts", "none of the council's own", council.Profile{Dir: "a", Contacts: []council.Contact{
			{ID: "council", Source: council.Source{Level: council.LevelNational}}, {ID: "emergency", Phone: "999", Hours: allDay, Source: council.Source{Level: council.LevelNational}}}},
			"warning: council.toml: the profile has no address for complaints (contacts)\n" +
				"warning: council.toml: the profile has no contact of the council (contacts)\n" +
				"warning: council.toml: the profile has no number for nights and weekends (contacts)\n"},
		{"contacts", "all of its own", council.Profile{Dir: "a", Local: []council.Local{{Topic: "complaints"}}, Contacts: []council.Contact{
			{ID: "council"}, {ID: "duty", Phone: "1", Hours: []council.Hours{{Days: []int{1}, From: "17:00", To: "08:30"}}}}}, ""},
		{"contacts", "a place to complain, and an office that is closed at night", council.Profile{Dir: "a", Contacts: []council.Contact{
			{ID: "council", Phone: "1", Hours: []council.Hours{{Days: []int{1}, From: "09:00", To: "17:00"}}}, {ID: "complaints"}}},
			"warning: council.toml: the profile has no number for nights and weekends (contacts)\n"},
		{"contacts", "nobody but the team at night", council.Profile{Dir: "a", Local: []council.Local{{Topic: "complaints"}}, Contacts: []council.Contact{
			{ID: "duty", Phone: "1", Hours: []council.Hours{{Days: []int{1}, From: "17:00", To: "08:30"}}}}},
			"warning: council.toml: the profile has no contact of the council (contacts)\n"},
		{"contacts", "of a built-in profile nothing is asked", council.Profile{}, ""},
		{"contrast", "none given", council.Profile{}, ""},
		{"contrast", "the lightest grey that can be read on white", council.Profile{Accent: "#767676", Paper: "#ffffff"}, ""},
		{"contrast", "the next one", council.Profile{Accent: "#777777", Paper: "#ffffff"},
			"fault: council.toml: the accent #777777 on the paper #ffffff has a contrast of 4.5 to 1, at least 4.5 is needed (contrast)\n"},
		{"contrast", "yellow on the guide's own paper", council.Profile{Accent: "#ffdd00"},
			"fault: council.toml: the accent #ffdd00 on the paper #fbf7f0 has a contrast of 1.3 to 1, at least 4.5 is needed (contrast)\n"},
		{"contrast", "a dark paper, which is not used", council.Profile{Accent: "#ffd100", Paper: "#003366"},
			"fault: council.toml: the accent #ffd100 on the paper #fbf7f0 has a contrast of 1.4 to 1, at least 4.5 is needed (contrast)\n" +
				"fault: council.toml: the paper #003366 is too dark for the guide's ink (contrast)\n"},
	} {
		got := ""
		for _, f := range Run(Input{Layers: stack(fstest.MapFS{}), Profile: &tt.profile, Today: today}) {
			if f.Check == tt.check {
				got += checkcase.Kind(f) + f.String() + "\n"
				checkcase.Placed(t, f)
			}
		}
		if got != tt.want {
			t.Errorf("%s, %s: found %q, want %q", tt.check, tt.name, got, tt.want)
		}
	}
}

// TestShortcodesAreReadAsTheCouncilSaysThem measures a sentence as long as this
// council's families read it.
func TestShortcodesAreReadAsTheCouncilSaysThem(t *testing.T) {
	p := council.Profile{Short: "Upper Middle Lower Long Name", Rules: []council.Rule{
		{Rule: timeline.Rule{ID: "minutes", Kinds: timeline.AllKinds, Amount: 2, Unit: timeline.WorkingDays, Direction: timeline.After}, Bound: "by", Source: council.Source{Level: council.LevelLocal}}}}
	fsys := fstest.MapFS{
		"content/en/a.md":      {Data: []byte("+++\nband = \"under-8\"\n+++\nYou get it {{< rule \"minutes\" >}} and you can ask.\n")},
		"layouts/i18n/en.toml": {Data: []byte("rule-by-after = \"within {amount} of {event}\"\namount-working-days-other = \"{n} working days\"\nevent-conference = \"the conference\"\nsays-local = \"{council}\"\n")},
	}
	for _, f := range Run(Input{Layers: stack(fsys), Profile: &p, Today: today}) {
		if f.Check == "reading-sentence" {
			if want := "a sentence of 19 words"; !strings.Contains(f.Message, want) {
				t.Errorf("found %q, want %q", f.Message, want)
			}
			return
		}
	}
	t.Error("the sentence is not found to be long")
}

// TestTextsOfTheInterfaceAreRead holds the words of a timeline's steps to the limits of
// their band. They may use the words that the band's own pages explain.
func TestTextsOfTheInterfaceAreRead(t *testing.T) {
	texts := func(lines string) fstest.MapFS {
		return fstest.MapFS{
			"layouts/i18n/en.toml":       {Data: []byte(lines)},
			"content/en/children/a.md":   {Data: []byte("+++\nband = \"8-11\"\n+++\nA **social worker** helps.\n")},
			"content/en/words/_index.md": {Data: []byte("+++\nband = \"all\"\n+++\n## Quorum\n")},
		}
	}
	for _, tt := range []struct{ name, lines, want string }{
		{"a parent may be sent to the words page", "step-a-do = \"Ask if the quorum is there.\"", ""},
		{"a hard word", "\n# x\nstep-a-do = \"Ask if the threshold is met {n} times.\"",
			"fault: layouts/i18n/en.toml:3: step-a-do: \"threshold\" is a hard word for parents, and the page or the words page does not explain it (reading-word)\n"},
		{"explained on the band's pages", "step-a-8-11 = \"The social worker comes.\"", ""},
		{"not to another band", "step-a-under-8 = \"The social worker comes.\"",
			"fault: layouts/i18n/en.toml:1: step-a-under-8: \"social\" is a hard word for children under 8, and the page or the words page does not explain it (reading-word)\n"},
		{"too long for the band", "step-a-under-8 = \"" + strings.Repeat("go ", 12) + "on.\"",
			"fault: layouts/i18n/en.toml:1: step-a-under-8: a sentence of 13 words, at most 12 for children under 8: \"go go go go go go go go go go go go …\" (reading-sentence)\n"},
		{"labels are left alone", "weekday-1 = \"Mon\"", ""},
	} {
		got := ""
		for _, f := range Run(Input{Layers: stack(texts(tt.lines)), Today: today, Memo: new(Memo)}) {
			if strings.HasPrefix(f.Check, "reading-") {
				got += checkcase.Kind(f) + f.String() + "\n"
			}
		}
		if got != tt.want {
			t.Errorf("%s: found %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestContrastNamesTheNearestShadeThatPasses: and it does pass.
func TestContrastNamesTheNearestShadeThatPasses(t *testing.T) {
	for accent, want := range map[string]string{"#777777": "#767676", "#ffdd00": "#837100", "#ffffff": "#767676"} {
		paper := "#ffffff"
		if accent == "#ffdd00" {
			paper = ""
		}
		for _, f := range Run(Input{Layers: stack(fstest.MapFS{}), Profile: &council.Profile{Accent: accent, Paper: paper}, Today: today}) {
			if f.Check != "contrast" {
				continue
			}
			if wanted := "take " + want + ", the nearest shade that can be read"; f.Hint != wanted {
				t.Errorf("%s: hint %q, want %q", accent, f.Hint, wanted)
			}
			for _, again := range Run(Input{Layers: stack(fstest.MapFS{}), Profile: &council.Profile{Accent: want, Paper: paper}, Today: today}) {
				if again.Check == "contrast" {
					t.Errorf("%s, the shade for %s: %v", want, accent, again)
				}
			}
		}
	}
}

// TestTextsThatNoPageShowsAreFound: a text of the profile's that is being written, on a
// topic that no page asks for, or asks for only from councils.
func TestTextsThatNoPageShowsAreFound(t *testing.T) {
	page := func(band, text string) fstest.MapFS {
		return fstest.MapFS{"content/en/a.md": {Data: []byte("+++\ntitle = \"A\"\nband = \"" + band + "\"\n+++\n" + text)}}
	}
	local := council.Local{Topic: "venue", Line: 7, Source: council.Source{Level: council.LevelLocal}}
	national, below, toChild, first := local, local, local, local
	national.Source.Level, below.Line, first.Line = council.LevelNational, 0, 1
	toChild.Child = "Come in."
	for _, tt := range []struct {
		name, band, text string
		local            council.Local
		found            bool
	}{
		{"on no page", "parents", "Come in.", local, true},
		{"on no page, in the first line", "parents", "Come in.", first, true},
		{"on a page", "parents", `{{% local "venue" %}}`, local, false},
		{"on a page that shows only councils' own", "parents", `{{% local "venue" "own" %}}`, local, false},
		{"a nation's, on such a page", "parents", `{{% local "venue" "own" %}}`, national, true},
		{"a nation's, on a page for all", "parents", `{{% local "venue" %}}`, national, false},
		{"of the layer below, which this file cannot mend", "parents", "Come in.", below, false},
		{"only asked about", "parents", `{{% if-local "venue" %}}Come in.{{% /if-local %}}`, local, true},
		{"on another topic", "parents", `{{% local "video" %}}`, local, true},
		{"with words for a child, on a page for parents", "parents", `{{% local "venue" %}}`, toChild, true},
		{"the same, on a page for all", "all", `{{% local "venue" %}}`, toChild, true},
		{"the same, on a page for children", "8-11", `{{% local "venue" %}}`, toChild, false},
	} {
		found := false
		for _, f := range Run(Input{Layers: stack(page(tt.band, tt.text)), Profile: &council.Profile{Local: []council.Local{tt.local}}, Today: today}) {
			if f.Check == "unused-topic" {
				found = f.Warning && f.Line == tt.local.Line
			}
		}
		if found != tt.found {
			t.Errorf("%s: found %v, want %v", tt.name, found, tt.found)
		}
	}
}

// TestWhatThingsAreCalledHereNeedsNoExplaining: a council's own word for a thing is on every
// page, and no page can say it more plainly.
func TestWhatThingsAreCalledHereNeedsNoExplaining(t *testing.T) {
	page := fstest.MapFS{"content/en/a.md": {Data: []byte("+++\ntitle = \"A\"\nband = \"parents\"\n+++\nAsk the authority. Two authorities met.\n")}}
	for _, tt := range []struct {
		terms council.Terms
		hard  int
	}{
		{nil, 2},
		{council.Terms{"body": {One: "authority", Many: "authorities", A: "an authority"}}, 0},
	} {
		hard := 0
		for _, f := range Run(Input{Layers: stack(page), Profile: &council.Profile{Terms: tt.terms}, Today: today}) {
			if f.Check == "reading-word" {
				hard++
			}
		}
		if hard != tt.hard {
			t.Errorf("with the terms %v: %d hard words, want %d", tt.terms, hard, tt.hard)
		}
	}
}

// TestTheHintOnNightsIsWrittenAsHoursAre: an editor copies its line into council.toml.
func TestTheHintOnNightsIsWrittenAsHoursAre(t *testing.T) {
	for _, f := range Run(Input{Layers: stack(fstest.MapFS{}), Profile: &council.Profile{Dir: "a"}, ProfileFile: "council.toml", Today: today}) {
		_, hours, ok := strings.Cut(f.Hint, "with its hours: ")
		if !ok {
			continue
		}
		_, faults := council.Parse("council.toml", []byte("[[contact]]\nid = \"duty\"\nhours = "+hours+"\n"))
		for _, fault := range faults {
			if strings.Contains(fault.Message, "hours") {
				t.Errorf("%s: %s", hours, fault.Message)
			}
		}
		return
	}
	t.Error("no hint says how hours are written")
}
