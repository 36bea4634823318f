// Package copied knows what an editor has copied from the guide, so that a check can warn if
// the guide's own page or text changes afterwards.
//
// A copied page is a page like any other, with one remark in its front matter:
//
//	# copied from the guide: content/en/parents/formats.md sha256:9f86d081884c7d65
//
// The path is that of the original, and the hash is of the original as it was copied: the
// first 16 digits of its SHA-256. A copied text of the interface has a remark above it:
//
//	# the guide says: "See your dates"
//	see-dates = "Show my dates"
//
// Both are remarks and not keys, so the closed list of keys stays closed. An editor may
// delete a remark; then the copy is no longer compared.
//
// A copy is what the council's families read. It leaves out parts for other nations, and the
// keys that only the guide's own pages may have (layout and the like), which it inherits. The placeholders of terms, {meeting}, stay, so that a council that
// renames its conference renames it here too.
package copied

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/tomlfile"
	"familyguide/internal/words"
)

// Name returns the name by which an editor asks for a page: "parents/formats", and "/" for
// the first page.
func Name(p *layers.Page) string {
	if p.Address == "/" {
		return "/"
	}
	return strings.TrimPrefix(p.Address, "/")
}

// Page returns a page of the guide as the copy for a nation, with its remark.
func Page(p *layers.Page, nation string) []byte {
	text := plain(p, nation)
	first, rest, _ := bytes.Cut(text, []byte("\n"))
	return fmt.Appendf(nil, "%s\n# copied from the guide: %s sha256:%s\n%s", first, p.Path, hash(text), rest)
}

// Hash returns the hash that the copy of a page of the guide has in its remark.
func Hash(p *layers.Page, nation string) string { return hash(plain(p, nation)) }

// spareLines matches the empty lines that a part for another nation leaves behind.
var spareLines = regexp.MustCompile(`\n{3,}`)

// plain returns the copy of a page without its remark.
func plain(p *layers.Page, nation string) []byte {
	data := bytes.ReplaceAll(p.Front.ForEditors(p.Data), []byte("\r\n"), []byte("\n"))
	return spareLines.ReplaceAll([]byte(words.ForNation(string(data), nation)), []byte("\n\n"))
}

func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:8])
}

// An Origin is what the remark of a copied page says.
type Origin struct {
	Path string // of the original: "content/en/parents/formats.md"
	Hash string
	Line int // of the remark
	At   int // the offset of the hash
}

var remark = regexp.MustCompile(`(?m)^# copied from the guide: (content/\S+) sha256:([0-9a-f]{16})[ \t]*\r?$`)

// OriginOf returns where a page was copied from; ok is false if it does not say.
func OriginOf(page []byte) (o Origin, ok bool) {
	m := remark.FindSubmatchIndex(page)
	if m == nil {
		return Origin{}, false
	}
	line := finding.At("", page, m[0]).Line
	return Origin{Path: string(page[m[2]:m[3]]), Hash: string(page[m[4]:m[5]]), Line: line, At: m[4]}, true
}

// Text returns the lines that put a text of the guide into a file of texts.
func Text(key, text string) string {
	quoted := tomlfile.Quote(text)
	return fmt.Sprintf("# the guide says: %s\n%s = %s\n", quoted, key, quoted)
}

var said = regexp.MustCompile(`^# the guide says: (".*")\s*$`)

// Texts returns what the guide said when each text of a file was copied, by key. A text
// without a remark is not in it.
func Texts(file []byte) map[string]string {
	lines := bytes.Split(file, []byte("\n"))
	then := map[string]string{}
	for _, key := range tomlfile.Keys(file, 0) {
		if len(key.Path) != 1 || key.Line < 2 || key.Line > len(lines) {
			continue
		}
		m := said.FindSubmatch(lines[key.Line-2])
		if m == nil {
			continue
		}
		content, faults := tomlfile.Read("", fmt.Appendf(nil, "text = %s", m[1]), 0)
		if text, ok := content.Values["text"].(string); ok && len(faults) == 0 {
			then[key.Path[0]] = text
		}
	}
	return then
}
