package site

import (
	"slices"
	"sync"

	"familyguide/internal/council"
)

// builtInIDs are the ids that pages of the guide may name: those of any built-in profile. A page
// may name a rule that this council does not have, and then shows nothing or "ask". An id
// that no profile has is a typing error, and a fault.
var builtInIDs = sync.OnceValue(func() (ids struct{ rules, contacts []string }) {
	for _, id := range council.BuiltInIDs() {
		p, _ := council.BuiltIn(id)
		if p != nil {
			ids.rules = append(ids.rules, ruleIDs(p)...)
			ids.contacts = append(ids.contacts, contactIDs(p)...)
		}
	}
	return ids
})

// A knownParams is the ids that pages may name.
type knownParams struct{ Rules, Contacts, Topics []string }

// knownOf adds the profile's own ids to those of the built-in profiles.
func knownOf(p *council.Profile) knownParams {
	return knownParams{
		Rules:    append(slices.Clone(builtInIDs().rules), ruleIDs(p)...),
		Contacts: append(slices.Clone(builtInIDs().contacts), contactIDs(p)...),
		Topics:   council.KnownTopics(),
	}
}

func ruleIDs(p *council.Profile) []string {
	var ids []string
	for _, r := range p.Rules {
		ids = append(ids, r.ID)
	}
	return ids
}

func contactIDs(p *council.Profile) []string {
	var ids []string
	for _, c := range p.Contacts {
		ids = append(ids, c.ID)
	}
	return ids
}
