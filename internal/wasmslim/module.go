package wasmslim

import (
	"bytes"
	"errors"
	"fmt"
)

var header = []byte("\x00asm\x01\x00\x00\x00")

// A signature is a function's type: its parameters and results, as the binary
// format writes them.
type signature struct{ params, results string }

// A function is one function of a module. An imported function has no body.
type function struct {
	name     string // from the name section, or the import's
	imported bool
	typ      uint64
	body     []byte // local declarations and code, without the size before them
}

// A global is a global variable: its type and whether it may be set.
type global struct{ typ, mutable byte }

// An export is a name that a module gives to the outside, and what it names.
type export struct {
	name  string
	kind  byte // exportFunction or exportMemory
	index uint64
}

// A module is what wasmslim needs to know of a program that cmd/link wrote.
type module struct {
	types     []signature
	functions []function
	globals   []global
	exports   []export
	dataStart int64  // the lowest address of a data segment
	data      []byte // what the memory holds from there on, before anything runs
}

// What an export can be.
const (
	exportFunction = 0
	exportMemory   = 2
)

// The sections of the binary format that are read.
const (
	sectionCustom   = 0
	sectionType     = 1
	sectionImport   = 2
	sectionFunction = 3
	sectionMemory   = 5
	sectionGlobal   = 6
	sectionExport   = 7
	sectionCode     = 10
	sectionData     = 11
)

// parse reads a module as cmd/link writes it: anything that linker never
// writes is an error.
func parse(wasm []byte) (*module, error) {
	if !bytes.HasPrefix(wasm, header) {
		return nil, errors.New("not a WebAssembly module")
	}
	m := &module{}
	r := &reader{data: wasm, at: len(header)}
	var names []byte
	for r.more() {
		id := r.byte()
		section := &reader{data: r.bytes(r.unsigned())}
		if id == sectionCustom {
			if section.name() == "name" {
				names = section.data[section.at:]
			}
			continue
		}
		if read := sectionReaders[id]; read != nil {
			read(m, section)
		}
		if section.err != nil {
			return nil, fmt.Errorf("section %d: %w", id, section.err)
		}
	}
	if r.err != nil {
		return nil, r.err
	}
	return m, m.readNames(names)
}

var sectionReaders = map[byte]func(*module, *reader){
	sectionType:     (*module).readTypes,
	sectionImport:   (*module).readImports,
	sectionFunction: (*module).readFunctions,
	sectionGlobal:   (*module).readGlobals,
	sectionExport:   (*module).readExports,
	sectionCode:     (*module).readCode,
	sectionData:     (*module).readData,
}

func (m *module) readTypes(r *reader) {
	for n := r.unsigned(); n > 0 && r.more(); n-- {
		if r.byte() != 0x60 {
			r.fail("a type that is not a function's")
		}
		params := string(r.bytes(r.unsigned()))
		m.types = append(m.types, signature{params, string(r.bytes(r.unsigned()))})
	}
}

func (m *module) readImports(r *reader) {
	for n := r.unsigned(); n > 0 && r.more(); n-- {
		name := r.name() + "." + r.name()
		if r.byte() != 0 {
			r.fail("%s: an import that is not a function", name)
		}
		m.functions = append(m.functions, function{name: name, imported: true, typ: r.unsigned()})
	}
}

func (m *module) readFunctions(r *reader) {
	for n := r.unsigned(); n > 0 && r.more(); n-- {
		m.functions = append(m.functions, function{typ: r.unsigned()})
	}
}

func (m *module) readGlobals(r *reader) {
	for n := r.unsigned(); n > 0 && r.more(); n-- {
		m.globals = append(m.globals, global{r.byte(), r.byte()})
		switch r.byte() {
		case opI32Const, opI64Const:
			r.signed()
		default:
			r.fail("a global that does not start from a number")
		}
		r.byte() // end
	}
}

func (m *module) readExports(r *reader) {
	for n := r.unsigned(); n > 0 && r.more(); n-- {
		m.exports = append(m.exports, export{r.name(), r.byte(), r.unsigned()})
	}
}

func (m *module) readCode(r *reader) {
	first := 0
	for first < len(m.functions) && m.functions[first].imported {
		first++
	}
	if n := r.unsigned(); n != uint64(len(m.functions)-first) {
		r.fail("%d bodies for %d functions", n, len(m.functions)-first)
	}
	for i := first; i < len(m.functions) && r.err == nil; i++ {
		m.functions[i].body = r.bytes(r.unsigned())
	}
}

func (m *module) readData(r *reader) {
	type segment struct {
		at    int64
		bytes []byte
	}
	var segments []segment
	for n := r.unsigned(); n > 0 && r.more(); n-- {
		if r.unsigned() != 0 || r.byte() != opI32Const {
			r.fail("a data segment that is not at a fixed address")
		}
		at := r.signed()
		r.byte() // end
		segments = append(segments, segment{at, r.bytes(r.unsigned())})
	}
	if len(segments) == 0 {
		return
	}
	m.dataStart = segments[0].at
	end := m.dataStart
	for _, d := range segments {
		m.dataStart, end = min(m.dataStart, d.at), max(end, d.at+int64(len(d.bytes)))
	}
	m.data = make([]byte, end-m.dataStart)
	for _, d := range segments {
		copy(m.data[d.at-m.dataStart:], d.bytes)
	}
}

// readNames gives the functions their names.
func (m *module) readNames(section []byte) error {
	const functionNames = 1
	r := &reader{data: section}
	for r.more() {
		kind := r.byte()
		names := &reader{data: r.bytes(r.unsigned())}
		if kind != functionNames {
			continue
		}
		for n := names.unsigned(); n > 0 && names.more(); n-- {
			i := names.unsigned()
			if name := names.name(); i < uint64(len(m.functions)) {
				m.functions[i].name = name
			}
		}
	}
	if r.err != nil {
		return fmt.Errorf("names: %w", r.err)
	}
	return nil
}
