package check

import (
	"math/rand/v2"
	"testing"
)

// TestNoSkippedLineBeginsWithAMark: mayBegin only saves time.
func TestNoSkippedLineBeginsWithAMark(t *testing.T) {
	signs := []rune("ahzHA12 \t.)(#＃*+-–—•!?:[]{}=|\"'“é")
	random := rand.New(rand.NewPCG(1, 2))
	skipped := 0
	for range 50_000 {
		line := make([]rune, random.IntN(9))
		for i := range line {
			line[i] = signs[random.IntN(len(signs))]
		}
		if mayBegin(string(line)) {
			continue
		}
		skipped++
		for _, k := range lineMarks {
			if k.is().MatchString(string(line)) {
				t.Fatalf("%q begins with %s, and is not looked at", string(line), k.what)
			}
		}
	}
	if skipped < 1000 {
		t.Errorf("only %d lines were skipped: this test proves nothing", skipped)
	}
}
