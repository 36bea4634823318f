package main

import (
	"bytes"
	_ "embed"
	"html/template"

	"familyguide/internal/council"
)

//go:embed listing.html
var listingHTML string

var listingTemplate = template.Must(template.New("listing").Parse(listingHTML))

// listing returns the page that lists the sites built into one folder.
func listing(profiles []*council.Profile) []byte {
	var b bytes.Buffer
	sites := make([]*council.Profile, 0, len(profiles))
	for _, p := range profiles {
		if p != nil {
			sites = append(sites, p)
		}
	}
	if err := listingTemplate.Execute(&b, sites); err != nil {
		panic(err) // the template above is wrong: every build shows it
	}
	return b.Bytes()
}
