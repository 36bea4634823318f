package site

import (
	"fmt"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"familyguide/internal/finding"
	"familyguide/internal/picture"
)

// A pictureParams is a picture as the layouts know it.
type pictureParams struct {
	Asset string // its path below static/
	picture.Picture
}

// readPictures makes the council's pictures fit to publish and notes the size of each.
// A picture beside a page is moved to where it is published: parents/door.jpg for
// content/en/parents/door.jpg, as if it were in static/.
func (s *project) readPictures() finding.List {
	var faults finding.List
	s.pictures = map[string]*pictureParams{}
	for _, name := range append(s.names("static/"), s.names("content/")...) {
		f := s.files[name]
		if !picture.Is(name) {
			if fault := picture.Unnamed(name, f.data); fault != nil && f.own {
				faults = append(faults, finding.Finding{File: f.name, Message: fault.Message, Hint: fault.Hint})
			}
			continue
		}
		p, data, fault := picture.Clean(name, f.data)
		if fault == nil && len(data) > picture.Heaviest {
			fault = &picture.Fault{Message: fmt.Sprintf("is %d kB, and cannot be made smaller than that here", len(data)/1000),
				Hint: fmt.Sprintf("make it smaller than %d kB, or save a photo as JPEG: the guide makes that smaller itself", picture.Heaviest/1000)}
		}
		to := published(name)
		if fault != nil {
			faults = append(faults, finding.Finding{File: f.name, Message: fault.Message, Hint: fault.Hint})
			data, p = blankPicture, picture.Picture{Width: 1, Height: 1} // so that a page that shows it is not a second fault
		}
		f.data = data
		if other, there := s.files["static/"+to]; there && other.name != f.name {
			faults = append(faults, finding.Finding{File: f.name, Message: "has the same address as " + other.name,
				Hint: "take out one of the two, or give it another name"})
			delete(s.files, name)
			continue
		}
		delete(s.files, name)
		s.files["static/"+to] = f
		s.notePicture(&pictureParams{to, p})
	}
	return faults
}

// blankPicture takes the place of a picture that cannot be shown.
var blankPicture = []byte(`<svg xmlns="http://www.w3.org/2000/svg"></svg>`)

// published returns the path at which a picture is published.
func published(name string) string {
	if rest, ok := strings.CutPrefix(name, "static/"); ok {
		return rest
	}
	return strings.TrimPrefix(strings.TrimPrefix(name, "content/"), "en/")
}

// notePicture lets pages find a picture whatever the case of the letters they write, and
// however an accent is stored: Windows and macOS show the same name either way.
func (s *project) notePicture(p *pictureParams) {
	for _, as := range []string{p.Asset, norm.NFC.String(p.Asset), norm.NFD.String(p.Asset)} {
		for _, key := range []string{as, strings.ToLower(as)} {
			if s.pictures[key] == nil {
				s.pictures[key] = p
			}
		}
	}
}

// isPublished reports whether a file in static/ is published as it is. The engine's loader
// is a module of the page's script: see [project.bundleScripts].
func isPublished(rest string) bool {
	rest = path.Clean(rest)
	top, _, _ := strings.Cut(rest, "/")
	return top != "styles" && top != "scripts" && rest != "widget/loader.js"
}
