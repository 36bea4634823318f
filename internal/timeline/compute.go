package timeline

// MaxRequest is the length of the longest request that [Compute] accepts.
const MaxRequest = reqTable + tableHead + ruleLen*MaxRules + MaxDaysOff

// MaxResponse is the length of the longest response it gives, with room for more
// steps than any table of real rules has.
const MaxResponse = 4096

// An Area is the memory of a request and its response. The core works on it
// alone: an index into an array is checked against a constant, where a slice
// would have to be asked for its length every time.
type Area struct {
	Request  [MaxRequest]int32
	Response [MaxResponse]int32
}

// Compute answers the request of n numbers: it writes the response and returns
// how many numbers that is, or a [Fault]. It allocates nothing, and after a fault
// the response means nothing.
func (a *Area) Compute(n int32) int32 { return a.compute(n, MaxResponse) }

// compute is Compute where the response may have no more numbers than room.
func (a *Area) compute(n, room int32) int32 {
	r := request{area: a, length: n, room: room}
	if fault := r.read(); fault != 0 {
		return int32(fault)
	}
	r.forecast()
	for i := int32(0); i < r.rules; i++ {
		if r.applies(i) && !r.place(i) {
			return int32(TooLong)
		}
	}
	return r.finish()
}

// Compute is [Area.Compute] for a request and a response of the caller's own.
func Compute(req, resp []int32) int32 {
	if len(req) > MaxRequest {
		return int32(Malformed)
	}
	var a Area
	copy(a.Request[:], req)
	n := a.compute(int32(len(req)), int32(min(len(resp), MaxResponse)))
	if n > 0 {
		copy(resp, a.Response[:n])
	}
	return n
}
