package wasmslim

import "errors"

// passStackPointer makes the stack pointer a parameter of the function, in place
// of a global variable that every function moves and moves back. Its caller then
// keeps its own. The copy of the stack pointer that a compiled function has
// anyway becomes the parameter; in an export it is a new local variable, which
// starts where the stack ends. [graph.stackUse] has checked the moves.
//
// ours holds the functions that take it. The few others that are not exports,
// such as runtime.wasmDiv, may not use the stack.
func (f *liveFunction) passStackPointer(sig signature, ours map[int64]int) error {
	f.sig, f.sp = sig, noStack
	if !f.usesStack() {
		return nil
	}
	if !f.resumable && !f.exported {
		return errors.New("uses the stack, and does not follow Go's convention")
	}
	var locals []byte
	var start []instruction
	f.sp = 0
	if f.resumable {
		f.sig = signature{params: string([]byte{i32})}
		r := &reader{data: f.locals}
		groups, n, typ := r.unsigned(), r.unsigned(), r.byte()
		if groups == 0 || n == 0 || typ != i32 {
			return errors.New("has no copy of the stack pointer")
		}
		locals = appendUnsigned(appendUnsigned(nil, groups), n-1)
		locals = append(append(locals, i32), f.locals[r.at:]...)
		// Room for the return address, which the caller does not make now.
		start = []instruction{plain(opLocalGet, f.sp), plain(opI32Const, returnAddress), plain(opI32Sub), plain(opLocalSet, f.sp)}
	} else {
		if len(f.locals) != 1 {
			return errors.New("is an export that has local variables of its own")
		}
		f.sp = int64(f.params)
		locals = []byte{1, 1, i32}
		top := plain(opI32Const, 0)
		top.names = ofStack
		start = []instruction{top, plain(opLocalSet, f.sp)}
	}
	for _, b := range f.graph.reachable() {
		if err := b.useLocal(f.sp, ours); err != nil {
			return err
		}
	}
	f.locals = locals
	f.graph.entry = &block{code: start, end: jumps, next: []*block{f.graph.entry}}
	return nil
}

// noStack takes the place of the variable in a function that does not use the stack.
const noStack = -1

func (f *liveFunction) usesStack() bool {
	for _, b := range f.graph.reachable() {
		for _, in := range b.code {
			if in.op == opGlobalGet || in.op == opGlobalSet {
				return true
			}
		}
	}
	return f.resumable
}

// useLocal makes a block use the local variable sp in place of the global one. Before a call,
// the code that makes room for a return address is removed: a callee no longer takes it away.
func (b *block) useLocal(sp int64, ours map[int64]int) error {
	var out block
	for _, in := range b.code {
		_, passes := ours[in.value]
		switch {
		case in.op == opGlobalGet:
			in = plain(opLocalGet, sp)
		case in.op == opGlobalSet:
			in = plain(opLocalSet, sp)
		case in.op == opCall && passes:
			if !out.dropPush() {
				return errCall
			}
			out.code = append(out.code, plain(opLocalGet, sp))
		}
		out.code = append(out.code, in)
	}
	b.code = out.code
	return nil
}

// dropPush removes the code that makes room for a return address from the end of a block, and
// reports whether it was there.
func (b *block) dropPush() bool {
	for _, ops := range [][]int{
		{anyGet, opI32Const, opI32Sub, opLocalTee, opLocalSet},
		{anyGet, opI32Const, opI32Sub, opLocalSet},
	} {
		if tail, ok := b.ends(ops...); ok && tail[1].value == returnAddress {
			b.cut(len(ops))
			return true
		}
	}
	return false
}
