package wasmslim

import "cmp"

// A convention is how a function that uses the stack takes its arguments and gives its results.
// Its first parameter is the stack pointer. Arguments follow in the order of their places. Of the
// results, in the same order, the first is the function's and the others go through global
// variables.
type convention struct {
	params, results []slot
	changed         []slot  // those of the arguments whose places it writes: nobody may read them afterwards
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
