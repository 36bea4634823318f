package publish

import (
	"io/fs"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"familyguide/internal/finding"
	"familyguide/internal/tree"
)

// names holds the paths of a site and refuses those that some host cannot store. The keys
// are folded like those of a file system that ignores case or Unicode form (Windows,
// macOS): two paths with one key would overwrite each other there.
type names struct {
	seen map[string]name
}

type name struct {
	path string
	dir  bool
}

// Names returns what is wrong with the paths of a site, as publishing it would.
func Names(t tree.Tree) finding.List {
	var faults finding.List
	var n names
	for _, p := range t.Paths() {
		faults = append(faults, n.add(p)...)
	}
	return faults
}

// add records the path of a file, or returns its fault.
func (n *names) add(p string) finding.List {
	if message := unfit(p); message != "" {
		return nameFault(p, message)
	}
	if n.seen == nil {
		n.seen = map[string]name{}
	}
	if path.Base(p) == ManifestName {
		return nameFault(p, "this name is kept for the list of what was published")
	}
	if other, taken := n.seen[fold(p)]; taken {
		return nameFault(p, clash(other, name{path: p}))
	}
	n.seen[fold(p)] = name{path: p}
	for d := path.Dir(p); d != "."; d = path.Dir(d) {
		other, taken := n.seen[fold(d)]
		if !taken {
			n.seen[fold(d)] = name{d, true}
		} else if other != (name{d, true}) {
			return nameFault(p, clash(other, name{d, true}))
		}
	}
	return nil
}

func nameFault(p, message string) finding.List {
	return finding.List{{Check: check, File: p, Message: message,
		Hint: "what was published before is untouched; rename the page or file this comes from"}}
}

func clash(a, b name) string {
	switch {
	case a.path != b.path:
		return "differs from " + a.path + " only in capital letters or accents, which many hosts do not tell apart"
	case a.dir != b.dir:
		return "is wanted both as a file and as a folder"
	}
	return "is there twice"
}

func fold(p string) string { return strings.ToLower(norm.NFC.String(p)) }

// reserved are the names Windows keeps for devices, with any extension.
// https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?$`)

// unfit says why a path cannot be published, "" if it can.
func unfit(p string) string {
	if !utf8.ValidString(p) {
		return "the name is not valid UTF-8"
	}
	if !fs.ValidPath(p) || p == "." {
		return "is not a path inside the site"
	}
	for part := range strings.SplitSeq(p, "/") {
		switch {
		case strings.ContainsFunc(part, func(r rune) bool { return r < ' ' || r == 0x7f }):
			return "the name holds a control character"
		// Windows allows none of these in a name; ":" would name a hidden
		// stream of another file, and "\" another folder.
		case strings.ContainsAny(part, `<>:"|?*\`):
			return `the name holds one of < > : " | ? * \, which many hosts cannot store`
		case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " "):
			return "the name ends in a dot or a space, which Windows drops"
		case reserved.MatchString(part):
			return "Windows keeps this name for a device"
		case len(part) > 255:
			return "the name is longer than 255 bytes"
		}
	}
	return ""
}
