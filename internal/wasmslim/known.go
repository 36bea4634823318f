package wasmslim

// known is how a 64-bit value follows from its low 32 bits, if it does.
type known byte

const (
	signed   known = 1 << iota // they are sign-extended
	unsigned                   // they are zero-extended
	either   = signed | unsigned
)

// learn works out what is known about a node's result from its arguments: nothing, if learn does
// not list the instruction.
func (n *node) learn() known {
	arg := func(i int) known { return n.args[i].known }
	switch n.op {
	case opI64Const:
		return knownConst(n.value)
	case opI64Load8U, opI64Load16U:
		return either
	case opI64Load8S, opI64Load16S, opI64Load32S, opI64Extend8S, opI64Extend16S:
		return signed
	case opI64Load32U:
		return unsigned
	case opExtendI32S:
		return signed
	case opExtendI32U:
		if isTruth(n.args[0]) {
			return either
		}
		return unsigned
	case opI64Extend32S:
		if arg(0) == either {
			return either
		}
		return signed
	case opLocalGet, opLocalTee:
		return n.web.find().known
	case opSelect:
		return arg(0) & arg(1)
	case opI64And:
		return knownAnd(arg(0), arg(1))
	case opI64Or, opI64Xor:
		return arg(0) & arg(1)
	case opI64ShrS, opI64ShrU:
		return n.learnShift()
	case opI64RemS:
		return arg(0) & arg(1) & signed
	case opI64RemU, opI64DivU:
		return arg(0) & arg(1) & unsigned
	}
	return 0
}

func knownConst(c int64) (k known) {
	if c == int64(int32(c)) {
		k |= signed
	}
	if c == int64(uint32(c)) {
		k |= unsigned
	}
	return k
}

// isTruth reports whether a node gives 0 or 1.
func isTruth(n *node) bool { return n.op == opI32Eqz || n.op > opI32Eqz && n.op < 0x67 }

func knownAnd(a, b known) known {
	switch {
	case a == either || b == either: // at most 31 bits are left
		return either
	case a&b&signed != 0:
		return signed
	}
	return (a | b) & unsigned
}

func (n *node) learnShift() known {
	by, x := n.args[1], n.args[0].known
	if by.op != opI64Const || by.value < 0 || by.value > 63 {
		return 0
	}
	switch {
	case by.value == 0:
		return x
	case x&unsigned != 0:
		return either // a bit at least is gone, and the sign is 0
	case n.op == opI64ShrS && (x&signed != 0 || by.value >= 32):
		return signed
	case n.op == opI64ShrU && by.value > 32:
		return either
	case n.op == opI64ShrU && by.value == 32:
		return unsigned
	}
	return 0
}
