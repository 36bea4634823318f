package wasmslim

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// Go's compiler writes few of the programs that the format allows. The tests here write
// others by hand, in the shape of the compiler's, and want each to keep its answers or to be
// refused.

// A written program: function 0 is the export "buffer", 1 the export "run" of two int32, which
// calls function 2 as Go does; the area is at the start of the data.
type written struct {
	functions []writtenFunction       // from 2 on
	data      func(w *written) []byte // what the memory holds from the area on; zeros if nil
	again     bool                    // this is the second link
}

type writtenFunction struct {
	name string
	typ  signature
	code func(w *written) []byte // locals and all
}

const (
	writtenData = 1 << 16
	writtenArea = 64
)

// Instructions that only the tests name.
const (
	opF64Load           = 0x2b
	opI32Mul            = 0x6c
	opI32And            = 0x71
	opI64ReinterpretF64 = 0xbd
)

var (
	exportBuffer = signature{results: "\x7f"}
	exportRun    = signature{"\x7f\x7f", "\x7f"}
)

func (w *written) dataAt(offset int64) int64 {
	if w.again {
		offset += moved
	}
	return writtenData + offset
}

func (w *written) codeAt(function int64) int64 {
	if w.again {
		function += movedFunctions
	}
	return function << 16
}

// assemble joins instructions and bytes.
func assemble(parts ...any) (b []byte) {
	for _, p := range parts {
		switch p := p.(type) {
		case instruction:
			b = append(b, p.raw...)
		case []byte:
			b = append(b, p...)
		case int:
			b = append(b, byte(p))
		}
	}
	return b
}

func get(local int64) instruction      { return plain(opLocalGet, local) }
func set(local int64) instruction      { return plain(opLocalSet, local) }
func num32(n int64) instruction        { return plain(opI32Const, n) }
func num64(n int64) instruction        { return plain(opI64Const, n) }
func lower(by int64) []byte            { return assemble(get(1), num32(by), opI32Sub, toSP) }
func raise(by int64) []byte            { return assemble(get(1), num32(by), opI32Add, toSP) }
func copy64(to, from int64) []byte     { return assemble(get(from), set(to)) }
func void(op int) []byte               { return []byte{byte(op), blockVoid} }
func load(op int, offset int64) []byte { return assemble(get(1), memory(op, offset)) }

// The instructions that set both copies of the stack pointer, and that read the global one anew.
var (
	toSP   = assemble(plain(opLocalTee, 1), plain(opGlobalSet, globalSP))
	fromSP = assemble(plain(opGlobalGet, globalSP), plain(opLocalSet, 1))
)

// store stores what value computes.
func store(op int, offset int64, value ...any) []byte {
	return assemble(get(1), assemble(value...), memory(op, offset))
}

// callGo calls a function as Go's compiler does, in so many blocks within the one that goes on to the
// switching of the goroutine.
func (w *written) callGo(function, depth int64) []byte {
	return assemble(lower(8), get(1), num64(w.codeAt(2)), memory(opI64Store, 0), num32(0), plain(opCall, function), fromSP, plain(opBrIf, depth))
}

// goFunction returns a function of Go's convention: its first local variable after the copy of the
// stack pointer is 2, of 64 bits.
func goFunction(name string, frame int64, code func(w *written) []byte) writtenFunction {
	return writtenFunction{name, goConvention, func(w *written) []byte {
		locals := []byte{2, 1, i32, 16, i64}
		return assemble(locals, void(opBlock), fromSP, lower(frame), code(w), raise(frame), raise(8), num32(0), opReturn, opEnd, num32(1), opReturn, opEnd)
	}}
}

// run is the export: its arguments are at 0 and 4 of its frame, the result of function 2 at 8.
func (w *written) run() []byte {
	sp := plain(opGlobalGet, globalSP)
	lower := func(by int64) []byte { return assemble(sp, num32(by), opI32Sub, plain(opGlobalSet, globalSP)) }
	return assemble(0, lower(16), sp, get(0), memory(opI32Store, 0), sp, get(1), memory(opI32Store, 4),
		lower(8), sp, num64(w.codeAt(1)), memory(opI64Store, 0), num32(0), plain(opCall, 2), void(opIf), opUnreachable, opEnd,
		sp, memory(opI32Load, 8), sp, num32(16), opI32Add, plain(opGlobalSet, globalSP), opReturn, opEnd)
}

func (w *written) module() []byte {
	all := append([]writtenFunction{
		{"buffer", exportBuffer, func(w *written) []byte { return assemble(0, num32(w.dataAt(0)), opEnd) }},
		{"run", exportRun, (*written).run},
	}, w.functions...)
	out := append([]byte(nil), header...)
	section := func(id byte, parts ...any) {
		data := assemble(parts...)
		out = append(appendUnsigned(append(out, id), uint64(len(data))), data...)
	}
	count := appendUnsigned(nil, uint64(len(all)))
	types, indices, bodies, names := count, count, count, count
	for i, f := range all {
		types = appendName(appendName(append(types[:len(types):len(types)], 0x60), f.typ.params), f.typ.results)
		indices = append(indices[:len(indices):len(indices)], byte(i))
		bodies = appendName(bodies[:len(bodies):len(bodies)], string(f.code(w)))
		names = appendName(append(names[:len(names):len(names)], byte(i)), f.name)
	}
	section(sectionType, types)
	section(sectionFunction, indices)
	section(sectionMemory, []byte{1, 0, 4})
	section(sectionGlobal, []byte{3}, []byte{i32, 1}, num32(60000), opEnd, []byte{i64, 1}, num64(0), opEnd, []byte{i64, 1}, num64(0), opEnd)
	section(sectionExport, []byte{3}, appendName(nil, "buffer"), []byte{0, 0}, appendName(nil, "run"), []byte{0, 1}, appendName(nil, "memory"), []byte{2, 0})
	section(sectionCode, bodies)
	data := make([]byte, writtenArea)
	if w.data != nil {
		data = w.data(w)
	}
	section(sectionData, []byte{1, 0}, num32(w.dataAt(0)), opEnd, appendName(nil, string(data)))
	section(sectionCustom, appendName(nil, "name"), []byte{1}, appendUnsigned(nil, uint64(len(names))), names)
	return out
}

func (w *written) program() Program {
	w.again = false
	linked := w.module()
	w.again = true
	return Program{linked, w.module()}
}

func (w *written) slim() (*Result, error) {
	return Slim(w.program(), Options{Area: "buffer", AreaSize: writtenArea})
}

func ran(t *testing.T, wasm []byte) func(a, b uint64) (result uint64, area string, err error) {
	t.Helper()
	ctx := context.Background()
	runtime := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	t.Cleanup(func() { runtime.Close(ctx) })
	m, err := runtime.Instantiate(ctx, wasm)
	if err != nil {
		t.Fatal(err)
	}
	return func(a, b uint64) (uint64, string, error) {
		at, err := m.ExportedFunction("buffer").Call(ctx)
		if err != nil {
			t.Fatal(err)
		}
		area := api.DecodeU32(at[0])
		for i := range uint32(writtenArea / 4) {
			m.Memory().WriteUint32Le(area+4*i, i*i*2654435761)
		}
		result, err := m.ExportedFunction("run").Call(ctx, a, b)
		if err != nil {
			return 0, "", err
		}
		left, _ := m.Memory().Read(area, writtenArea)
		return result[0], string(left), nil
	}
}

// keeps wants the small program to answer as the whole one does.
func (w *written) keeps(t *testing.T) {
	t.Helper()
	small, err := w.slim()
	if err != nil {
		t.Fatal(err)
	}
	w.again = false
	whole, kept := ran(t, w.module()), ran(t, small.Wasm)
	random := rand.New(rand.NewPCG(3, 2026))
	edges := []uint64{0, 1, 2, 1<<31 - 1, 1 << 31, 1<<32 - 1}
	for i := range 200 {
		a, b := uint64(random.Uint32()>>random.IntN(32)), uint64(random.Uint32()>>random.IntN(32))
		if i < len(edges)*len(edges) {
			a, b = edges[i/len(edges)], edges[i%len(edges)]
		}
		want, wantArea, trap := whole(a, b)
		got, area, err := kept(a, b)
		if got != want || area != wantArea || (err != nil) != (trap != nil) {
			t.Fatalf("run(%d, %d) gives %d (%v), want %d (%v); area\n%x, want\n%x", int32(a), int32(b), int32(got), err, int32(want), trap, area, wantArea)
		}
	}
}

// refuses wants it to be refused for a reason.
func (w *written) refuses(t *testing.T, reason string) {
	t.Helper()
	if _, err := w.slim(); err == nil || !strings.Contains(err.Error(), reason) {
		t.Errorf("refused because of %v, want %s", err, reason)
	}
}

// keepsOrRefuses wants it to be refused for a reason, if there is one.
func (w *written) keepsOrRefuses(t *testing.T, reason string) {
	t.Helper()
	if reason == "" {
		w.keeps(t)
	} else {
		w.refuses(t, reason)
	}
}

// Where the arguments of a function with a frame of 16 bytes are; its result is 8 bytes after them.
const frame16 = 16 + returnAddress

// oneFunction is a written program of one function with a frame of 16 bytes.
func oneFunction(code func(w *written) []byte) *written {
	return &written{functions: []writtenFunction{goFunction("main.f", 16, code)}}
}

// halves starts a function by storing its arguments where 8 bytes are copied from.
func halves() []byte {
	return assemble(store(opI32Store, 0, load(opI32Load, frame16)), store(opI32Store, 4, load(opI32Load, frame16+4)))
}

// sumOf ends one with the sum of two numbers of its frame.
func sumOf(a, b int64) []byte {
	return store(opI32Store, frame16+8, load(opI32Load, a), num32(3), opI32Mul, load(opI32Load, b), opI32Add)
}

func TestWrittenProgramIsKept(t *testing.T) {
	w := &written{functions: []writtenFunction{goFunction("add", 16, func(w *written) []byte {
		return assemble(store(opI32Store, frame16+8, load(opI32Load, frame16), load(opI32Load, frame16+4), opI32Add))
	})}}
	w.keeps(t)
}
