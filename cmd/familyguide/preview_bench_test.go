//go:build linux

package main

import (
	"bufio"
	"fmt"
	"os/exec"
	"strings"
	"time"

	"familyguide/internal/test/chromium"
)

// preview measures what an editor waits for: from saving a page to reading it in
// the browser, with the real program and the real browser. The next save comes as
// soon as the last one shows, while its checks may still run.
func (b *bench) preview(saves int) measured {
	t := b.t
	dir := started(t, "england")
	put(t, dir, where, markedPage("The meeting is in the hall."))
	cmd := exec.Command(b.familyguide, "serve", dir, "--listen", "127.0.0.1:0")
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { cmd.Process.Kill(); cmd.Wait() }()
	said := bufio.NewScanner(stderr)
	said.Scan()
	_, rest, _ := strings.Cut(said.Text(), "see ")
	address, _, _ := strings.Cut(rest, " ")
	go func() {
		for said.Scan() { // or it would wait to be read
		}
	}()
	tab := chromium.Open(t, 5*time.Minute, address+"parents/where/")
	tab.Wait(text("in the hall"))
	var all []measured
	for i := range saves {
		mark := fmt.Sprintf("The meeting is in room %d.", i)
		start := time.Now()
		put(t, dir, where, markedPage(mark))
		tab.Wait(text(mark))
		all = append(all, measured{wall: time.Since(start).Seconds()})
	}
	return median(all)
}
