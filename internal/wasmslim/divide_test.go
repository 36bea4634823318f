package wasmslim

import "testing"

// TestDivisorIsTheOneThatMultiplicationDividesBy: pairs that Go's compiler writes, and some that it
// does not.
func TestDivisorIsTheOneThatMultiplicationDividesBy(t *testing.T) {
	for _, c := range []struct{ multiplier, shift, want int64 }{
		{2863311531, 33, 3}, {3435973837, 34, 5}, {2454267027, 34, 7}, {2863311531, 35, 12}, {2748779070, 38, 100}, {2748779070, 40, 400},
		{3012360625, 40, 365}, {3012360625, 42, 1460}, {3518437209, 45, 10000}, {3853261556, 49, 146097},
		{2863311530, 33, 0}, // a third and a little less
		{2748779071, 38, 0}, // too much for large numbers
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
