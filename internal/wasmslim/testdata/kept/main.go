// A program that package wasmslim keeps: every shape of control flow, and
// arithmetic of every width, over an area of its own.
package main

import "unsafe"

var area [256]int32

//go:wasmexport buffer
func buffer() int32 { return int32(uintptr(unsafe.Pointer(&area))) }

//go:wasmexport collatz
func collatz(n int32) int32 {
	steps := int32(0)
	for n > 1 {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
		steps++
	}
	return steps
}

//go:wasmexport sort
func sort(n int32) int32 {
	numbers := area[:n]
	swaps := int32(0)
	for i := range numbers {
		for j := i; j > 0 && numbers[j-1] > numbers[j]; j-- {
			numbers[j-1], numbers[j] = numbers[j], numbers[j-1]
			swaps++
		}
	}
	return swaps
}

type pair struct{ a, b int64 }

//go:noinline
func divide(p pair) (quotient, rest int64) { return p.a / p.b, p.a % p.b }

//go:wasmexport wide
func wide(a, b int64) int64 {
	q, r := divide(pair{a, b})
	return q<<7 ^ r ^ int64(uint64(a)>>3) ^ a*b
}

//go:wasmexport mixed
func mixed(x float64, n int32) float64 {
	sum := 0.0
outer:
	for i := int32(0); ; i++ {
		switch {
		case i == n:
			break outer
		case i%3 == 0:
			continue
		case i%5 == 0:
			goto skip
		}
		sum += x / float64(i)
	skip:
		sum -= float64(int8(i)) * float64(uint16(i))
	}
	return sum
}

//go:wasmexport fill
func fill(from, to, by int32) int32 {
	copy(area[to:], area[from:from+16])
	clear(area[by : by+4])
	sum := int32(0)
	for _, v := range area {
		sum = sum*31 + v
	}
	return sum
}

// bits has whatever of an int32 depends on its sign or on the half of the
// register above it.
//
//go:wasmexport bits
func bits(a, b int32) int32 {
	u, v := uint32(a), uint32(b)
	x := int32(u>>(v&31)) + a>>(v&31) + int32(u/7) + a/7 + a%13 + int32(u%13) + a<<(v&63)
	if u < v {
		x ^= a << 3
	}
	if a < b {
		x += int32(int8(a)) - int32(int16(b))
	}
	if b != 0 {
		x += int32(u/v) + a/b + a%b + int32(u%v)
	}
	if u >= v && a != b {
		x -= int32(uint8(a)) * int32(uint16(b))
	}
	for i := a & 7; i > b&3; i-- {
		x, a = a+x, x-i
	}
	return min(x, a) + max(x, b)
}

// halves mixes numbers of 64 bits and of 32.
//
//go:wasmexport halves
func halves(a, b int64) int64 {
	low, high := int64(int32(a)), a>>32
	u := uint64(b)
	if u > 1<<40 {
		low += high
	}
	if a < b {
		low, high = high, low
	}
	if int32(low) == int32(high) || uint32(a) > uint32(b) {
		low -= int64(uint32(u))
	}
	low += int64(int32(u>>5)) + int64(int32(b>>7)) + int64(int32(a%(b|1))) + int64(int32(u/(uint64(a)|1)))
	if uint64(uint32(a)) > uint64(int64(int32(b))) {
		high++
	}
	return low*high ^ int64(u>>33) + int64(uint32(a)) - int64(int16(b))<<40 + a>>31
}

func main() {}
