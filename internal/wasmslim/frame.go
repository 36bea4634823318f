package wasmslim

// A frame is how a function uses the stack in memory: the slots that it reads and writes, and the
// places whose addresses it uses in another way, to compute with, to store or to pass. Only
// the former can become variables. Places are counted as those of a [slot].
type frame struct {
	accesses map[*node]slot  // the slots that loads and stores read and write
	calls    map[*node]int64 // how far below the entry the stack pointer is at each call that passes it
	moves    map[*node]bool  // the instructions that set the stack pointer
	places   map[*node]int64 // the addresses in the frame that instructions compute
	escapes  []int64         // the places whose addresses are used in any other way
}

// readFrame reads how the function uses the stack. [graph.stackUse] has checked that the stack
// pointer is moved by constants, alike on every way to a place.
func (p *promoter) readFrame() error {
	p.frame = &frame{accesses: map[*node]slot{}, calls: map[*node]int64{}, moves: map[*node]bool{}, places: map[*node]int64{}}
	depths := map[*block]int64{}
	for _, b := range p.blocks {
		depth := depths[b]
		for _, n := range p.nodes[b] {
			if (n.op == opLocalSet || n.op == opLocalTee) && n.value == p.f.sp {
				var ok bool
				if depth, ok = p.frame.move(n); !ok {
					return errMoves
				}
				continue
			}
			p.readNode(n, depth)
		}
		for _, to := range b.next {
			depths[to] = depth
		}
	}
	return nil
}

// readNode notes what an instruction does with the stack.
func (p *promoter) readNode(n *node, depth int64) {
	f := p.frame
	if n.op == opLocalGet && n.value == p.f.sp {
		f.places[n] = -depth
		return
	}
	if by, ok := n.displaces(); ok {
		if at, ok := f.places[n.args[0]]; ok {
			f.places[n] = at + by
			return
		}
	}
	others := n.args
	switch {
	case p.callee(n) != nil:
		f.calls[n] = depth
		others = others[1:] // without the stack pointer
	case isAccess(n.op):
		if at, ok := f.places[n.args[0]]; ok {
			f.access(n, at+n.value)
			others = others[1:]
		}
	}
	for _, a := range others {
		if at, ok := f.places[a]; ok {
			f.escapes = append(f.escapes, at)
		}
	}
}

// move notes an instruction that sets the stack pointer, and returns how far below the entry it is
// then. An export sets it first to the end of the stack, which is its entry.
func (f *frame) move(n *node) (depth int64, ok bool) {
	f.moves[n] = true
	at, ok := f.places[n.args[0]]
	if n.op == opLocalTee {
		f.places[n] = at
	}
	return -at, ok || n.args[0].names == ofStack
}

// access notes a load or store at a place.
func (f *frame) access(n *node, at int64) {
	if width := widths[n.op-opFirstLoad]; width > 0 {
		f.accesses[n] = slot{at, width}
	} else {
		f.escapes = append(f.escapes, at)
	}
}

// displaces reports whether an instruction gives its first argument, an address, plus a constant.
func (n *node) displaces() (by int64, ok bool) {
	switch {
	case n.op == opWrapI64 || n.op == opExtendI32U:
		return 0, true
	case n.op == opI32Sub && n.args[1].op == opI32Const:
		return -n.args[1].value, true
	case n.op == opI32Add && n.args[1].op == opI32Const, n.op == opI64Add && n.args[1].op == opI64Const:
		return n.args[1].value, true
	}
	return 0, false
}
