package main

import (
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
)

// heldBack says which pages are left out today, and why.
func (s *session) heldBack(m *maker, p *council.Profile, held []layers.Held) {
	var drafts int
	for _, h := range held {
		name := m.named(p, finding.List{{File: h.Name}})[0].File
		switch h.Why {
		case layers.Draft:
			drafts++
			s.say("left out: %s, a draft", name)
		case layers.Waiting:
			s.say("left out: %s waits until %s", name, h.Until)
		case layers.Expired:
			s.say("left out: %s ended on %s", name, h.Front.Expire)
		}
	}
	if drafts > 0 {
		s.say("%s left out; serve shows them", count(drafts, "draft"))
	}
}

// heldOf are the pages of one council that are left out.
type heldOf struct {
	profile *council.Profile
	pages   []layers.Held
}

// hold notes the pages of one council that are left out.
func (b *batch) hold(p *council.Profile, pages []layers.Held) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.held = append(b.held, heldOf{p, pages})
}
