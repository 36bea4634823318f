//go:build wasm

// Command widget is the engine in the browser: [timeline.Area.Compute] and
// nothing else, made small by cmd/wasmslim. It exports
//
//	buffer() i32      the address of the area
//	plan(n i32) i32   answers the request in the area, which has n numbers
//	memory            the memory with the area
//
// The area is a [timeline.Area]: a request is at its start, and the response is
// written after it, from number [timeline.MaxRequest] on. plan returns how many
// numbers the response has, or a negative [timeline.Fault]. Package timeline says
// what the numbers mean.
//
// Nothing here may allocate, or name a string, a table or a variable other than
// the area: cmd/wasmslim refuses it.
package main

import (
	"unsafe"

	"familyguide/internal/timeline"
)

var area timeline.Area

//go:wasmexport buffer
func buffer() int32 { return int32(uintptr(unsafe.Pointer(&area))) }

//go:wasmexport plan
func plan(n int32) int32 { return area.Compute(n) }

// main is empty: in a reactor only the exports are called.
func main() {}
