package council

import (
	"embed"
	"slices"

	"familyguide/internal/finding"
)

//go:embed all:profiles
var profiles embed.FS

// builtIn are the built-in profiles: the nations first, then the councils in the
// order of their documents.
var builtIn = []string{"england", "scotland", "wales", "northern-ireland", "harrow", "city-of-london", "barnsley", "southwark"}

// BuiltInIDs returns the ids of the built-in profiles.
func BuiltInIDs() []string { return slices.Clone(builtIn) }

// BuiltIn returns a built-in profile.
func BuiltIn(id string) (*Profile, finding.List) {
	data, err := BuiltInFile(id)
	if err != nil {
		hint := "the built-in ones are " + choices(builtIn)
		if near := finding.Nearest(id, builtIn); near != "" {
			hint = `did you mean "` + near + `"?`
		}
		return nil, finding.List{{Message: "there is no built-in council " + finding.Short(id), Hint: hint}}
	}
	p, list := assemble(id+"/"+profileFile, data, builtInHolidays, origin{})
	if !IsNation(id) { // a nation's own folder is below it already
		p.Below = append(p.Below, builtInFolders(id)...)
	}
	return p, list
}

// BuiltInNames returns the ids of the rules and of the contacts that some built-in profile
// has. It reads each layer by itself, because putting them together adds none.
func BuiltInNames() (rules, contacts []string) {
	layers := []*layer{everywhere()}
	for _, id := range builtIn {
		layers = append(layers, builtInLayer(id))
	}
	for _, l := range layers {
		for _, r := range l.rules {
			rules = append(rules, r.ID)
		}
		for _, c := range l.Contacts {
			contacts = append(contacts, c.ID)
		}
	}
	return rules, contacts
}

// BuiltInFile returns the text of a built-in council.toml, for a council to
// start from.
func BuiltInFile(id string) ([]byte, error) {
	return profiles.ReadFile("profiles/" + id + "/" + profileFile)
}
