package layers

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"familyguide/internal/finding"
)

// checkSections reports folders of pages that no lower layer has, and that have no page
// of their own: nothing leads to the pages in them, and most are slips of the pen.
func (r *reader) checkSections(pages []*Page) {
	if !r.top {
		return
	}
	own := map[string]bool{}
	for _, p := range pages {
		if base := path.Base(p.Path); base == "_index.md" || base == "index.md" {
			own[path.Dir(p.Path)] = true
		}
	}
	for _, p := range pages {
		if p.Front == nil || !p.Front.Drop {
			r.checkSection(p, own)
		}
	}
}

// checkSection reports the first folder on the path to a page that is not a section.
func (r *reader) checkSection(p *Page, own map[string]bool) {
	root := "content/" + p.Lang
	parts := strings.Split(strings.TrimPrefix(path.Dir(p.Path), root), "/")[1:]
	for i := range parts {
		inside := path.Join(parts[:i]...)
		dir := path.Join(root, inside, parts[i])
		if own[dir] || r.below[path.Join("content", English, inside, parts[i])] != "" || r.below[dir] != "" {
			continue
		}
		siblings := r.sections(inside)
		if near := finding.Nearest(parts[i], siblings); near != "" {
			r.once(dir, fmt.Sprintf("the guide has no section %q", parts[i]), fmt.Sprintf("did you mean %q?", path.Join(root, inside, near)))
		} else if !r.told[dir] {
			r.told[dir] = true
			where := "move them to one of " + strings.Join(siblings, ", ")
			if len(siblings) == 0 {
				where = "move them to " + path.Dir(dir)
			}
			r.warn(dir, fmt.Sprintf("the guide has no section %q, so nothing leads to the pages in it", parts[i]),
				where+"; or give the section a page of its own, "+path.Join(dir, "_index.md"))
		}
		return
	}
}

// sections returns the names of the lower layers' folders of English pages in a folder.
func (r *reader) sections(inside string) []string {
	var all []string
	for _, dir := range r.below {
		if path.Dir(dir) == path.Join("content", English, inside) && path.Ext(dir) == "" {
			if page := r.stack.Page(English, path.Join("/", inside, path.Base(dir))); page != nil && isSection(page.Path) {
				all = append(all, path.Base(dir))
			}
		}
	}
	slices.Sort(all)
	return all
}
