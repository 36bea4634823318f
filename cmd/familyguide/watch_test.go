package main

import (
	"bytes"
	"context"
	"path/filepath"
	"testing"
	"time"
)

func TestAChangeInTheFolderBelowIsNoticed(t *testing.T) {
	dir := t.TempDir()
	council := func(id, base string) string {
		return "id = \"" + id + "\"\nname = \"Town\"\nnation = \"england\"\ndemonstration = true\n" + base
	}
	put(t, dir, "region/council.toml", council("region", ""))
	put(t, dir, "other/council.toml", council("other", `base = "../region"`))
	put(t, dir, "town/council.toml", council("town", `base = "../region"`))
	w := newWatch([]string{filepath.Join(dir, "town"), "harrow"}, report{new(bytes.Buffer)})
	defer w.end()
	for _, c := range []struct{ name, text string }{
		{"region/content/en/parents/a.md", "A page.\n"},
		{"region/council.toml", council("region", "") + "doubts = [\"none\"]\n"},
		{"town/council.toml", council("town", `base = "../other"`)}, // the base is another one from now on
		{"other/static/leaflet.txt", "A leaflet.\n"},
		{"region/i18n/en.toml", "leave = \"Away\"\n"}, // below the base
		{"town/council.toml", "base = ["},
		{"other/static/leaflet.txt", "Another leaflet.\n"}, // the profile cannot be read
	} {
		put(t, dir, c.name, c.text)
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		if !w.wait(ctx) {
			t.Errorf("a change of %s is not noticed", c.name)
		}
		cancel()
	}
}
