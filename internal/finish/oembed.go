package finish

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"slices"

	tokens "golang.org/x/net/html"

	"familyguide/internal/links"
)

// oEmbed (https://oembed.com/) lets a content system that takes no <iframe> show the
// timeline: an editor pastes the address of embed/, and the system asks for oembed.json. A
// full address is needed, so there is neither the file nor the link to it without one.

const (
	frameFile  = "frame/index.html"
	oembedFile = "oembed.json"
	oembedType = "application/json+oembed"
)

// oembed writes the oembed.json of each embed/ folder.
func (s *site) oembed() {
	folders, _ := s.embedFolders()
	for _, folder := range folders {
		frame, there := s.in[folder+frameFile]
		if _, own := s.in[folder+oembedFile]; !there || own || s.address.origin == "" {
			continue
		}
		title := titleOf(frame)
		address := s.address.of(escape(folder + "frame/"))
		if s.opt.Links == Files {
			address += "index.html"
		}
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		_ = e.Encode(map[string]any{ // texts and numbers alone
			"version": "1.0", "type": "rich", "title": title, "provider_url": s.address.of(""), "width": 600, "height": 600, "cache_age": 86400,
			"html": fmt.Sprintf(`<iframe src="%s" title="%s" width="100%%" height="600" referrerpolicy="no-referrer" allow="web-share"></iframe>`, address, html.EscapeString(title)),
		})
		s.put(folder+oembedFile, b.Bytes())
	}
}

// discovered puts the link to oembed.json into the head of the pages that an editor may
// paste: embed/ and its frame.
func (s *site) discovered(p string, page []byte) []byte {
	folder := s.embedFolder(p)
	end := bytes.Index(page, []byte("</head>"))
	if _, there := s.in[folder+frameFile]; folder == "" || !there || s.address.origin == "" || end < 0 {
		return page
	}
	link := fmt.Sprintf(`<link rel="alternate" type="%s" href="%s">`, oembedType, s.address.of(escape(folder+oembedFile)))
	return slices.Concat(page[:end], []byte(link), page[end:])
}

// titleOf returns the title of a page.
func titleOf(page []byte) string {
	z := tokens.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case tokens.ErrorToken:
			return ""
		case tokens.StartTagToken:
			if t := links.ReadTag(z.Raw()); t.Name == "title" && z.Next() == tokens.TextToken {
				return string(bytes.TrimSpace(z.Text()))
			}
		}
	}
}
