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

// A listed site is in a folder of its own below the page that lists it.
type listed struct{ ID, Name string }

// listedOf returns the sites of profiles as they are listed.
func listedOf(profiles []*council.Profile) []listed {
	var sites []listed
	for _, p := range profiles {
		sites = append(sites, listed{p.ID, p.Name})
	}
	return sites
}

// listing returns the page that lists the sites of one folder.
func listing(sites []listed) []byte {
	var b bytes.Buffer
	if err := listingTemplate.Execute(&b, sites); err != nil {
		panic(err) // the template above is wrong: every build shows it
	}
	return b.Bytes()
}
