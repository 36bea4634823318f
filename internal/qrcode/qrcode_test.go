package qrcode

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rsc.io/qr"

	"familyguide/internal/svg"
)

func TestAddressSaysNothingAboutAFamily(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.example.gov.uk/guide/":                            "https://www.example.gov.uk/guide/",
		" https://www.example.gov.uk ":                                 "https://www.example.gov.uk",
		"HTTPS://WWW.Example.gov.uk/Guide/":                            "https://www.example.gov.uk/Guide/",
		"https://www.example.gov.uk:8443/":                             "https://www.example.gov.uk:8443/",
		"https://cyngor.example.cymru/canllaw teulu/":                  "is not a web address",
		"https://www.example.gov.uk/canllaw-teulu/tŷ/":                 "https://www.example.gov.uk/canllaw-teulu/t%C5%B7/",
		"https://bücher.example/":                                      "https://xn--bcher-kva.example/",
		"":                                                             "no address is given",
		"   ":                                                          "no address is given",
		"www.example.gov.uk":                                           "does not begin with https://",
		"//www.example.gov.uk/":                                        "does not begin with https://",
		"http://www.example.gov.uk/":                                   "begins with http://",
		"ftp://www.example.gov.uk/":                                    "does not begin with https://",
		"mailto:a@example.gov.uk":                                      "does not begin with https://",
		"javascript:alert(1)":                                          "does not begin with https://",
		"https:www.example.gov.uk":                                     "does not begin with https://",
		"https://":                                                     "names no host",
		"https://localhost/":                                           "names no host",
		"https://-x-.example/":                                         "names no host",
		"https://www.example.gov.uk/%zz":                               "is not a web address",
		"https://www.example.gov.uk/<script>":                          "is not a web address",
		"https://www.example.gov.uk/?date=2026-12-14":                  "has a query",
		"https://www.example.gov.uk/?":                                 "has a query",
		"https://www.example.gov.uk/timeline/#2026-12-14":              "has a fragment",
		"https://www.example.gov.uk/#":                                 "has a fragment",
		"https://ann:secret@www.example.gov.uk/":                       "names a user",
		"https://www.example.gov.uk/timeline/dates/2026-12/":           "names a date",
		"https://www.example.gov.uk/timeline/dates/2026-12/index.html": "names a date",
		"https://www.example.gov.uk/20261214":                          "names a date",
		"https://www.example.gov.uk/2026-12-14.html":                   "names a date",
		"https://www.example.gov.uk/jones-2026-12-14/":                 "names a date",
		"https://www.example.gov.uk/conference-14-12-2026":             "names a date",
		"https://www.example.gov.uk/2026/12/14/":                       "names a date",
		"https://www.example.gov.uk/14-december-2026/":                 "names a date",
		"https://www.example.gov.uk/x/14Dec2026.html":                  "names a date",
		"https://www.example.gov.uk/%32026-12-14/":                     "names a date",
		"https://www.example.gov.uk/2026/12/guide/":                    "https://www.example.gov.uk/2026/12/guide/",
		"https://www.example.gov.uk/downloads/92026121/":               "https://www.example.gov.uk/downloads/92026121/",
		"https://www.example.gov.uk/guide-2026/":                       "https://www.example.gov.uk/guide-2026/",
		"https://www.example.gov.uk/" + strings.Repeat("a", 300):       "characters long",
	} {
		got, fault := Address(address)
		if fault != nil {
			got = fault.Message
			if fault.Hint == "" {
				t.Errorf("%q: there is no hint", address)
			}
			if strings.Contains(got, "secret") {
				t.Errorf("%q: the message repeats the password", address)
			}
		}
		if got != want && (fault == nil || !strings.Contains(got, want)) {
			t.Errorf("%q: %s, want %s", address, got, want)
		}
	}
}

// TestDrawingIsTheCode reads the drawing back, module by module.
func TestDrawingIsTheCode(t *testing.T) {
	const address = "https://www.example.gov.uk/a&b/'x'/"
	drawing, err := SVG(address)
	if err != nil {
		t.Fatal(err)
	}
	if found := svg.Check("code.svg", drawing); len(found) > 0 {
		t.Error(found)
	}
	var root struct {
		ViewBox string `xml:"viewBox,attr"`
		Title   string `xml:"title"`
		Paths   []struct {
			D string `xml:"d,attr"`
		} `xml:"path"`
	}
	if err := xml.Unmarshal(drawing, &root); err != nil {
		t.Fatal(err)
	}
	code, _ := qr.Encode(address, qr.M)
	size := code.Size + 8
	if want := "0 0 " + strconv.Itoa(size) + " " + strconv.Itoa(size); root.ViewBox != want {
		t.Errorf("viewBox %q, want %q", root.ViewBox, want)
	}
	if root.Title != "QR code of "+address {
		t.Errorf("the title is %q", root.Title)
	}
	drawn := map[[2]int]bool{}
	for _, run := range regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1h-(\d+)z`).FindAllStringSubmatch(root.Paths[1].D, -1) {
		x, _ := strconv.Atoi(run[1])
		y, _ := strconv.Atoi(run[2])
		width, _ := strconv.Atoi(run[3])
		for i := range width {
			drawn[[2]int{x + i, y}] = true
		}
	}
	for y := range size {
		for x := range size {
			if drawn[[2]int{x, y}] != code.Black(x-margin, y-margin) {
				t.Fatalf("module %d, %d differs", x, y)
			}
		}
	}
}
