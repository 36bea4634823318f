package wasmslim

// A slot is a place in a function's frame, or among the arguments and results that its
// caller made room for: so many bytes from where the stack pointer is at the function's
// entry. Below 0 are the function's own, from 0 on its caller's.
type slot struct{ at, size int64 }

func (s slot) overlaps(o slot) bool { return s.at < o.at+o.size && o.at < s.at+s.size }

// A frame is how a function uses the stack in memory.
type frame struct {
	sp       int64 // the local variable that holds the stack pointer
	accesses map[*node]slot
	calls    map[*node]int64 // how far below the entry the stack pointer is then
	moves    map[*node]bool  // what moves the stack pointer
	escapes  []int64         // where the places begin whose addresses are used otherwise
}

// widths are the bytes that each load and store reads or writes, from opFirstLoad on; 0 for
// a floating-point number, which stays in memory.
var widths = [...]int64{
	4, 8, 0, 0, // i32.load, i64.load, f32.load, f64.load
	1, 1, 2, 2, // i32.load8_s …
	1, 1, 2, 2, 4, 4, // i64.load8_s …
	4, 8, 0, 0, // i32.store, i64.store, f32.store, f64.store
	1, 2, 1, 2, 4, // i32.store8, i32.store16, i64.store8, i64.store16, i64.store32
}

func isAccess(op int) bool { return op >= opFirstLoad && op <= opLastStore }
func isStore(op int) bool  { return op >= opI32Store && op <= opLastStore }

// frameOf reads how a function uses the stack. [graph.stackUse] has checked that the stack
// pointer is moved by constants, alike on every way to a place.
func frameOf(blocks []*block, nodes map[*block][]*node, sp int64) *frame {
	f := &frame{sp: sp, accesses: map[*node]slot{}, calls: map[*node]int64{}, moves: map[*node]bool{}}
	depths := map[*block]int64{}
	for _, b := range blocks {
		depth := depths[b]
		for _, n := range nodes[b] {
			depth += f.read(n, depth)
		}
		for _, to := range b.next {
			depths[to] = depth
		}
	}
	return f
}

// read notes what an instruction does with the stack, and returns by how much it lowers the
// stack pointer.
func (f *frame) read(n *node, depth int64) (by int64) {
	takes := n.args
	switch {
	case (n.op == opLocalSet || n.op == opLocalTee) && n.value == f.sp:
		return f.move(n)
	case n.op == opCall:
		f.calls[n] = depth
		takes = takes[min(1, len(takes)):] // the stack pointer
	case isAccess(n.op) && widths[n.op-opFirstLoad] > 0:
		if offset, ok := f.place(n.args[0]); ok {
			f.accesses[n] = slot{offset + n.value - depth, widths[n.op-opFirstLoad]}
			takes = takes[1:]
		}
	}
	if _, ok := f.place(n); ok {
		return 0
	}
	for _, a := range takes {
		if offset, ok := f.place(a); ok {
			f.escapes = append(f.escapes, offset-depth)
		}
	}
	return 0
}

// move returns by how much an instruction lowers the stack pointer.
func (f *frame) move(n *node) int64 {
	f.moves[n] = true
	offset, _ := f.place(n.args[0])
	return -offset
}

// place returns how far above the stack pointer an address is, if it is computed from it and
// a constant.
func (f *frame) place(n *node) (offset int64, ok bool) {
	switch {
	case n.op == opLocalGet && n.value == f.sp, n.op == opLocalTee && n.value == f.sp:
		return 0, true
	case n.op == opWrapI64 || n.op == opExtendI32U:
		return f.place(n.args[0])
	case n.op == opI32Sub && n.args[1].op == opI32Const:
		offset, ok = f.place(n.args[0])
		return offset - n.args[1].value, ok
	case n.op == opI32Add && n.args[1].op == opI32Const, n.op == opI64Add && n.args[1].op == opI64Const:
		offset, ok = f.place(n.args[0])
		return offset + n.args[1].value, ok
	}
	return 0, false
}
