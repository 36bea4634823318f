package main

import (
	"os"
	"path/filepath"
	"testing"
)

// committed is the folder of the committed artifacts.
var committed = filepath.Join("..", "..", "static", "widget")

// proof reports whether to run the whole proof ("make proof") instead of the sample that
// every test run takes.
var proof = os.Getenv("FAMILYGUIDE_PROOF") == "1"

func artifact(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(committed, name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// needTools skips a test that runs node or binaryen (cmd/widget/package.json) in a run
// with -short, which needs nothing but Go.
func needTools(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("needs node and binaryen: make test runs it")
	}
}

// prove compares both artifacts with the native engine, one request after another,
// and counts the requests and the answers. With -short there is no twin.
type prove struct {
	native   native
	wasm     *finished
	twin     *twinProcess
	asked    int
	answered int
}

func newProof(t *testing.T) *prove {
	p := &prove{wasm: newFinished(t, artifact(t, wasmName))}
	if !testing.Short() {
		p.twin = newTwinProcess(t, filepath.Join(committed, twinName))
	}
	t.Cleanup(func() { t.Logf("%d requests, %d with an answer, the rest refused", p.asked, p.answered) })
	return p
}

func (p *prove) request(t *testing.T, request []int32) {
	want, fault, _ := p.native.plan(request)
	p.asked++
	if fault == 0 {
		p.answered++
	}
	agree(t, wasmName, p.wasm, request, want, fault)
	if p.twin != nil {
		agree(t, twinName, p.twin, request, want, fault)
	}
}

// TestEnginesAgreeOnEveryDay from 2020 to 2030, for every built-in profile and every kind
// of conference.
func TestEnginesAgreeOnEveryDay(t *testing.T) {
	p := newProof(t)
	const every = 97 // a prime, so that the sample takes every weekday and month
	n := 0
	for request := range everyDay(t) {
		if n++; proof || n%every == 0 {
			p.request(t, request)
		}
	}
}

// TestEnginesAgreeOnWhatNobodyWouldAsk compares them on random tables and requests,
// hostile ones included.
func TestEnginesAgreeOnWhatNobodyWouldAsk(t *testing.T) {
	p := newProof(t)
	m, requests := newMaker(1), 3000
	if proof {
		requests = 100_000
	}
	for range requests {
		p.request(t, m.request())
	}
}

// TestEnginesAgreeOnEverySpoiltNumber sets every number of a request to each of the values
// that programs often get wrong.
func TestEnginesAgreeOnEverySpoiltNumber(t *testing.T) {
	p := newProof(t)
	sound := newMaker(7).sound()
	for i := range sound {
		if !proof && i%7 != 0 {
			continue
		}
		for _, v := range []int32{-1 << 31, -1, 0, 1, 1<<31 - 1} {
			spoilt := append([]int32(nil), sound...)
			spoilt[i] = v
			p.request(t, spoilt)
		}
	}
}
