package council

import (
	"embed"
	"slices"
	"sync"

	"familyguide/internal/finding"
)

//go:embed profiles
var profiles embed.FS

// builtIn are the built-in profiles: the national default first, then the
// councils in the order of their documents.
var builtIn = []string{"england", "harrow", "city-of-london", "barnsley", "southwark"}

// BuiltInIDs returns the ids of the built-in profiles.
func BuiltInIDs() []string { return slices.Clone(builtIn) }

// BuiltIn returns a built-in profile.
func BuiltIn(id string) (*Profile, finding.List) {
	data, err := BuiltInFile(id)
	if err != nil {
		hint := "the built-in ones are " + choices(builtIn)
		if near := Nearest(id, builtIn); near != "" {
			hint = `did you mean "` + near + `"?`
		}
		return nil, finding.List{{Message: "there is no built-in council " + short(id), Hint: hint}}
	}
	return assemble(id+"/"+profileFile, data, holidayFile, builtInHolidays)
}

// BuiltInFile returns the text of a built-in council.toml, for a council to
// start from.
func BuiltInFile(id string) ([]byte, error) {
	return profiles.ReadFile("profiles/" + id + "/" + profileFile)
}

// england is the layer below every profile of England. It is read once; nothing
// changes it.
var england = sync.OnceValue(func() *layer {
	data, err := BuiltInFile("england")
	if err != nil {
		return nil
	}
	l, _ := readLayer("england/"+profileFile, data)
	return l
})
