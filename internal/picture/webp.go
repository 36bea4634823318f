package picture

import (
	"bytes"
	"encoding/binary"
	"slices"

	"golang.org/x/image/webp"
)

// Bits of the chunk VP8X (WebP container specification).
const (
	webpXMP, webpEXIF, webpMoves = 0x04, 0x08, 0x02
)

var keptWebP = []string{"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"}

func cleanWebP(data []byte) (Picture, []byte, *Fault) {
	size := int64(binary.LittleEndian.Uint32(data[4:])) + 8
	if size > int64(len(data)) || size < 20 {
		return Picture{}, nil, broken("WebP")
	}
	out, moves := bytes.Clone(data[:12]), false
	for rest := data[12:size]; len(rest) > 0; {
		if len(rest) < 8 {
			return Picture{}, nil, broken("WebP")
		}
		kind, length := string(rest[:4]), int64(binary.LittleEndian.Uint32(rest[4:]))
		end := min(8+length+length&1, int64(len(rest)))
		if 8+length > int64(len(rest)) {
			return Picture{}, nil, broken("WebP")
		}
		if kind == "EXIF" && orientation(bytes.TrimPrefix(rest[8:8+length], []byte("Exif\x00\x00"))) != upright {
			return Picture{}, nil, &Fault{"is a WebP photo that is stored lying on its side", again}
		}
		if slices.Contains(keptWebP, kind) {
			at := len(out)
			out = append(out, rest[:end]...)
			if kind == "VP8X" && length > 0 {
				moves = out[at+8]&webpMoves != 0
				out[at+8] &^= webpXMP | webpEXIF
			}
		}
		rest = rest[end:]
	}
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	if moves { // x/image does not decode an animation; its canvas is in VP8X
		return Picture{Width: 1 + uint24(out[24:]), Height: 1 + uint24(out[27:])}, out, nil
	}
	img, fault := decoded("WebP", out, webp.DecodeConfig, webp.Decode)
	if fault != nil {
		return Picture{}, nil, fault
	}
	return pictureOf(img, false), out, nil
}

func uint24(b []byte) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }

// cleanAVIF removes nothing, because an AVIF file interleaves metadata with the picture. It
// refuses a file that has any.
func cleanAVIF(data []byte) (Picture, []byte, *Fault) {
	for _, sign := range []string{"Exif", "application/rdf+xml", "irot", "imir"} {
		if bytes.Contains(data, []byte(sign)) {
			return Picture{}, nil, &Fault{"is an AVIF picture with data about itself, such as where it was taken", again}
		}
	}
	_, size, ok := bytes.Cut(data, []byte("ispe"))
	if !ok || len(size) < 12 {
		return Picture{}, nil, broken("AVIF")
	}
	return Picture{Width: int(binary.BigEndian.Uint32(size[4:])), Height: int(binary.BigEndian.Uint32(size[8:]))}, data, nil
}
