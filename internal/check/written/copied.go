package written

import (
	"fmt"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/copied"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/tomlfile"
)

// checkCopied finds what check.Copied is about.
func checkCopied(s *set) finding.List {
	var all finding.List
	var originals *layers.Stack // read only if there is a copy
	for _, p := range s.ownFiles() {
		from, ok := copied.OriginOf(p.Data)
		if !ok {
			continue
		}
		if originals == nil {
			originals, _ = layers.Read(layers.Input{Layers: s.Originals, Languages: s.Layers.Languages})
		}
		all = append(all, s.changedPage(p, from, originals)...)
	}
	for _, lang := range s.Layers.Languages {
		all = append(all, changedTexts(s.Layers.Texts(lang), s.Layers.Top)...)
	}
	return all
}

// ownFiles returns the pages of the editor's own folder, those that are held included.
func (s *set) ownFiles() []*layers.Page {
	var own []*layers.Page
	for _, lang := range s.Layers.Languages {
		own = append(own, s.Layers.Pages(lang)...)
	}
	for _, h := range s.Layers.Held {
		own = append(own, h.Page)
	}
	kept := own[:0]
	for _, p := range own {
		if p.Own && p.Layer == s.Layers.Top {
			kept = append(kept, p)
		}
	}
	return kept
}

// changedPage compares a copy with its original.
func (s *set) changedPage(p *layers.Page, from copied.Origin, originals *layers.Stack) finding.List {
	original := pageAt(originals, from.Path)
	if original == nil {
		return finding.List{check.Copied.Warned(p.Name, from.Line, 0, "the guide no longer has the page "+from.Path+", from which this one was copied",
			"see whether you still need this page; to keep it as it is, take this line out")}
	}
	if copied.Hash(original, s.nation()) == from.Hash {
		return nil
	}
	name := copied.Name(original)
	return finding.List{check.Copied.Warned(p.Name, from.Line, 0, "the guide's page has changed since it was copied here",
		fmt.Sprintf("familyguide copy %s --print shows it as it is now; when yours is right, familyguide copy %s --seen", name, name))}
}

// pageAt returns the page at a path, or nil.
func pageAt(stack *layers.Stack, path string) *layers.Page {
	lang, _, _ := strings.Cut(strings.TrimPrefix(path, "content/"), "/")
	for _, p := range stack.Pages(lang) {
		if p.Path == path {
			return p
		}
	}
	return nil
}

// nation returns the nation that the guide is read for.
func (s *set) nation() string {
	if s.Profile == nil {
		return "england"
	}
	return s.Profile.Nation
}

// changedTexts compares the copied texts of a language with those of the layers below.
func changedTexts(files []layers.File, top int) finding.List {
	last := len(files) - 1
	if last < 0 || !files[last].Own || files[last].Layer < top {
		return nil
	}
	f, then := files[last], copied.Texts(files[last].Data)
	if len(then) == 0 {
		return nil
	}
	below := map[string]string{}
	for _, lower := range files[:last] {
		content, _ := tomlfile.Read(lower.Name, lower.Data, 0) // its faults are reported elsewhere
		for key, value := range content.Values {
			below[key], _ = value.(string)
		}
	}
	var all finding.List
	for _, key := range tomlfile.Keys(f.Data, 0) {
		was, isCopy := then[key.Path[0]]
		if now := below[key.Path[0]]; isCopy && now != was && now != "" {
			all = append(all, check.Copied.Warned(f.Name, key.Line-1, 0, fmt.Sprintf("the guide's text %q has changed since it was copied here: it says %q now", key.Path[0], finding.Short(now)),
				"look at yours again, then write on this line what the guide says now: # the guide says: "+tomlfile.Quote(now)))
		}
	}
	return all
}
