//go:build wasm

// Command widget is the engine in the browser: [timeline.Compute] and nothing
// else, made small by cmd/wasmslim. It exports
//
//	buffer() i32      the address of the area
//	plan(n i32) i32   answers the n numbers of a request that stand in the area
//	memory            the memory that the area lies in
//
// The area is [Area] numbers long. A request stands at its start; its response
// is written from number [Response] on, so that no request is ever read while
// it is being overwritten. plan returns how many numbers the response has, or a
// negative [timeline.Fault]. Package timeline says what the numbers mean.
//
// Nothing here may allocate, or name a string, a table or a variable other than
// the area: cmd/wasmslim refuses it.
package main

import (
	"unsafe"

	"familyguide/internal/timeline"
)

const (
	// Response is where the response stands in the area. No request is longer.
	Response = 2048

	// Area is the length of the area. The response has the room that
	// [timeline.Plan] gives it, so that both refuse the same tables as too long.
	Area = Response + 4096
)

var area [Area]int32

//go:wasmexport buffer
func buffer() int32 { return int32(uintptr(unsafe.Pointer(&area))) }

//go:wasmexport plan
func plan(n int32) int32 {
	if uint32(n) > Response {
		return int32(timeline.Malformed)
	}
	return timeline.Compute(area[:n], area[Response:])
}

// main is what a reactor does not need: its exports are called.
func main() {}
