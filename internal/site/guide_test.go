package site

import "testing"

// TestBandsAreSpokenToByAge: to the three youngest a conference is a meeting, the two youngest
// have short answers, the youngest a picture for each, and only they are told nothing of the
// council's own rules.
func TestBandsAreSpokenToByAge(t *testing.T) {
	for i, name := range []string{"under-8", "8-11", "12-15", "16-17"} {
		want := band{Child: true, Meeting: i < 3, Short: i < 2, Young: i < 1, Local: i > 0}
		if got := bands[name]; got != want {
			t.Errorf("%s: got %+v, want %+v", name, got, want)
		}
	}
	if got := bands["parents"]; got != (band{}) {
		t.Errorf("parents: got %+v", got)
	}
}
