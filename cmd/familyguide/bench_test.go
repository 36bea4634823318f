//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"familyguide/internal/check/written"
	"familyguide/internal/council"
	"familyguide/internal/site"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// BenchmarkSite makes one council's whole site in memory, all stages included,
// with what the stages remember of the site before.
func BenchmarkSite(b *testing.B) {
	p, faults := council.BuiltIn("harrow")
	if err := faults.Err(); err != nil {
		b.Fatal(err)
	}
	m := &maker{today: timeline.Date{Year: 2026, Month: 11, Day: 30}, memo: new(written.Memo)}
	for b.Loop() {
		if _, findings := m.site(p); findings.Err() != nil {
			b.Fatal(findings.Err())
		}
	}
}

// TestBenchAgainstStockHugo prints the table of make bench: whole processes,
// each compared in the same run with the stock hugo command, which makes the
// same pages from the same content and does nothing else. Times on a shared
// machine say little; their ratios hold.
func TestBenchAgainstStockHugo(t *testing.T) {
	if os.Getenv("FAMILYGUIDE_BENCH") == "" {
		t.Skip("make bench runs this: it takes minutes")
	}
	b := newBench(t)
	const councils = 153
	b.makeCouncils(councils)

	one := b.against(5, func() measured {
		b.fresh("one")
		return b.run(b.familyguide, "build", "harrow", "--out", b.path("one"))
	}, func() measured {
		b.fresh("stock")
		return b.stock("stock")
	})
	b.fresh("out10")
	ten := b.run(b.familyguide, "build", "--councils", b.path("ten"), "--out", b.path("out10"))
	all := b.against(3, func() measured {
		b.fresh("out")
		return b.run(b.familyguide, "build", "--councils", b.path("councils"), "--out", b.path("out"))
	}, func() measured {
		b.fresh("stock")
		return b.stockTwoAtATime(councils)
	})
	syscall.Sync()
	same := b.run(b.familyguide, "build", "--councils", b.path("councils"), "--out", b.path("out"))
	shown := b.preview(9)

	t.Logf("\n| | ours | stock Hugo | ratio | target |\n|---|---|---|---|---|\n"+
		"| one council, everything, warm: wall | %.2f s | %.2f s | **%.2f** | 2 |\n"+
		"| the same: CPU | %.2f s | %.2f s | %.2f | |\n"+
		"| %d councils, everything: wall | %.1f s | %.1f s | **%.2f** | 1.0; 60 s |\n"+
		"| the same: CPU | %.1f s | %.1f s | %.2f | |\n"+
		"| peak memory, %d councils | %d MB | | %.2f × that at 10 | 600 MB; 1.3 |\n"+
		"| nothing changed, %d councils | %.1f s | | | 3 s |\n"+
		"| preview, one page changed, to the browser | %.2f s | | | 0.5 s |\n",
		one.ours.wall, one.theirs.wall, one.ours.wall/one.theirs.wall,
		one.ours.cpu, one.theirs.cpu, one.ours.cpu/one.theirs.cpu,
		councils, all.ours.wall, all.theirs.wall, all.ours.wall/all.theirs.wall,
		all.ours.cpu, all.theirs.cpu, all.ours.cpu/all.theirs.cpu,
		councils, all.ours.peak, float64(all.ours.peak)/float64(ten.peak),
		councils, same.wall, shown.wall)
}

// A bench is a folder with our program, the stock hugo command of the same
// version, and the project it builds.
type bench struct {
	t                 *testing.T
	dir               string
	familyguide, hugo string
}

// measured is what one process took: seconds, seconds, MB.
type measured struct {
	wall, cpu float64
	peak      int64
}

type pair struct{ ours, theirs measured }

func newBench(t *testing.T) *bench {
	b := &bench{t: t, dir: t.TempDir()}
	b.familyguide, b.hugo = b.path("familyguide"), b.path("hugo")
	b.run("go", "build", "-o", b.familyguide, "familyguide/cmd/familyguide")
	t.Setenv("GOBIN", b.dir) // in its own module: this one does not hold what only the command needs
	b.run("go", "install", demo.HugoModule(t))
	p, faults := council.BuiltIn("harrow")
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	project, faults := site.Project(site.Input{Profile: p, Layers: demo.Guide(p, ""), Today: demo.Today})
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	for name, data := range project {
		if err := writeNew(b.path("project/"+name), string(data)); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

func (b *bench) path(name string) string { return filepath.Join(b.dir, filepath.FromSlash(name)) }

// makeCouncils makes folders that start from the built-in profiles in turn.
func (b *bench) makeCouncils(n int) {
	for i := range n {
		from := council.BuiltInIDs()[i%len(council.BuiltInIDs())]
		b.run(b.familyguide, "new", b.path(fmt.Sprintf("councils/area-%03d", i)), "--from", from)
		if i < 10 {
			b.run(b.familyguide, "new", b.path(fmt.Sprintf("ten/area-%03d", i)), "--from", from)
		}
	}
}

// fresh prepares a measurement: it removes the output and flushes what earlier runs have
// not written to the disk yet. Our build ends when its site is on the disk; stock Hugo
// leaves that to the system, which would slow the next run.
func (b *bench) fresh(out string) {
	if err := os.RemoveAll(b.path(out)); err != nil {
		b.t.Fatal(err)
	}
	syscall.Sync()
}

func (b *bench) stock(out string) measured {
	return b.run(b.hugo, "--minify", "--source", b.path("project"), "--destination", b.path(out))
}

// stockTwoAtATime runs stock Hugo n times, two processes side by side.
func (b *bench) stockTwoAtATime(n int) (total measured) {
	start := time.Now()
	var mu sync.Mutex
	var wait sync.WaitGroup
	next := make(chan int)
	for range 2 {
		wait.Go(func() {
			for i := range next {
				m := b.stock(fmt.Sprintf("stock/%d", i))
				mu.Lock()
				total.cpu += m.cpu
				total.peak = max(total.peak, m.peak)
				mu.Unlock()
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wait.Wait()
	total.wall = time.Since(start).Seconds()
	return total
}

// against measures two things in turn, and returns the medians.
func (b *bench) against(times int, ours, theirs func() measured) pair {
	var a, c []measured
	for range times {
		a, c = append(a, ours()), append(c, theirs())
	}
	return pair{median(a), median(c)}
}

func median(all []measured) measured {
	slices.SortFunc(all, func(a, b measured) int {
		if a.wall < b.wall {
			return -1
		}
		return 1
	})
	return all[len(all)/2]
}

func (b *bench) run(name string, args ...string) measured {
	b.t.Helper()
	cmd := exec.Command(name, args...)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	start := time.Now()
	if err := cmd.Run(); err != nil {
		b.t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, stderr.String())
	}
	state := cmd.ProcessState
	m := measured{wall: time.Since(start).Seconds(), cpu: (state.UserTime() + state.SystemTime()).Seconds()}
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		m.peak = usage.Maxrss >> 10
	}
	return m
}
