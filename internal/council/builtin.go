package council

import (
	"familyguide/internal/finding"
)

// BuiltInIDs returns the ids of the built-in profiles: the national default
// first, then the councils in the order of their documents.
func BuiltInIDs() []string {
	return []string{"england", "harrow", "city-of-london", "barnsley", "southwark"}
}

// BuiltIn returns a built-in profile.
func BuiltIn(id string) (*Profile, finding.List) {
	return nil, finding.List{{Message: "there is no built-in council " + id}}
}

// Load reads a council's own folder: council.toml and, where there is one,
// bank-holidays.json.
func Load(dir string) (*Profile, finding.List) {
	return nil, finding.List{{File: "council.toml", Message: "not read yet"}}
}

// Parse reads the text of a council.toml; name is the file's name as findings
// give it.
func Parse(name string, data []byte) (*Profile, finding.List) {
	return nil, finding.List{{File: name, Message: "not read yet"}}
}
