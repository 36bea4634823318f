package published

import (
	"fmt"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkLabels finds what check.Labels is about.
func checkLabels(d *document, _ *output) finding.List {
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
		all = append(all, check.Labels.Found(d.path, line, column, fmt.Sprintf("the field %q has no label", finding.Short(e.attrs["name"]+e.attrs["id"])),
			"give it a <label for> with its id"))
	}
	return all
}

// isField reports whether an element is a field that a person fills in.
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

// namedBy reports whether every id of a list is on the page.
func (d *document) namedBy(ids string) bool {
	all := strings.Fields(ids)
	for _, id := range all {
		if !d.ids[id] {
			return false
		}
	}
	return len(all) > 0
}
