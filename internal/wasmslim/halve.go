package wasmslim

// The second half of split.go: how a copy, a load or a store of 8 bytes is written as two of 4.

// copies reports whether an instruction copies 8 bytes that are to be halved, on one side at least.
func (w *splitter) copies(n *node) bool {
	switch n.op {
	case opLocalSet:
		return w.isHalved(n)
	case opI64Store:
		from := n.args[1]
		return repeatable(n.args[0]) && w.canHalve(from) && (w.mixed[n] || w.mixed[from] && w.together(n) || w.isHalved(from)) &&
			(from.op != opI64Load || w.apart(n, from))
	}
	return false
}

// apart reports whether a store writes all or nothing of what a load reads. It would otherwise
// change the upper half before that is loaded.
func (w *splitter) apart(store, load *node) bool {
	to, isTo := w.frame.accesses[store]
	from, isFrom := w.frame.accesses[load]
	switch {
	case isTo && isFrom:
		return to == from || !to.overlaps(from)
	case isTo:
		return !w.addressed(to)
	}
	return isFrom && !w.addressed(from)
}

// canHalve reports whether each half of a value can be computed alone.
func (w *splitter) canHalve(n *node) bool {
	return n.op == opI64Const && n.names == number || n.op == opI64Load && repeatable(n.args[0]) || n.op == opLocalGet && w.isHalved(n)
}

// repeatable reports whether an address may be computed twice.
func repeatable(n *node) bool {
	switch n.op {
	case opLocalGet, opI32Const, opI64Const:
		return true
	case opWrapI64, opExtendI32U, opI32Add, opI64Add:
		for _, a := range n.args {
			if !repeatable(a) {
				return false
			}
		}
		return true
	}
	return false
}

// plan notes the instructions that [splitter.write] replaces.
func (w *splitter) plan(n *node) {
	switch {
	case w.copies(n):
		for _, a := range n.args {
			a.noteAll(w.gone)
		}
	case w.mixed[n]:
		n.args[0].noteAll(w.gone)
	}
}

func (w *splitter) emit(in ...instruction) { w.code = append(w.code, in...) }

// address computes an address once more.
func (w *splitter) address(n *node) {
	for _, a := range n.args {
		w.address(a)
	}
	w.emit(n.instruction)
}

// write writes what becomes of an instruction.
func (w *splitter) write(n *node) {
	switch {
	case w.gone[n]:
	case w.copies(n):
		w.copyHalf(n, 0)
		w.copyHalf(n, 1)
	case w.mixed[n] && n.op == opI64Store:
		whole := int64(len(w.types))
		w.types = append(w.types, i64)
		w.emit(plain(opLocalSet, whole))
		w.address(n.args[0])
		w.emit(plain(opLocalGet, whole), memory(opI64Store32, n.value))
		w.address(n.args[0])
		w.emit(plain(opLocalGet, whole), plain(opI64Const, 32), plain(opI64ShrU), memory(opI64Store32, n.value+4))
	case w.mixed[n]:
		w.address(n.args[0])
		w.emit(memory(opI64Load32U, n.value))
		w.address(n.args[0])
		w.emit(memory(opI64Load32U, n.value+4), plain(opI64Const, 32), plain(opI64Shl), plain(opI64Or))
	default:
		w.emit(n.instruction)
	}
}

// copyHalf copies the lower half, 0, or the upper one, 1.
func (w *splitter) copyHalf(n *node, half int64) {
	if n.op == opI64Store {
		w.address(n.args[0])
	}
	switch from := n.args[len(n.args)-1]; from.op {
	case opI64Const:
		w.emit(plain(opI64Const, int64(int32(from.value>>(32*half)))))
	case opI64Load:
		w.address(from.args[0])
		w.emit(memory(opI64Load32U, from.value+4*half))
	case opLocalGet:
		w.emit(plain(opLocalGet, w.halved[from.web.find()][half]))
	}
	if n.op == opI64Store {
		w.emit(memory(opI64Store32, n.value+4*half))
	} else {
		w.emit(plain(opLocalSet, w.halved[n.web.find()][half]))
	}
}
