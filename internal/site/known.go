package site

import (
	"slices"
	"sync"

	"familyguide/internal/council"
)

// builtInIDs are the ids that pages of the guide may name: those of any built-in profile. A page
// may name a rule that this council does not have, and then shows nothing or "ask". An id
// that no profile has is a typing error, and a fault.
var builtInIDs = sync.OnceValues(council.BuiltInNames)

// A knownParams is the ids that pages may name.
type knownParams struct{ Rules, Contacts, Topics []string }

// knownOf adds the profile's own ids to those of the built-in profiles.
func knownOf(p *council.Profile) knownParams {
	rules, contacts := builtInIDs()
	known := knownParams{Rules: slices.Clone(rules), Contacts: slices.Clone(contacts), Topics: council.KnownTopics()}
	for _, r := range p.Rules {
		known.Rules = append(known.Rules, r.ID)
	}
	for _, c := range p.Contacts {
		known.Contacts = append(known.Contacts, c.ID)
	}
	return known
}
