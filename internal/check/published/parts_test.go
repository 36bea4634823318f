package published

import (
	"testing"
	"testing/fstest"

	"familyguide/internal/layers"
	"familyguide/internal/tree"
)

// TestAReplacedPageThatLostItsPartsIsOneFault: other pages of the guide lead to the parts. A
// link that an editor made to a part that there has never been is a fault of that link.
func TestAReplacedPageThatLostItsPartsIsOneFault(t *testing.T) {
	page := func(body string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("+++\ntitle = \"X\"\n+++\n" + body)}
	}
	html := func(body string) []byte {
		return []byte(`<!doctype html><html lang="en"><title>X</title><main><h1>X</h1><p>` + body + `</p></main></html>`)
	}
	const lead = "See [the way](/help/#way)."
	for _, tt := range []struct {
		name, guide, own string // what the guide's page and the editor's lead to
		links, ownLinks  string
		want, hint       string
	}{
		{"one part", lead, "Nothing.", `See <a href="../help/#way">the way</a>.`, "Nothing.",
			"content/en/help/index.md: other pages lead to a part of this page that it does not have: way (links)",
			"put it into this page, with its mark, as the guide's page has it: ## The way {#way}"},
		{"several, each once", lead + " See [rooms](/help/#rooms), [it](/help/#way), [hours](/help/#hours), [bus](/help/#bus).", "Nothing.",
			`See <a href="../help/#way">the way</a>. See <a href="../help/#rooms">rooms</a>, <a href="../help/#way">it</a>, <a href="../help/#hours">hours</a>, <a href="../help/#bus">bus</a>.`, "Nothing.",
			"content/en/help/index.md: other pages lead to parts of this page that it does not have: bus, hours, rooms, way (links)",
			"put them into this page, with their marks, as the guide's page has them: ## What this part is about {#bus}; ## Hours {#hours}; ## Rooms {#rooms}; and so on"},
		{"two", lead + " See [rooms](/help/#rooms).", "Nothing.", `See <a href="../help/#way">the way</a>. See <a href="../help/#rooms">rooms</a>.`, "Nothing.",
			"content/en/help/index.md: other pages lead to parts of this page that it does not have: rooms, way (links)",
			"put them into this page, with their marks, as the guide's page has them: ## Rooms {#rooms}; ## The way {#way}"},
		{"an editor's link to a part of the guide's page", "Nothing.", lead, "Nothing.", `See <a href="../help/#way">the way</a>.`,
			"content/en/help/index.md: other pages lead to a part of this page that it does not have: way (links)",
			"put it into this page, with its mark, as the guide's page has it: ## The way {#way}"},
		{"an editor's link to a part of no page", "Nothing.", "See [the cellar](/help/#cellar).", "Nothing.", `See <a href="../help/#cellar">the cellar</a>.`,
			`content/en/safety/index.md:4:6: "/help/#cellar" leads to a part of the page that is not there (links)`, ""},
	} {
		guide := fstest.MapFS{
			"content/en/help/index.md":    page("## The way {#way}\n\nx\n\n## Hours {#hours}\n\nx\n\n## Rooms {#rooms}\n\nx\n"),
			"content/en/privacy/index.md": page(tt.guide + "\n"),
		}
		own := fstest.MapFS{"content/en/help/index.md": page("Our own.\n"), "content/en/safety/index.md": page(tt.own + "\n")}
		stack, _ := layers.Read(layers.Input{Layers: layers.Of(guide, own)})
		found := Run(Input{Layers: stack, Tree: tree.Tree{
			"help/index.html": html("Our own."), "privacy/index.html": html(tt.links), "safety/index.html": html(tt.ownLinks),
		}})
		if len(found) != 1 || found[0].String() != tt.want || tt.hint != "" && found[0].Hint != tt.hint {
			t.Errorf("%s: found\n%s\nwant\n%s\n%s", tt.name, found.Error(), tt.want, tt.hint)
			for _, f := range found {
				t.Log(f.Hint)
			}
		}
	}
}
