package wasmslim

import (
	"bytes"
	"errors"
	"fmt"
)

// An address says what a constant in the code is the address of.
type address byte

const (
	number  address = iota // nothing: it is a number
	ofData                 // a variable, a string or a table
	ofCode                 // a function, or a place in one
	ofStack                // the end of the stack, where it starts
)

// moved is the address to link the second program at (cmd/link -T), which moves its data by
// that much. Its functions move too: the linker counts 16 addresses to a
// function, and a place in the code is a function's number × 65,536 plus a
// block's number.
const (
	moved          = 1 << 16
	movedFunctions = moved / 16
	movedCode      = movedFunctions << 16
)

// decodeBoth decodes a function of both links of a program and distinguishes addresses
// from numbers: a constant that moved with the data or with the code is an
// address of it, and one that is the same in both is a number. A linked module
// has no other record of which constants the linker filled in.
func decodeBoth(f, again function) (locals []byte, code []instruction, err error) {
	locals, code, err = decode(f.body)
	if err != nil {
		return nil, nil, err
	}
	otherLocals, other, err := decode(again.body)
	if err != nil {
		return nil, nil, err
	}
	if len(code) != len(other) || !bytes.Equal(locals, otherLocals) {
		return nil, nil, errNotTheSame
	}
	for i := range code {
		if code[i].names, err = compare(code[i], other[i]); err != nil {
			return nil, nil, err
		}
	}
	return locals, code, nil
}

var errNotTheSame = errors.New("the two links are not of the same program")

func compare(a, b instruction) (address, error) {
	by := b.value - a.value
	switch {
	case a.op != b.op:
		return number, errNotTheSame
	case bytes.Equal(a.raw, b.raw):
		return number, nil
	case a.op == opCall && by == movedFunctions:
		return number, nil
	case (a.op == opI32Const || a.op == opI64Const) && by == moved:
		return ofData, nil
	case (a.op == opI32Const || a.op == opI64Const) && by == movedCode:
		return ofCode, nil
	}
	return number, fmt.Errorf("instruction %#x changes from %d to %d between the two links", a.op, a.value, b.value)
}
