package main

import "unsafe"

// Here is what looks like the shapes that package wasmslim rewrites, and is not quite one.

// overflows multiplies and shifts as a division by 3 does, but by so large a number that the
// product does not fit 64 bits.
//
//go:wasmexport overflows
func overflows(a, b int32) int32 {
	x := int64(a)
	return int32(x*1537228672809129302>>62-x>>63) ^ b
}

//go:noinline
func weighted(t [2]float64) int32 { return int32(int64(t[0]*3 + t[1])) }

//go:noinline
func passesFloats(t *[2]float64) int32 { return weighted(*t) }

// floats passes floating-point numbers, which the compiler copies as whole ones.
//
//go:wasmexport floats
func floats(a, b int32) int32 {
	*(*float64)(unsafe.Pointer(&area[0])) = float64(a)
	*(*float64)(unsafe.Pointer(&area[2])) = float64(b) / 2
	return passesFloats((*[2]float64)(unsafe.Pointer(&area)))
}

//go:noinline
func shiftUp(t *[4]int32) { *(*[2]int32)(t[1:3]) = *(*[2]int32)(t[0:2]) }

// overlaps copies two numbers to where one of them is read.
//
//go:wasmexport overlaps
func overlaps(a, b int32) int32 {
	t := [4]int32{a, b, a + b, a - b}
	*(*[2]int32)(unsafe.Pointer(&t[1])) = *(*[2]int32)(unsafe.Pointer(&t[0]))
	s := [4]int32{b, a, a + b, a - b}
	shiftUp(&s)
	return t[0] ^ t[1]*3 ^ t[2]*5 ^ t[3]*7 ^ s[0]*11 ^ s[1]*13 ^ s[2]*17 ^ s[3]*19
}

//go:noinline
func scale(n, by int32) (int32, int32) {
	for i := int32(0); i < by&7; i++ {
		n += i * by
		by = by*3 + n
		scaled(n, by)
	}
	return n, by
}

//go:noinline
func scaled(n, by int32) { area[uint32(n)%256] += by }

// arguments passes the same arguments again to a function that changes its own.
//
//go:wasmexport arguments
func arguments(a, b int32) int32 {
	c, d := scale(a, b)
	e, f := scale(a, b)
	return c ^ d*3 ^ e*5 ^ f*7
}

// deep needs its stack to the last byte.
//
//go:wasmexport deep
func deep(a, b int32) int32 { return deeper(a, b) }

//go:noinline
func deeper(a, b int32) int32 { return deepest(a) + b }

//go:noinline
func deepest(a int32) int32 {
	var t [40]int32
	for i := range t {
		t[(int32(i)*7+a)&31] += a + int32(i)
	}
	return t[a&31] + t[31-a&31]
}
