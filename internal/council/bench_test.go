package council

import "testing"

// A build of 153 councils reads 153 profiles.
func BenchmarkBuiltIn(b *testing.B) {
	for b.Loop() {
		BuiltIn("harrow")
	}
}
