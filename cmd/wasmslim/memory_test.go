package main

import (
	"context"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// A watch is told of every load and store of a module that wasm-opt
// --instrument-memory prepared.
type watch struct {
	t        *testing.T
	low, end uint32 // the stack and the area
	loads    int
	stores   int
}

func (w *watch) access(bytes, offset, base uint32, count *int) uint32 {
	*count++
	at := base + offset
	if align := min(bytes, 4); at%align != 0 {
		w.t.Errorf("%d bytes at %#x: not a multiple of %d", bytes, at, align)
	}
	if at < w.low || at+bytes > w.end {
		w.t.Errorf("%d bytes at %#x: outside the stack and the area, %#x to %#x", bytes, at, w.low, w.end)
	}
	return base
}

// watched runs a module prepared so.
func (w *watch) watched(wasm []byte) *finished {
	ctx := context.Background()
	runtime := wazero.NewRuntime(ctx)
	w.t.Cleanup(func() { runtime.Close(ctx) })
	host := runtime.NewHostModuleBuilder("env")
	for name, function := range map[string]any{
		"load_ptr":         func(_, bytes, offset, base uint32) uint32 { return w.access(bytes, offset, base, &w.loads) },
		"store_ptr":        func(_, bytes, offset, base uint32) uint32 { return w.access(bytes, offset, base, &w.stores) },
		"load_val_i32":     func(_, v uint32) uint32 { return v },
		"load_val_i64":     func(_ uint32, v uint64) uint64 { return v },
		"load_val_f32":     func(_ uint32, v float32) float32 { return v },
		"load_val_f64":     func(_ uint32, v float64) float64 { return v },
		"store_val_i32":    func(_, v uint32) uint32 { return v },
		"store_val_i64":    func(_ uint32, v uint64) uint64 { return v },
		"store_val_f32":    func(_ uint32, v float32) float32 { return v },
		"store_val_f64":    func(_ uint32, v float64) float64 { return v },
		"memory_grow_pre":  func(_, v uint32) uint32 { return v },
		"memory_grow_post": func(_, v uint32) uint32 { return v },
	} {
		host.NewFunctionBuilder().WithFunc(function).Export(name)
	}
	if _, err := host.Instantiate(ctx); err != nil {
		w.t.Fatal(err)
	}
	module, err := runtime.Instantiate(ctx, wasm)
	if err != nil {
		w.t.Fatal(err)
	}
	return &finished{module: module, planFunction: module.ExportedFunction("plan"), at: w.areaOf(module)}
}

func (w *watch) areaOf(module api.Module) uint32 {
	at, err := module.ExportedFunction("buffer").Call(context.Background())
	if err != nil {
		w.t.Fatal(err)
	}
	return uint32(at[0])
}

// TestEveryAccessIsInPlaceAndAligned watches what package wasmslim proves from the code:
// only the stack and the area are read. The twin is right only if addresses are multiples
// of 4, because JavaScript's typed arrays silently round them down.
func TestEveryAccessIsInPlaceAndAligned(t *testing.T) {
	needTools(t)
	const lowMemory = 1024
	wasm, err := binaryen("wasm-opt", artifact(t, wasmName), append(features, "--instrument-memory")...)
	if err != nil {
		t.Fatal(err)
	}
	w := &watch{t: t, low: lowMemory, end: 1 << 16}
	e := w.watched(wasm)
	w.end = e.at + uint32(area.AreaSize)
	m, requests := newMaker(3), 300
	if proof {
		requests = 10_000
	}
	for range requests {
		if _, _, err := e.plan(m.request()); err != nil {
			t.Fatal(err)
		}
	}
	if w.loads == 0 || w.stores == 0 {
		t.Error("nothing was watched")
	}
	t.Logf("%d loads and %d stores", w.loads, w.stores)
}
