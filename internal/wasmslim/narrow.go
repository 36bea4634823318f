package wasmslim

// A narrower lets a function compute in 32 bits what only 32 bits of matter.
//
// Go's compiler has one kind of register for WebAssembly, of 64 bits. An int32
// lives in the low half of one, and before it is compared, divided or shifted
// right its upper half is set from the lower. So the upper half of most values is
// never read, and most operands of a comparison are known to be sign- or
// zero-extended. A 64-bit instruction becomes a 32-bit one if that computes the
// same low half, and every use needs only that or can extend it again.
type narrower struct {
	webber
	webs []*web
}

// narrow rewrites a function, with local variables of its own for each value.
func (s *slimmer) narrow(f *liveFunction) error {
	params := []byte(f.sig.params)
	types, err := localTypes(params, f.locals)
	if err != nil {
		return err
	}
	n := &narrower{webber: webber{blocks: f.graph.reachable(), nodes: map[*block][]*node{}, types: types}}
	for _, b := range n.blocks {
		if n.nodes[b], err = s.nodesOf(b.code, types, true); err != nil {
			return err
		}
	}
	n.webs = n.separate(len(params))
	n.learnAll()
	n.divide(len(params))
	n.learnAll()
	n.wantAll()
	f.locals = n.number(len(params))
	for _, b := range n.blocks {
		b.code = nil
		for _, x := range n.nodes[b] {
			x.shortenShift()
		}
		for _, x := range n.nodes[b] {
			b.code = append(b.code, x.write()...)
		}
	}
	return nil
}

func localTypes(params, locals []byte) ([]byte, error) {
	types := append([]byte(nil), params...)
	r := &reader{data: locals}
	for groups := r.unsigned(); groups > 0 && r.more(); groups-- {
		n, typ := r.unsigned(), r.byte()
		for ; n > 0; n-- {
			types = append(types, typ)
		}
	}
	return types, r.err
}

// learnAll finds what is known of every value: everything at first, and then
// less until nothing contradicts.
func (n *narrower) learnAll() {
	for _, w := range n.webs {
		if w.typ == i64 && !w.fixed {
			w.known = either
		}
	}
	for changed := true; changed; {
		changed = false
		for _, b := range n.blocks {
			for _, x := range n.nodes[b] {
				if x.known = x.learn(); x.op != opLocalSet && x.op != opLocalTee {
					continue
				}
				if w := x.web.find(); w.known&^x.args[0].known != 0 {
					w.known &= x.args[0].known
					changed = true
				}
			}
		}
	}
}

// wantAll finds which values are needed whole: none at first, and then more
// until every instruction has what it needs.
func (n *narrower) wantAll() {
	for _, w := range n.webs {
		w.wide = w.fixed
	}
	for changed := true; changed; {
		changed = false
		for _, b := range n.blocks {
			for i := len(n.nodes[b]) - 1; i >= 0; i-- {
				x := n.nodes[b][i]
				for _, a := range x.args {
					a.wide = a.typ == i64 && x.needsWhole()
				}
				if x.typ == i64 && x.web != nil && x.wide && x.known == 0 && !x.web.find().wide {
					x.web.find().wide = true
					changed = true
				}
			}
		}
	}
}

// needsWhole reports whether an instruction needs all of its 64-bit arguments.
func (n *node) needsWhole() bool {
	switch n.op {
	case opLocalSet, opLocalTee:
		return n.web.find().wide
	case opWrapI64, opI64Store8, opI64Store16, opI64Store32, opI64Extend8S, opI64Extend16S, opI64Extend32S, opDrop:
		return false
	}
	return !n.narrows()
}

// narrows reports whether an instruction computes in 32 bits: it can, and its
// whole result is not wanted or is known from the low half.
func (n *node) narrows() bool {
	if n.op >= opI64Eqz && n.op <= opI64GeU {
		return n.comparable() != 0
	}
	if n.wide && n.known == 0 {
		return false
	}
	switch n.op {
	case opI64Const:
		return !n.wide
	case opLocalGet, opLocalTee:
		return n.typ == i64 && !n.web.find().wide
	case opI64Load, opI64Load8S, opI64Load8U, opI64Load16S, opI64Load16U, opI64Load32S, opI64Load32U:
		return !n.wide
	case opExtendI32S, opExtendI32U, opI64Extend8S, opI64Extend16S, opI64Extend32S:
		return true
	case opI64Add, opI64Sub, opI64Mul, opI64And, opI64Or, opI64Xor:
		return true
	case opSelect:
		return n.typ == i64
	case opI64Shl:
		return n.shift() < 32
	case opI64ShrS:
		return n.args[0].known&signed != 0 && n.shift() < 64
	case opI64ShrU:
		return n.args[0].known&unsigned != 0 && n.shift() < 32
	case opI64DivU, opI64RemU:
		return n.args[0].known&n.args[1].known&unsigned != 0
	case opI64DivS, opI64RemS: // not −2³¹/−1, which is no 32-bit number
		by := n.args[1]
		return n.args[0].known&by.known&signed != 0 && by.op == opI64Const && by.value != -1
	}
	return false
}

// shift returns by how much an instruction shifts, or 64 if that is not
// constant.
func (n *node) shift() int64 {
	if by := n.args[1]; by.op == opI64Const && by.value >= 0 && by.value < 64 {
		return by.value
	}
	return 64
}

// comparable returns how both sides of a comparison follow from their low halves, 0 if they
// do not. Sign-extended numbers keep their order even if they are compared as unsigned ones.
func (n *node) comparable() known {
	both := n.args[0].known
	if n.op != opI64Eqz {
		both &= n.args[1].known
	}
	return both
}
