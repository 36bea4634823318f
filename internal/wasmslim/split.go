package wasmslim

// Go's compiler copies two int32 at once, in 8 bytes. If one side of such a copy is also read or
// written by halves, its bytes belong to a slot of 8 bytes and two of 4, and none could become a
// variable. So the copy is replaced by two of 4 bytes. The result is the same, because both halves are
// loaded and stored where the whole was (splitter.together), and storing the lower half does not
// change the upper one before that is loaded (splitter.apart). Any other load or store of 8
// bytes there is replaced by two as well, and the whole number put together or taken apart.

// A splitter finds the loads and stores of 8 bytes to be halved in a function, and rewrites them.
type splitter struct {
	*promoter
	mixed  map[*node]bool    // the loads and stores of 8 bytes that are to be halved
	parent map[*node]*node   // what takes an instruction's result
	order  map[*node]int     // the place of an instruction in its block
	halved map[*web][2]int64 // the variables that only carry copies, and the two that each becomes
	gone   map[*node]bool    // the instructions that others replace
	code   []instruction
}

// split halves the loads of 8 bytes that read what is written by halves, and the stores of 8 bytes that
// write what is read by halves. It reports whether there were any. If the reader or writer is a
// call, the callee has to be halved, and everything is done again with this known (slimmer.again).
func (p *promoter) split() bool {
	w := &splitter{promoter: p, mixed: map[*node]bool{}, parent: map[*node]*node{}, order: map[*node]int{},
		halved: map[*web][2]int64{}, gone: map[*node]bool{}}
	w.findOrder()
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

func (w *splitter) findOrder() {
	for _, b := range w.blocks {
		for i, n := range w.nodes[b] {
			w.order[n] = i
			for _, a := range n.args {
				w.parent[a] = n
			}
		}
	}
}

// together reports whether an instruction follows directly on all that it takes, with nothing in
// between that could change it: then it may all be computed at the end.
func (w *splitter) together(n *node) bool {
	first := n
	for len(first.args) > 0 {
		first = first.args[0]
	}
	return w.order[n]-w.order[first]+1 == n.size()
}

// size returns how many instructions an instruction is with all that it takes.
func (n *node) size() int {
	size := 1
	for _, a := range n.args {
		size += a.size()
	}
	return size
}

// findPassed notes the loads and stores of arguments and results that are passed by halves.
func (w *splitter) findPassed() {
	for n, s := range w.frame.accesses {
		for _, o := range w.slots {
			if s.at >= 0 && s.size == 8 && (o.size == 4 && s.overlaps(o) || w.s.halves[w.f.index][s]) {
				w.note(n, s)
			}
		}
	}
}

// note notes that an instruction reads or writes 8 bytes that are two slots.
func (w *splitter) note(n *node, s slot) {
	if n.op != opCall {
		if w.together(n) {
			w.mixed[n] = true
		}
		return
	}
	passed := slot{s.at + w.frame.calls[n], s.size}
	halves := w.s.halves[n.value]
	if halves == nil {
		halves = map[slot]bool{}
		w.s.halves[n.value] = halves
	}
	w.s.again = w.s.again || !halves[passed]
	halves[passed] = true
}

// findHalved finds the variables that carry a copy from or to such slots, perhaps by way of one
// another: those that are written and read by nothing but copies.
func (w *splitter) findHalved() {
	w.each(func(n *node) {
		if n.op == opLocalSet && n.web.find().typ == i64 && !n.web.find().fixed {
			w.halved[n.web.find()] = [2]int64{}
		}
	})
	for changed := true; changed; {
		changed = false
		w.each(func(n *node) {
			if w.isHalved(n) && !w.carries(n) {
				delete(w.halved, n.web.find())
				changed = true
			}
		})
	}
	used := w.findUsed()
	for _, v := range w.webs {
		if _, ok := w.halved[v]; !ok {
			continue
		}
		if !used[v] {
			delete(w.halved, v)
			continue
		}
		n := int64(len(w.types))
		w.types = append(w.types, i64, i64)
		w.halved[v] = [2]int64{n, n + 1}
	}
}

// findUsed finds the variables that carry a copy from or to two slots, and those that are copied
// from or to one of these.
func (w *splitter) findUsed() map[*web]bool {
	used := map[*web]bool{}
	for changed := true; changed; {
		changed = false
		note := func(n *node) {
			changed = changed || !used[n.web.find()]
			used[n.web.find()] = true
		}
		w.each(func(n *node) {
			if !w.isHalved(n) {
				return
			}
			if n.op == opLocalGet && (w.mixed[w.parent[n]] || w.isHalved(w.parent[n]) && used[w.parent[n].web.find()]) {
				note(n)
			}
			if n.op == opLocalSet && (w.mixed[n.args[0]] || w.isHalved(n.args[0]) && used[n.args[0].web.find()]) {
				note(n)
			}
		})
	}
	return used
}

func (w *splitter) each(do func(*node)) {
	for _, b := range w.blocks {
		for _, n := range w.nodes[b] {
			do(n)
		}
	}
}

// carries reports whether an instruction writes or reads a variable as a part of a copy.
func (w *splitter) carries(n *node) bool {
	switch to := w.parent[n]; n.op {
	case opLocalSet:
		return w.canHalve(n.args[0]) && w.together(n)
	case opLocalGet:
		return to != nil && w.together(to) &&
			(to.op == opLocalSet && w.isHalved(to) || to.op == opI64Store && to.args[1] == n && repeatable(to.args[0]))
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
