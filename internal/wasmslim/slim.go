package wasmslim

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Options say what to keep.
type Options struct {
	Area     string // the export that returns the address of the area
	AreaSize int    // its size in bytes
}

// A Result is a small module and what it needs.
type Result struct {
	Wasm      []byte
	Functions []string // the names of those kept
	Of        int      // how many there were
	Stack     int      // bytes
	Pages     int      // of memory, of 64 KiB each
}

// Slim makes a small module of a program. Its error names every function that
// cannot be kept and says why, one on each line. See the package comment.
func Slim(p Program, o Options) (*Result, error) {
	m, err := parse(p.Linked)
	if err != nil {
		return nil, err
	}
	other, err := parse(p.Moved)
	if err != nil {
		return nil, fmt.Errorf("the moved link: %w", err)
	}
	if len(m.functions) != len(other.functions) || m.dataStart+moved != other.dataStart {
		return nil, errNotTheSame
	}
	halves := map[int64]map[slot]bool{}
	for { // each time with more halves, until there are no more
		s := &slimmer{m: m, moved: other, live: map[int64]*liveFunction{}, need: map[int64]int{}, halves: halves}
		if r, err := s.slim(o); !s.again {
			return r, err
		}
	}
}

// A liveFunction is a function that the exports lead to.
type liveFunction struct {
	function
	index     int64 // in the linked module
	exported  bool
	resumable bool // it follows goConvention
	params    int  // how many parameters an export has
	locals    []byte
	graph     *graph
	data      []int64     // the addresses of data that it names
	sig       signature   // what its type becomes
	sp        int64       // the local variable with the stack pointer
	passes    *convention // nil if it does not use the stack
}

type slimmer struct {
	m, moved *module
	live     map[int64]*liveFunction
	order    []*liveFunction // callees before callers
	need     map[int64]int   // bytes of stack, by index
	path     []int64         // the calls that lead to the current function
	stack    int             // bytes of it that the exports need
	globals  []byte          // the types of the variables that pass results
	refusals []error
	exports  []export

	halves map[int64]map[slot]bool // the arguments and results, by function, that are passed as two numbers: see split.go
	again  bool                    // more were found, so that everything has to be done again
}

func (s *slimmer) slim(o Options) (*Result, error) {
	for _, e := range s.m.exports {
		if e.kind == exportFunction && e.name != "_initialize" {
			s.exports = append(s.exports, e)
			s.visit(int64(e.index))
		}
	}
	areaStart := s.findArea(o)
	if len(s.refusals) > 0 {
		return nil, sorted(s.refusals)
	}
	return s.finish(o, areaStart)
}

// sorted joins errors, each once.
func sorted(all []error) error {
	byText := func(a, b error) int { return strings.Compare(a.Error(), b.Error()) }
	slices.SortFunc(all, byText)
	return errors.Join(slices.CompactFunc(all, func(a, b error) bool { return byText(a, b) == 0 })...)
}

// refuse notes why the current function cannot be kept.
func (s *slimmer) refuse(format string, args ...any) {
	name := s.m.functions[s.path[len(s.path)-1]].name
	s.refusals = append(s.refusals, fmt.Errorf("%s: %s", name, fmt.Sprintf(format, args...)))
}

// visit makes a function live, and all that it calls.
func (s *slimmer) visit(index int64) {
	s.path = append(s.path, index)
	defer func() { s.path = s.path[:len(s.path)-1] }()
	f := &liveFunction{function: s.m.functions[index], index: index, exported: s.exported(index)}
	f.resumable = s.m.types[f.typ] == goConvention && !f.exported
	f.params = len(s.m.types[f.typ].params)
	s.live[index] = f
	if results := len(s.m.types[f.typ].results); results > 1 {
		s.refuse("has %d results", results)
		return
	}
	locals, code, err := decodeBoth(f.function, s.moved.functions[index])
	if err != nil {
		s.refuse("%v", err)
		return
	}
	if slices.ContainsFunc(code, func(in instruction) bool { return in.op == opCallIndirect }) {
		s.refuse("calls what it finds in a variable: a closure, a method value or an interface")
		return
	}
	rw := rewriter{m: s.m, resumable: f.resumable}
	if f.graph, err = rw.graph(code); err != nil {
		s.refuse("%v", err)
		return
	}
	f.locals = locals
	for _, b := range f.graph.reachable() {
		for _, in := range b.code {
			s.check(f, in)
		}
	}
	s.order = append(s.order, f)
	if len(s.refusals) == 0 {
		s.transform(f)
	}
}

// transform gives a function its new form, once its callees have theirs, and notes how much stack
// it needs.
func (s *slimmer) transform(f *liveFunction) {
	need, err := f.graph.stackUse(f.resumable, s.need)
	if err == nil {
		err = f.passStackPointer(s.m.types[f.typ], s.need)
	}
	if err == nil {
		need, err = s.promote(f, need)
	}
	if err == nil {
		err = s.narrow(f)
	}
	if err != nil {
		s.refuse("%v", err)
	}
	if f.resumable {
		s.need[f.index] = need
	} else {
		s.stack = max(s.stack, need)
	}
}

func (s *slimmer) exported(index int64) bool {
	return slices.ContainsFunc(s.m.exports, func(e export) bool {
		return e.kind == exportFunction && int64(e.index) == index
	})
}

// check refuses an instruction that the finished module could not carry out,
// and follows calls.
func (s *slimmer) check(f *liveFunction, in instruction) {
	switch {
	case in.op == opCall:
		s.call(in.value)
	case in.op == opMemoryGrow || in.op == opMemorySize:
		s.refuse("asks for memory")
	case (in.op == opGlobalGet || in.op == opGlobalSet) && in.value == globalG:
		s.refuse("needs the goroutine it runs on")
	case (in.op == opGlobalGet || in.op == opGlobalSet) && in.value != globalSP:
		s.refuse("needs the runtime's global %d", in.value)
	case in.names == ofCode:
		s.refuse("names a function as a value: a closure or a method value")
	case in.names == ofData:
		f.data = append(f.data, in.value)
	}
}

func (s *slimmer) call(callee int64) {
	if reason := whyNot(s.m.functions[callee]); reason != "" {
		s.refuse("calls %s, which %s", s.m.functions[callee].name, reason)
		return
	}
	if slices.Contains(s.path, callee) {
		s.refuse("calls %s, which leads back to it: how much stack that takes cannot be known", s.m.functions[callee].name)
		return
	}
	if s.exported(callee) {
		s.refuse("calls %s, which is an export", s.m.functions[callee].name)
		return
	}
	if s.live[callee] == nil {
		s.visit(callee)
	}
}
