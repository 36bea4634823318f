package wasmslim

import (
	"strings"
	"testing"
)

// TestOnlyKnownAlignmentIsClaimed: JavaScript that is translated from a claim rounds addresses down.
func TestOnlyKnownAlignmentIsClaimed(t *testing.T) {
	masked := func(w *written, mask, offset int64) []byte {
		return assemble(num32(w.dataAt(offset)), load(opI64Load32U, frame16), opWrapI64, num32(mask), opI32And, opI32Add)
	}
	passes := func(mask int64) func(w *written) []byte {
		return func(w *written) []byte {
			return assemble(store(opI64Store, 0, masked(w, mask, 0), opExtendI32U), w.callGo(3, 0))
		}
	}
	for _, c := range []struct {
		name string
		code func(w *written) []byte // reads 4 bytes at an address, or passes it
		want byte
	}{
		{"words", func(w *written) []byte { return assemble(masked(w, 28, 4), memory(opI32Load, 8), opDrop) }, wordAligned},
		{"a half of one", func(w *written) []byte { return assemble(masked(w, 28, 2), memory(opI32Load, 8), opDrop) }, 0},
		{"a half of one by the offset", func(w *written) []byte { return assemble(masked(w, 28, 4), memory(opI32Load, 6), opDrop) }, 0},
		{"any byte", func(w *written) []byte { return assemble(masked(w, 31, 4), memory(opI32Load, 8), opDrop) }, 0},
		{"what was in memory", func(w *written) []byte {
			return assemble(num32(w.dataAt(0)), num32(w.dataAt(8)), memory(opI32Store8, 0),
				num32(w.dataAt(0)), memory(opI32Load8U, 0), memory(opI32Load, 0), opDrop)
		}, 0},
		{"words that are passed", passes(28), wordAligned},
		{"bytes that are passed", passes(31), 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := oneFunction(func(w *written) []byte { return assemble(c.code(w), store(opI32Store, frame16+8, num32(1))) })
			w.functions = append(w.functions, goFunction("main.reads", 8, func(*written) []byte {
				return assemble(load(opI64Load, 8+returnAddress), opWrapI64, memory(opI32Load, 0), opDrop)
			}))
			if !strings.Contains(c.name, "passed") {
				w.functions = w.functions[:1]
			}
			if claims := w.claims(t); len(claims) != 1 || claims[0] != c.want {
				t.Errorf("the loads claim %v, as powers of 2, want [%d]", claims, c.want)
			}
		})
	}
}

// claims returns what the loads of 4 bytes in the small program claim of their addresses.
func (w *written) claims(t *testing.T) (claims []byte) {
	t.Helper()
	small, err := w.slim()
	if err != nil {
		t.Fatal(err)
	}
	m, err := parse(small.Wasm)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range m.functions {
		_, code, err := decode(f.body)
		if err != nil {
			t.Fatal(err)
		}
		for _, in := range code {
			if in.op == opI32Load {
				claims = append(claims, in.align)
			}
		}
	}
	return claims
}
