package wasmslim

// Go's compiler claims for every load and store that its address is a multiple of its size. Often that
// is not true: it copies two int32, or four bytes, with one access. WebAssembly takes the claim as
// a hint, but JavaScript translated from it rounds the address down. So only what is known from
// the code is claimed: that an address is a multiple of 4. Otherwise nothing is claimed.

// An aligner finds the numbers that are multiples of 4 in all functions.
type aligner struct {
	e     *emitter
	nodes map[*block][]*node
	odd   map[variable]bool // the variables that may not be a multiple of 4
}

// A variable is a local variable of a function, or a parameter.
type variable struct {
	f     *liveFunction
	index int64
}

// align changes the claim of every load and store to what is known. It first assumes that every
// computed number is a multiple of 4, and then drops numbers until nothing contradicts that.
func (e *emitter) align() error {
	a := &aligner{e, map[*block][]*node{}, map[variable]bool{}}
	for _, f := range e.s.order {
		types, err := localTypes([]byte(f.sig.params), f.locals)
		if err != nil {
			return err
		}
		for _, b := range f.graph.reachable() {
			if a.nodes[b], err = e.s.nodesOf(b.code, types, true); err != nil {
				return err
			}
		}
		for i := range int64(len(f.sig.params)) {
			a.odd[variable{f, i}] = f.exported
		}
	}
	for changed := true; changed; {
		changed = false
		a.each(func(f *liveFunction, n *node, _ *instruction) { changed = a.learn(f, n) || changed })
	}
	a.each(func(f *liveFunction, n *node, in *instruction) {
		switch {
		case !isAccess(in.op):
		case in.value%4 == 0 && a.isMultiple(f, n.args[0]):
			*in = in.aligned(wordAligned)
		default:
			*in = in.aligned(0)
		}
	})
	return nil
}

func (a *aligner) each(do func(f *liveFunction, n *node, in *instruction)) {
	for _, f := range a.e.s.order {
		for _, b := range f.graph.reachable() {
			for i, n := range a.nodes[b] {
				do(f, n, &b.code[i])
			}
		}
	}
}

// learn records the variables that an instruction may set to a number that is not a multiple of
// 4, and reports whether there are new ones.
func (a *aligner) learn(f *liveFunction, n *node) (news bool) {
	set := func(v variable, value *node) {
		if !a.odd[v] && !a.isMultiple(f, value) {
			a.odd[v], news = true, true
		}
	}
	switch n.op {
	case opLocalSet, opLocalTee:
		set(variable{f, n.value}, n.args[0])
	case opCall:
		for i, value := range n.args {
			set(variable{a.e.s.live[n.value], int64(i)}, value)
		}
	}
	return news
}

// isMultiple reports whether an instruction gives a multiple of 4, or may until something else is learnt.
func (a *aligner) isMultiple(f *liveFunction, n *node) bool {
	arg := func(i int) bool { return a.isMultiple(f, n.args[i]) }
	op := n.op
	if op >= opI32Add && op <= opI32Shl {
		op += arithmeticApart
	}
	switch op {
	case opI32Const, opI64Const:
		return a.e.number(n.instruction)%4 == 0
	case opLocalGet, opLocalTee:
		return !a.odd[variable{f, n.value}]
	case opWrapI64, opExtendI32S, opExtendI32U, opI64Extend32S:
		return arg(0)
	case opI64Add, opI64Sub, opI64Or, opI64Xor, opSelect:
		return arg(0) && arg(1)
	case opI64Mul, opI64And:
		return arg(0) || arg(1)
	case opI64Shl:
		by := n.args[1]
		return arg(0) || (by.op == opI32Const || by.op == opI64Const) && by.value >= 2 && by.value < 32
	}
	return false
}
