package site

import "testing"

// BenchmarkBuild makes one built-in council's site, warm.
func BenchmarkBuild(b *testing.B) {
	in := builtIn(b, "harrow")
	for b.Loop() {
		if _, findings := in.build(); findings.Err() != nil {
			b.Fatal(findings)
		}
	}
}
