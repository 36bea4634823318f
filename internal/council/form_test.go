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
