package wasmslim

import (
	"cmp"
	"maps"
	"slices"
)

// A convention is how a function that uses the stack takes its arguments and gives its results.
// Its first parameter is the stack pointer. Arguments follow in the order of their places. Of the
// results, in the same order, the first is the function's and the others go through global
// variables.
type convention struct {
	params, results []slot
	changed         []slot  // what else it may write of what its caller made room for, which nobody may read then
	memory          []slot  // what it reads or writes in memory of what its caller made room for
	escapes         []int64 // where there begins what it may read or write through an address
}

func (c *convention) inMemory() bool { return len(c.memory)+len(c.escapes) > 0 }

// callee returns the convention of the function that an instruction calls; nil if it calls none
// that uses the stack.
func (p *promoter) callee(n *node) *convention {
	if n.op != opCall {
		return nil
	}
	return p.s.live[n.value].passes
}

// changed returns the slots that a callee may write beside its results; none if n is nil or no call.
func (p *promoter) changed(n *node) (slots []slot) {
	if n == nil || p.callee(n) == nil {
		return nil
	}
	for _, s := range p.callee(n).changed {
		slots = append(slots, s.seen(p.frame.calls[n]))
	}
	return slots
}

// seen returns a callee's slot as its caller sees it, whose stack pointer is so far below where it
// was at the caller's entry.
func (s slot) seen(depth int64) slot { return slot{s.at - depth, s.size} }

func bySlot(a, b slot) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.size, b.size)) }

// typ returns the type in which a slot is passed.
func (s slot) typ() byte {
	if s.size == 8 {
		return i64
	}
	return i32
}

// signature returns the type of a function with this convention.
func (c *convention) signature() signature {
	sig := signature{params: string([]byte{i32})}
	for _, s := range c.params {
		sig.params += string([]byte{s.typ()})
	}
	if len(c.results) > 0 {
		sig.results = string([]byte{c.results[0].typ()})
	}
	return sig
}

// global returns the global variable of a function's nth result, from 1.
func (s *slimmer) global(n int, typ byte) int64 {
	for i, t := range s.globals {
		if t != typ {
			continue
		}
		if n--; n == 0 {
			return int64(i)
		}
	}
	for ; n > 0; n-- {
		s.globals = append(s.globals, typ)
	}
	return int64(len(s.globals) - 1)
}

// convention works out how the function takes arguments and gives results: what may be read
// before it is written is an argument, and what else is written on every way to a return a result.
func (p *promoter) convention() *convention {
	c := &convention{}
	read, written := p.liveAtEntry(nil), p.everWritten()
	unwritten := p.liveAtEntry(written)
	for i, s := range p.slots {
		switch {
		case s.at < 0:
		case p.kept[i]:
			c.memory = append(c.memory, s)
		case read[s]:
			c.params = append(c.params, s)
		case !unwritten[s]:
			c.results = append(c.results, s)
		}
		if s.at >= 0 && !p.kept[i] && written[s] && unwritten[s] {
			c.changed = append(c.changed, s)
		}
	}
	for _, e := range p.frame.escapes {
		if e >= 0 {
			c.escapes = append(c.escapes, e)
		}
	}
	slices.SortFunc(c.params, bySlot)
	slices.SortFunc(c.results, bySlot)
	return c
}

func (p *promoter) everWritten() map[slot]bool {
	written := map[slot]bool{}
	for _, b := range p.blocks {
		for _, n := range p.nodes[b] {
			for _, s := range p.written(n) {
				written[s] = true
			}
		}
	}
	return written
}

// liveAtEntry finds the slots that may be read before they are written, if a return reads those
// of atReturn.
func (p *promoter) liveAtEntry(atReturn map[slot]bool) map[slot]bool {
	live := map[*block]map[slot]bool{}
	for changed := true; changed; {
		changed = false
		for _, b := range slices.Backward(p.blocks) {
			now := map[slot]bool{}
			if b.end == returns {
				maps.Copy(now, atReturn)
			}
			for _, to := range b.next {
				maps.Copy(now, live[to])
			}
			for _, n := range slices.Backward(p.nodes[b]) {
				for _, s := range p.written(n) {
					delete(now, s)
				}
				for _, s := range p.read(n) {
					now[s] = true
				}
			}
			if len(now) != len(live[b]) {
				live[b], changed = now, true
			}
		}
	}
	return live[p.blocks[0]]
}
