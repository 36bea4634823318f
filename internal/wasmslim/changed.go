package wasmslim

import (
	"fmt"
	"maps"
)

// A function may overwrite its arguments on the stack. If they become variables, its caller does
// not see that. Go's compiler never reads an argument after the call, and checkChanged makes sure.

// changed returns the slots that a call may write beside the callee's results.
func (p *promoter) changed(n *node) (slots []slot) {
	if c := p.callee(n); c != nil {
		for _, s := range c.changed {
			slots = append(slots, s.seen(p.frame.calls[n]))
		}
	}
	return slots
}

// stale holds the bytes that a call may have changed, by their place, and that call.
type stale map[int64]*node

// checkChanged refuses a function that may read what a call changed before it wrote there again.
func (p *promoter) checkChanged() error {
	before := map[*block]stale{}
	for _, b := range p.blocks {
		before[b] = stale{}
	}
	for changed := true; changed; {
		changed = false
		for _, b := range p.blocks {
			now := maps.Clone(before[b])
			for _, n := range p.nodes[b] {
				if by := p.readsStale(n, now); by != nil {
					return fmt.Errorf("reads an argument of %s after the call, which may have changed it", p.s.m.functions[by.value].name)
				}
				p.spoil(n, now)
			}
			for _, to := range b.next {
				was := len(before[to])
				maps.Copy(before[to], now)
				changed = changed || len(before[to]) != was
			}
		}
	}
	return nil
}

// readsStale returns the call that may have changed what an instruction reads.
func (p *promoter) readsStale(n *node, now stale) (by *node) {
	for _, s := range p.read(n) {
		for at := s.at; at < s.at+s.size && by == nil; at++ {
			by = now[at]
		}
	}
	return by
}

// spoil carries the stale bytes over an instruction. What a callee has in memory of its caller's frame
// counts as written again, since its results may be there.
func (p *promoter) spoil(n *node, now stale) {
	slots := append(p.written(n), p.filled(n)...)
	if c := p.callee(n); c != nil {
		depth := p.frame.calls[n]
		for _, m := range c.memory {
			slots = append(slots, m.seen(depth))
		}
		for _, e := range c.escapes {
			maps.DeleteFunc(now, func(at int64, _ *node) bool { return at >= e-depth })
		}
	}
	for _, s := range slots {
		maps.DeleteFunc(now, func(at int64, _ *node) bool { return s.at <= at && at < s.at+s.size })
	}
	for _, s := range p.changed(n) {
		for at := s.at; at < s.at+s.size; at++ {
			now[at] = n
		}
	}
}

// filled returns the bytes in the frame that an instruction fills or copies to.
func (p *promoter) filled(n *node) []slot {
	if n.op != opMemoryFill && n.op != opMemoryCopy || n.args[2].op != opI32Const {
		return nil
	}
	at, ok := p.frame.places[n.args[0]]
	if !ok {
		return nil
	}
	return []slot{{at, n.args[2].value}}
}
