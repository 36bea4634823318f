package main

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"familyguide"
	"familyguide/internal/finding"
	"familyguide/internal/test/chromium"
)

// A previewed folder is served until the test ends.
type previewed struct {
	dir, address string
	terminal     *terminal
	end          func() error // ends the preview as Ctrl+C does
}

// terminal keeps what is said on it.
type terminal struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (t *terminal) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.all.Write(p)
}

func (t *terminal) said() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.all.String()
}

// waitFor waits until the terminal says something after what it said before.
func (p *previewed) waitFor(t *testing.T, text string) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); !strings.Contains(p.terminal.said(), text); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("the terminal never said %q:\n%s", text, p.terminal.said())
		}
	}
}

// waitForMaking waits until the terminal has told of so many makings.
func (p *previewed) waitForMaking(t *testing.T, n int) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); strings.Count(p.terminal.said(), "made in ") < n; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("it was not made %d times:\n%s", n, p.terminal.said())
		}
	}
}

// served previews folders as the verb serve does.
func served(t *testing.T, dirs ...string) *previewed {
	t.Helper()
	return servedBy(t, newPreview(testMaker(), dirs, report{&terminal{}}))
}

// servedBy serves a preview that is ready.
func servedBy(t *testing.T, p *preview) *previewed {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	followed, done := make(chan bool), make(chan error, 1)
	go func() { p.follow(ctx); close(followed) }()
	go func() { done <- serveUntil(ctx, listener, p) }()
	end := sync.OnceValue(func() error { cancel(); <-followed; return <-done })
	t.Cleanup(func() { end() })
	return &previewed{p.paths[0], "http://" + listener.Addr().String(), p.report.err.(*terminal), end}
}

// text is the condition that a page shows a text.
func text(s string) string { return fmt.Sprintf("document.body?.innerText.includes(%q)", s) }

const marked = `
	+++
	title = "Where do we meet?"
	description = "How to find the building."
	weight = 95
	band = "parents"
	sources = []
	checked = 2026-11-22
	+++

	MARK
`

func markedPage(mark string) string {
	return strings.TrimPrefix(strings.ReplaceAll(strings.Replace(marked, "MARK", mark, 1), "\n\t", "\n"), "\n")
}

const where = "content/en/parents/where.md"

func TestPreviewShowsEachChange(t *testing.T) {
	chromium.Need(t)
	dir := started(t, "england")
	put(t, dir, where, markedPage("The meeting is in the hall."))
	p := served(t, dir)
	b := chromium.Open(t, 2*time.Minute, p.address+"/parents/where/")
	b.Wait(text("in the hall"))

	file := filepath.Join(dir, filepath.FromSlash(where))
	for _, save := range []struct {
		how  string
		save func(page string)
	}{
		{"written over", func(page string) { put(t, dir, where, page) }},
		{"written beside and renamed", func(page string) {
			put(t, dir, where+".tmp", page)
			rename(t, file+".tmp", file)
		}},
		{"renamed away and written anew", func(page string) {
			rename(t, file, file+"~")
			put(t, dir, where, page)
			os.Remove(file + "~")
		}},
		{"emptied, and written a little later", func(page string) {
			put(t, dir, where, "")
			time.Sleep(60 * time.Millisecond)
			put(t, dir, where, page)
		}},
	} {
		mark := "The meeting is in the room that was " + save.how + "."
		saved := time.Now()
		save.save(markedPage(mark))
		b.Wait(text(mark))
		t.Logf("%s: in the browser after %v", save.how, time.Since(saved).Round(time.Millisecond))
	}

	put(t, dir, "i18n/en.toml", `leave = "Quick, away"`)
	b.Wait(text("Quick, away"))
	rewrite(t, dir, "council.toml", func(s string) string { return strings.Replace(s, `name = "My Town"`, `name = "Your Town"`, 1) })
	b.Wait(text("Your Town"))
	put(t, dir, "content/en/parents/new/room/index.md", markedPage("A page in a new folder."))
	b.Do(chromedp.Navigate(p.address + "/parents/new/room/"))
	b.Wait(text("A page in a new folder."))
	put(t, dir, "content/en/parents/new/room/index.md", markedPage("It has changed."))
	b.Wait(text("It has changed."))
	if err := p.end(); err != nil {
		t.Errorf("the preview ended with %v", err)
	}
}

func TestPreviewShowsFaultsUntilTheyAreMended(t *testing.T) {
	chromium.Need(t)
	dir := started(t, "england")
	put(t, dir, where, markedPage("The meeting is in the hall."))
	p := served(t, dir)
	b := chromium.Open(t, 2*time.Minute, p.address+"/parents/where/")
	b.Wait(text("in the hall"))
	const shown = `document.getElementById("familyguide-faults")`
	const readable = `getComputedStyle(` + shown + `).position === "fixed" && getComputedStyle(` + shown + `).backgroundColor === "rgb(255, 248, 240)"`

	for _, fault := range []struct{ what, file, text, says string }{
		{"of the build", where, markedPage(`{{< nonsense >}}`), "nonsense"},
		{"of a check", where, markedPage(`See [nothing](/parents/nothing/).`), "nothing"},
		{"of the profile", "council.toml", "id = \"my-town\"\nnam = \"<b>My</b>\"\n", `no key "nam"`},
		{"of the words", "i18n/en.toml", "leave = 1\n", "is not a text"},
		{"of the bank holidays", "bank-holidays.json", "{", "bank-holidays.json"},
	} {
		good, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(fault.file)))
		put(t, dir, fault.file, fault.text)
		b.Wait(shown + ` && ` + shown + `.innerText.includes('` + fault.says + `')`)
		b.Wait(readable)
		p.waitFor(t, fault.says)
		if err == nil {
			put(t, dir, fault.file, string(good))
		} else {
			os.Remove(filepath.Join(dir, fault.file))
		}
		b.Wait(`!` + shown)
		b.Wait(text("in the hall"))
	}
}

func TestPreviewOutlivesItsFolder(t *testing.T) {
	chromium.Need(t)
	dir := started(t, "england")
	put(t, dir, where, markedPage("The meeting is in the hall."))
	p := served(t, dir)
	b := chromium.Open(t, 2*time.Minute, p.address+"/parents/where/")
	b.Wait(text("in the hall"))
	rename(t, dir, dir+"-away")
	b.Wait(`document.getElementById("familyguide-faults")?.innerText.includes("no council.toml")`)
	b.Wait(text("in the hall"))
	rename(t, dir+"-away", dir)
	b.Wait(`!document.getElementById("familyguide-faults")`)
	put(t, dir, where, markedPage("The meeting is in the yard."))
	b.Wait(text("in the yard"))
}

func TestTwoPreviewsAtOnce(t *testing.T) {
	chromium.Need(t)
	first, second := started(t, "england"), started(t, "harrow")
	put(t, first, where, markedPage("The first."))
	put(t, second, where, markedPage("The second."))
	p, q := served(t, first), served(t, second)
	a := chromium.Open(t, 2*time.Minute, p.address+"/parents/where/")
	b := chromium.Open(t, 2*time.Minute, q.address+"/parents/where/")
	put(t, first, where, markedPage("The first, again."))
	put(t, second, where, markedPage("The second, again."))
	a.Wait(text("The first, again."))
	b.Wait(text("The second, again."))
}

func TestTwoPreviewsOfOneFolder(t *testing.T) {
	chromium.Need(t)
	dir := started(t, "england")
	put(t, dir, where, markedPage("The meeting is in the hall."))
	p, q := served(t, dir), served(t, dir)
	a := chromium.Open(t, 2*time.Minute, p.address+"/parents/where/")
	b := chromium.Open(t, 2*time.Minute, q.address+"/parents/where/")
	a.Wait(text("in the hall"))
	b.Wait(text("in the hall"))
	put(t, dir, where, markedPage("The meeting is in the yard."))
	a.Wait(text("in the yard"))
	b.Wait(text("in the yard"))
}

// TestPreviewShowsChangesOfTheGuide is what make serve does for those who write
// the guide itself.
func TestPreviewShowsChangesOfTheGuide(t *testing.T) {
	chromium.Need(t)
	dir := t.TempDir()
	if err := os.CopyFS(dir, familyguide.Guide); err != nil {
		t.Fatal(err)
	}
	m := testMaker()
	m.guide = dir
	p := servedBy(t, newPreview(m, []string{"england"}, report{&terminal{}}))
	b := chromium.Open(t, 2*time.Minute, p.address+"/help/")
	b.Wait(`document.querySelector("h1")`)
	rewrite(t, dir, "content/en/help/index.md", func(s string) string { return s + "\nThe guide itself has changed.\n" })
	b.Wait(text("The guide itself has changed."))
	put(t, dir, "layouts/help.html", "{{ nonsense }}")
	p.waitFor(t, "error: "+filepath.ToSlash(dir)+"/layouts/help.html:1")
}

func rename(t *testing.T, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
}

// Checks run in the background; those of a site that is no longer shown report nothing.
func TestChecksOfAnOlderMakingSayNothing(t *testing.T) {
	said := &terminal{}
	p := newPreview(testMaker(), []string{"england"}, report{said})
	p.making.Store(2)
	faults := finding.List{{File: "a.md", Message: "is wrong"}}
	p.check(1, nil, nil, nil, faults, 0)
	if said.said() != "" || p.faults != nil || p.state != (state{}) {
		t.Errorf("an older making: said %q, shows %v, state %v", said.said(), p.faults, p.state)
	}
	p.check(2, nil, nil, nil, faults, 0)
	if !strings.Contains(said.said(), "a.md: is wrong") || len(p.faults) != 1 || p.state != (state{Faults: 1}) {
		t.Errorf("the newest making: said %q, shows %v, state %v", said.said(), p.faults, p.state)
	}
}

func TestPreviewShowsStaticFilesAndOutlivesItsFolder(t *testing.T) {
	chromium.Need(t)
	dir := started(t, "england")
	put(t, dir, "static/times.txt", "Open at nine.")
	p := served(t, dir)
	b := chromium.Open(t, 2*time.Minute, p.address+"/times.txt")
	b.Wait(text("Open at nine."))
	p.waitForMaking(t, 1)
	put(t, dir, "static/times.txt", "Open at ten.")
	p.waitForMaking(t, 2)
	b.Do(chromedp.Reload()) // only pages ask for changes
	b.Wait(text("Open at ten."))

	// A page of the guide: one of the folder's own may go a moment before its profile.
	b.Do(chromedp.Navigate(p.address + "/parents/reports/"))
	b.Wait(text("A report tells the meeting"))
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	b.Wait(`document.getElementById("familyguide-faults")?.innerText.includes("no council.toml")`)
	b.Do(chromedp.Reload())
	b.Wait(text("A report tells the meeting"))
	b.Wait(`document.getElementById("familyguide-faults")?.innerText.includes("no council.toml")`)
	if err := p.end(); err != nil {
		t.Errorf("the preview ended with %v", err)
	}
}
