package changes_test

import (
	"fmt"
	"strings"
	"testing"

	"familyguide/internal/changes"
)

func page(title, body string) []byte {
	return []byte("<!doctype html><html><head><title>" + title + "</title><style>p{}</style></head><body><nav>Menu</nav><main>" + body + "</main></body></html>")
}

func edition(pages map[string][]byte) changes.Edition {
	return changes.Edition{Version: "v1", Rules: []changes.Rule{}, Pages: pages}
}

// shown writes hunks as a person would: - for what is gone, + for what is new.
func shown(hunks []changes.Hunk) string {
	var all []string
	for _, h := range hunks {
		for _, s := range h.Removed {
			all = append(all, "- "+s)
		}
		for _, s := range h.Added {
			all = append(all, "+ "+s)
		}
	}
	return strings.Join(all, "\n")
}

// TestPagesAreComparedByWhatAPersonReads sentence by sentence.
func TestPagesAreComparedByWhatAPersonReads(t *testing.T) {
	for _, tt := range []struct{ name, before, after, want string }{
		{"the same", "<p>One. Two.</p>", "<p>One. Two.</p>", ""},
		{"other markup", `<p class="a">One. Two.</p>`, `<div><p>One.  <b>Two</b>.</p></div>`, ""},
		{"another sentence", "<p>One. Two. Three.</p>", "<p>One. Zwei. Three.</p>", "- Two.\n+ Zwei."},
		{"one more", "<p>One.</p>", "<p>One. Two!</p>", "+ Two!"},
		{"one fewer", "<p>One? Two.</p>", "<p>Two.</p>", "- One?"},
		{"a heading and a list", "<h2>A</h2><ul><li>x<li>y</ul>", "<h2>B</h2><ul><li>x<li>z</ul>", "- A\n+ B\n- y\n+ z"},
		{"a row of a table", "<table><tr><td>Chair<td>9am</table>", "<table><tr><td>Chair<td>10am</table>", "- Chair | 9am\n+ Chair | 10am"},
		{"where a link leads", `<p>Ask <a href="https://a.example/">them</a>.</p>`, `<p>Ask <a href="https://b.example/">them</a>.</p>`,
			"- Ask them (https://a.example/).\n+ Ask them (https://b.example/)."},
		{"a number to ring", `<p><a href="tel:1">Call us</a></p>`, `<p><a href="tel:2">Call us</a></p>`, "- Call us (tel:1)\n+ Call us (tel:2)"},
		{"what a picture shows", `<p><img src="a.1.png" alt="A door"></p>`, `<p><img src="a.2.png" alt="A gate"></p>`, "- [picture: A door]\n+ [picture: A gate]"},
		{"a script", "<script>a()</script><p>One.</p>", "<script>b()</script><p>One.</p>", ""},
		{"signs", "<p>Tom &amp; Jo: &lt;b&gt;</p>", "<p>Tom &amp; Al: &lt;b&gt;</p>", "- Tom & Jo: <b>\n+ Tom & Al: <b>"},
		{"another script of letters", "<p>مرحبا. أهلا؟</p>", "<p>مرحبا. سلام؟</p>", "- أهلا؟\n+ سلام؟"},
		{"nothing left", "<p>One.</p>", "", "- One."},
	} {
		r := changes.Compare(edition(map[string][]byte{"a/index.html": page("A", tt.before)}), edition(map[string][]byte{"a/index.html": page("A", tt.after)}), func(string) bool { return true })
		got := ""
		if len(r.Pages) > 0 {
			got = shown(r.Pages[0].Hunks)
		}
		if got != tt.want || r.Nothing() != (tt.want == "") {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

// TestPagesComeAndGo and a title is read as well.
func TestPagesComeAndGo(t *testing.T) {
	before := edition(map[string][]byte{"a/index.html": page("A", "<p>x</p>"), "z/index.html": page("Z", "<p>z</p>"), "b/index.html": page("B", "<p>x</p>"), "timeline/dates/2026-11/index.html": page("D", "x"), "timeline/dates/index.html": page("D", "x")})
	after := edition(map[string][]byte{"a/index.html": page("A2", "<p>x</p>"), "z/index.html": page("Z", "<p>z</p>"), "c/index.html": page("C", "<p>New here.</p>"), "timeline/dates/2026-12/index.html": page("D", "x"), "timeline/dates/index.html": page("D", "y"), "index.html": page("H", "")})
	r := changes.Compare(before, after, func(path string) bool { return path == "c/index.html" })
	got := ""
	for _, p := range r.Pages {
		got += fmt.Sprintf("%s %s %q %v %s\n", p.State, p.Path, p.Title, p.Own, strings.ReplaceAll(shown(p.Hunks), "\n", " "))
	}
	want := "changed a/ \"A2\" false - A + A2\ngone b/ \"B\" false \nnew c/ \"C\" true + New here.\nnew  \"H\" false \n"
	if got != want || r.Months != 3 || r.Total != 6 {
		t.Errorf("got\n%swant\n%s%d months of %d", got, want, r.Months, r.Total)
	}
}

// TestAPageThatMovesIsOnePage: what it says elsewhere now is compared with what it said.
func TestAPageThatMovesIsOnePage(t *testing.T) {
	long := "<p>One. Two. Three. Four. Five. Six.</p>"
	before := edition(map[string][]byte{"a/index.html": page("A", long), "b/index.html": page("B", "<p>Other.</p>")})
	after := edition(map[string][]byte{"c/index.html": page("A", strings.Replace(long, "Six", "Seven", 1)), "d/index.html": page("D", "<p>Not the same. At all.</p>")})
	r := changes.Compare(before, after, func(string) bool { return true })
	got := ""
	for _, p := range r.Pages {
		got += fmt.Sprintf("%s %s %s %s\n", p.State, p.From, p.Path, strings.ReplaceAll(shown(p.Hunks), "\n", " "))
	}
	if want := "gone  b/ \nmoved a/ c/ - Six. + Seven.\nnew  d/ + Menu + Not the same. + At all.\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestPicturesAndDocumentsAreNamed as an editor knows them, once each.
func TestPicturesAndDocumentsAreNamed(t *testing.T) {
	same := map[string][]byte{"a/index.html": page("A", "x")}
	before, after := edition(same), edition(same)
	before.Files = map[string]string{"map.pdf": "1", "door.jpg": "1", "door_hu_1f189de37bf4bebe.jpg": "1", "icons/icon.0365e1ce8c.svg": "1", "styles/a.0132c45a87.css": "1", "old.docx": "1", "same.png": "1", "hosting/README.txt": "1"}
	after.Files = map[string]string{"map.pdf": "2", "door.jpg": "2", "door_hu_2f189de37bf4bebe.jpg": "1", "icons/icon.1365e1ce8c.svg": "2", "styles/a.1132c45a87.css": "2", "new/Form.PDF": "1", "same.png": "1", "hosting/README.txt": "2"}
	r := changes.Compare(before, after, func(string) bool { return true })
	got := ""
	for _, f := range r.Files {
		got += string(f.State) + " " + f.Name + "\n"
	}
	if want := "changed door.jpg\nchanged icons/icon.svg\nchanged map.pdf\nnew new/Form.PDF\ngone old.docx\n"; got != want || r.Nothing() {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	before.Files = nil // nobody knows them
	if r := changes.Compare(before, after, func(string) bool { return true }); len(r.Files) > 0 || !r.Nothing() {
		t.Errorf("got %v", r.Files)
	}
}

// TestWhatChangedOnMostPagesIsReportedOnce and a page that changed in nothing else is not
// listed.
func TestWhatChangedOnMostPagesIsReportedOnce(t *testing.T) {
	before, after := map[string][]byte{}, map[string][]byte{}
	for i := range 8 {
		path := fmt.Sprintf("%d/index.html", i)
		before[path] = page("P", "<p>Old foot.</p>")
		after[path] = page("P", "<p>New foot.</p>")
	}
	after["3/index.html"] = page("P", "<p>New foot.</p><p>More.</p>")
	r := changes.Compare(edition(before), edition(after), func(string) bool { return false })
	if got := shown(r.Common); got != "- Old foot.\n+ New foot." {
		t.Errorf("on most pages: %s", got)
	}
	if len(r.Pages) != 1 || r.Pages[0].Path != "3/" {
		t.Errorf("pages: %+v", r.Pages)
	}
}

// TestRulesAreComparedByStepAndKind.
func TestRulesAreComparedByStepAndKind(t *testing.T) {
	pages := map[string][]byte{"index.html": page("H", "")}
	rule := func(id, kinds, text string) changes.Rule { return changes.Rule{id, kinds, "T", text, "ours"} }
	before := changes.Edition{Pages: pages, Rules: []changes.Rule{rule("minutes", "initial", "within 5 days"), rule("minutes", "review", "within 5 days"), rule("letter", "initial", "at once")}}
	after := changes.Edition{Pages: pages, Rules: []changes.Rule{rule("minutes", "initial", "within 9 days"), rule("minutes", "review", "within 5 days"), rule("visit", "initial", "weekly")}}
	got := ""
	for _, c := range changes.Compare(before, after, func(string) bool { return false }).Rules {
		got += fmt.Sprintf("%s: %q, %q\n", c.ID, c.Before, c.After)
	}
	want := "minutes: \"within 5 days (ours)\", \"within 9 days (ours)\"\nvisit: \"\", \"weekly (ours)\"\nletter: \"at once (ours)\", \"\"\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if r := changes.Compare(changes.Edition{Pages: pages}, after, func(string) bool { return false }); !r.Unknown || r.Rules != nil {
		t.Errorf("unknown rules: %+v", r)
	}
}

// TestThePageForAManagerHoldsTextAlone: what a page or a profile says runs nothing, and
// loads nothing.
func TestThePageForAManagerHoldsTextAlone(t *testing.T) {
	evil := "<script>alert(1)</script>"
	before := edition(map[string][]byte{"a/index.html": page("A", "<p>One.</p>")})
	after := edition(map[string][]byte{"a/index.html": page(strings.ReplaceAll(evil, "<", "&lt;"), "<p>&lt;script&gt;alert(2)&lt;/script&gt; &lt;img src=x onerror=y&gt;</p>")})
	after.Version = evil
	after.Rules = []changes.Rule{{evil, evil, evil, evil, evil}}
	text, err := changes.HTML([]changes.Site{{Name: evil, Report: changes.Compare(before, after, func(string) bool { return true })}, {Name: "B", Unreadable: evil}})
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script", "<img", "src=", "href=", "url("} {
		if strings.Contains(strings.ReplaceAll(string(text), "&lt;img src=x", ""), bad) {
			t.Errorf("the page holds %s", bad)
		}
	}
	for _, good := range []string{"Before:", "Now:", "&lt;script&gt;alert(2)", "default-src 'none'", "no rule"} {
		if !strings.Contains(string(text), good) {
			t.Errorf("the page does not say %s", good)
		}
	}
}
