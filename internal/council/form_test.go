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
