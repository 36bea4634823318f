package picture

import (
	"bytes"
	"encoding/binary"
	"image/png"
	"slices"
)

const pngHead = "\x89PNG\r\n\x1a\n"

// keptChunks are the chunks that change what is seen (PNG, third edition): the critical
// ones, transparency, colours, the size of a pixel, and animation.
var keptChunks = []string{
	"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "pHYs",
	"acTL", "fcTL", "fdAT",
}

// colourChunks are the kept chunks that define the colours.
var colourChunks = []string{"gAMA", "cHRM", "sRGB", "iCCP", "cICP"}

func cleanPNG(data []byte) (Picture, []byte, *Fault) {
	out := []byte(pngHead)
	var colours []byte
	turned := upright
	rest := data[len(pngHead):]
	for kind := ""; kind != "IEND"; {
		if len(rest) < 12 {
			return Picture{}, nil, broken("PNG")
		}
		size := int64(binary.BigEndian.Uint32(rest))
		if size > int64(len(rest)-12) {
			return Picture{}, nil, broken("PNG")
		}
		kind = string(rest[4:8])
		if kind == "eXIf" {
			turned = orientation(rest[8 : 8+size])
		}
		if slices.Contains(keptChunks, kind) {
			out = append(out, rest[:size+12]...)
		}
		if slices.Contains(colourChunks, kind) {
			colours = append(colours, rest[:size+12]...)
		}
		rest = rest[size+12:]
	}
	img, fault := decoded("PNG", out, png.DecodeConfig, png.Decode)
	if fault != nil {
		return Picture{}, nil, fault
	}
	if bytes.Contains(out, []byte("acTL")) { // it moves
		return pictureOf(img, false), out, nil
	}
	var err error
	if turned != upright {
		img = turn(img, turned)
		if out, err = pngWith(colours)(img); err != nil {
			return Picture{}, nil, broken("PNG")
		}
	}
	if img, out, err = shrink(img, out, pngWith(colours)); err != nil {
		return Picture{}, nil, broken("PNG")
	}
	return pictureOf(img, true), out, nil
}
