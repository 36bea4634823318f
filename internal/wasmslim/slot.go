package wasmslim

import "cmp"

// A slot is size bytes in a function's frame, or among the arguments and results, for which its
// caller makes room. Its place is counted from the stack pointer at the function's entry: the
// function's own slots are below 0, and those in its caller's frame from 0 on.
type slot struct{ at, size int64 }

func (s slot) overlaps(o slot) bool { return s.at < o.at+o.size && o.at < s.at+s.size }

// widths are the bytes that each load and store reads or writes, from opFirstLoad on; 0 for
// a floating-point number, which stays in memory: it counts as another use of its address.
var widths = [...]int64{
	4, 8, 0, 0, // i32.load, i64.load, f32.load, f64.load
	1, 1, 2, 2, // i32.load8_s …
	1, 1, 2, 2, 4, 4, // i64.load8_s …
	4, 8, 0, 0, // i32.store, i64.store, f32.store, f64.store
	1, 2, 1, 2, 4, // i32.store8, i32.store16, i64.store8, i64.store16, i64.store32
}

func isAccess(op int) bool { return op >= opFirstLoad && op <= opLastStore }
func isStore(op int) bool  { return op >= opI32Store && op <= opLastStore }

// seen returns a callee's slot as its caller counts, whose stack pointer is depth bytes below its
// entry at the call.
func (s slot) seen(depth int64) slot { return slot{s.at - depth, s.size} }

func bySlot(a, b slot) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.size, b.size)) }

// typ returns the type in which a slot is passed.
func (s slot) typ() byte {
	if s.size == 8 {
		return i64
	}
	return i32
}
