package wasmslim

// A web is a local variable in one of its uses: writes, and the reads they
// reach. The compiler has few registers and keeps one value after another in the
// same variable. As variables of their own, each can have its own type.
type web struct {
	up    *web // another web that this one is part of
	typ   byte
	known known
	wide  bool
	index int64 // as a variable of its own
	fixed bool  // a parameter: it keeps its index and its type
}

func (w *web) find() *web {
	for w.up != nil {
		w = w.up
	}
	return w
}

func join(a, b *web) {
	if a, b = a.find(), b.find(); a != b {
		if b.fixed {
			a, b = b, a
		}
		b.up = a
	}
}

// A webber finds a function's webs.
type webber struct {
	blocks  []*block
	nodes   map[*block][]*node
	types   []byte // of the variables, the parameters first
	live    map[*block][]bool
	in, out map[*block][]*web
}

// separate gives each read and write of a variable its web, and returns them
// all.
func (w *webber) separate(params int) []*web {
	w.findLive()
	w.in, w.out = map[*block][]*web{}, map[*block][]*web{}
	var all []*web
	fresh := func(variable int) *web {
		all = append(all, &web{typ: w.types[variable]})
		return all[len(all)-1]
	}
	for i, b := range w.blocks {
		current := make([]*web, len(w.types))
		for v := range current {
			current[v] = fresh(v)
			current[v].fixed = i == 0 && v < params
		}
		w.in[b] = append([]*web(nil), current...)
		for _, n := range w.nodes[b] {
			switch n.op {
			case opLocalSet, opLocalTee:
				current[n.value] = fresh(int(n.value))
				fallthrough
			case opLocalGet:
				n.web = current[n.value]
			}
		}
		w.out[b] = current
	}
	for _, b := range w.blocks {
		for _, to := range b.next {
			for v := range w.types {
				if w.live[to][v] {
					join(w.out[b][v], w.in[to][v])
				}
			}
		}
	}
	return all
}

// findLive finds the variables that each block, or one after it, reads before
// writing them.
func (w *webber) findLive() {
	w.live = map[*block][]bool{}
	for _, b := range w.blocks {
		w.live[b] = make([]bool, len(w.types))
	}
	for changed := true; changed; {
		changed = false
		for i := len(w.blocks) - 1; i >= 0; i-- {
			b := w.blocks[i]
			live := make([]bool, len(w.types))
			for _, to := range b.next {
				for v, is := range w.live[to] {
					live[v] = live[v] || is
				}
			}
			for j := len(w.nodes[b]) - 1; j >= 0; j-- {
				switch n := w.nodes[b][j]; n.op {
				case opLocalGet:
					live[n.value] = true
				case opLocalSet, opLocalTee:
					live[n.value] = false
				}
			}
			for v, is := range live {
				changed = changed || is != w.live[b][v]
			}
			w.live[b] = live
		}
	}
}
