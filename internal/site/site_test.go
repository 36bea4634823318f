package site

import (
	"testing"

	familyguide "familyguide"
	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

func TestGuideBuilds(t *testing.T) {
	out, faults := Build(Input{
		Profile: &council.Profile{ID: "harrow", Name: "London Borough of Harrow", Short: "Harrow"},
		Guide:   familyguide.Guide,
		Today:   timeline.Date{Year: 2026, Month: 11, Day: 22},
	})
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"index.html", "privacy/index.html", "sitemap.xml", "robots.txt"} {
		if _, ok := out[name]; !ok {
			t.Errorf("no %s in %q", name, out.Paths())
		}
	}
}
