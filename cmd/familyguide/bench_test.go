package main

import (
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// BenchmarkSite makes one council's whole site in memory, all stages included,
// with what the stages remember of the site before.
func BenchmarkSite(b *testing.B) {
	p, faults := council.BuiltIn("harrow")
	if err := faults.Err(); err != nil {
		b.Fatal(err)
	}
	m := &maker{today: timeline.Date{Year: 2026, Month: 11, Day: 22}}
	for b.Loop() {
		if _, findings := m.site(p); findings.Err() != nil {
			b.Fatal(findings.Err())
		}
	}
}
