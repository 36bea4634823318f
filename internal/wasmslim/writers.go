package wasmslim

import (
	"maps"
	"slices"
)

// writers hold, for each slot, the stores and calls that may have been the last to write any of its
// bytes. A nil among them is the function's entry: perhaps nothing was written. The caller's frame
// has none, as what is read there the caller wrote.
type writers []map[*node]bool

// findMixed calls mixed for each load or call that reads a slot, if a store or call that writes
// another slot may have been the last to write some of its bytes. by is that store or call, or nil
// if perhaps nothing was written.
func (p *promoter) findMixed(mixed func(n *node, s slot, by *node)) {
	before := map[*block]writers{}
	for i, b := range p.blocks {
		before[b] = make(writers, len(p.slots))
		for j, s := range p.slots {
			before[b][j] = map[*node]bool{}
			if i == 0 && s.at < 0 {
				before[b][j][nil] = true
			}
		}
	}
	for changed := true; changed; {
		changed = false
		for _, b := range p.blocks {
			now := slices.Clone(before[b])
			for _, n := range p.nodes[b] {
				p.step(n, now, func(*node, slot, *node) {})
			}
			for _, to := range b.next {
				for i, by := range now {
					was := len(before[to][i])
					maps.Copy(before[to][i], by)
					changed = changed || len(before[to][i]) != was
				}
			}
		}
	}
	for _, b := range p.blocks {
		now := slices.Clone(before[b])
		for _, n := range p.nodes[b] {
			p.step(n, now, mixed)
		}
	}
}

// step carries the writers over an instruction.
func (p *promoter) step(n *node, now writers, mixed func(*node, slot, *node)) {
	for _, s := range p.read(n) {
		for by := range now[p.index[s]] {
			if by == nil || !slices.Contains(p.written(by), s) {
				mixed(n, s, by)
			}
		}
	}
	for _, s := range p.written(n) {
		for i, o := range p.slots {
			if o.overlaps(s) {
				now[i] = map[*node]bool{n: true}
			}
		}
	}
}
