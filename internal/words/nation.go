package words

import (
	"bytes"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"familyguide/internal/council"
	"familyguide/internal/layers"
)

// ForProfile returns layers as the families of a profile read them: in pages and
// texts the placeholders of its terms are filled ({meeting}), and of the parts between
//
//	{{% if-nation "scotland" "wales" %}} … {{% /if-nation %}}
//	{{% unless-nation "england" %}} … {{% /unless-nation %}}
//
// only those for its nation stay. Lines keep their numbers. Both the build and the checks read
// these layers, and so see the same words.
//
// The terms of the profile are English. In another language they are texts of the
// layers' i18n: term-meeting, term-meetings, term-a-meeting.
func ForProfile(p *council.Profile, folders ...fs.FS) []fs.FS {
	var one sync.Mutex // the same layers are read to make pages and to check them
	fill := map[string]*strings.Replacer{"en": replacer(p.Terms.Placeholders())}
	of := func(lang string) *strings.Replacer {
		one.Lock()
		defer one.Unlock()
		if fill[lang] == nil {
			fill[lang] = replacer(placeholdersIn(lang, p.Terms, folders))
		}
		return fill[lang]
	}
	own := make([]fs.FS, len(folders))
	for i, folder := range folders {
		own[i] = nationFS{folder, p.Nation, of}
	}
	return own
}

func replacer(filled map[string]string) *strings.Replacer {
	var pairs []string
	for _, name := range slices.Sorted(maps.Keys(filled)) {
		pairs = append(pairs, "{"+name+"}", filled[name])
	}
	return strings.NewReplacer(pairs...)
}

// placeholdersIn returns the placeholders of terms in a language other than English. A term
// that the language does not name keeps its English name, and so does one that is copied
// unchanged from the English file: term-body = "{body}".
func placeholdersIn(lang string, terms council.Terms, folders []fs.FS) map[string]string {
	texts, _ := Of(lang, folders...) // faults are reported when the texts are read
	filled := terms.Placeholders()
	english := replacer(filled)
	for _, key := range texts.Keys() {
		if name, ok := strings.CutPrefix(key, "term-"); ok {
			term := english.Replace(texts.text[key])
			filled[name], filled[council.Capital(name)] = term, council.Capital(term)
		}
	}
	return filled
}

// A nationFS is a layer for the families of one nation.
type nationFS struct {
	fs.FS
	nation string
	fill   func(lang string) *strings.Replacer
}

// Open opens a file, in the words of the nation.
func (n nationFS) Open(name string) (fs.File, error) {
	f, err := n.FS.Open(name)
	lang := layers.LanguageOf(name)
	if err != nil || lang == "" {
		return f, err
	}
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return f, err
	}
	f.Close()
	data, err := n.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return &nationFile{bytes.NewReader(data), sizedInfo{info, int64(len(data))}}, nil
}

// ReadFile reads a file, in the words of the nation.
func (n nationFS) ReadFile(name string) ([]byte, error) {
	data, err := fs.ReadFile(n.FS, name)
	lang := layers.LanguageOf(name)
	if err != nil || lang == "" {
		return data, err
	}
	text := ForNation(string(data), n.nation)
	if strings.Contains(text, "{") {
		text = n.fill(lang).Replace(text)
	}
	return []byte(text), nil
}

func (n nationFS) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(n.FS, name) }
func (n nationFS) Lstat(name string) (fs.FileInfo, error)     { return fs.Lstat(n.FS, name) }
func (n nationFS) ReadLink(name string) (string, error)       { return fs.ReadLink(n.FS, name) }

var (
	ifNation     = regexp.MustCompile(`(?s)\{\{% *if-nation((?: +"[a-z-]+")+) *%\}\}(.*?)\{\{% */if-nation *%\}\}`)
	unlessNation = regexp.MustCompile(`(?s)\{\{% *unless-nation((?: +"[a-z-]+")+) *%\}\}(.*?)\{\{% */unless-nation *%\}\}`)
)

// ForNation removes the parts of a text that are for other nations. Lines keep their numbers.
func ForNation(text, nation string) string {
	if !strings.Contains(text, "-nation") {
		return text
	}
	for _, c := range []struct {
		form *regexp.Regexp
		in   bool
	}{{ifNation, true}, {unlessNation, false}} {
		text = c.form.ReplaceAllStringFunc(text, func(whole string) string {
			m := c.form.FindStringSubmatch(whole)
			names := strings.Fields(m[1])
			if !allNations(names) {
				return whole // a slip: Hugo says that there is no such shortcode
			}
			if slices.Contains(names, `"`+nation+`"`) == c.in {
				return m[2]
			}
			return strings.Repeat("\n", strings.Count(whole, "\n"))
		})
	}
	return text
}

func allNations(quoted []string) bool {
	for _, name := range quoted {
		if !council.IsNation(strings.Trim(name, `"`)) {
			return false
		}
	}
	return true
}

// A nationFile is an opened file in the words of a nation.
type nationFile struct {
	*bytes.Reader
	info fs.FileInfo
}

func (f *nationFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *nationFile) Close() error               { return nil }

type sizedInfo struct {
	fs.FileInfo
	size int64
}

func (i sizedInfo) Size() int64 { return i.size }
