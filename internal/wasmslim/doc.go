// Package wasmslim cuts the functions that a Go program exports to WebAssembly
// out of the Go runtime: two megabytes become some kilobytes that need no start-up,
// no imports, no wasm_exec.js and no data.
//
// The program is an ordinary one, built by the standard toolchain as a wasip1
// reactor. What it exports with //go:wasmexport must be plain arithmetic over an
// area of memory, a variable of the program whose address one of the exports
// returns. Everything else is refused, by the name of the function and the
// reason. Nothing of the program is run: what comes out follows from the code
// alone.
//
// # What is kept, and why it is right
//
// Calls. Only the functions that direct calls reach from the exports are kept.
// If there is no indirect call, there is no other way to a function.
//
// Panics. A call of a function of the runtime that never returns (an index out
// of range, a division by zero, a nil dereference) becomes a trap. The host drops
// the instance then, so what the code does just before it does not matter
// either and is left out. A deferred call, which could go on from there, is refused.
//
// Switching goroutines. Go's compiler writes each function so that it can be left
// in the middle of a call and resumed there: it takes the number of a block,
// begins with a switch over all of them, writes every jump as a turn through that
// switch, and returns whether it was left. Nothing that is kept can be left, as
// only the scheduler does it. So each call goes on, each function begins at block 0,
// each jump leads where its number says, and loops and ifs take the place of
// the switch. A jump whose number is not a constant is refused.
//
// The stack. Arguments and results go over a stack in memory, and each function
// asks first whether its frame fits the goroutine's stack. How much the exports
// need at most is known here: every function moves the stack pointer by constants,
// the same on every way to a place, gives back what it took, and none calls
// itself, or it is refused. There is that much, and the question is left out. So
// are return addresses, which only the runtime reads. The stack pointer becomes a
// parameter of each function: its caller keeps its own, so nothing need be moved
// back.
//
// Frames. What a function reads and writes at a constant distance from its stack pointer
// becomes local variables, and what it is passed there parameters and results. That is
// right for bytes whose address is used for nothing else, if each read of them reads
// exactly what one write wrote last. What a function gives as a result, it must write on every
// way to a return. It may use the room of its arguments for itself, so a caller that
// reads them after the call is refused. Two int32 that are copied as 8 bytes are taken
// apart first. What is left stays in memory. A function that keeps nothing there is
// given no frame.
//
// Division. Go's compiler multiplies and shifts to divide an int32 by a constant. If
// that gives the quotient of every int32, it becomes a division again, which is shorter.
//
// Inlining is left to wasm-opt, which knows what makes the code smaller; Go's compiler
// is told not to.
//
// Data. The finished module has no data segments: all its memory is zero at the
// start. That is right if the code never reads what the linker or the start-up of
// the runtime would have put there, and Go code without package unsafe can
// only reach what it has an address of: its stack, what its constants name,
// and what addresses it finds there. Memory that is zero holds no addresses. So it
// is enough that no constant names data outside the area, and a program of
// which one does is refused: it has a string constant, a table or a variable.
//
// Nor may the start-up of the program have put anything in the area. A program is refused
// if its area has initial values, or if an address in the area is named by a variable or
// by a function that no export reaches.
//
// A linked module does not say which constants are addresses. So the program is
// linked twice, the second time 64 KiB higher: the constants that moved are
// addresses, and those that did not are numbers.
//
// Alignment. Go's compiler claims for every load and store that its address is a
// multiple of its size, and copies two int32 with one access of 8 bytes. WebAssembly
// takes the claim as a hint, but code translated from it may not. So a multiple of 4 is
// claimed if the code shows that the address is one, and otherwise nothing.
//
// Registers. Go's compiler keeps every number in 64 bits, and leaves the upper half of
// an int32 undefined until it matters. A computation is narrowed to 32 bits if every use
// needs only those, or can derive the rest from them: see narrower. The address of a
// variable and the like stay as they are.
//
// State of the runtime. Code that uses a global variable other than the stack
// pointer, such as the running goroutine, is refused.
//
// # What is refused
//
// Code that reaches an import; an indirect call (closures, method values,
// interfaces); a call of an export; a function of the runtime off a short list of plain
// ones (so: allocation, append, maps, strings being made, channels, goroutines, defer);
// a pointer stored through a pointer, which needs the collector's write barrier;
// recursion; data outside the area; and any instruction or shape of code that Go's
// compiler is not known to write.
//
// # What it rests on
//
// It rests on the way the pinned Go release writes WebAssembly (cmd/internal/obj/wasm and
// cmd/link/internal/wasm), which the next may change. Then something here no longer
// matches, and the program is refused or the module is not valid. To show that nothing is
// silently changed, the tests of this package and of cmd/wasmslim compare answers before
// and after: of Go programs, of small modules written by hand and at random, and of
// the timeline's engine for every day of eleven years.
package wasmslim
