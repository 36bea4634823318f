package layers

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"familyguide/internal/finding"
)

// Largest is how big a file of an editor's folder may be. A family on a phone should not have
// to load anything larger.
const Largest = 32 << 20

// A reader reads one layer and merges it into the stack.
type reader struct {
	stack  *Stack
	in     Input
	number int    // of the layer
	name   string // of the layer, for findings
	own    bool   // an editor's layer
	top    bool   // the editor's own, whose stray files are reported

	below    map[string]string // names of the lower layers: see namesBelow
	told     map[string]bool   // folders that have been reported
	layouts  bool              // the layer has templates of its own
	files    []File
	findings finding.List
	heads    int // how many of the findings are faults in heads that are read without them
}

// fault records what is wrong with a file as a whole.
func (r *reader) fault(name, message, hint string) {
	r.findings = append(r.findings, finding.Finding{File: path.Join(r.name, name), Message: message, Hint: hint})
}

// faultOf records what is wrong with a file that has been read.
func (r *reader) faultOf(f File, message, hint string) {
	r.findings = append(r.findings, finding.Finding{File: f.Name, Message: message, Hint: hint})
}

// warn records what may be wrong with a file as a whole.
func (r *reader) warn(name, message, hint string) {
	r.findings = append(r.findings, finding.Finding{Warning: true, File: path.Join(r.name, name), Message: message, Hint: hint})
}

// Folders are those of a layer that a site is made from.
var Folders = []string{"content", "layouts", "static", "i18n"}

// readAll reads the files of a layer.
func (r *reader) readAll(layer fs.FS) {
	templates, err := fs.ReadDir(layer, "layouts")
	r.layouts = err == nil && len(templates) > 0
	for _, root := range Folders {
		if info, err := fs.Lstat(layer, root); err == nil && info.Mode().Type() == fs.ModeSymlink {
			r.fault(root, "is a link, not a folder", "put a copy of the folder here instead") // WalkDir would follow it
			continue
		}
		_ = fs.WalkDir(layer, root, func(name string, d fs.DirEntry, err error) error {
			return r.entry(layer, root, name, d, err)
		})
	}
	if r.top {
		r.stack.Profile, _ = fs.ReadFile(layer, "council.toml") // package council reports what is wrong
		r.strayAtTop(layer)
	}
}

const whoMayRead = "check who may read this file or folder"

// entry reads one entry of a folder.
func (r *reader) entry(layer fs.FS, root, name string, d fs.DirEntry, err error) error {
	isFolder := d != nil && d.IsDir()
	switch {
	case err != nil && name == root:
		if isMissing(err) {
			return nil
		}
		r.fault(name, "cannot be read: "+finding.Reason(err), whoMayRead)
		return nil
	case !isText(name):
		r.fault(shown(name), "the name holds a character that cannot be shown", "rename it with letters, digits and -")
		return skipped(isFolder)
	case name != root && (isPassedOver(path.Base(name)) || r.isHidden(root, name)):
		return skipped(isFolder)
	case err != nil:
		r.fault(name, "cannot be read: "+finding.Reason(err), whoMayRead)
		return nil
	case isFolder:
		if r.own && root == "i18n" && name != root {
			r.once(name, "is a folder: the texts of a language are one file", "put the texts into i18n/en.toml")
		}
		return nil
	case !d.Type().IsRegular():
		if name == root {
			r.fault(name, "is not a folder", "rename it: the guide needs this name for a folder")
			return nil
		}
		r.fault(name, "is a link or a device, not a file", "put a copy of the file here instead")
		return nil
	case name == root:
		r.fault(name, "is a file, not a folder", "rename it: the guide needs this name for a folder")
		return nil
	}
	r.file(layer, name, d)
	return nil
}

// skipped passes over a file, or a folder with all that is in it.
func skipped(isFolder bool) error {
	if isFolder {
		return fs.SkipDir
	}
	return nil
}

// file reads one file, if it belongs where it is.
func (r *reader) file(layer fs.FS, name string, d fs.DirEntry) {
	if r.own && (r.isCopy(layer, name) || r.isMisplaced(name)) {
		return
	}
	if info, err := d.Info(); err == nil && info.Size() > Largest {
		r.fault(name, fmt.Sprintf("is larger than %d MB", Largest>>20), "make it smaller, or put it elsewhere and link to it")
		return
	}
	data, err := fs.ReadFile(layer, name)
	if err != nil {
		r.fault(name, "cannot be read: "+finding.Reason(err), whoMayRead)
		return
	}
	if !isDrawing(name) {
		if f := checkText(path.Join(r.name, name), data); f != nil {
			r.findings = append(r.findings, *f)
			return
		}
		data = finding.WithoutMark(data)
	}
	r.files = append(r.files, File{Path: canonical(name), Name: path.Join(r.name, name), Data: data, Layer: r.number, Own: r.own})
}

// isDrawing reports whether a file is an SVG that is published byte for byte. The file declares
// its own encoding (XML 1.0, 4.3.3), and internal/svg checks it.
func isDrawing(name string) bool {
	return strings.EqualFold(path.Ext(name), ".svg") && (strings.HasPrefix(name, "static/") || strings.HasPrefix(name, "content/"))
}

var textFiles = []string{".md", ".toml", ".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".yaml", ".yml"}

// checkText finds the first byte of a text file that is not UTF-8, and a text that would be
// read as one line.
func checkText(name string, data []byte) *finding.Finding {
	if ext := path.Ext(name); (ext == ".md" || ext == ".toml") && bytes.IndexByte(data, '\r') >= 0 && bytes.IndexByte(data, '\n') < 0 {
		return &finding.Finding{File: name, Message: "has the line ends of an old Mac, and would be read as one line",
			Hint: "save it again with the line ends of Windows (CRLF) or Unix (LF)"}
	}
	if !slices.Contains(textFiles, strings.ToLower(path.Ext(name))) || utf8.Valid(data) {
		return nil
	}
	at := 0
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	f := finding.At(name, data, at)
	f.Message = fmt.Sprintf("is not UTF-8 text: byte %#x", data[at])
	f.Hint = `save the file again with the encoding "UTF-8"`
	return &f
}
