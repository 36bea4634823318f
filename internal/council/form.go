package council

import (
	"net/mail"
	"net/url"
	"path"
	"regexp"
	"strings"
	"unicode"

	"familyguide/internal/finding"
	"familyguide/internal/schema"
	"familyguide/internal/telephone"
	"familyguide/internal/timeline"
	"familyguide/internal/tomlfile"
)

// longestID is how many letters an id may have.
const longestID = 64

// The forms of texts in a profile.
var (
	idForm       = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	colourForm   = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)
	phoneForm    = regexp.MustCompile(`^\+?[0-9]([0-9 ]{0,20}[0-9])$`)
	languageForm = regexp.MustCompile(`^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$`)
	hostForm     = regexp.MustCompile(`^([A-Za-z0-9-]+\.)+[A-Za-z]{2,}$`)
	logoForm     = regexp.MustCompile(`(?i)^static/[^\\:?*"<>|]*\.(svg|png|jpe?g|webp|avif|gif)$`)
)

// id returns the id of a key if it is of the form lower-case-words.
func (t *table) id(key string) string {
	form := t.form(key)
	form.MaxLength = longestID
	form.Match(idForm)
	n := t.typed(key, stringKind)
	if n == nil {
		return ""
	}
	if len(n.text) > longestID || !idForm.MatchString(n.text) {
		hint := `write it in small letters, with - between words: "first-core-group"`
		t.r.fault(n.pos, withoutUnseen(n.text, hint), "%s %q is not of the form lower-case-words", key, finding.Short(n.text))
		return ""
	}
	return n.text
}

// withoutUnseen returns the hint for a text that does not have its form: the given one, unless
// the text holds an invisible character, which is then the reason.
func withoutUnseen(text, hint string) string {
	if !strings.ContainsFunc(text, tomlfile.IsUnseen) {
		return hint
	}
	return "it holds a character that cannot be seen: delete the text and type " + tomlfile.Quote(seen(text))
}

// seen returns a text as it looks on one line.
func seen(text string) string {
	return strings.Join(strings.Fields(strings.Map(func(c rune) rune {
		if tomlfile.IsUnseen(c) && !unicode.IsSpace(c) {
			return -1
		}
		return c
	}, text)), " ")
}

// matching returns the text of a key if it has a form.
func (t *table) matching(key string, good func(string) bool, what, hint string) string {
	s := t.text(key)
	if s == "" || good(s) {
		return s
	}
	t.r.fault(t.node.entry(key).value.pos, withoutUnseen(s, hint), "%s %q is not %s", key, finding.Short(s), what)
	return ""
}

func (t *table) colour(key string) string {
	t.form(key).Match(colourForm)
	return t.matching(key, colourForm.MatchString, "a colour", `write it as # and six digits: "#1d70b8"`)
}

// phone returns the number of a key, and warns if nobody can be reached by it.
func (t *table) phone(key string, doubt func(number string) string) string {
	t.form(key).Match(phoneForm)
	hint := `write digits and spaces only: "020 7946 0000"`
	if e := t.node.entry(key); e != nil && plainNumber(e.value.text) != "" {
		hint = `write digits and spaces only: "` + plainNumber(e.value.text) + `"`
	}
	number := t.matching(key, phoneForm.MatchString, "a telephone number", hint)
	if phoneForm.MatchString(number) {
		if why := doubt(number); why != "" {
			t.r.warn(t.node.entry(key).value.pos, telephone.Hint, "%s %s", key, why)
		}
	}
	return number
}

// plainNumber returns a telephone number in digits and spaces only, "" if nothing is left:
// "+44 (0)20" becomes "+44 20".
func plainNumber(written string) string {
	number := strings.TrimPrefix(strings.ToLower(seen(written)), "tel:")
	if strings.HasPrefix(number, "+") {
		number = strings.Replace(number, "(0)", " ", 1)
	}
	number = strings.Join(strings.FieldsFunc(number, func(c rune) bool { return strings.ContainsRune("()[]-‐‑‒–—./", c) || unicode.IsSpace(c) }), " ")
	if !phoneForm.MatchString(number) || telephone.Doubt(number) != "" {
		return ""
	}
	return number
}

func (t *table) email(key string) string {
	t.form(key).Format = "email"
	return t.matching(key, isEmail, "an e-mail address", `write it as name@council.gov.uk`)
}

func (t *table) address(key string) string {
	form := t.form(key)
	form.Format, form.Pattern = "uri", "^https?://"
	return t.matching(key, isWeb, "a web address", `copy it from the browser's address bar, with https:// at its start`)
}

func isEmail(s string) bool {
	a, err := mail.ParseAddress(s)
	if err != nil || a.Address != s || a.Name != "" {
		return false
	}
	_, host, _ := strings.Cut(s, "@")
	return hostForm.MatchString(host)
}

// isWeb reports whether a text is an address that a link may have: only http and https, so
// that it cannot be a script, and only characters of RFC 3986, section 2. Whoever writes it
// into a page escapes it.
func isWeb(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") &&
		u.User == nil && hostForm.MatchString(u.Hostname()) && !strings.ContainsAny(s, " <>\"`\\") && !strings.ContainsFunc(s, tomlfile.IsUnseen)
}

// isPicture reports whether a text is the path of a picture in the council's folder static,
// whose files are published. On no system can it lead out of that folder.
func isPicture(s string) bool {
	return strings.HasPrefix(s, "static/") && logoForm.MatchString(s) && path.Clean(s) == s
}

// date returns the date of a key, or the zero date.
func (t *table) date(key string) timeline.Date {
	n := t.typed(key, dateKind)
	*t.form(key) = schema.Date
	if n == nil {
		return timeline.Date{}
	}
	return t.day(n, key)
}

// The years that a date in a profile can have. Documents may be old; 0226 and 20226 are
// typing errors.
const firstYear, lastYear = 1989, 2100

func (t *table) day(n *node, key string) timeline.Date {
	d, err := timeline.ParseDate(n.text)
	if err != nil {
		t.r.fault(n.pos, "write it as year-month-day: 2026-12-14", "%s %s is not a day in the calendar", key, finding.Short(n.text))
		return timeline.Date{}
	}
	if d.Year < firstYear || d.Year > lastYear {
		t.r.fault(n.pos, "look at the year again", "%s %s is not between %d and %d", key, d, firstYear, lastYear)
		return timeline.Date{}
	}
	return d
}
