package picture

import (
	"bytes"
	"image"
	"image/color"
	"io"
)

// mostPixels is how many pixels a picture may have: decoded, each takes four bytes.
const mostPixels = 100_000_000

// decoded returns a picture's pixels, and a fault if it is not whole.
func decoded(kind string, data []byte, config func(io.Reader) (image.Config, error), decode func(io.Reader) (image.Image, error)) (image.Image, *Fault) {
	c, err := config(bytes.NewReader(data))
	if err != nil || c.Width <= 0 || c.Height <= 0 {
		return nil, broken(kind)
	}
	if c.Width > mostPixels/c.Height {
		return nil, &Fault{"has more than 100 million pixels", "make it smaller: no page shows more than 1,300 pixels beside one another"}
	}
	img, err := decode(bytes.NewReader(data))
	if err != nil {
		return nil, broken(kind)
	}
	return img, nil
}

func pictureOf(img image.Image, scales bool) Picture {
	size := img.Bounds().Size()
	return Picture{Width: size.X, Height: size.Y, Scales: scales}
}

// turn returns a picture as its orientation says it is seen.
func turn(img image.Image, orientation int) image.Image {
	b := img.Bounds()
	width, height := b.Dx(), b.Dy()
	// from returns which pixel is seen at x, y.
	from := func(x, y int) (int, int) {
		switch orientation {
		case 2:
			return width - 1 - x, y
		case 3:
			return width - 1 - x, height - 1 - y
		case 4:
			return x, height - 1 - y
		case 5:
			return y, x
		case 6:
			return y, height - 1 - x
		case 7:
			return width - 1 - y, height - 1 - x
		case 8:
			return width - 1 - y, x
		}
		return x, y
	}
	seen := image.Rect(0, 0, width, height)
	if orientation >= 5 {
		seen = image.Rect(0, 0, height, width)
	}
	out := image.NewNRGBA(seen)
	for y := range seen.Dy() {
		for x := range seen.Dx() {
			fx, fy := from(x, y)
			out.SetNRGBA(x, y, color.NRGBAModel.Convert(img.At(b.Min.X+fx, b.Min.Y+fy)).(color.NRGBA))
		}
	}
	return out
}
