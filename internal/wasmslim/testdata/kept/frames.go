package main

import "unsafe"

// quotients divides by constants, which the compiler does without dividing.
//
//go:wasmexport quotients
func quotients(a, b int32) int32 {
	sum := a/3 + a/5*2 + a/7*3 + a/10*5 + a/12*7 + a/100*11 + a/365*13 + a/1460*17 + a/10000*19 + a/36524*23 + a/146097*29 + a/2147483647*31
	sum += b/-3 + b/-100*2 + b%153*3 + b%400*5 + (a-b)/6*7 + (a+b)/1000003*11
	if a/100 == b/100 || b/400 == a/4 {
		sum ^= a/b2(b) + 1
	}
	return sum
}

//go:noinline
func b2(b int32) int32 { return max(b/2, 1) }

// A step is copied as two numbers of 64 bits, and read as four of 32.
type step struct{ known, day, from, row int32 }

type place struct{ known, day int32 }

//go:noinline
func event(a, b int32) place {
	switch a & 3 {
	case 0:
		return place{a, b}
	case 1:
		return place{}
	case 2:
		return *(*place)(unsafe.Pointer(&area[uint32(b)%128]))
	}
	return event1(place{b, a})
}

//go:noinline
func event1(p place) place { return place{p.day + 1, p.known - 1} }

//go:noinline
func apply(p place, n int32, row int32) step { return step{p.known, p.day * n, p.day, row} }

//go:noinline
func either(a, b step, later bool) (step, bool) {
	if (a.day > b.day) == later {
		a, b = b, a
	}
	if a.known == 0 {
		return b, true
	}
	return a, a.known > b.known
}

// copies passes structs of two and four numbers as arguments and results.
//
//go:wasmexport copies
func copies(a, b int32) int32 {
	s, last := step{}, place{a, b}
	for i := range (b & 7) + 1 {
		p := event(a+i, b)
		if i&1 != 0 {
			p, last = last, p
		}
		o, changed := either(apply(p, i, a), s, a > b)
		if changed {
			s = o
		} else {
			s.day, s.row = o.row, o.day
		}
		*(*step)(unsafe.Pointer(&area[uint32(i*4)%128])) = s
	}
	return s.known ^ s.day*3 ^ s.from*5 ^ s.row*7 ^ last.known*11 ^ last.day*13
}

// puns writes and reads two numbers as one that is not copied from anywhere.
//
//go:wasmexport puns
func puns(a, b int32) int32 {
	var p place
	product := int64(a)*int64(b) + 1
	*(*int64)(unsafe.Pointer(&p)) = product
	if a > b {
		p.day++
	}
	whole := *(*int64)(unsafe.Pointer(&p))
	return p.known ^ p.day*3 ^ int32(whole>>13) ^ int32(product>>21)
}

//go:noinline
func small(a int8, b uint8, c int16, d uint16, e bool) (int8, uint8, int16, uint16, bool) {
	if e {
		a, b, c, d = int8(b), uint8(c), int16(d), uint16(a)
	}
	return a + 1, b + 1, c - 1, d - 1, a > int8(b) != e
}

//go:noinline
func bump(n *int32, by int32) { *n = *n*3 + by }

//go:noinline
func rotate(t *[4]int32, by int32) {
	for i := range t {
		t[i], t[(int32(i)+by)&3] = t[(int32(i)+by)&3], t[i]
	}
}

//go:noinline
func total(t [4]int32, f float64, n int64) int64 {
	return int64(t[0]) + int64(t[1])<<8 + int64(t[2])<<16 + int64(t[3])<<24 + int64(f) + n
}

// passes has what stays on the stack, because its address is used or it is no whole number, beside
// what does not, and numbers of fewer than 32 bits.
//
//go:wasmexport passes
func passes(a, b int32) int32 {
	x, t := a, [4]int32{a, b, a + b, a - b}
	bump(&x, b)
	rotate(&t, b)
	if a&1 != 0 {
		rotate(&t, 1)
		bump(&t[b&3], x)
	}
	c, d, e, f, g := small(int8(a), uint8(a>>8), int16(b), uint16(b>>8), a < b)
	c, d, e, f, g = small(c, d, e, f, g)
	if g {
		x++
	}
	n := total(t, float64(a)/4, int64(a)*int64(b))
	return x ^ int32(n) ^ int32(n>>32) ^ int32(c) ^ int32(d)<<8 ^ int32(e)<<4 ^ int32(f)
}
