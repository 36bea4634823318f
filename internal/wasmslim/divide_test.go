package wasmslim

import "testing"

// TestDivisorIsTheOneThatMultiplicationDividesBy: pairs that Go's compiler writes, and some that it
// does not.
func TestDivisorIsTheOneThatMultiplicationDividesBy(t *testing.T) {
	for _, c := range []struct{ multiplier, shift, want int64 }{
		{2863311531, 33, 3}, {3435973837, 34, 5}, {2454267027, 34, 7}, {2863311531, 35, 12}, {2748779070, 38, 100}, {2748779070, 40, 400},
		{3012360625, 40, 365}, {3012360625, 42, 1460}, {3518437209, 45, 10000}, {3853261556, 49, 146097},
		{2863311530, 33, 0},          // a third and a little less
		{2748779071, 38, 0},          // too much for large numbers
		{1537228672809129302, 62, 0}, // a third, but the product does not fit 64 bits
		{2748779070, 31, 0}, {0, 34, 0}, {-5, 34, 0},
	} {
		by, ok := divisor(c.multiplier, c.shift)
		if ok != (c.want != 0) || ok && by != c.want {
			t.Errorf("× %d >> %d divides by %d (%v), want %d", c.multiplier, c.shift, by, ok, c.want)
		}
		for _, x := range []int64{-1 << 31, -1<<31 + 1, -146098, -146097, -101, -100, -99, -1, 0, 1, 99, 100, 146096, 1<<31 - 2, 1<<31 - 1} {
			if quotient := x*c.multiplier>>c.shift - x>>63; ok && quotient != x/by {
				t.Errorf("%d × %d >> %d is %d, want %d", x, c.multiplier, c.shift, quotient, x/by)
			}
		}
	}
}

// TestOnlyTheQuotientOfOneNumberIsADivision: the rest are products and shifts of other numbers.
func TestOnlyTheQuotientOfOneNumberIsADivision(t *testing.T) {
	third := func(x ...any) []byte { return assemble(assemble(x...), num64(2863311531), opI64Mul) }
	quotient := func(product, sign []byte, by int64) []byte {
		return assemble(product, num64(33), opI64ShrS, sign, num64(by), opI64ShrS, opI64Sub)
	}
	x := assemble(load(opI64Load32S, frame16), set(2))
	for name, code := range map[string][]byte{
		"a quotient": assemble(x, quotient(third(get(2)), assemble(get(2)), 63)),
		"a product that is used before it is computed": assemble(x, get(2), num64(1), opI64And, set(5),
			void(opLoop), quotient(assemble(get(3)), assemble(get(2)), 63), set(4), third(get(2)), set(3),
			get(5), get(5), num64(1), opI64Sub, set(5), opWrapI64, plain(opBrIf, 0), opEnd, get(4)),
		"a product of the number before": assemble(x, third(get(2)), set(3), load(opI64Load32S, frame16+4), set(2),
			quotient(assemble(get(3)), assemble(get(2)), 63)),
		"a product of half a number":  assemble(x, quotient(third(get(2), num64(1), opI64ShrS), assemble(get(2)), 63)),
		"a quotient that is no int32": assemble(load(opI64Load32S, frame16), num64(-1), opI64DivS, num64(7), opI64DivS),
		"a shift of more than 63":     assemble(x, quotient(third(get(2)), assemble(get(2)), 64)),
		"a shift of less than 31":     assemble(x, quotient(third(get(2)), assemble(get(2)), 30)),
	} {
		t.Run(name, func(t *testing.T) {
			oneFunction(func(*written) []byte {
				return assemble(code, set(6), store(opI32Store, frame16+8, get(6), opWrapI64))
			}).keeps(t)
		})
	}
}
