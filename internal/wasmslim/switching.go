package wasmslim

import "slices"

// A compiled function does three things so that its goroutine can be switched: it asks whether its
// frame fits the stack, notes a return address at each call, and asks after each call whether it
// has to return as well. Only the scheduler switches goroutines, and it is not kept, so all of
// this is removed.

// stackGuard is where a goroutine holds how far its stack may be used (runtime.g.stackguard0).
const stackGuard = 16

// dropStackCheck removes what a function begins with, the question whether its
// frame fits the goroutine's stack: [graph.stackUse] finds how much stack there must be.
func (b *block) dropStackCheck() {
	if b.end != branches {
		return
	}
	for _, ops := range [][]int{
		{anyGet, opGlobalGet, opWrapI64, opI32Load, opI32LeU},
		{anyGet, opGlobalGet, opWrapI64, opI32Load, opI32Const, opI32Add, opI32LeU},
	} {
		tail, ok := b.ends(ops...)
		if ok && tail[0].readsSP() && tail[1].value == globalG && tail[3].value == stackGuard {
			b.cut(len(ops))
			b.end, b.next = jumps, b.next[1:]
			return
		}
	}
}

// readsSP reports whether an instruction of a compiled function reads the stack pointer.
func (in instruction) readsSP() bool {
	return in.op == opGlobalGet && in.value == globalSP || in.op == opLocalGet && in.value == localSP
}

// calls gives each call the plain form: no block to resume at, no return
// address, and 0, "go on", in place of the result. A call that never comes back
// ends the block, and what the block did before cannot matter then: after a
// trap the instance is dropped.
func (rw *rewriter) calls(b *block) error {
	var kept block
	for _, in := range b.code {
		if in.op != opCall {
			kept.code = append(kept.code, in)
			continue
		}
		callee := rw.m.functions[in.value]
		switch {
		case callee.name == "runtime.notInitialized": // there is nothing to initialise
			continue
		case neverReturns(callee.name):
			b.code, b.end, b.next = nil, traps, nil
			return nil
		case rw.m.types[callee.typ] == goConvention:
			if !kept.plainCall(in) {
				return errCall
			}
			continue
		}
		kept.code = append(kept.code, in)
	}
	b.code = kept.code
	return nil
}

// plainCall adds a call in its plain form. It reports whether the call begins at block 0 of the
// callee, as every call that Go's compiler writes does.
func (b *block) plainCall(call instruction) bool {
	resume, ok := b.ends(opI32Const)
	if !ok || resume[0].value != 0 {
		return false
	}
	b.cut(1)
	if push, ok := b.ends(anyGet, opI64Const, opI64Store); ok && push[1].names == ofCode {
		b.cut(3)
	}
	b.code = append(b.code, call, resume[0])
	return true
}

// dropUnwinding removes the question after a call whether the goroutine is to
// be switched: the answer is the 0 that [rewriter.calls] wrote.
func (b *block) dropUnwinding() {
	if b.end != branches {
		return
	}
	for _, ops := range [][]int{
		{opCall, opI32Const},
		{opCall, opI32Const, opGlobalGet, opLocalSet},
	} {
		if tail, ok := b.ends(ops...); ok && tail[1].value == 0 {
			at := len(b.code) - len(ops) + 1
			b.code = slices.Delete(b.code, at, at+1)
			b.end, b.next = jumps, b.next[1:]
			return
		}
	}
}
