package timeline

// MaxRequest is the length of the longest request that [Compute] accepts.
const MaxRequest = reqTable + tableHead + ruleLen*(MaxRules+MaxExtras) + MaxDaysOff

// MaxResponse is the length of the longest response it gives, with room for more
// steps than any table of real rules has.
const MaxResponse = 4096

// An Area is the memory of a request, its response and what the core works out between
// them. The core works on it alone: an index into an array is checked against a constant, but
// an index into a slice against a length that must be loaded each time; and in the browser,
// which has one area, the place of each number in it is a constant too.
type Area struct {
	Request  [MaxRequest]int32
	Response [MaxResponse]int32
	state
}

// Compute answers the request of n numbers: it writes the response and returns
// how many numbers that is, or a [Fault]. It allocates nothing, and after a fault
// the response means nothing.
func (r *Area) Compute(n int32) int32 {
	r.state = state{length: n}
	if fault := r.read(); fault != 0 {
		return int32(fault)
	}
	r.forecast()
	if !r.placeAll() {
		return int32(TooLong)
	}
	r.sort()
	r.asking = true
	if !r.placeAll() {
		return int32(TooLong)
	}
	return r.finish()
}

// placeAll writes the steps of all rules that apply.
func (r *Area) placeAll() bool {
	r.passed = false
	for i := int32(0); i < r.rules; i++ {
		if !r.applies(i) {
			continue
		}
		if !r.place(i) {
			return false
		}
		if r.field(i, rulePart) == conferencePart {
			r.passed = true
		}
	}
	return true
}

// Compute is [Area.Compute] for a request and a response of the caller's own.
func Compute(req, resp []int32) int32 {
	if len(req) > MaxRequest {
		return int32(Malformed)
	}
	var a Area
	copy(a.Request[:], req)
	n := a.Compute(int32(len(req)))
	if int(n) > len(resp) {
		return int32(TooLong)
	}
	if n > 0 {
		copy(resp, a.Response[:n])
	}
	return n
}
