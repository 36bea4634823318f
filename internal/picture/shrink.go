package picture

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/draw"
)

// Heaviest is how many bytes a picture may have. Families load the picture itself, and not a
// smaller copy, if a page links to it or a layout of the council's shows it.
const Heaviest = 500_000

// Widest is how many pixels the longer side of a picture may have: twice what the widest
// column of a page shows, and enough to read a map.
const Widest = 1600

// sizes are the longer sides that are tried until a picture is light enough.
var sizes = []int{Widest, 1216, 960, 640}

// shrink makes a picture small enough for families. It returns data itself if the picture
// is small enough already.
func shrink(img image.Image, data []byte, encode func(image.Image) ([]byte, error)) (image.Image, []byte, error) {
	longer := max(img.Bounds().Dx(), img.Bounds().Dy())
	if longer <= Widest && len(data) <= Heaviest {
		return img, data, nil
	}
	whole := img
	for _, size := range sizes {
		if img = whole; size < longer {
			img = scaled(whole, size)
		}
		smaller, err := encode(img)
		if err != nil {
			return nil, nil, err
		}
		if data = smaller; len(data) <= Heaviest {
			break
		}
	}
	return img, data, nil
}

// scaled returns a smaller copy of a picture whose longer side has the given pixels.
func scaled(img image.Image, size int) image.Image {
	b := img.Bounds()
	longer := max(b.Dx(), b.Dy())
	to := image.Rect(0, 0, max(1, b.Dx()*size/longer), max(1, b.Dy()*size/longer))
	var out draw.Image = image.NewNRGBA(to)
	switch img.(type) {
	case *image.Gray, *image.Gray16: // a colour profile may be of shades of grey
		out = image.NewGray(to)
	}
	draw.CatmullRom.Scale(out, to, img, b, draw.Src, nil)
	return out
}

// jpegWith returns an encoder of photos with the colour profile of the original: the
// segments that hold it.
func jpegWith(profile []byte, quality int) func(image.Image) ([]byte, error) {
	return func(img image.Image) ([]byte, error) {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}); err != nil {
			return nil, err
		}
		const head = 2 // the marker that begins the file
		return bytes.Join([][]byte{b.Bytes()[:head], profile, b.Bytes()[head:]}, nil), nil
	}
}

// pngWith returns an encoder of pictures with the chunks of the original that say what
// its colours are.
func pngWith(colours []byte) func(image.Image) ([]byte, error) {
	return func(img image.Image) ([]byte, error) {
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			return nil, err
		}
		head := len(pngHead) + 12 + int(binary.BigEndian.Uint32(b.Bytes()[len(pngHead):])) // and IHDR
		return bytes.Join([][]byte{b.Bytes()[:head], colours, b.Bytes()[head:]}, nil), nil
	}
}
