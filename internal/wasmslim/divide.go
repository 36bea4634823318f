package wasmslim

import "math/bits"

// Go's compiler divides an int32 by a constant without dividing: it multiplies in 64 bits and
// shifts (Warren, Hacker's Delight, chapter 10). That is quicker and three times as long, so
// a divider writes the division.

// A divider finds divisions in a function.
type divider map[*web][]*node // what writes each variable

// divide writes the divisions of a function.
func (n *narrower) divide() {
	d := divider{}
	for _, b := range n.blocks {
		for _, x := range n.nodes[b] {
			if x.op == opLocalSet || x.op == opLocalTee {
				d[x.web.find()] = append(d[x.web.find()], x)
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

// becomeDivision makes an instruction the division of an int32 variable, and returns what
// comes before it. What was computed for it goes, if nothing else uses it: wasm-opt sees to that.
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
	if product == nil || sign == nil || all < 31 {
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

// once returns what is written to a variable that is written once. Its value is the same
// then wherever it is read, since every way there leads past that place: Go's compiler reads no
// variable that may not have been written.
func (d divider) once(n *node) (value *node, ok bool) {
	if n.op == opLocalTee {
		return n.args[0], true
	}
	if n.op != opLocalGet || n.web.find().fixed {
		return nil, false
	}
	writes := d[n.web.find()]
	if len(writes) != 1 {
		return nil, false
	}
	return writes[0].args[0], true
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
		if !ok || n.op == opLocalTee && len(d[w]) != 1 {
			if w.fixed && len(d[w]) == 0 {
				return w
			}
			return found
		}
		found, n = w, from
	}
	return found
}

// divisor returns the constant of which m and s are the multiplier and the shift. For every int32
// they give the quotient if 0 < m×by − 2^s ≤ 2^(s−31).
func divisor(m, s int64) (by int64, ok bool) {
	if m <= 0 || s < 32 || s > 62 {
		return 0, false
	}
	by = 1<<s/m + 1
	high, low := bits.Mul64(uint64(m), uint64(by))
	over := int64(low) - 1<<s
	return by, high == 0 && over <= 1<<(s-31)
}
