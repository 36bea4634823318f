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

func main() {}
