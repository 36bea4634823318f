package wasmslim

import "strings"

// neverReturns reports whether a function of the runtime only ever ends the
// program: a call of it becomes a trap. Each is what Go does in place of going
// on with a wrong value, so trapping keeps its meaning.
func neverReturns(name string) bool {
	for _, prefix := range []string{
		"runtime.panic", "runtime.goPanic", "runtime.gopanic", // index out of range, division by zero and the like
		"runtime.sigpanic", // nil dereference
		"runtime.throw",
		"runtime.fatal",
	} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// plainRuntime are the functions of the runtime that compute from their
// arguments alone, and may stay.
var plainRuntime = map[string]bool{
	"runtime.memmove":              true,
	"runtime.memclrNoHeapPointers": true,
	"runtime.memequal":             true,
	"runtime.wasmDiv":              true,
	"runtime.wasmTruncS":           true,
	"runtime.wasmTruncU":           true,
}

// whyNot returns why live code may not call a function, or "" if it may.
func whyNot(f function) string {
	for _, r := range runtimeNeeds {
		if strings.HasPrefix(f.name, r.prefix) {
			return r.reason
		}
	}
	switch {
	case f.imported:
		return "asks the host, and the finished module has no imports"
	case plainRuntime[f.name]:
		return ""
	case strings.HasPrefix(f.name, "runtime."), strings.HasPrefix(f.name, "internal/runtime/"), f.name == "wasm_pc_f_loop_export":
		return "needs the runtime, which the finished module leaves out"
	}
	return ""
}

var runtimeNeeds = []struct{ prefix, reason string }{
	{"runtime.newobject", "allocates: a value escapes to the heap"},
	{"runtime.mallocgc", "allocates"},
	{"runtime.makeslice", "allocates: make of a slice whose length is not constant"},
	{"runtime.growslice", "allocates: append"},
	{"runtime.makemap", "makes a map"},
	{"runtime.mapaccess", "reads a map"},
	{"runtime.mapassign", "writes a map"},
	{"runtime.mapIter", "ranges over a map"},
	{"internal/runtime/maps.", "uses a map"},
	{"runtime.convT", "allocates: puts a value in an interface"},
	{"runtime.concatstring", "allocates: joins strings"},
	{"runtime.intstring", "allocates: makes a string"},
	{"runtime.slicebytetostring", "allocates: makes a string"},
	{"runtime.newproc", "starts a goroutine"},
	{"runtime.chan", "uses a channel"},
	{"runtime.makechan", "makes a channel"},
	{"runtime.gcWriteBarrier", "lets the garbage collector know: a pointer is stored through a pointer"},
	{"runtime.deferproc", "defers a call"},
}
