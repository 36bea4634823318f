package check

import (
	"fmt"
	"strings"

	"familyguide/internal/finding"
)

var labelsReason = reason{"labels", `A field without a label is a blank to a screen reader, and to whoever speaks to their phone. WCAG 2.2, 1.3.1, 3.3.2 Labels or Instructions and
4.1.2 Name, Role, Value (A).`}

// checkLabels finds what labelsReason is about.
func checkLabels(d *document, _ *site) finding.List {
	labelled := map[string]bool{}
	for _, e := range d.elements {
		if e.tag == "label" && strings.TrimSpace(e.text()) != "" {
			labelled[e.attrs["for"]] = true
		}
	}
	var all finding.List
	for _, e := range d.elements {
		if !isField(e) || e.within("label") || e.attrs["id"] != "" && labelled[e.attrs["id"]] ||
			e.attrs["aria-label"] != "" || d.namedBy(e.attrs["aria-labelledby"]) {
			continue
		}
		line, column := d.place(e.offset)
		all = append(all, labelsReason.found(d.path, line, column, fmt.Sprintf("the field %q has no label", short(e.attrs["name"]+e.attrs["id"])),
			"give it a <label for> with its id"))
	}
	return all
}

// isField tells whether a person fills an element in.
func isField(e *element) bool {
	if e.isHidden() {
		return false
	}
	switch e.tag {
	case "select", "textarea":
		return true
	case "input":
		switch e.attrs["type"] {
		case "submit", "button", "reset", "image":
			return false
		}
		return true
	}
	return false
}

// namedBy tells whether all elements that a list of ids names are there.
func (d *document) namedBy(ids string) bool {
	all := strings.Fields(ids)
	for _, id := range all {
		if !d.ids[id] {
			return false
		}
	}
	return len(all) > 0
}
