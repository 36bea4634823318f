package wasmslim_test

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"

	"familyguide/internal/wasmslim"
)

func link(t *testing.T, pkg string) wasmslim.Program {
	t.Helper()
	// Read here, so that "go test" knows its cached result depends on it.
	sources, _ := filepath.Glob(filepath.Join(pkg, "*.go"))
	for _, source := range sources {
		if _, err := os.ReadFile(source); err != nil {
			t.Fatal(err)
		}
	}
	p, err := wasmslim.Link(pkg)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestRefusals: each refusal names the function and the reason, and all are
// reported at once.
func TestRefusals(t *testing.T) {
	_, err := wasmslim.Slim(link(t, "./testdata/refused"), wasmslim.Options{Area: "buffer", AreaSize: 256})
	if err == nil {
		t.Fatal("nothing is refused")
	}
	t.Log("\n" + err.Error())
	for function, reason := range map[string]string{
		"main.allocates":      "calls runtime.newobject, which allocates: a value escapes to the heap",
		"main.appends":        "calls runtime.growslice, which allocates: append",
		"main.readsMap":       "calls runtime.mapaccess1_fast32, which reads a map",
		"main.callsClosure":   "calls what it finds in a variable: a closure, a method value or an interface",
		"main.recovers":       "calls what it finds in a variable: a closure, a method value or an interface",
		"main.callsInterface": "calls what it finds in a variable: a closure, a method value or an interface",
		"main.recurses":       "calls main.recurses, which leads back to it: how much stack that takes cannot be known",
		"main.starts":         "calls runtime.newproc, which starts a goroutine",
		"time.now":            "calls runtime.walltime1, which needs the runtime, which the finished module leaves out",
		"main.hostNow":        "calls host.now, which asks the host, and the finished module has no imports",
		"main.readsTable":     "names data outside the area: a string constant, a table or a variable",
		"main.readsString":    "names data outside the area: a string constant, a table or a variable",
		"main.setsVariable":   "names data outside the area: a string constant, a table or a variable",
		"main.init.0":         "uses the area, and no export calls it: what it puts there would be lost",
		"main.link":           "calls runtime.gcWriteBarrier2, which lets the garbage collector know: a pointer is stored through a pointer",
	} {
		if !strings.Contains(err.Error()+"\n", function+": "+reason+"\n") {
			t.Errorf("not reported: %s: %s", function, reason)
		}
	}
}

// instantiate runs a module as a host would, and initialises it where it needs
// that.
func instantiate(t *testing.T, wasm []byte) api.Module {
	t.Helper()
	ctx := context.Background()
	runtime := wazero.NewRuntime(ctx)
	t.Cleanup(func() { runtime.Close(ctx) })
	wasi_snapshot_preview1.MustInstantiate(ctx, runtime)
	module, err := runtime.InstantiateWithConfig(ctx, wasm, wazero.NewModuleConfig().WithStartFunctions("_initialize"))
	if err != nil {
		t.Fatal(err)
	}
	return module
}

// TestKeptFunctionsAnswerAsBefore compares the whole program, its runtime
// running, with what is kept of it.
func TestKeptFunctionsAnswerAsBefore(t *testing.T) {
	program := link(t, "./testdata/kept")
	small, err := wasmslim.Slim(program, wasmslim.Options{Area: "buffer", AreaSize: 1024})
	if err != nil {
		t.Fatal(err)
	}
	whole, kept := instantiate(t, program.Linked), instantiate(t, small.Wasm)
	for _, c := range []call{
		{"collatz", []uint64{1}}, {"collatz", []uint64{27}}, {"collatz", []uint64{97}},
		{"sort", []uint64{0}}, {"sort", []uint64{1}}, {"sort", []uint64{256}},
		{"wide", []uint64{1 << 62, 77}}, {"wide", []uint64{^uint64(1 << 40), 3}}, {"wide", []uint64{5, ^uint64(0)}},
		{"mixed", []uint64{api.EncodeF64(1.5), 300}},
		{"fill", []uint64{0, 5, 100}}, {"fill", []uint64{5, 0, 252}},
	} {
		want, err := c.on(t, whole)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := c.on(t, kept); err != nil || got != want {
			t.Errorf("%s%v gives %d (%v), want %d", c.function, c.arguments, got.result, err, want.result)
		}
	}
	random := rand.New(rand.NewPCG(1, 2026))
	of32 := []string{"bits", "quotients", "copies", "passes", "puns", "overflows", "floats", "overlaps", "arguments", "deep"}
	for range 10000 {
		c := call{of32[random.IntN(len(of32))], []uint64{uint64(uint32(number(random))), uint64(uint32(number(random)))}}
		if random.IntN(5) == 0 {
			c = call{"halves", []uint64{number(random), number(random)}}
		}
		want, _ := c.on(t, whole)
		if got, err := c.on(t, kept); err != nil || got != want {
			t.Fatalf("%s%v gives %d (%v), want %d", c.function, c.arguments, got.result, err, want.result)
		}
	}
	for _, c := range []call{
		{"sort", []uint64{257}},        // index out of range
		{"wide", []uint64{5, 0}},       // division by zero
		{"fill", []uint64{250, 0, 10}}, // slice bounds out of range
	} {
		if got, err := c.on(t, kept); err == nil {
			t.Errorf("%s%v gives %d, want a trap", c.function, c.arguments, got.result)
		}
	}
	if low, _ := kept.Memory().Read(0, 1024); strings.Trim(string(low), "\x00") != "" {
		t.Errorf("the stack of %d bytes is too small: the unused memory below it is %x", small.Stack, low)
	}
	if size := 9 << 10; len(small.Wasm) > size {
		t.Errorf("%d bytes, want at most %d", len(small.Wasm), size)
	}
}

// number favours those at the edges of 32 and 64 bits.
func number(r *rand.Rand) uint64 {
	edges := []uint64{0, 1, 7, 1<<31 - 1, 1 << 31, 1<<31 + 1, 1<<32 - 1, 1 << 32, 1<<63 - 1, 1 << 63, 1<<64 - 1}
	if r.IntN(2) == 0 {
		return edges[r.IntN(len(edges))]
	}
	return r.Uint64() >> r.IntN(64)
}

// An answer is what a call returns, and what it leaves in the area.
type answer struct {
	result uint64
	area   string
}

// A call is a call of an export, over an area of numbers in disorder.
type call struct {
	function  string
	arguments []uint64
}

func (c call) on(t *testing.T, m api.Module) (answer, error) {
	t.Helper()
	ctx := context.Background()
	at, err := m.ExportedFunction("buffer").Call(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for i := range uint32(256) {
		m.Memory().WriteUint32Le(uint32(at[0])+4*i, i*i*2654435761)
	}
	result, err := m.ExportedFunction(c.function).Call(ctx, c.arguments...)
	if err != nil {
		return answer{}, err
	}
	area, _ := m.Memory().Read(uint32(at[0]), 4*256)
	return answer{result[0], string(area)}, nil
}
