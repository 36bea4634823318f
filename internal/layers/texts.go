package layers

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"familyguide/internal/finding"
)

// textFolders are the folders in which a layer may have the texts of the interface: first the
// guide's, then an editor's. A [Stack] has the texts of both in the last.
var textFolders = []string{"layouts/i18n/", "i18n/"}

// TextsOf returns the files of texts of a language without reading anything else of the
// layers; the lowest layer is the first, as in [Stack.Texts].
func TextsOf(lang string, layers ...fs.FS) ([]File, finding.List) {
	var files []File
	var faults finding.List
	for i, layer := range layers {
		for _, folder := range textFolders {
			name := folder + lang + ".toml"
			data, err := fs.ReadFile(layer, name)
			switch {
			case errors.Is(err, fs.ErrNotExist):
			case err != nil:
				faults = append(faults, finding.Finding{File: name, Message: "cannot be read: " + finding.Reason(err), Hint: whoMayRead})
			default:
				files = append(files, File{Path: canonical(name), Name: name, Data: finding.WithoutMark(data), Layer: i})
			}
		}
	}
	return files, faults
}

// LanguageOf returns the language of a page or of a file of texts, by its name in a layer;
// "" for any other file.
func LanguageOf(name string) string {
	rest, inContent := strings.CutPrefix(name, "content/")
	if lang, _, below := strings.Cut(rest, "/"); inContent && below && strings.EqualFold(path.Ext(name), ".md") {
		return lang
	}
	dir, file := path.Split(name)
	if lang, ok := strings.CutSuffix(file, ".toml"); ok && slices.Contains(textFolders, dir) {
		return lang
	}
	return ""
}
