package wasmslim

import (
	"errors"
	"fmt"
)

// returnAddress is what a call pushes, though nothing is written there.
const returnAddress = 8

// stackUse returns how many bytes of the stack in memory a function needs, all
// that it calls included, and checks that it gives them back. need holds what
// its callees need.
func (g *graph) stackUse(resumable bool, need map[int64]int) (int, error) {
	most := 0
	depths := map[*block]int{g.entry: 0}
	for _, b := range g.reachable() {
		depth := depths[b]
		for i, in := range b.code {
			if in.op == opCall {
				most = max(most, depth+need[in.value])
				if _, ours := need[in.value]; ours {
					depth -= returnAddress
				}
			}
			by, err := moves(b.code[:i+1])
			if err != nil {
				return 0, err
			}
			depth += by
			most = max(most, depth)
		}
		if b.end == returns && (resumable && depth != -returnAddress || !resumable && depth != 0) {
			return 0, fmt.Errorf("returns with %d bytes of the stack in use", depth)
		}
		for _, to := range b.next {
			if known, ok := depths[to]; ok && known != depth {
				return 0, errors.New("uses more or less of the stack from one way to another")
			}
			depths[to] = depth
		}
	}
	return most, nil
}

// moves returns by how much the last instruction lowers the stack pointer.
func moves(code []instruction) (int, error) {
	n := len(code) - 1
	if code[n].op != opGlobalSet || code[n].value != globalSP {
		return 0, nil
	}
	if n > 0 && code[n-1].op == opLocalTee {
		n--
	}
	if n >= 2 && code[n-2].op == opI32Const {
		switch by := int(code[n-2].value); code[n-1].op {
		case opI32Sub:
			return by, nil
		case opI32Add:
			return -by, nil
		}
	}
	return 0, errors.New("moves the stack pointer by an amount that is not constant")
}
