package council

import (
	"maps"
	"slices"
	"testing"
)

// TestBuiltInNamesAreThoseOfTheProfiles reads every profile whole, as a build does.
func TestBuiltInNamesAreThoseOfTheProfiles(t *testing.T) {
	t.Parallel()
	rules, contacts := map[string]bool{}, map[string]bool{}
	for _, id := range BuiltInIDs() {
		p, faults := BuiltIn(id)
		if err := faults.Err(); err != nil {
			t.Fatal(err)
		}
		for _, r := range p.Rules {
			rules[r.ID] = true
		}
		for _, c := range p.Contacts {
			contacts[c.ID] = true
		}
	}
	gotRules, gotContacts := BuiltInNames()
	for _, c := range []struct {
		got  []string
		want map[string]bool
	}{{gotRules, rules}, {gotContacts, contacts}} {
		slices.Sort(c.got)
		if got, want := slices.Compact(c.got), slices.Sorted(maps.Keys(c.want)); !slices.Equal(got, want) || len(want) == 0 {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
