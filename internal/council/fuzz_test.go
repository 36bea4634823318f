package council

import (
	"bytes"
	"testing"

	"familyguide/internal/timeline"
)

// Whatever the file holds, reading it ends, says where the faults are, and gives
// rules that the engine can count with.
func FuzzParse(f *testing.F) {
	f.Add([]byte(good))
	for _, id := range BuiltInIDs() {
		data, err := BuiltInFile(id)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	conference := timeline.Date{Year: 2026, Month: 12, Day: 14}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, list := Parse("council.toml", data)
		lines := bytes.Count(data, []byte("\n")) + 1
		for _, found := range list {
			if found.Line < 0 || found.Line > lines || found.Message == "" {
				t.Errorf("%+v in a file of %d lines", found, lines)
			}
		}
		if p == nil {
			if len(list.Faults()) == 0 {
				t.Error("no profile and no fault")
			}
			return
		}
		for kind := range timeline.AllKinds.All() {
			facts := timeline.Facts{Kind: kind, Conference: conference}
			_, err := timeline.Plan(p.TimelineRules(), p.Calendar, facts)
			if fault, ok := err.(timeline.Fault); err != nil && (!ok || fault != timeline.TooLong) {
				t.Errorf("%s: %v", kind, err)
			}
		}
	})
}

func FuzzBankHolidays(f *testing.F) {
	f.Add([]byte(`{"scotland":{"division":"scotland","events":[{"title":"2nd January","date":"2026-01-02","notes":"","bunting":true}]}}`))
	f.Add([]byte(`{"scotland":{"events":[{"title":1}]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		cal, list := readHolidays(data, "scotland")
		if len(list.Faults()) == 0 && (len(cal.Holidays) == 0 || !cal.First.Valid() || !cal.Last.Valid()) {
			t.Errorf("no fault and no calendar: %+v", cal)
		}
	})
}
