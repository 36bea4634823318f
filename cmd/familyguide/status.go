package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/check/written"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/timeline"
)

// statusVerb says on one screen how a guide is doing: what has to be looked at again and
// when, which pages are held back, what is missing before it goes live, and whether the
// published site is this one.
type statusVerb struct {
	Path    string `arg:"" optional:"" default:"." placeholder:"PATH" help:"A council's folder, or a built-in profile (${builtin})."`
	Address given  `placeholder:"URL" help:"Ask whether the site at this address is the one in the output folder: one request, https only."`
	Out     given  `default:"public" placeholder:"DIR" help:"The output folder to compare with."`
	From    given  `placeholder:"YYYY-MM-DD" help:"The day to ask for, instead of today."`
	Format  string `enum:"text,json" default:"text" help:"text or json."`
}

// A status is what is said of a guide.
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
	all := append(faults, m.named(p, site.findings)...)
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

// missing lists what stands between a guide and going live.
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

// dues collects what has to be looked at again: what the council's own editor can mend.
type dues struct {
	maker   *maker
	profile *council.Profile
	items   []dueItem
}

func (d *dues) add(what, name, file string, line int, checked, due timeline.Date) {
	if checked.IsZero() {
		return
	}
	d.items = append(d.items, dueItem{what, name, d.maker.shownFile(d.profile, file), line, checked.String(), due.String(), due.Before(d.maker.today)})
}

// ofProfile adds the documents, and what was read on another day than its document.
func (d *dues) ofProfile() {
	p := d.profile
	file := profileFile(p)
	for _, doc := range p.Documents {
		if doc.Line > 0 {
			d.add("document", doc.ID, file, doc.Line, doc.Read, written.SourceDue(doc.Read))
		}
	}
	apart := func(what, name string, line int, from council.Source) {
		if line > 0 && (from.Read != from.Document.Read || what == "contact") {
			d.add(what, name, file, line, from.Read, written.SourceDue(from.Read))
		}
	}
	for _, r := range p.Rules {
		from := r.Source
		if r.Said != nil {
			from = *r.Said
		}
		apart("rule", r.ID, r.Line, from)
	}
	for _, c := range p.Contacts {
		apart("contact", c.ID, c.Line, c.Source)
	}
	for _, l := range p.Local {
		apart("local", l.Topic, l.Line, l.Source)
	}
	if line := p.Line("advocacy"); line > 0 {
		apart("advocacy", "advocacy", line, p.Advocacy.Source)
	}
}

// ofPages adds the pages of the council's own folder, and the sources they rest on.
func (d *dues) ofPages(stack *layers.Stack) {
	add := func(p *layers.Page) {
		if !p.Own || p.Layer != stack.Top {
			return
		}
		d.add("page", p.Front.Title, p.Name, p.Front.Line("checked"), p.Front.Checked, written.PageDue(p.Front.Checked))
		byDay := map[timeline.Date][]string{} // those read on one day are one thing to do
		for _, from := range p.Front.Sources {
			byDay[from.Read] = append(byDay[from.Read], from.ID)
		}
		for read, ids := range byDay {
			d.add("page-source", strings.Join(ids, ", "), p.Name, p.Front.Line("sources"), read, written.SourceDue(read))
		}
	}
	for _, lang := range stack.Languages {
		for _, p := range stack.Pages(lang) {
			add(p)
		}
	}
	for _, h := range stack.Held {
		if h.Why != layers.Expired {
			add(h.Page)
		}
	}
}

func writeStatusJSON(out io.Writer, st guideStatus) error {
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(st)
}

// rows is how many lines of a list the screen has room for.
const rows = 10

// writeStatus writes the status as text.
func writeStatus(out io.Writer, st guideStatus) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s), %s; familyguide %s\n", st.Council.Name, st.Council.ID, st.Today, st.Version)
	writeDue(&b, st)
	if len(st.Pages) > 0 {
		b.WriteString("\nHeld back\n")
		for _, p := range st.Pages {
			fmt.Fprintf(&b, "  %-8s %s%s\n", p.State, p.File, heldNote(p))
		}
	}
	writeMissing(&b, st)
	if o := st.Published; o != nil {
		fmt.Fprintf(&b, "\nPublished at %s\n  %s: %s\n", o.Address, o.Result, o.Message)
		for _, name := range shownFiles(o, rows/2) {
			fmt.Fprintf(&b, "    %s\n", name)
		}
		if o.Hint != "" {
			fmt.Fprintf(&b, "  %s\n", o.Hint)
		}
	}
	_, err := io.WriteString(out, b.String())
	return err
}

func heldNote(p heldPage) string {
	switch layers.Why(p.State) {
	case layers.Waiting:
		return ", until " + p.Date
	case layers.Expired:
		return ", since " + p.Date
	}
	return ""
}

// writeDue writes what is due, the oldest first.
func writeDue(b *strings.Builder, st guideStatus) {
	b.WriteString("\nTo look at again, the oldest first\n")
	if len(st.Due) == 0 {
		b.WriteString("  nothing is your own yet\n")
	}
	for i, d := range st.Due {
		if i == rows {
			fmt.Fprintf(b, "  and %d more, the next by %s; --format json lists them all\n", len(st.Due)-rows, d.Due)
			break
		}
		when := "by"
		if d.Overdue {
			when = "OVERDUE since"
		}
		what := d.What
		if what == "page-source" {
			what = "source of a page"
		}
		fmt.Fprintf(b, "  %s %s, last on %s: %s %s (%s)\n", when, d.Due, d.Checked, what, d.Name, finding.Finding{File: d.File, Line: d.Line}.Place())
	}
}

// writeMissing writes what is missing before the guide goes live.
func writeMissing(b *strings.Builder, st guideStatus) {
	if len(st.Missing) == 0 {
		fmt.Fprintf(b, "\nReady to publish: %s, %s\n", count(st.Faults, "fault"), count(st.Warnings, "warning"))
		return
	}
	b.WriteString("\nMissing before it goes live\n")
	for _, item := range st.Missing {
		place := ""
		if item.File != "" {
			place = finding.Finding{File: item.File, Line: item.Line}.Place() + ": "
		}
		fmt.Fprintf(b, "  %s%s\n      %s\n", place, item.Message, item.Hint)
	}
	fmt.Fprintf(b, "  familyguide check: %s, %s\n", count(st.Faults, "fault"), count(st.Warnings, "warning"))
}
