package wasmslim

// Go's compiler divides an int32 by a constant without dividing: it multiplies in 64 bits and
// shifts (Warren, Hacker's Delight, chapter 10). That is quicker but three times as long, so a
// divider turns it back into a division, which gives the same for every int32: see divisor.

// A divider finds such divisions in a function.
type divider struct {
	writes map[*web][]*node // what writes each variable
	unset  map[*web]bool    // the variables that may be read before they are written
}

// divide writes the divisions of a function with this many parameters.
func (n *narrower) divide(params int) {
	d := divider{map[*web][]*node{}, map[*web]bool{}}
	for _, w := range n.in[n.blocks[0]][params:] {
		d.unset[w.find()] = true
	}
	for _, b := range n.blocks {
		for _, x := range n.nodes[b] {
			if x.op == opLocalSet || x.op == opLocalTee {
				d.writes[x.web.find()] = append(d.writes[x.web.find()], x)
			}
		}
	}
	for _, b := range n.blocks {
		var out []*node
		for _, x := range n.nodes[b] {
			if of, by, ok := d.division(x); ok {
				out = append(out, x.becomeDivision(of, by)...)
			}
			out = append(out, x)
		}
		n.nodes[b] = out
	}
}

// becomeDivision makes an instruction the division of an int32 variable, and returns what has to
// come before it. wasm-opt removes what was computed for it, if nothing else uses that.
func (n *node) becomeDivision(of *web, by int64) []*node {
	get := &node{instruction: plain(opLocalGet, 0), typ: i64, web: of}
	whole := &node{instruction: plain(opI64Extend32S), typ: i64, args: []*node{get}}
	constant := &node{instruction: plain(opI64Const, by), typ: i64}
	before := []*node{
		{instruction: plain(opDrop), args: []*node{n.args[1]}},
		{instruction: plain(opDrop), args: []*node{n.args[0]}},
		get, whole, constant,
	}
	n.instruction, n.args = plain(opI64DivS), []*node{whole, constant}
	return before
}

// division reports whether an instruction gives the quotient of a variable and a constant:
// ((x × m) >> s) − (x >> 63).
func (d divider) division(n *node) (x *web, by int64, ok bool) {
	if n.op != opI64Sub {
		return nil, 0, false
	}
	product, s := d.shift(n.args[0])
	sign, all := d.shift(n.args[1])
	if product == nil || sign == nil || all < 31 || all > 63 {
		return nil, 0, false
	}
	if product = d.value(product); product.op != opI64Mul || product.args[1].op != opI64Const {
		return nil, 0, false
	}
	x, y := d.variable(product.args[0]), d.variable(sign)
	if x == nil || x != y || product.args[0].known&sign.known&signed == 0 {
		return nil, 0, false
	}
	by, ok = divisor(product.args[1].value, s)
	return x, by, ok
}

// once returns what is written to a variable that one instruction writes, and that nothing reads
// before. The instruction then dominates every read, as in SSA form, and if it reads such variables
// itself, none of them changes between it and the read. So its value may be computed
// again wherever the variable is read.
func (d divider) once(n *node) (value *node, ok bool) {
	if n.op == opLocalTee {
		return n.args[0], true
	}
	if n.op != opLocalGet {
		return nil, false
	}
	w := n.web.find()
	if w.fixed || d.unset[w] || len(d.writes[w]) != 1 {
		return nil, false
	}
	return d.writes[w][0].args[0], true
}

// value returns what a value is, through such variables.
func (d divider) value(n *node) *node {
	for {
		from, ok := d.once(n)
		if !ok {
			return n
		}
		n = from
	}
}

// shift returns what is shifted to the right, and by how much.
func (d divider) shift(n *node) (of *node, by int64) {
	if n = d.value(n); n.op != opI64ShrS || n.args[1].op != opI64Const {
		return nil, 0
	}
	return n.args[0], n.args[1].value
}

// variable returns the variable, written once or a parameter, whose low half a value is, with
// its sign; nil if there is none.
func (d divider) variable(n *node) *web {
	var found *web
	for n.op == opLocalGet || n.op == opLocalTee || n.op == opI64Extend32S {
		if n.op == opI64Extend32S {
			n = n.args[0]
			continue
		}
		w := n.web.find()
		from, ok := d.once(n)
		if !ok || n.op == opLocalTee && len(d.writes[w]) != 1 {
			if w.fixed && len(d.writes[w]) == 0 {
				return w
			}
			return found
		}
		found, n = w, from
	}
	return found
}

// divisor returns the constant, by, whose multiplier and shift are m and s. For every int32 they
// give the quotient if 0 < m×by − 2^s ≤ 2^(s−31), and no product overflows 64 bits if m ≤ 2^32.
func divisor(m, s int64) (by int64, ok bool) {
	if m <= 0 || m > 1<<32 || s < 32 || s > 62 {
		return 0, false
	}
	by = 1<<s/m + 1
	return by, m*by-1<<s <= 1<<(s-31)
}
