package written

import (
	"slices"

	"familyguide/internal/check"
	"familyguide/internal/council"
	"familyguide/internal/finding"
)

// checkContacts finds what check.Contacts is about. A built-in profile gives only what
// its source document gives.
func checkContacts(s *set) finding.List {
	if s.Profile == nil || s.Profile.Dir == "" {
		return nil
	}
	var all finding.List
	missing := func(what, hint string, is func(council.Contact) bool) {
		own := func(c council.Contact) bool { return c.Source.Level != council.LevelNational && is(c) }
		if !slices.ContainsFunc(s.Profile.Contacts, own) {
			all = append(all, check.Contacts.Warned(s.ProfileFile, 0, 0, "the profile has no "+what, hint))
		}
	}
	missing("contact of the council", `add a [[contact]] with id = "council": the number families ring with a question`,
		func(c council.Contact) bool { return c.ID == "council" })
	missing("number for nights and weekends", `add a [[contact]] for the team that answers then, with its hours: ["Monday to Friday 17:00 to 08:30", "Saturday to Sunday all day"]`, openAtNight)
	if !slices.ContainsFunc(s.Profile.Local, func(l council.Local) bool { return l.Topic == "complaints" && l.Source.Level != council.LevelNational }) {
		missing("address for complaints", `add a [[contact]] with id = "complaints", or say in a [[local]] with topic = "complaints" where to write`,
			func(c council.Contact) bool { return c.ID == "complaints" })
	}
	return all
}

// openAtNight reports whether a contact answers at night on some day.
func openAtNight(c council.Contact) bool {
	return c.Phone != "" && slices.ContainsFunc(c.Hours, func(h council.Hours) bool {
		return h.WholeDay() || h.To < h.From || h.To == "24:00"
	})
}
