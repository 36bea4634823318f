// A program of which every export does something that package wasmslim refuses.
package main

import (
	"time"
	"unsafe"
)

var (
	area   [64]int32
	sink   *[64]int32
	table  = [4]int32{1, 10, 100, 1000}
	counts = map[int32]int32{}
	steps  = []func(int32) int32{func(n int32) int32 { return n + 1 }, func(n int32) int32 { return n * 2 }}
)

type number interface{ next() int32 }

type one int32

func (o one) next() int32 { return int32(o) + 1 }

type two int32

func (t two) next() int32 { return int32(t) * 2 }

var numbers = [2]number{one(1), two(2)}

type node struct{ to *node }

//go:wasmexport buffer
func buffer() int32 { return int32(uintptr(unsafe.Pointer(&area))) }

//go:wasmexport allocates
func allocates() { sink = new([64]int32) }

//go:wasmexport appends
func appends(n int32) int32 {
	s := area[:0:4]
	for i := range n {
		s = append(s, i)
	}
	return s[0]
}

//go:wasmexport readsMap
func readsMap(n int32) int32 { return counts[n] }

//go:wasmexport callsClosure
func callsClosure(n int32) int32 { return steps[n&1](n) }

//go:wasmexport callsInterface
func callsInterface(n int32) int32 { return numbers[n&1].next() }

//go:wasmexport readsClock
func readsClock() int32 { return int32(time.Now().Unix()) }

//go:wasmimport host now
func hostNow() int32

//go:wasmexport asksHost
func asksHost() int32 { return hostNow() }

//go:wasmexport readsTable
func readsTable(n int32) int32 { return table[n&3] }

//go:wasmexport readsString
func readsString(n int32) int32 { return int32("0123456789abcdef"[n&15]) }

//go:wasmexport setsVariable
func setsVariable(n int32) { table[0] = n }

//go:wasmexport recurses
func recurses(n int32) int32 {
	if n < 2 {
		return n
	}
	return recurses(n-1) + recurses(n-2)
}

//go:wasmexport starts
func starts() { go allocates() }

//go:wasmexport recovers
func recovers(n int32) (result int32) {
	defer func() {
		if recover() != nil {
			result = -1
		}
	}()
	return area[n]
}

//go:noinline
func link(a, b *node) { a.to = b }

//go:wasmexport storesPointer
func storesPointer() int32 {
	var a, b node
	link(&a, &b)
	if a.to == &b {
		return 1
	}
	return 0
}

func init() { area[1] = 1 }

func main() {}
