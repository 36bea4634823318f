package main

import (
	"fmt"
	"io"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/layers"
)

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
