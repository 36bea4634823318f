package finish

import (
	"bytes"
	"path"
	"strings"
)

// A part is put into the page beside it, at <template data-part="answers.part"></template>,
// byte for byte, when everything else is done: it has no links but to the page itself, and is
// as small as it can be. This saves reading long text that differs on every page through each
// earlier step.

var partFrom, partTo = []byte(`<template data-part="`), []byte(`"></template>`)

// putParts puts each part into its page, and takes it out of the site.
func (s *site) putParts() {
	for p, data := range s.out {
		if !strings.HasSuffix(p, ".html") {
			continue
		}
		before, rest, named := bytes.Cut(data, partFrom)
		name, after, ended := bytes.Cut(rest, partTo)
		if !named || !ended {
			continue
		}
		if part, ok := s.out[path.Join(path.Dir(p), string(name))]; ok {
			s.out[p] = bytes.Join([][]byte{before, part, after}, nil)
		}
	}
	for p := range s.out {
		if path.Ext(p) == ".part" {
			delete(s.out, p)
		}
	}
}
