package wasmslim

import "testing"

func TestCopiesOfTwoNumbersKeepTheirMeaning(t *testing.T) {
	for name, code := range map[string]func(w *written) []byte{
		"through two variables": func(w *written) []byte {
			return assemble(halves(), load(opI64Load, 0), set(2), copy64(3, 2),
				num32(w.dataAt(8)), get(3), memory(opI64Store, 0), sumOf(0, 4))
		},
		"to where it overlaps": func(*written) []byte {
			return assemble(halves(), store(opI32Store, 8, num32(5)),
				store(opI64Store, 4, load(opI64Load, 0)), sumOf(4, 8))
		},
		"through an address to where it overlaps": func(*written) []byte {
			return assemble(halves(), store(opI32Store, 8, num32(5)),
				get(1), num32(4), opI32Add, opExtendI32U, set(2),
				get(2), opWrapI64, load(opI64Load, 0), memory(opI64Store, 0), sumOf(4, 8))
		},
		"from an address to where it overlaps": func(*written) []byte {
			return assemble(halves(), store(opI32Store, 8, num32(5)), get(1), opExtendI32U, set(2),
				store(opI64Store, 4, get(2), opWrapI64, memory(opI64Load, 0)), sumOf(4, 8))
		},
		"with a store in between": func(*written) []byte {
			return assemble(halves(),
				get(1), load(opI64Load, 0), store(opI32Store, 4, num32(7)), memory(opI64Store, 8), sumOf(8, 12))
		},
		"to a variable with a store in between": func(w *written) []byte {
			return assemble(halves(), load(opI64Load, 0), store(opI32Store, 4, num32(7)), set(2), store(opI64Store, 8, get(2)), sumOf(8, 12))
		},
		"with another address in between": func(w *written) []byte {
			return assemble(halves(), num64(w.dataAt(8)), set(2),
				get(2), opWrapI64, num64(w.dataAt(16)), set(2), load(opI64Load, 0), memory(opI64Store, 0), sumOf(0, 4))
		},
		"of an address": func(w *written) []byte {
			return assemble(store(opI64Store, 0, num64(w.dataAt(8))),
				load(opI32Load, 0), num32(9), memory(opI32Store, 0), sumOf(4, 4))
		},
		"by bytes": func(*written) []byte {
			return assemble(halves(), store(opI32Store8, 6, load(opI32Load, frame16)),
				store(opI64Store, 8, load(opI64Load, 0)), sumOf(8, 12))
		},
		"of a product": func(*written) []byte {
			return assemble(store(opI64Store, 0, load(opI64Load32S, frame16), load(opI64Load32S, frame16+4), opI64Mul), sumOf(0, 4))
		},
	} {
		t.Run(name, func(t *testing.T) {
			(&written{functions: []writtenFunction{goFunction("copies", 16, code)}}).keeps(t)
		})
	}
}
