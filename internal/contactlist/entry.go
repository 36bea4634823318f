package contactlist

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"familyguide/internal/tomlfile"
)

// A writer writes tables of TOML (https://toml.io/en/v1.0.0). What has no value is left out.
type writer struct{ strings.Builder }

func (w *writer) table(name string) { fmt.Fprintf(w, "\n[[%s]]\n", name) }

func (w *writer) raw(key, value string) {
	if value != "" {
		fmt.Fprintf(w, "%s = %s\n", key, value)
	}
}

func (w *writer) text(key, value string) {
	if value != "" {
		w.raw(key, tomlfile.Quote(value))
	}
}

func (w *writer) list(key string, values []string) {
	if len(values) > 0 {
		all := make([]string, len(values))
		for i, v := range values {
			all[i] = tomlfile.Quote(v)
		}
		w.raw(key, "["+strings.Join(all, ", ")+"]")
	}
}

// remark writes a comment; text has been through oneLine.
func (w *writer) remark(before, text string) {
	if text != "" {
		fmt.Fprintf(w, "# %s%s\n", before, text)
	}
}

// slug makes an id of a name. The id is otherwise if nothing is left of the name, and begins
// with it if the name begins with a digit.
func slug(name, otherwise string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(name)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
		case !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	const longest = 56 // leaves room for a number after it
	id := strings.Trim(b.String(), "-")
	if id == "" {
		return otherwise
	}
	if id[0] >= '0' && id[0] <= '9' {
		id = otherwise + "-" + id
	}
	return strings.TrimRight(id[:min(len(id), longest)], "-")
}

// free returns an id that is not taken.
func free(id string, taken map[string]bool) string {
	for n, next := 2, id; ; n++ {
		if !taken[next] {
			return next
		}
		next = fmt.Sprintf("%s-%d", id, n)
	}
}
