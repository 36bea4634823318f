package wasmslim

// The instructions that wasmslim tells apart (WebAssembly Core 1.0, section
// 5.4). Opcodes after the prefix 0xfc are counted from opPrefixed.
const (
	opUnreachable  = 0x00
	opNop          = 0x01
	opBlock        = 0x02
	opLoop         = 0x03
	opIf           = 0x04
	opElse         = 0x05
	opEnd          = 0x0b
	opBr           = 0x0c
	opBrIf         = 0x0d
	opBrTable      = 0x0e
	opReturn       = 0x0f
	opCall         = 0x10
	opCallIndirect = 0x11
	opDrop         = 0x1a
	opSelect       = 0x1b
	opLocalGet     = 0x20
	opLocalSet     = 0x21
	opLocalTee     = 0x22
	opGlobalGet    = 0x23
	opGlobalSet    = 0x24
	opFirstLoad    = 0x28
	opI32Load      = 0x28
	opI64Load      = 0x29
	opI32Load8S    = 0x2c
	opI32Load8U    = 0x2d
	opI32Load16S   = 0x2e
	opI32Load16U   = 0x2f
	opI64Load8S    = 0x30
	opI64Load8U    = 0x31
	opI64Load16S   = 0x32
	opI64Load16U   = 0x33
	opI64Load32S   = 0x34
	opI64Load32U   = 0x35
	opI32Store     = 0x36
	opI64Store     = 0x37
	opI32Store8    = 0x3a
	opI32Store16   = 0x3b
	opI64Store8    = 0x3c
	opI64Store16   = 0x3d
	opI64Store32   = 0x3e
	opLastStore    = 0x3e
	opMemorySize   = 0x3f
	opMemoryGrow   = 0x40
	opI32Const     = 0x41
	opI64Const     = 0x42
	opF32Const     = 0x43
	opF64Const     = 0x44
	opFirstNumeric = 0x45
	opI32Eqz       = 0x45
	opI32LtS       = 0x48
	opI32LeU       = 0x4d
	opI64Eqz       = 0x50
	opI64Eq        = 0x51
	opI64GeU       = 0x5a
	opI32Add       = 0x6a
	opI32Sub       = 0x6b
	opI32Shl       = 0x74
	opI64Add       = 0x7c
	opI64Sub       = 0x7d
	opI64Mul       = 0x7e
	opI64DivS      = 0x7f
	opI64DivU      = 0x80
	opI64RemS      = 0x81
	opI64RemU      = 0x82
	opI64And       = 0x83
	opI64Or        = 0x84
	opI64Xor       = 0x85
	opI64Shl       = 0x86
	opI64ShrS      = 0x87
	opI64ShrU      = 0x88
	opWrapI64      = 0xa7
	opExtendI32S   = 0xac
	opExtendI32U   = 0xad
	opI32Extend8S  = 0xc0
	opI32Extend16S = 0xc1
	opI64Extend8S  = 0xc2
	opI64Extend16S = 0xc3
	opI64Extend32S = 0xc4
	opLastNumeric  = 0xc4
	opPrefix       = 0xfc

	opPrefixed   = 0x100
	opMemoryCopy = opPrefixed + 10
	opMemoryFill = opPrefixed + 11
)

// An instruction is one instruction of a body.
type instruction struct {
	op    int
	value int64   // index, constant, offset, branch depth or block type
	table []byte  // the bytes of a br_table's targets
	align byte    // of a load or store: 3 for a multiple of 8
	raw   []byte  // its bytes
	names address // what a constant is the address of
}

// with returns the instruction with another index or number.
func (in instruction) with(value int64) instruction {
	in.value = value
	if in.op == opI32Const || in.op == opI64Const {
		in.raw = appendSigned([]byte{byte(in.op)}, value)
	} else {
		in.raw = appendUnsigned([]byte{byte(in.op)}, uint64(value))
	}
	return in
}

// wordAligned is the most that a load or store claims in the end (alignment.go): its
// address is a multiple of 4.
const wordAligned = 2

// aligned returns a load or store that claims no more of its address than align.
func (in instruction) aligned(align byte) instruction {
	in.align = min(in.align, align)
	in.raw = appendUnsigned([]byte{byte(in.op), in.align}, uint64(in.value))
	return in
}

// access returns another load or store of the same place.
func (in instruction) access(op int) instruction {
	in.op = op
	return in.aligned(wordAligned)
}

// plain returns a new instruction, with an index or a number if it has one.
func plain(op int, value ...int64) instruction {
	in := instruction{op: op, raw: []byte{byte(op)}}
	if len(value) > 0 {
		in = in.with(value[0])
	}
	return in
}

// decode reads a body: its local declarations, as bytes, and its code.
func decode(body []byte) (locals []byte, code []instruction, err error) {
	r := &reader{data: body}
	for n := r.unsigned(); n > 0 && r.more(); n-- {
		r.unsigned()
		r.byte()
	}
	locals = body[:r.at]
	for r.more() {
		code = append(code, r.instruction())
	}
	return locals, code, r.err
}

func (r *reader) instruction() instruction {
	start := r.at
	in := instruction{op: int(r.byte())}
	switch op := in.op; {
	case op == opBlock, op == opLoop, op == opIf, op == opI32Const, op == opI64Const:
		in.value = r.signed()
	case op == opBr, op == opBrIf, op == opCall, op >= opLocalGet && op <= opGlobalSet:
		in.value = int64(r.unsigned())
	case op == opBrTable:
		at := r.at
		for n := r.unsigned() + 1; n > 0 && r.err == nil; n-- {
			r.unsigned()
		}
		in.table = r.data[at:r.at]
	case op == opCallIndirect:
		r.unsigned()
		r.unsigned()
	case op >= opFirstLoad && op <= opLastStore:
		in.align = byte(r.unsigned())
		in.value = int64(r.unsigned())
	case op == opMemorySize, op == opMemoryGrow:
		r.byte()
	case op == opF32Const:
		r.bytes(4)
	case op == opF64Const:
		r.bytes(8)
	case op == opPrefix:
		in.op = r.prefixed()
	case op == opUnreachable, op == opNop, op == opElse, op == opEnd, op == opReturn, op == opDrop, op == 0x1b,
		op >= opFirstNumeric && op <= opLastNumeric:
	default:
		r.fail("instruction %#x is not one that Go's compiler writes", op)
	}
	in.raw = r.data[start:max(start, r.at)]
	return in
}

// prefixed reads what follows the prefix 0xfc.
func (r *reader) prefixed() int {
	op := opPrefixed + int(r.unsigned())
	switch {
	case op < opPrefixed+8: // conversions of floating-point numbers
	case op == opMemoryCopy:
		r.bytes(2)
	case op == opMemoryFill:
		r.bytes(1)
	default:
		r.fail("instruction 0xfc %d is not one that Go's compiler writes", op-opPrefixed)
	}
	return op
}
