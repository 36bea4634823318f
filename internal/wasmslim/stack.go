package wasmslim

import (
	"errors"
	"fmt"
)

// The stack pointer of the linked module is a global variable. A compiled function reads it from a
// copy, a local variable, which it sets whenever it moves the stack pointer, and after every
// call. This file checks that, and by how much the function moves it: what follows rests on it,
// because the two become one variable (stackpointer.go) and places on the stack are told
// apart by their distance from it (frame.go).

// returnAddress is the size of what a call pushes, though nothing is written there.
const returnAddress = 8

// copySP is the local variable with a compiled function's copy of the stack pointer, after
// [rewriter.finish] has removed its parameter.
const copySP = localSP - 1

var (
	errMoves = errors.New("moves the stack pointer otherwise than Go's compiler does")
	errCall  = errors.New("makes a call otherwise than Go's compiler does")
)

// stackUse returns how many bytes of the stack in memory a function needs, all
// that it calls included, and checks that it gives them back. need holds what
// its callees need.
func (g *graph) stackUse(resumable bool, need map[int64]int) (int, error) {
	if resumable && !refreshes(g.entry.code) {
		return 0, errors.New("begins otherwise than Go's compiler does")
	}
	most := 0
	depths := map[*block]int{g.entry: 0}
	for _, b := range g.reachable() {
		depth := depths[b]
		for i, in := range b.code {
			if in.op == opCall {
				most = max(most, depth+need[in.value])
				if _, ours := need[in.value]; ours {
					depth -= returnAddress
					if resumable && !refreshes(b.code[i+1:]) {
						return 0, errCall
					}
				}
			}
			by, err := moves(b.code, i, resumable)
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

// refreshes reports whether code begins by copying the stack pointer.
func refreshes(code []instruction) bool {
	return len(code) > 1 && code[0].op == opGlobalGet && code[0].value == globalSP && code[1].op == opLocalSet && code[1].value == copySP
}

// moves returns by how much the ith instruction lowers the stack pointer: only one that sets the
// global variable does. Its copy is set just before that or from it.
func moves(code []instruction, i int, resumable bool) (by int, err error) {
	in := code[i]
	switch {
	case in.op == opGlobalSet && in.value == globalSP:
		return movesBy(code[:i], resumable)
	case !resumable || in.value != copySP:
		return 0, nil
	case in.op == opLocalSet && (i == 0 || !refreshes(code[i-1:])),
		in.op == opLocalTee && (i+1 == len(code) || code[i+1].op != opGlobalSet):
		return 0, errMoves
	}
	return 0, nil
}

// movesBy reads what is computed before the stack pointer is set: it plus or minus a constant.
func movesBy(code []instruction, resumable bool) (int, error) {
	b := &block{code: code}
	ops, from := []int{opGlobalGet, opI32Const, opI32Sub}, int64(globalSP)
	if resumable {
		ops, from = []int{opLocalGet, opI32Const, opI32Sub, opLocalTee}, copySP
	}
	for _, op := range []int{opI32Sub, opI32Add} {
		ops[2] = op
		tail, ok := b.ends(ops...)
		if !ok || tail[0].value != from || resumable && tail[3].value != copySP {
			continue
		}
		if by := int(tail[1].value); op == opI32Sub {
			return by, nil
		} else {
			return -by, nil
		}
	}
	return 0, errMoves
}
