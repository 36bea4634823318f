package main

import (
	"strings"
	"testing"
)

func TestProgressIsOneLineThatGoesAway(t *testing.T) {
	var b strings.Builder
	p := &progress{to: &b, steps: 2}
	p.step()
	p.step()
	p.end()
	if got, want := b.String(), "\rfamilyguide: council 1 of 2\rfamilyguide: council 2 of 2\r\x1b[K"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestALogHoldsNoProgress(t *testing.T) {
	var b strings.Builder
	p := (&session{report: report{&b}}).progress(1)
	p.step()
	p.end()
	if b.Len() > 0 {
		t.Errorf("it holds %q", b.String())
	}
}
