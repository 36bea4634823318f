package written

import (
	"strings"

	"familyguide/internal/reading"
)

// standIn replaces the shortcodes of the guide by text of the usual length, for a check
// without a council. The labels and questions of forms are read as written. Any other
// shortcode is read as nothing.
func standIn(name string, args []string) (string, bool) {
	arg := func(i int) string {
		if i < len(args) {
			return args[i]
		}
		return ""
	}
	switch name {
	case "council":
		return "Harrow", true
	case "rule":
		return "at least 2 working days before the conference (Harrow)", true
	case "amount":
		return "2 working days", true
	case "advocate":
		return "an advocate", true
	case "advocacy-age":
		return "8 or over", true
	case "word":
		if len(args) > 1 {
			return arg(1), true
		}
		return strings.ReplaceAll(arg(0), "-", " "), true
	case "advocacy-consent":
		return arg(0), true
	case "write":
		return "\n\n" + arg(1) + "\n\n", true
	case "draw":
		return "\n\n" + arg(0) + "\n\n", true
	case "choose":
		return "\n\n" + arg(1) + "\n\n- " + strings.ReplaceAll(arg(2), "|", "\n- ") + "\n\n", true
	}
	return "", false
}

// orStandIn returns expand with [standIn] for the shortcodes that it does not know.
func orStandIn(expand reading.Expand) reading.Expand {
	if expand == nil {
		return standIn
	}
	return func(name string, args []string) (string, bool) {
		if words, ok := expand(name, args); ok {
			return words, true
		}
		return standIn(name, args)
	}
}
