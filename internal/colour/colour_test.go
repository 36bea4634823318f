package colour

import (
	"math"
	"testing"
)

// TestContrastOnPublishedExamples takes pairs that WCAG's techniques name: black
// on white is 21, #767676 on white the first grey over 4.5 (technique G18).
func TestContrastOnPublishedExamples(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want float64
	}{{"#000000", "#ffffff", 21}, {"#ffffff", "#ffffff", 1}, {"#767676", "#ffffff", 4.54}, {"#1d70b8", "#ffffff", 5.17}} {
		a, _ := Parse(tt.a)
		b, _ := Parse(tt.b)
		if got := Contrast(a, b); math.Abs(got-tt.want) > 0.01 {
			t.Errorf("contrast of %s on %s is %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestParseTakesWhatStringGives(t *testing.T) {
	if c, ok := Parse("#1D70b8"); !ok || c.String() != "#1d70b8" {
		t.Errorf("got %v, %v", c, ok)
	}
	for _, text := range []string{"", "blue", "#fff", "#12345g", "1d70b8#", "#+12345"} {
		if c, ok := Parse(text); ok {
			t.Errorf("%q is %v", text, c)
		}
	}
}
