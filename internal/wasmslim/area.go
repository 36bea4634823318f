package wasmslim

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// findArea finds the area in the linked program, and refuses every function
// that names another piece of data.
func (s *slimmer) findArea(o Options) (start int64) {
	i := slices.IndexFunc(s.exports, func(e export) bool { return e.name == o.Area })
	if i < 0 {
		s.refusals = append(s.refusals, fmt.Errorf("no function %q is exported to say where the area is", o.Area))
		return 0
	}
	named := s.dataNamedBy(int64(s.exports[i].index))
	if len(named) != 1 {
		s.refusals = append(s.refusals, fmt.Errorf("%s: names %d pieces of data, not only the area", o.Area, len(named)))
		return 0
	}
	start = named[0]
	end := start + int64(o.AreaSize)
	s.checkUnused(o, start, end)
	for _, f := range s.order {
		for _, address := range f.data {
			if address < start || address >= end {
				s.path = []int64{f.index}
				s.refuse("names data outside the area: a string constant, a table or a variable")
				break
			}
		}
	}
	return start
}

// checkUnused refuses a program that may put something in the area before an export is called: it is
// in the program's data, or a function that only the start-up calls can find the area.
func (s *slimmer) checkUnused(o Options, start, end int64) {
	refuse := func(reason string) { s.refusals = append(s.refusals, fmt.Errorf("%s: %s", o.Area, reason)) }
	for i, b := range s.m.data {
		at := s.m.dataStart + int64(i)
		if b != 0 && at >= start && at < end {
			refuse("the area does not start with zeros only")
		}
		if at%8 == 0 && s.moves(i) && at8(s.m.data, i) >= start && at8(s.m.data, i) < end {
			refuse("a variable holds an address of the area")
		}
	}
	for i, f := range s.m.functions {
		if f.imported || s.live[int64(i)] != nil {
			continue
		}
		s.path = []int64{int64(i)}
		_, code, err := decodeBoth(f, s.moved.functions[i])
		if err != nil {
			s.refuse("%v", err)
		}
		if slices.ContainsFunc(code, func(in instruction) bool { return in.names == ofData && in.value >= start && in.value < end }) {
			s.refuse("uses the area, and no export calls it: what it puts there would be lost")
		}
	}
}

// moves reports whether the data holds an address at an index.
func (s *slimmer) moves(i int) bool {
	return i+8 <= min(len(s.m.data), len(s.moved.data)) && at8(s.moved.data, i) == at8(s.m.data, i)+moved
}

func at8(data []byte, i int) int64 { return int64(binary.LittleEndian.Uint64(data[i:])) }

// dataNamedBy returns the addresses of data in a function and all it calls.
func (s *slimmer) dataNamedBy(index int64) []int64 {
	f := s.live[index]
	if f == nil || f.graph == nil {
		return nil // it is refused already
	}
	named := slices.Clone(f.data)
	for _, b := range f.graph.reachable() {
		for _, in := range b.code {
			if in.op == opCall {
				named = append(named, s.dataNamedBy(in.value)...)
			}
		}
	}
	slices.Sort(named)
	return slices.Compact(named)
}
