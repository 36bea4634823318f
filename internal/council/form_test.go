package council

import "testing"

func TestWebAddresses(t *testing.T) {
	for address, good := range map[string]bool{
		"https://www.example.gov.uk":                    true,
		"http://example.gov.uk:8080/a/?b=c#d":           true,
		"https://www.example.gov.uk/o'brien;v=1":        true, // ' and ; stand for themselves (RFC 3986, section 2.2)
		"https://www.example.gov.uk/a(1)*!$,:@~?b=1;'c": true,
		"https://www.example.gov.uk/%27":                true,
		"www.example.gov.uk":                            false,
		"javascript:alert(1)":                           false,
		"https://user@example.gov.uk/":                  false,
		"https://localhost/":                            false,
		"https://www.example.gov.uk/a b":                false,
		`https://www.example.gov.uk/"onclick="`:         false,
		"https://www.example.gov.uk/<b>":                false,
		"https://www.example.gov.uk/`":                  false,
		`https://www.example.gov.uk\a`:                  false,
		"https://www.example.gov.uk/\n":                 false,
	} {
		if isWeb(address) != good {
			t.Errorf("%q: %t", address, !good)
		}
	}
}

// TestPicturesAreInTheFolderStatic: the path of a logo cannot lead out of the council's
// folder, on any system.
func TestPicturesAreInTheFolderStatic(t *testing.T) {
	for path, good := range map[string]bool{
		"static/logo.svg":             true,
		"static/pictures/logo.PNG":    true,
		"static/../council.svg":       false,
		"static/a/../../../etc/a.svg": false,
		"static/./logo.svg":           false,
		"static//logo.svg":            false,
		"../static/logo.svg":          false,
		"/static/logo.svg":            false,
		`static\logo.svg`:             false,
		"static/c:logo.svg":           false,
		"static/logo.exe":             false,
		"logo.svg":                    false,
	} {
		if isPicture(path) != good {
			t.Errorf("%q: %t", path, !good)
		}
	}
}

func TestANumberIsShownAsItShouldBeWritten(t *testing.T) {
	for written, want := range map[string]string{
		"(020) 7946-0000": "020 7946 0000", "020-7946-0000": "020 7946 0000", "020 7946\u00a00000": "020 7946 0000", "tel:02079460000": "02079460000",
		"+44 (0)20 7946 0000": "+44 20 7946 0000", "0808.801.0366": "0808 801 0366", "020/7946 0000": "020 7946 0000", " 999 ": "999",
		"020 7946 0000 ext 12": "", "020 7946 000": "", "ask reception": "", "": "", "020 7946 OOOO": "",
	} {
		if got := plainNumber(written); got != want {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
}
