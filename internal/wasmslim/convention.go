package wasmslim

import (
	"maps"
	"slices"
)

// A convention is how a function that uses the stack takes its arguments and gives its results once
// they are no longer in memory. Its first parameter is the stack pointer, and the arguments follow
// in the order of their slots. Of the results, in the same order, the first is the function's and the
// others are left in global variables, which the caller reads directly after the call.
// Function and callers agree because the callers follow the convention of the function, whose
// slots they see in their own frame: [promoter.read], [promoter.written].
type convention struct {
	params, results []slot
	changed         []slot  // those in its caller's frame that it may write besides its results: the caller must not read them
	memory          []slot  // those in its caller's frame that it reads or writes in memory
	escapes         []int64 // the places there whose addresses it uses
}

func (c *convention) inMemory() bool { return len(c.memory)+len(c.escapes) > 0 }

// callee returns the convention of the function that an instruction calls, or nil if it calls no
// function that uses the stack.
func (p *promoter) callee(n *node) *convention {
	if n.op != opCall {
		return nil
	}
	return p.s.live[n.value].passes
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

// global returns the nth global variable of a type, counted from 1: the one of a function's nth
// result.
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
