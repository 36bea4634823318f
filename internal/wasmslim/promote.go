package wasmslim

import "slices"

// A promoter turns what a function keeps on the stack into local variables, and what it passes over
// the stack into parameters and results. decode finds the slots (frame.go), split halves copies
// (split.go), keep decides which slots have to stay in memory, convention what is passed
// (convention.go), and rewrite gives the function its new form (promoted.go).
//
// A variable is right for a slot if nothing reaches its bytes by another way, and every read of it
// was written last by a write of exactly this slot.
type promoter struct {
	s      *slimmer
	f      *liveFunction
	params int    // how many parameters it has so far
	types  []byte // of its local variables, the parameters first

	blocks []*block
	nodes  map[*block][]*node
	webs   []*web
	frame  *frame
	slots  []slot       // those that it reads or writes, itself or by a call
	index  map[slot]int // of a slot in slots
	kept   []bool       // by the same index: it stays in memory

	variables map[slot]int64 // for the others
}

// promote gives a function its new form, and returns how many bytes of the stack it needs then:
// need, as before, or only what its callees need.
func (s *slimmer) promote(f *liveFunction, need int) (int, error) {
	if f.sp == noStack {
		return need, nil
	}
	types, err := localTypes([]byte(f.sig.params), f.locals)
	if err != nil {
		return 0, err
	}
	p := &promoter{s: s, f: f, params: len(f.sig.params), types: types, blocks: f.graph.reachable(), nodes: map[*block][]*node{}}
	for again := true; again; again = p.split() {
		if err := p.decode(); err != nil {
			return 0, err
		}
	}
	if err := p.checkChanged(); err != nil {
		return 0, err
	}
	p.keep()
	if f.resumable {
		f.passes = p.convention()
	}
	if p.rewrite(); !p.frameless() {
		return need, nil
	}
	need = 0
	for n := range p.frame.calls {
		need = max(need, s.need[n.value])
	}
	return need, nil
}

// decode reads the function's code and collects its slots.
func (p *promoter) decode() (err error) {
	for _, b := range p.blocks {
		if p.nodes[b], err = p.s.nodesOf(b.code, p.types, false); err != nil {
			return err
		}
	}
	w := &webber{blocks: p.blocks, nodes: p.nodes, types: p.types}
	p.webs = w.separate(p.params)
	if err := p.readFrame(); err != nil {
		return err
	}
	p.slots, p.index = nil, map[slot]int{}
	for _, b := range p.blocks {
		for _, n := range p.nodes[b] {
			for _, s := range slices.Concat(p.read(n), p.written(n)) {
				if _, ok := p.index[s]; !ok {
					p.index[s] = len(p.slots)
					p.slots = append(p.slots, s)
				}
			}
		}
	}
	p.kept = make([]bool, len(p.slots))
	return nil
}

// read and written return the slots that an instruction reads and writes.
func (p *promoter) read(n *node) (slots []slot) {
	if s, ok := p.frame.accesses[n]; ok && !isStore(n.op) {
		return []slot{s}
	} else if c := p.callee(n); c != nil {
		for _, s := range c.params {
			slots = append(slots, s.seen(p.frame.calls[n]))
		}
	}
	return slots
}

func (p *promoter) written(n *node) (slots []slot) {
	if s, ok := p.frame.accesses[n]; ok && isStore(n.op) {
		return []slot{s}
	} else if c := p.callee(n); c != nil {
		for _, s := range c.results {
			slots = append(slots, s.seen(p.frame.calls[n]))
		}
	}
	return slots
}

// keep decides which slots stay in memory: those that an address may lead to; those that are read
// when another slot was written there last, or perhaps nothing; those in the caller's frame that
// overlap another, since what the caller wrote is not known here; and what overlaps one of these.
func (p *promoter) keep() {
	for i, s := range p.slots {
		another := func(o slot) bool { return o != s && s.overlaps(o) }
		p.kept[i] = p.addressed(s) || s.at >= 0 && slices.ContainsFunc(p.slots, another)
	}
	p.findMixed(func(_ *node, s slot, _ *node) { p.kept[p.index[s]] = true })
	for changed := true; changed; {
		changed = false
		for i, s := range p.slots {
			for j, o := range p.slots {
				if p.kept[j] && !p.kept[i] && s.overlaps(o) {
					p.kept[i], changed = true, true
				}
			}
		}
	}
}

// addressed reports whether a slot may be read or written through an address that the function or one
// that it calls computes. How large a variable is that has its address there, is not known, so the
// address may lead to every slot above it on its side of the function's entry. It does not lead to
// one below, because Go's compiler computes the address of an element from that of the whole
// (cmd/compile/internal/ssa/_gen/generic.rules: "pointers must stay within the pointed-to object").
func (p *promoter) addressed(s slot) bool {
	for _, e := range p.frame.escapes {
		if s.at+s.size > e && (s.at < 0 || e >= 0) {
			return true
		}
	}
	for n, depth := range p.frame.calls {
		c := p.callee(n)
		for _, m := range c.memory {
			if m.seen(depth).overlaps(s) {
				return true
			}
		}
		for _, e := range c.escapes {
			if s.at+s.size > e-depth {
				return true
			}
		}
	}
	return false
}

// frameless reports whether nothing of the function's is left on the stack, so that it need not move
// the stack pointer. An export always does.
func (p *promoter) frameless() bool {
	if !p.f.resumable {
		return false
	}
	for n := range p.frame.calls {
		if p.callee(n).inMemory() {
			return false
		}
	}
	return len(p.frame.escapes) == 0 && !slices.Contains(p.kept, true)
}
