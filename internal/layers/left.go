package layers

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
)

// backups are the endings of what a program leaves beside the file it works on.
var backups = []string{".bak", ".backup", ".tmp", ".temp", ".swp", ".swo", ".swn", ".orig", ".rej", ".old", ".save", ".part", ".crdownload"}

// isPassedOver reports whether a file or folder is silently ignored: what programs and systems
// leave in a folder.
func isPassedOver(name string) bool {
	return slices.Contains(backups, strings.ToLower(path.Ext(name))) || programs.MatchString(name) ||
		strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") || strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#") ||
		strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

// programs matches the hidden files and folders that programs keep for themselves. An editor
// may have meant any other file with a dot before its name to be seen.
var programs = regexp.MustCompile(`(?i)^\.(?:_.*|~.*|#.*|ds_store|directory|localized|keep|git.*|hg.*|svn|cvsignore|nfs.*|fuse_hidden.*|trash.*|fseventsd|` +
	`spotlight-v100|temporaryitems|apdisk|appledouble|vscode|idea|obsidian|zed|vs|fleet|editorconfig|prettier.*|markdownlint.*|stfolder|stignore|stversions|` +
	`sync.*|dropbox.*|owncloud.*|ci|circleci|.*\.sw[a-z])$`)

// isHidden reports a file or folder of an editor's with a dot before its name, which no host
// and no page shows.
func (r *reader) isHidden(root, name string) bool {
	if !strings.HasPrefix(path.Base(name), ".") {
		return false
	}
	if r.own {
		if root == "static" {
			r.warn(name, "is not published: its name begins with a dot", "take the dot away; what is for your web server, put there by hand")
		} else {
			r.warn(name, "is not read: its name begins with a dot", "take the dot away, or delete it")
		}
	}
	return true
}

// kept matches the name of a page or of a file of texts with something after it: "a.md.1".
var kept = regexp.MustCompile(`(?i)^(.+\.(?:md|toml))[._-].+$`)

// copies match the names that systems and programs give a second copy of a file, without
// their ending.
var copies = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^copy(?: \(\d+\))? of (.+)$`),
	regexp.MustCompile(`(?i)^(.+?)(?: - copy(?: \(\d+\))?| copy(?: \d+)?| ?\(\d+\)| \([^()]*conflict[^()]*\)|\.sync-conflict-[\w-]+|\.conflict)$`),
}

// originalOf returns the name of the file that a file is a copy of, going by its name; "" if
// it does not look like one.
func originalOf(name string) string {
	if m := kept.FindStringSubmatch(name); m != nil {
		return m[1]
	}
	ext := path.Ext(name)
	for _, c := range copies {
		if m := c.FindStringSubmatch(strings.TrimSuffix(name, ext)); m != nil {
			return m[1] + ext
		}
	}
	return ""
}

// isCopy reports whether a file is a copy, left beside its original, of a page or a file of
// texts, and records a fault if so: it would be a page of its own. A copied picture or
// document may be intended, and is a warning.
func (r *reader) isCopy(layer fs.FS, name string) bool {
	original := originalOf(path.Base(name))
	full := path.Join(path.Dir(name), original)
	if original == "" || !r.isThere(layer, full) {
		return false
	}
	message := fmt.Sprintf("looks like a copy of %s that was left here", original)
	hint := "delete it, or give it a name of its own"
	if _, err := fs.Stat(layer, full); err != nil {
		message, hint = fmt.Sprintf("looks like a copy of the guide's %s", original), fmt.Sprintf("rename it %q to have it in place of the guide's, or delete it", original)
	}
	switch strings.ToLower(path.Ext(original)) {
	case ".md":
		r.fault(name, message, hint)
	case ".toml":
		r.fault(name, message, "delete it: the guide reads one file of this kind, "+original)
	default:
		r.warn(name, message+", and is published", hint)
		return false
	}
	return true
}

// isThere reports whether this layer or one below has a file.
func (r *reader) isThere(layer fs.FS, name string) bool {
	if _, err := fs.Stat(layer, name); err == nil {
		return true
	}
	if isPage(name) {
		return r.stack.Page(addressOf(name)) != nil
	}
	_, ok := r.stack.Files[canonical(name)]
	return ok
}
