package written

import "testing"

// TestANumberAmongOtherWordsIsTheOneThatIsCalled: a link is copied, and its number changed in
// one of two places.
func TestANumberAmongOtherWordsIsTheOneThatIsCalled(t *testing.T) {
	for _, tt := range []struct {
		text, number string
		want         bool
	}{
		{"020 7946 0000", "02079460000", true},
		{"020 7946 0000", "+442079460000", true},
		{"020 7946 0000", "02079460001", false},
		{"Ring 020 7946 0000", "02079460000", true},
		{"Ring 020 7946 0000", "02079460001", false},
		{"0808 800 5000 (free)", "08088005001", false},
		{"Call us on +44 20 7946 0000", "02079460000", true},
		{"020 7946 0000 9 to 5", "02079460000", true},
		{"Open 9-5 020 7946 0000", "02079460000", true},
		{"020 7946 0000 or 020 7946 0001", "02079460001", true},
		{"Ring the team, 24 hours a day", "02079460000", true},
		{"Text SHOUT to 85258", "85258", true},
		{"Ring us from 14.12.2026", "02079460000", true},
		{"Samaritans, 116 123", "116123", true},
	} {
		if got := shows(tt.text, tt.number); got != tt.want {
			t.Errorf("[%s](tel:%s): %v, want %v", tt.text, tt.number, got, tt.want)
		}
	}
}
