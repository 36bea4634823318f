package wasmslim

import (
	"errors"
	"fmt"
)

// The types of values, in the binary format.
const (
	i32 = 0x7f
	i64 = 0x7e
	f32 = 0x7d
	f64 = 0x7c
)

// A node is an instruction with what it takes from the stack. Between blocks the
// stack is empty except for the number that a branch takes.
type node struct {
	instruction
	args []*node
	typ  byte // of its result, 0 if it has none
	web  *web // of a local variable

	known known // of a 64-bit result: see narrow.go
	wide  bool  // the use of the result needs all 64 bits
}

var errStack = errors.New("takes more from the stack than there is")

// nodesOf reads a block's code. types are those of the local variables. passed is whether calls pass
// arguments and results already, rather than over the stack in memory.
func (s *slimmer) nodesOf(code []instruction, types []byte, passed bool) (nodes []*node, err error) {
	var stack []*node
	for _, in := range code {
		n := &node{instruction: in}
		takes, gives, ok := s.effect(in, passed)
		if !ok {
			return nil, fmt.Errorf("instruction %#x is not one whose effect is known", in.op)
		}
		switch {
		case in.op >= opLocalGet && in.op <= opLocalTee:
			gives = types[in.value]
			if in.op == opLocalSet {
				gives = 0
			}
		case in.op == opSelect && len(stack) > 1:
			gives = stack[len(stack)-2].typ
		}
		if takes > len(stack) {
			return nil, errStack
		}
		n.args = append(n.args, stack[len(stack)-takes:]...)
		stack = stack[:len(stack)-takes]
		if n.typ = gives; gives != 0 {
			stack = append(stack, n)
		}
		nodes = append(nodes, n)
	}
	for _, n := range stack {
		n.wide = true // a result of the function
	}
	return nodes, nil
}

// effect returns how many values an instruction takes, and the type of the one that
// it gives; 0 if it gives none.
func (s *slimmer) effect(in instruction, passed bool) (takes int, gives byte, ok bool) {
	switch in.op {
	case opCall:
		typ := s.m.types[s.m.functions[in.value].typ]
		if f := s.live[in.value]; f.passes != nil && passed {
			typ = f.sig
		} else if f.passes != nil {
			return 1, 0, true // the stack pointer
		}
		if typ.results != "" {
			gives = typ.results[0]
		}
		return len(typ.params), gives, true
	case opGlobalGet:
		return 0, s.globals[in.value], true
	}
	for _, e := range effects {
		if in.op >= e.first && in.op <= e.last {
			return e.takes, e.gives, true
		}
	}
	return 0, 0, false
}

// effects are those of ranges of instructions, in the order of their opcodes.
var effects = []struct {
	first, last int
	takes       int
	gives       byte
}{
	{opNop, opNop, 0, 0},
	{opDrop, opDrop, 1, 0},
	{opSelect, opSelect, 3, 0}, // gives what it takes
	{opLocalGet, opLocalGet, 0, 0},
	{opLocalSet, opLocalTee, 1, 0},
	{opGlobalSet, opGlobalSet, 1, 0},
	{opI32Load, opI32Load, 1, i32},
	{opI64Load, opI64Load, 1, i64},
	{0x2a, 0x2a, 1, f32},
	{0x2b, 0x2b, 1, f64},
	{0x2c, 0x2f, 1, i32},
	{opI64Load8S, opI64Load32U, 1, i64},
	{0x36, opLastStore, 2, 0},
	{opI32Const, opI32Const, 0, i32},
	{opI64Const, opI64Const, 0, i64},
	{opF32Const, opF32Const, 0, f32},
	{opF64Const, opF64Const, 0, f64},
	{opI32Eqz, opI32Eqz, 1, i32},
	{0x46, 0x4f, 2, i32},
	{opI64Eqz, opI64Eqz, 1, i32},
	{opI64Eq, 0x66, 2, i32},
	{0x67, 0x69, 1, i32},
	{opI32Add, 0x78, 2, i32},
	{0x79, 0x7b, 1, i64},
	{opI64Add, 0x8a, 2, i64},
	{0x8b, 0x91, 1, f32},
	{0x92, 0x98, 2, f32},
	{0x99, 0x9f, 1, f64},
	{0xa0, 0xa6, 2, f64},
	{opWrapI64, 0xab, 1, i32},
	{opExtendI32S, 0xb1, 1, i64},
	{0xb2, 0xb6, 1, f32},
	{0xb7, 0xbb, 1, f64},
	{0xbc, 0xbc, 1, i32},
	{0xbd, 0xbd, 1, i64},
	{0xbe, 0xbe, 1, f32},
	{0xbf, 0xbf, 1, f64},
	{0xc0, 0xc1, 1, i32},
	{opI64Extend8S, opI64Extend32S, 1, i64},
	{opPrefixed, opPrefixed + 3, 1, i32}, // truncations that saturate
	{opPrefixed + 4, opPrefixed + 7, 1, i64},
	{opMemoryCopy, opMemoryFill, 3, 0},
}
