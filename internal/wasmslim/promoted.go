package wasmslim

// A slot's variable has 64 bits. For a slot of 1 or 2 bytes it holds the number zero-extended. For one
// of 4 bytes its upper half is undefined, as in the compiler's registers, so each load extends or
// wraps it. As a parameter or result a slot has the type of [slot.typ].

// rewrite gives the function its new form.
func (p *promoter) rewrite() {
	c := p.f.passes
	if c == nil {
		c = &convention{} // an export keeps its parameters and result
	} else {
		p.f.sig = c.signature()
	}
	more := int64(len(c.params))
	types := p.types[p.params:]
	p.variables = map[slot]int64{}
	for i, s := range p.slots {
		if !p.kept[i] {
			p.variables[s] = int64(p.params) + more + int64(len(types))
			types = append(types, i64)
		}
	}
	w := &promotion{promoter: p, more: more, dropped: p.dropped()}
	for i, b := range p.blocks {
		w.code = nil
		if i == 0 {
			w.begin(c.params)
		}
		for _, n := range p.nodes[b] {
			w.write(n)
		}
		if b.end == returns {
			w.end(c.results)
		}
		b.code = w.code
	}
	p.f.locals = appendUnsigned(nil, uint64(len(types)))
	for _, t := range types {
		p.f.locals = append(p.f.locals, 1, t)
	}
}

// dropped returns the instructions that have no use now: those that compute the address of a slot
// which is a variable, and those that move the stack pointer if nothing is left on the stack.
func (p *promoter) dropped() map[*node]bool {
	dropped := map[*node]bool{}
	for n, s := range p.frame.accesses {
		if !p.inMemory(s) {
			n.args[0].noteAll(dropped)
		}
	}
	if p.frameless() {
		for n := range p.frame.moves {
			n.noteAll(dropped)
		}
	}
	return dropped
}

// noteAll notes an instruction and all that it takes.
func (n *node) noteAll(in map[*node]bool) {
	in[n] = true
	for _, a := range n.args {
		a.noteAll(in)
	}
}

// inMemory reports whether a slot has no variable.
func (p *promoter) inMemory(s slot) bool { _, ok := p.variables[s]; return !ok }

// A promotion writes a function's code.
type promotion struct {
	*promoter
	more    int64 // how many parameters were added
	dropped map[*node]bool
	code    []instruction
}

func (w *promotion) emit(in ...instruction) { w.code = append(w.code, in...) }

// begin puts the arguments into their variables.
func (w *promotion) begin(params []slot) {
	for i, s := range params {
		w.emit(plain(opLocalGet, int64(w.params+i)))
		w.set(s)
	}
}

// end gives the results.
func (w *promotion) end(results []slot) {
	for i, s := range results {
		if i > 0 {
			w.get(s)
			w.emit(plain(opGlobalSet, w.s.global(i, s.typ())))
		}
	}
	if len(results) > 0 {
		w.get(results[0])
	}
}

// get reads a slot as it is passed; set writes one so.
func (w *promotion) get(s slot) {
	w.emit(plain(opLocalGet, w.variables[s]))
	if s.typ() == i32 {
		w.emit(plain(opWrapI64))
	}
}

func (w *promotion) set(s slot) {
	if s.typ() == i32 {
		w.emit(plain(opExtendI32S))
	}
	w.emit(plain(opLocalSet, w.variables[s]))
}

func (w *promotion) write(n *node) {
	s, access := w.frame.accesses[n]
	switch {
	case w.dropped[n]:
	case access && !w.inMemory(s) && isStore(n.op):
		w.store(n, s)
	case access && !w.inMemory(s):
		w.emit(plain(opLocalGet, w.variables[s]))
		w.emit(reread[n.op]...)
	case w.callee(n) != nil:
		w.call(n)
	case n.op >= opLocalGet && n.op <= opLocalTee && n.value >= int64(w.params):
		w.emit(n.with(n.value + w.more))
	default:
		w.emit(n.instruction)
	}
}

func (w *promotion) store(n *node, s slot) {
	if n.args[1].typ == i32 {
		w.emit(plain(opExtendI32S))
	}
	if s.size < 4 {
		w.emit(plain(opI64Const, 1<<(8*s.size)-1), plain(opI64And))
	}
	w.emit(plain(opLocalSet, w.variables[s]))
}

// reread is what a load of each kind does after reading the variable.
var reread = map[int][]instruction{
	opI32Load:    {plain(opWrapI64)},
	opI32Load8S:  {plain(opWrapI64), plain(opI32Extend8S)},
	opI32Load8U:  {plain(opWrapI64)},
	opI32Load16S: {plain(opWrapI64), plain(opI32Extend16S)},
	opI32Load16U: {plain(opWrapI64)},
	opI64Load8S:  {plain(opI64Extend8S)},
	opI64Load16S: {plain(opI64Extend16S)},
	opI64Load32S: {plain(opI64Extend32S)},
	opI64Load32U: {plain(opI64Const, 0xffffffff), plain(opI64And)},
}

// call passes arguments and takes results. The callee's stack pointer has been computed already. If the
// first result goes to memory, the stack pointer is computed twice, first as its address.
func (w *promotion) call(n *node) {
	c, depth := w.callee(n), w.frame.calls[n]
	sp := plain(opLocalGet, w.f.sp)
	if len(c.results) > 0 && w.inMemory(c.results[0].seen(depth)) {
		w.emit(sp)
	}
	for _, s := range c.params {
		if at := s.seen(depth); w.inMemory(at) {
			w.emit(sp, memory(passingLoads[s.size], s.at))
		} else {
			w.get(at)
		}
	}
	w.emit(n.instruction)
	for i, s := range c.results {
		at := s.seen(depth)
		if i > 0 {
			if w.inMemory(at) {
				w.emit(sp)
			}
			w.emit(plain(opGlobalGet, w.s.global(i, s.typ())))
		}
		if w.inMemory(at) {
			w.emit(memory(passingStores[s.size], s.at))
		} else {
			w.set(at)
		}
	}
}

// How a slot in memory is passed, by its size.
var (
	passingLoads  = map[int64]int{1: opI32Load8U, 2: opI32Load16U, 4: opI32Load, 8: opI64Load}
	passingStores = map[int64]int{1: opI32Store8, 2: opI32Store16, 4: opI32Store, 8: opI64Store}
)

// memory returns a load or store, which may not claim more than its size; [emitter.align] sets the claim.
func memory(op int, offset int64) instruction {
	in := instruction{op: op, value: offset, align: wordAligned}
	switch widths[op-opFirstLoad] {
	case 1:
		return in.aligned(0)
	case 2:
		return in.aligned(1)
	}
	return in.aligned(wordAligned)
}
