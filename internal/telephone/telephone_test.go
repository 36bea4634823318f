package telephone

import "testing"

func TestANumberThatRings(t *testing.T) {
	for _, number := range []string{
		"020 7946 0000", "+44 20 7946 0000", "+44 (0)20 7946 0000", "0044 20 7946 0000", "02079460000", "020-7946-0000",
		"0113 496 0000", "0191 498 0000", "01632 960000", "01750 96000", "01204 96000", "01995 96000", "029 2018 0000", "0300 123 4567", "0303 123 1113",
		"07700 900000", "056 1234 5678", "0800 1111", "0808 801 0366", "0800 123456", "080880 23456", "0845 46 47", "0870 123 4567",
		"0909 879 0000", "999", "112", "101", "111", "119", "116 123", "118 500", "18000", "18001 0808 801 0366", "18002 020 7946 0000",
		"141 020 7946 0000", "1470 01632 960000", "00353 1 234 5678", "+353 1 234 5678", "+1 202 555 0100",
	} {
		if doubt := Doubt(number); doubt != "" {
			t.Errorf("%s: %s", number, doubt)
		}
	}
}

func TestANumberThatCannotRing(t *testing.T) {
	for _, tt := range []struct{ number, want string }{
		{"020 7946 000", "020 7946 000 has 10 digits, and numbers that begin with 02 have 11"},
		{"020 7946 00000", "020 7946 00000 has 12 digits, and numbers that begin with 02 have 11"},
		{"+44 20 7946 000", "+44 20 7946 000 has 10 digits, and numbers that begin with 02 have 11"},
		{"18001 0808 801", "18001 0808 801 has 7 digits, and numbers that begin with 080 have 10 or 11"},
		{"0113 496 000", "0113 496 000 has 10 digits, and numbers that begin with 011 have 11"},
		{"0191 498 000", "0191 498 000 has 10 digits, and numbers that begin with 0191 have 11"},
		{"01632 9600", "01632 9600 has 9 digits, and numbers that begin with 01 have 11"},
		{"01632 96000", "01632 96000 has 10 digits, and numbers that begin with 01 have 11"},
		{"01204 9600", "01204 9600 has 9 digits, and numbers that begin with 01204 have 10 or 11"},
		{"0300 123 456", "0300 123 456 has 10 digits, and numbers that begin with 03 have 11"},
		{"07700 90000", "07700 90000 has 10 digits, and numbers that begin with 07 have 11"},
		{"0800 111", "0800 111 has 7 digits, and numbers that begin with 080 have 10 or 11"},
		{"0470 123 4567", "0470 123 4567 begins with 04, and no number does"},
		{"0", "0 begins with 0, and no number does"},
		{"7946 0000", "7946 0000 does not begin with 0, and is not a short number such as 999 or 116 123"},
		{"20 7946 0000", "20 7946 0000 does not begin with 0, and is not a short number such as 999 or 116 123"},
		{"12", "12 does not begin with 0, and is not a short number such as 999 or 116 123"},
		{"9999", "9999 does not begin with 0, and is not a short number such as 999 or 116 123"},
		{"116 12", "116 12 does not begin with 0, and is not a short number such as 999 or 116 123"},
		{"+353 12", "+353 12 does not begin with 0, and is not a short number such as 999 or 116 123"},
		{"85258", "85258 does not begin with 0, and is not a short number such as 999 or 116 123"},
		{"141 7946", "141 7946 does not begin with 0, and is not a short number such as 999 or 116 123"},
		{"00 20 7946 0000", "00 20 7946 0000 begins with 00, and no number does"},
		{"18001", "18001 does not begin with 0, and is not a short number such as 999 or 116 123"},
	} {
		if got := Doubt(tt.number); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.number, got, tt.want)
		}
	}
}

func TestANumberThatTakesTexts(t *testing.T) {
	for number, want := range map[string]string{
		"85258":        "",
		"70 700 70":    "",
		"07860 077333": "",
		"07860 07733":  "07860 07733 has 10 digits, and numbers that begin with 07 have 11",
		"8525":         "8525 does not begin with 0, and is not a short number such as 999 or 116 123",
		"95258":        "95258 does not begin with 0, and is not a short number such as 999 or 116 123",
	} {
		if got := TextDoubt(number); got != want {
			t.Errorf("%s: %q, want %q", number, got, want)
		}
	}
}

func TestOneNumberWrittenInManyWays(t *testing.T) {
	for _, number := range []string{"02079460000", "020 7946 0000", "(020) 7946-0000", "+44 20 7946 0000", "+44 (0)20 7946 0000", "0044 (0)20 7946 0000"} {
		if got := Digits(number); got != "02079460000" {
			t.Errorf("%s: %s", number, got)
		}
	}
}
