package wasmslim

import "slices"

const pageSize = 1 << 16

// lowMemory is left unused, as wasm-opt --low-memory-unused wants it: then an
// addition to an address can move into the load or store.
const lowMemory = 1024

// An emitter writes the finished module. Its memory is the stack, which is just
// as large as it must be, and the area after it.
type emitter struct {
	s         *slimmer
	stack     int             // where it ends
	moveData  int64           // from where the area was linked to where it is
	functions map[int64]int64 // new indices
	types     []signature
}

// finish writes the module that is left.
func (s *slimmer) finish(o Options, areaStart int64) (*Result, error) {
	const alignment = 16
	stack := (lowMemory + s.stack + alignment - 1) / alignment * alignment
	e := &emitter{s: s, stack: stack, moveData: int64(stack) - areaStart, functions: map[int64]int64{}}
	for i, f := range s.order {
		e.functions[f.index] = int64(i)
	}
	r := &Result{Of: len(s.m.functions), Stack: s.stack, Pages: (stack + o.AreaSize + pageSize - 1) / pageSize}
	for _, f := range s.order {
		r.Functions = append(r.Functions, f.name)
	}
	code, err := e.code()
	if err != nil {
		return nil, err
	}
	functions := e.functionSection() // it collects the types
	r.Wasm = slices.Clone(header)
	for _, section := range []struct {
		id   byte
		data []byte
	}{
		{sectionType, e.typeSection()},
		{sectionFunction, functions},
		{sectionMemory, appendUnsigned([]byte{1, 0}, uint64(r.Pages))},
		{sectionGlobal, e.globalSection()},
		{sectionExport, e.exportSection()},
		{sectionCode, code},
	} {
		r.Wasm = appendUnsigned(append(r.Wasm, section.id), uint64(len(section.data)))
		r.Wasm = append(r.Wasm, section.data...)
	}
	return r, nil
}

// number returns the number of a constant in the finished module.
func (e *emitter) number(in instruction) int64 {
	switch in.names {
	case ofStack:
		return int64(e.stack)
	case ofData:
		return in.value + e.moveData
	}
	return in.value
}

func (e *emitter) code() ([]byte, error) {
	if err := e.align(); err != nil {
		return nil, err
	}
	b := appendUnsigned(nil, uint64(len(e.s.order)))
	for _, f := range e.s.order {
		for _, block := range f.graph.reachable() {
			for i, in := range block.code {
				switch {
				case in.op == opCall:
					block.code[i] = in.with(e.functions[in.value])
				case in.names != number:
					block.code[i] = in.with(e.number(in))
				}
			}
		}
		code, err := f.graph.structure()
		if err != nil {
			e.s.path = []int64{f.index}
			e.s.refuse("%v", err)
			return nil, e.s.refusals[0]
		}
		b = appendUnsigned(b, uint64(len(f.locals)+len(code)))
		b = append(append(b, f.locals...), code...)
	}
	return b, nil
}

func (e *emitter) functionSection() []byte {
	b := appendUnsigned(nil, uint64(len(e.s.order)))
	for _, f := range e.s.order {
		typ := f.sig
		i := slices.Index(e.types, typ)
		if i < 0 {
			i = len(e.types)
			e.types = append(e.types, typ)
		}
		b = appendUnsigned(b, uint64(i))
	}
	return b
}

func (e *emitter) typeSection() []byte {
	const functionType = 0x60
	b := appendUnsigned(nil, uint64(len(e.types)))
	for _, t := range e.types {
		b = appendName(appendName(append(b, functionType), t.params), t.results)
	}
	return b
}

func (e *emitter) exportSection() []byte {
	b := appendUnsigned(nil, uint64(len(e.s.exports)+1))
	for _, x := range e.s.exports {
		b = append(appendName(b, x.name), exportFunction)
		b = appendUnsigned(b, uint64(e.functions[int64(x.index)]))
	}
	return append(appendName(b, "memory"), exportMemory, 0)
}

func (e *emitter) globalSection() []byte {
	b := appendUnsigned(nil, uint64(len(e.s.globals)))
	for _, typ := range e.s.globals {
		zero := byte(opI32Const)
		if typ == i64 {
			zero = opI64Const
		}
		b = append(b, typ, 1, zero, 0, opEnd)
	}
	return b
}
