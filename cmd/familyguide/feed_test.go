package main

import (
	"encoding/xml"
	"strings"
	"testing"
	"time"

	"familyguide/internal/council"
)

// The feed lists changes: each page on the day it was last checked, the newest
// first, under a title that may be read over a shoulder.
func TestFeedListsPagesByTheDayTheyWereChecked(t *testing.T) {
	dir := started(t, "harrow")
	put(t, dir, where, strings.ReplaceAll(markedPage("In the hall."), "2026-11-22", "2026-12-04"))
	p, faults := council.Load(dir)
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	m := testMaker()
	m.options.Address = "https://www.example.gov.uk/guide/"
	site, faults := unchecked(m, p)
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	var feed struct {
		Built string `xml:"channel>lastBuildDate"`
		Items []struct {
			Title       string `xml:"title"`
			Link        string `xml:"link"`
			ID          string `xml:"guid"`
			Date        string `xml:"pubDate"`
			Description string `xml:"description"`
		} `xml:"channel>item"`
	}
	if err := xml.Unmarshal(site["index.xml"], &feed); err != nil {
		t.Fatal(err)
	}
	items := feed.Items
	if len(items) < 50 {
		t.Fatalf("%d pages are listed", len(items))
	}
	first := items[0]
	if first.Title != "Where do we meet?" || first.Link != m.options.Address+"parents/where/" || first.Date != "Fri, 04 Dec 2026 00:00:00 +0000" ||
		!strings.Contains(first.Description, "4 December 2026") || feed.Built != first.Date {
		t.Errorf("the newest is %+v, the feed of %s", first, feed.Built)
	}
	last, seen := time.Time{}, map[string]bool{}
	for _, i := range items {
		day, err := time.Parse(time.RFC1123Z, i.Date)
		if err != nil || !last.IsZero() && day.After(last) {
			t.Fatalf("%s: %s comes after %s: %v", i.Link, i.Date, last, err)
		}
		last = day
		if seen[i.ID] || !strings.HasPrefix(i.Link, m.options.Address) || strings.ContainsAny(i.Description, "<>") {
			t.Errorf("%+v", i)
		}
		seen[i.ID] = true
		page := strings.TrimPrefix(i.Link, m.options.Address) + "index.html"
		if site[page] == nil {
			t.Errorf("%s is listed, and is not there", page)
		}
	}
}
