package picture

import (
	"bytes"
	"image/gif"
)

// cleanGIF removes comments and all application extensions except the one that repeats an
// animation (GIF89a, 24 and 26).
func cleanGIF(data []byte) (Picture, []byte, *Fault) {
	if len(data) < 13 {
		return Picture{}, nil, broken("GIF")
	}
	at := 13 + colours(data[10])
	if at > len(data) {
		return Picture{}, nil, broken("GIF")
	}
	out := bytes.Clone(data[:at])
	for at < len(data) && data[at] != ';' {
		end, kept := gifBlock(data, at)
		if end < 0 {
			return Picture{}, nil, broken("GIF")
		}
		if kept {
			out = append(out, data[at:end]...)
		}
		at = end
	}
	out = append(out, ';')
	img, fault := decoded("GIF", out, gif.DecodeConfig, gif.Decode)
	if fault != nil {
		return Picture{}, nil, fault
	}
	c, err := gif.DecodeConfig(bytes.NewReader(out))
	if err != nil {
		return pictureOf(img, false), out, nil
	}
	return Picture{Width: c.Width, Height: c.Height}, out, nil // an animation cannot be scaled
}

// colours returns how many bytes a table of colours takes.
func colours(flags byte) int {
	if flags&0x80 == 0 {
		return 0
	}
	return 3 << (flags&7 + 1)
}

// gifBlock returns where a block ends, or -1, and whether it is kept.
func gifBlock(data []byte, at int) (end int, kept bool) {
	switch {
	case data[at] == ',' && at+10 < len(data):
		return subBlocks(data, at+10+colours(data[at+9])+1), true
	case data[at] == '!' && at+2 < len(data):
		label := data[at+1]
		again := label == 0xff && bytes.HasPrefix(data[at+2:], []byte("\x0bNETSCAPE2.0"))
		return subBlocks(data, at+2), label == 0xf9 || again
	}
	return -1, false
}

// subBlocks returns where a run of sub-blocks ends, or -1.
func subBlocks(data []byte, at int) int {
	for at < len(data) {
		size := int(data[at])
		at += 1 + size
		if size == 0 {
			return at
		}
	}
	return -1
}
