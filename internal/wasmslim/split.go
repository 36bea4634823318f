package wasmslim

// Go's compiler copies two int32 at once, in 8 bytes. What is copied so, and read or written by
// halves too, is two slots: the copy is made two of 4 bytes each.

// A splitter finds such copies in a function, and rewrites them: see halve.go.
type splitter struct {
	*promoter
	mixed  map[*node]bool // the loads and stores of 8 bytes that are to be halved
	parent map[*node]*node
	halved map[*web][2]int64 // the variables that only carry copies, and the two that each becomes
	gone   map[*node]bool    // the instructions that others take the place of
	code   []instruction
}

// split halves the loads of 8 bytes that read what is written by halves, and the stores that
// write what is read so. It reports whether there were any. If it is a call that reads or writes,
// the function that it calls has to be done anew.
func (p *promoter) split() bool {
	w := &splitter{promoter: p, mixed: map[*node]bool{}, parent: map[*node]*node{}, halved: map[*web][2]int64{}, gone: map[*node]bool{}}
	w.findPassed()
	p.findMixed(func(n *node, s slot, by *node) {
		if s.size == 8 {
			w.note(n, s)
		} else if by != nil {
			for _, o := range p.written(by) {
				if o.size == 8 && o.overlaps(s) {
					w.note(by, o)
				}
			}
		}
	})
	w.findHalved()
	if len(w.mixed) == 0 {
		return false
	}
	for _, b := range p.blocks {
		w.code = nil
		for _, n := range p.nodes[b] {
			w.plan(n)
		}
		for _, n := range p.nodes[b] {
			w.write(n)
		}
		b.code = w.code
	}
	return true
}

// findPassed notes the loads and stores of arguments and results that are passed by halves.
func (w *splitter) findPassed() {
	for n, s := range w.frame.accesses {
		for _, o := range w.slots {
			if s.at >= 0 && s.size == 8 && (o.size == 4 && s.overlaps(o) || w.s.halves[w.f.index][s]) {
				w.mixed[n] = true
			}
		}
	}
}

// note notes that an instruction reads or writes 8 bytes that are two slots.
func (w *splitter) note(n *node, s slot) {
	if n.op != opCall {
		w.mixed[n] = true
		return
	}
	passed := slot{s.at + w.frame.calls[n], s.size}
	halves := w.s.halves[n.value]
	if halves == nil {
		halves = map[slot]bool{}
		w.s.halves[n.value] = halves
	}
	w.s.anew = w.s.anew || !halves[passed]
	halves[passed] = true
}

// findHalved finds the variables that carry a copy from or to such slots: those that are
// written and read by nothing but copies.
func (w *splitter) findHalved() {
	w.each(func(n *node) {
		for _, a := range n.args {
			w.parent[a] = n
		}
		if n.op == opLocalSet && n.web.find().typ == i64 && !n.web.find().fixed {
			w.halved[n.web.find()] = [2]int64{}
		}
	})
	w.leaveOut(func(n *node) bool { return !w.carries(n) })
	used := map[*web]bool{}
	w.each(func(n *node) {
		if n.op == opLocalSet && w.mixed[n.args[0]] || n.op == opLocalGet && w.mixed[w.parent[n]] {
			used[n.web.find()] = true
		}
	})
	w.leaveOut(func(n *node) bool { return !used[n.web.find()] })
	for _, v := range w.webs {
		if _, ok := w.halved[v]; ok {
			n := int64(len(w.types))
			w.types = append(w.types, i64, i64)
			w.halved[v] = [2]int64{n, n + 1}
		}
	}
	w.each(func(n *node) {
		_, ok := w.frame.accesses[n]
		if ok && n.op == opI64Load && w.isHalved(w.parent[n]) || ok && n.op == opI64Store && w.isHalved(n.args[1]) {
			w.mixed[n] = true
		}
	})
}

func (w *splitter) each(do func(*node)) {
	for _, b := range w.blocks {
		for _, n := range w.nodes[b] {
			do(n)
		}
	}
}

// leaveOut takes away the variables that an unfit instruction writes or reads, until there
// is none.
func (w *splitter) leaveOut(unfit func(*node) bool) {
	for changed := true; changed; {
		changed = false
		w.each(func(n *node) {
			if w.isHalved(n) && unfit(n) {
				delete(w.halved, n.web.find())
				changed = true
			}
		})
	}
}

// carries reports whether an instruction writes or reads a variable as a part of a copy.
func (w *splitter) carries(n *node) bool {
	switch to := w.parent[n]; n.op {
	case opLocalSet:
		return w.canHalve(n.args[0])
	case opLocalGet:
		return to != nil && (to.op == opLocalSet && w.isHalved(to) || to.op == opI64Store && to.args[1] == n && repeatable(to.args[0]))
	}
	return false
}

// isHalved reports whether an instruction writes or reads a variable that is to be halved.
func (w *splitter) isHalved(n *node) bool {
	if n == nil || n.web == nil {
		return false
	}
	_, ok := w.halved[n.web.find()]
	return ok
}
