package wasmslim

// number gives each web a variable of its own, and returns their declarations.
func (n *narrower) number(params int) []byte {
	var declared []byte
	used := map[*web]bool{}
	for v := range params {
		w := n.in[n.blocks[0]][v].find()
		w.index, used[w] = int64(v), true
	}
	count := uint64(0)
	for _, b := range n.blocks {
		for _, x := range n.nodes[b] {
			if x.web == nil || used[x.web.find()] {
				continue
			}
			w := x.web.find()
			w.index, used[w] = int64(params)+int64(count), true
			if w.typ == i64 && !w.wide {
				w.typ = i32
			}
			declared = append(declared, 1, w.typ)
			count++
		}
	}
	return append(appendUnsigned(nil, count), declared...)
}

// shortenShift makes a shift of all 64 bits to the right, for the sign, one of 32.
func (n *node) shortenShift() {
	if n.op == opI64ShrS && n.narrows() && n.shift() > 31 {
		n.args[1].instruction = n.args[1].with(31)
	}
}

// write returns an instruction in its new form, and what extends or wraps its
// result to what its use needs.
func (n *node) write() []instruction {
	narrows := n.narrows()
	var out []instruction
	switch {
	case n.web != nil:
		out = append(out, n.with(n.web.find().index))
	case narrows:
		out = n.narrowed()
	case n.op == opWrapI64: // the argument is narrow
	case n.op >= opI64Store8 && n.op <= opI64Store32:
		out = append(out, n.access(narrowStores[n.op-opI64Store8]))
	default:
		out = append(out, n.instruction)
	}
	switch {
	case n.typ != i64 || narrows == !n.wide:
	case !narrows:
		out = append(out, plain(opWrapI64))
	case n.known&signed != 0:
		out = append(out, plain(opExtendI32S))
	default:
		out = append(out, plain(opExtendI32U))
	}
	return out
}

// How 64-bit instructions are numbered from 32-bit ones.
const (
	arithmeticApart = opI64Add - opI32Add
	comparisonApart = opI64Eqz - opI32Eqz
)

var (
	narrowStores = [...]int{opI32Store8, opI32Store16, opI32Store}                                      // for i64.store8, 16, 32
	narrowLoads  = [...]int{opI32Load8S, opI32Load8U, opI32Load16S, opI32Load16U, opI32Load, opI32Load} // for i64.load8_s, 8_u, 16_s, 16_u, 32_s, 32_u
)

// narrowed returns the 32-bit form of an instruction.
func (n *node) narrowed() []instruction {
	switch op := n.op; {
	case op == opI64Const:
		c := plain(opI32Const, int64(int32(n.value)))
		c.names = n.names
		return []instruction{c}
	case op == opI64Load:
		return []instruction{n.access(opI32Load)}
	case op >= opI64Load8S && op <= opI64Load32U:
		return []instruction{n.access(narrowLoads[op-opI64Load8S])}
	case op == opExtendI32S, op == opExtendI32U, op == opI64Extend32S:
		return nil // it is what the argument is
	case op == opI64Extend8S, op == opI64Extend16S:
		return []instruction{plain(op - opI64Extend8S + opI32Extend8S)}
	case op == opSelect:
		return []instruction{n.instruction}
	case op >= opI64Eqz && op <= opI64GeU:
		op -= comparisonApart
		if op >= opI32LtS && n.comparable()&signed == 0 {
			op |= 1 // the unsigned one
		}
		return []instruction{plain(op)}
	}
	return []instruction{plain(n.op - arithmeticApart)}
}
