package wasmslim

import (
	"encoding/binary"
	"testing"
)

// TestAreaHoldsNothingBeforeTheFirstCall: what a program puts there before that would be lost.
func TestAreaHoldsNothingBeforeTheFirstCall(t *testing.T) {
	nothing := func(*written) []byte { return nil }
	for _, c := range []struct {
		name   string
		data   func(data []byte, w *written)
		others func(w *written) []byte
		reason string
	}{
		{"zeros", func([]byte, *written) {}, nothing, ""},
		{"data after it", func(data []byte, _ *written) { data[writtenArea] = 1 }, nothing, ""},
		{"numbers", func(data []byte, _ *written) { data[writtenArea-1] = 1 }, nothing, "buffer: the area does not start with zeros only"},
		{"an address in a variable", func(data []byte, w *written) {
			binary.LittleEndian.PutUint64(data[writtenArea+8:], uint64(w.dataAt(4)))
		}, nothing, "buffer: a variable holds an address of the area"},
		{"a number like an address", func(data []byte, _ *written) {
			binary.LittleEndian.PutUint64(data[writtenArea+8:], writtenData+4)
		}, nothing, ""},
		{"numbers from the start-up", func([]byte, *written) {}, func(w *written) []byte {
			return assemble(num64(w.dataAt(4)), opWrapI64, num32(5), memory(opI32Store, 0))
		}, "main.init: uses the area, and no export calls it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := oneFunction(func(*written) []byte { return sumOf(0, 0) })
			w.functions = append(w.functions, goFunction("main.init", 16, c.others))
			w.data = func(w *written) []byte {
				data := make([]byte, writtenArea+16)
				c.data(data, w)
				return data
			}
			if c.reason != "" {
				w.refuses(t, c.reason)
			} else if _, err := w.slim(); err != nil {
				t.Error(err)
			}
		})
	}
}
