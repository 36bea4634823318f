package wasmslim

import (
	"errors"
	"slices"
)

// A writer nests a graph's blocks again, following Norman Ramsey, "Beyond
// Relooper: recursive translation of unstructured control flow to structured
// control flow" (ICFP 2022): a block's code is inside the block that
// dominates it, a loop's head opens a loop, and a block that several lead to
// follows the end of a block that they break out of.
type writer struct {
	order    map[*block]int // place in reverse postorder
	children map[*block][]*block
	merges   map[*block]bool // several lead to it from before
	loops    map[*block]bool // something leads back to it
	scopes   []*block        // what a branch to each enclosing label means; nil for an if
	out      []byte
}

const blockVoid = 0x40

// structure writes a graph as the code of a body.
func (g *graph) structure() ([]byte, error) {
	order := g.reachable()
	w := &writer{order: map[*block]int{}, children: map[*block][]*block{}, merges: map[*block]bool{}, loops: map[*block]bool{}}
	for i, b := range order {
		w.order[b] = i
	}
	dominator := w.dominators(order)
	for i, b := range order {
		if i > 0 {
			w.children[dominator[b]] = append(w.children[dominator[b]], b)
		}
	}
	if err := w.classify(order, dominator); err != nil {
		return nil, err
	}
	w.tree(order[0])
	return append(w.out, opUnreachable, opEnd), nil
}

// dominators finds, for each block, the last one that every way to it passes
// (Cooper, Harvey and Kennedy, "A simple, fast dominance algorithm", 2001).
func (w *writer) dominators(order []*block) map[*block]*block {
	from := map[*block][]*block{}
	for _, b := range order {
		for _, to := range b.next {
			from[to] = append(from[to], b)
		}
	}
	dominator := map[*block]*block{order[0]: order[0]}
	for changed := true; changed; {
		changed = false
		for _, b := range order[1:] {
			var d *block
			for _, p := range from[b] {
				if dominator[p] == nil {
					continue
				}
				if d == nil {
					d = p
				}
				d = w.common(dominator, d, p)
			}
			changed = changed || dominator[b] != d
			dominator[b] = d
		}
	}
	return dominator
}

func (w *writer) common(dominator map[*block]*block, a, b *block) *block {
	for a != b {
		for w.order[a] > w.order[b] {
			a = dominator[a]
		}
		for w.order[b] > w.order[a] {
			b = dominator[b]
		}
	}
	return a
}

func (w *writer) classify(order []*block, dominator map[*block]*block) error {
	before := map[*block]int{}
	for _, b := range order {
		for _, to := range b.next {
			if !w.back(b, to) {
				before[to]++
				w.merges[to] = before[to] > 1
				continue
			}
			if w.common(dominator, b, to) != to {
				return errors.New("a goto leads into the middle of a loop")
			}
			w.loops[to] = true
		}
	}
	return nil
}

func (w *writer) back(from, to *block) bool { return w.order[to] <= w.order[from] }

func (w *writer) op(op byte, immediate ...byte) { w.out = append(append(w.out, op), immediate...) }

func (w *writer) enter(op byte, means *block) {
	w.op(op, blockVoid)
	w.scopes = append(w.scopes, means)
}

func (w *writer) leave() {
	w.op(opEnd)
	w.scopes = w.scopes[:len(w.scopes)-1]
}

// tree writes a block and all that it dominates.
func (w *writer) tree(b *block) {
	var after []*block
	for _, child := range w.children[b] {
		if w.merges[child] {
			after = append(after, child)
		}
	}
	slices.SortFunc(after, func(a, b *block) int { return w.order[b] - w.order[a] })
	if !w.loops[b] {
		w.within(b, after)
		return
	}
	w.enter(opLoop, b)
	w.within(b, after)
	w.leave()
}

func (w *writer) within(b *block, after []*block) {
	if len(after) > 0 {
		w.enter(opBlock, after[0])
		w.within(b, after[1:])
		w.leave()
		w.tree(after[0])
		return
	}
	for _, in := range b.code {
		w.out = append(w.out, in.raw...)
	}
	switch b.end {
	case jumps:
		w.branch(b, b.next[0])
	case branches:
		w.enter(opIf, nil)
		w.branch(b, b.next[0])
		w.op(opElse)
		w.branch(b, b.next[1])
		w.leave()
	case returns:
		w.op(opReturn)
	case traps:
		w.op(opUnreachable)
	}
}

func (w *writer) branch(from, to *block) {
	if !w.merges[to] && !w.back(from, to) {
		w.tree(to)
		return
	}
	depth := 0
	for w.scopes[len(w.scopes)-1-depth] != to {
		depth++
	}
	w.op(opBr, appendUnsigned(nil, uint64(depth))...)
}
