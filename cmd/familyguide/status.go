package main

import (
	"cmp"
	"encoding/json"
	"io"
	"path/filepath"
	"slices"

	"familyguide/internal/check"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
)

// statusVerb shows the state of a guide on one screen: what is due for another look and
// when, which pages are held back, what is missing before it goes live, and whether the
// published site is this one.
type statusVerb struct {
	Path    string `arg:"" optional:"" default:"." placeholder:"PATH" help:"A council's folder, or a built-in profile (${builtin})."`
	Address given  `placeholder:"URL" help:"Ask whether the site at this address is the one in the output folder: one request, https only."`
	Out     given  `default:"public" placeholder:"DIR" help:"The output folder to compare with."`
	From    given  `placeholder:"YYYY-MM-DD" help:"The day to ask for, instead of today."`
	Format  string `enum:"text,json" default:"text" help:"text or json."`
}

// A guideStatus is the state of a guide.
type guideStatus struct {
	Version   string        `json:"version"`
	Council   statusCouncil `json:"council"`
	Today     string        `json:"today"`
	Due       []dueItem     `json:"due"`   // oldest first
	Pages     []heldPage    `json:"pages"` // that are held back
	Missing   []missingItem `json:"missing"`
	Faults    int           `json:"faults"`
	Warnings  int           `json:"warnings"`
	Published *online       `json:"published"`
}

type statusCouncil struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// A dueItem is something that somebody has to look at again.
type dueItem struct {
	What    string `json:"what"` // document, rule, contact, local, advocacy, page, page-source
	Name    string `json:"name"`
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"`
	Checked string `json:"checked"`
	Due     string `json:"due"`
	Overdue bool   `json:"overdue"`
}

// A heldPage is a page that is not published today.
type heldPage struct {
	File  string `json:"file"`
	State string `json:"state"` // draft, waiting, expired
	Date  string `json:"date,omitempty"`
}

// A missingItem is something to do before the guide goes live.
type missingItem struct {
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
}

// Run writes the status to standard output. Its exit status is 1 if the profile cannot be
// read, or the published site cannot be asked.
func (v *statusVerb) Run(s *session) error {
	today, err := s.today(string(v.From))
	if err != nil {
		return err
	}
	list := ""
	if v.Address != "" {
		if list, err = listAddress(string(v.Address)); err != nil {
			return err
		}
	}
	defer s.onInterrupt("status writes nothing").end()
	defer spendMemory()()
	p, faults := profileAt(v.Path)
	if p == nil {
		return faults.Err()
	}
	m := &maker{today: today}
	st := statusOf(m, p, faults)
	if list != "" {
		st.Published = askOnline(string(v.Address), list, filepath.ToSlash(string(v.Out)))
	}
	write := writeStatus
	if v.Format == "json" {
		write = writeStatusJSON
	}
	if err := write(s.out, st); err != nil {
		return err
	}
	if st.Published != nil && !st.Published.answered() {
		return finding.List{{Message: st.Published.Address + ": " + st.Published.Message, Hint: st.Published.Hint}}
	}
	return nil
}

// statusOf looks at a guide.
func statusOf(m *maker, p *council.Profile, faults finding.List) guideStatus {
	site := m.whole(p)
	ahead := m.named(p, m.ahead(p, site))
	all := slices.Concat(faults, m.named(p, site.findings), ahead)
	st := guideStatus{
		Version: programVersion(), Council: statusCouncil{p.ID, p.Name}, Today: m.today.String(),
		Due: []dueItem{}, Pages: []heldPage{}, Missing: []missingItem{},
		Faults: len(all.Faults()), Warnings: len(all.Warnings()),
	}
	d := dues{maker: m, profile: p}
	d.ofProfile()
	d.ofPages(site.stack)
	slices.SortStableFunc(d.items, func(a, b dueItem) int {
		return cmp.Or(cmp.Compare(a.Due, b.Due), cmp.Compare(a.Checked, b.Checked), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	st.Due = append(st.Due, d.items...)
	for _, h := range site.held {
		st.Pages = append(st.Pages, heldPage{m.shownFile(p, h.Name), string(h.Why), heldUntil(h)})
	}
	st.Missing = append(st.Missing, missing(m, p, all)...)
	for _, f := range ahead {
		st.Missing = append(st.Missing, missingItem{f.File, f.Line, f.Message, f.Hint})
	}
	return st
}

// heldUntil returns the day that a page waits for, or on which it ended.
func heldUntil(h layers.Held) string {
	switch h.Why {
	case layers.Waiting:
		return h.Until.String()
	case layers.Expired:
		return h.Front.Expire.String()
	}
	return ""
}

// shownFile returns a file's name as the editor finds it.
func (m *maker) shownFile(p *council.Profile, name string) string {
	return m.named(p, finding.List{{File: name}})[0].File
}

// missing lists what the guide still needs before it can go live.
func missing(m *maker, p *council.Profile, found finding.List) []missingItem {
	var all []missingItem
	if faults := len(found.Faults()); faults > 0 {
		all = append(all, missingItem{Message: count(faults, "fault"), Hint: "familyguide check lists what is wrong, and what to do"})
	}
	file := m.shownFile(p, profileFile(p))
	if p.Demonstration {
		all = append(all, missingItem{file, p.Line("demonstration"), "every page says that the guide is still being made, or a demonstration",
			"when all is checked against your own documents, take demonstration and note out"})
	}
	own := func(r council.Rule) bool { return r.Line > 0 }
	if p.Dir != "" && !slices.ContainsFunc(p.Rules, own) {
		all = append(all, missingItem{file, 0, "no timescale is your own: all dates are national", "add a [[rule]] for each that your procedure gives"})
	}
	for _, f := range found {
		switch f.Check {
		case check.Contacts.Name, check.Holidays.Name, check.Translation.Name:
			if f.Warning {
				all = append(all, missingItem{f.File, f.Line, f.Message, f.Hint})
			}
		}
	}
	return all
}

func writeStatusJSON(out io.Writer, st guideStatus) error {
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(st)
}
