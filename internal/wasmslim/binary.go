package wasmslim

import (
	"encoding/binary"
	"fmt"
)

// A reader reads the numbers of the binary format (WebAssembly Core 1.0,
// section 5.2). It keeps its first fault, and everything read after that is zero.
type reader struct {
	data []byte
	at   int
	err  error
}

func (r *reader) more() bool { return r.err == nil && r.at < len(r.data) }

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("byte %d: "+format, append([]any{r.at}, args...)...)
		r.at = len(r.data)
	}
}

func (r *reader) byte() byte {
	if r.at >= len(r.data) {
		r.fail("the data ends too early")
		return 0
	}
	r.at++
	return r.data[r.at-1]
}

func (r *reader) bytes(n uint64) []byte {
	if n > uint64(len(r.data)-r.at) {
		r.fail("the data ends too early")
		return nil
	}
	r.at += int(n)
	return r.data[r.at-int(n) : r.at]
}

// unsigned reads a number in unsigned LEB128.
func (r *reader) unsigned() uint64 {
	v, n := binary.Uvarint(r.data[r.at:]) // the encoding is the same
	switch {
	case n == 0:
		r.fail("the data ends too early")
	case n < 0:
		r.fail("a number has too many bytes")
	}
	r.at += max(n, 0)
	return v
}

// signed reads a number in signed LEB128.
func (r *reader) signed() int64 {
	var v int64
	for shift := 0; shift < 70; shift += 7 {
		b := r.byte()
		v |= int64(b&0x7f) << shift
		if b < 0x80 {
			if b&0x40 != 0 && shift+7 < 64 {
				v |= -1 << (shift + 7)
			}
			return v
		}
	}
	r.fail("a number has too many bytes")
	return 0
}

func (r *reader) name() string { return string(r.bytes(r.unsigned())) }

func appendUnsigned(b []byte, v uint64) []byte {
	return binary.AppendUvarint(b, v)
}

func appendSigned(b []byte, v int64) []byte {
	for {
		low := byte(v & 0x7f)
		v >>= 7
		if v == 0 && low&0x40 == 0 || v == -1 && low&0x40 != 0 {
			return append(b, low)
		}
		b = append(b, low|0x80)
	}
}

func appendName(b []byte, s string) []byte {
	return append(appendUnsigned(b, uint64(len(s))), s...)
}
