package wasmslim

import (
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
	for _, f := range s.order {
		for _, address := range f.data {
			if address < start || address >= start+int64(o.AreaSize) {
				s.path = []int64{f.index}
				s.refuse("names data outside the area: a string constant, a table or a variable")
				break
			}
		}
	}
	return start
}

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
