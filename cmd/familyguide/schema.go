package main

import (
	"bytes"
	"io/fs"
	"os"

	"familyguide/internal/check/written"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
	"familyguide/internal/schema"
)

// schemaVerb prints the JSON Schema of council.toml, or of a page's front matter, by which
// a text editor offers the keys and marks slips while somebody types.
type schemaVerb struct {
	Of    string `arg:"" optional:"" enum:"profile,page" default:"profile" placeholder:"profile|page" help:"profile for council.toml, page for the front matter of a page."`
	Write bool   `help:"Write both into the folder that you are in, and name the first in council.toml."`
}

// schemaFiles are the schemas in a council's folder, that of the profile first.
var schemaFiles = []string{"council.schema.json", "page.schema.json"}

// schemaLine is how council.toml names its schema for the Taplo extensions.
const schemaLine = "#:schema ./council.schema.json"

// Run writes the schema to standard output, or both into the folder.
func (v *schemaVerb) Run(s *session) error {
	if v.Write {
		return writeSchemas(s)
	}
	name := schemaFiles[0]
	if v.Of == "page" {
		name = schemaFiles[1]
	}
	_, err := s.out.Write(schemaOf(name))
	return err
}

// schemaOf returns the text of a schema file.
func schemaOf(name string) []byte {
	var form *schema.Form
	if name == schemaFiles[0] {
		form = council.Schema()
	} else {
		form = frontmatter.Schema(written.Topics())
	}
	return form.JSON()
}

// writeSchemas writes both schemas into the council's folder, and overwrites older ones.
func writeSchemas(s *session) error {
	h, err := folderHere()
	if err != nil {
		return err
	}
	for _, name := range schemaFiles {
		if err := rewriteFile(h.at(name), schemaOf(name)); err != nil {
			return cannotWrite(h.at(name), err)
		}
		s.say("wrote %s", h.shown(name))
	}
	return nameSchema(s, h)
}

// nameSchema adds the line that names the schema at the top of council.toml, unless it has
// one.
func nameSchema(s *session, h home) error {
	const name = "council.toml"
	data, err := os.ReadFile(h.at(name))
	if err != nil {
		return finding.List{{File: h.shown(name), Message: "cannot be read: " + finding.Reason(err), Hint: "look at who may read it"}}
	}
	if info, err := os.Lstat(h.at(name)); err == nil && info.Mode().Type() == fs.ModeSymlink {
		return nil // the target of a link belongs to another folder
	}
	if bytes.Contains(data, []byte("#:schema")) {
		return nil
	}
	mark := []byte(finding.ByteOrderMark)
	end := "\n"
	if bytes.Contains(data, []byte("\r\n")) {
		end = "\r\n"
	}
	rest, marked := bytes.CutPrefix(data, mark)
	text := append([]byte(schemaLine+end+end), rest...)
	if marked {
		text = append(mark, text...)
	}
	if err := rewriteFile(h.at(name), text); err != nil {
		return cannotWrite(h.at(name), err)
	}
	s.say("%s names its schema on the first line", h.shown(name))
	return nil
}
