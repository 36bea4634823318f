package picture

import (
	"bytes"
	"encoding/binary"
	"go/build"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// secret is in every part of a file that holds data about it.
const secret = "51.5898N 0.3346W Pixel of Anna"

// sample is wider than high, and red on its left half.
func sample(width, height int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.NRGBA{B: 0xff, A: 0xff}
			if x < width/2 {
				c = color.NRGBA{R: 0xff, A: 0xff}
			}
			img.SetNRGBA(x, y, c)
		}
	}
	return img
}

func encoded(t *testing.T, write func(*bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegOf(t *testing.T, img image.Image) []byte {
	return encoded(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, img, nil) })
}

func pngOf(t *testing.T, img image.Image) []byte {
	return encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, img) })
}

// exif is EXIF data with an orientation and the secret.
func exif(orientation int) []byte {
	b := []byte("MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01")
	b = binary.BigEndian.AppendUint16(b, uint16(orientation))
	return append(b, "\x00\x00\x00\x00\x00\x00"+secret...)
}

// segment is a segment of a JPEG file.
func segment(marker byte, data string) []byte {
	b := []byte{0xff, marker}
	b = binary.BigEndian.AppendUint16(b, uint16(len(data)+2))
	return append(b, data...)
}

// chunk is a chunk of a PNG file.
func chunk(kind, data string) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(b, kind+data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE([]byte(kind+data)))
}

// insert puts bytes into a file.
func insert(file []byte, at int, parts ...[]byte) []byte {
	return bytes.Join([][]byte{file[:at], bytes.Join(parts, nil), file[at:]}, nil)
}

func told(orientation int) []byte { return segment(0xe1, "Exif\x00\x00"+string(exif(orientation))) }

// riff is a WebP file of these chunks.
func riff(chunks ...[]byte) []byte {
	body := append([]byte("WEBP"), bytes.Join(chunks, nil)...)
	return append(binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(len(body))), body...)
}

func riffChunk(kind, data string) []byte {
	b := binary.LittleEndian.AppendUint32([]byte(kind), uint32(len(data)))
	return append(b, data+strings.Repeat("\x00", len(data)%2)...)
}

// lossless is the chunk of a WebP picture of one pixel.
var lossless = riffChunk("VP8L", "\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07")

func TestNothingAFileSaysOfItselfIsLeft(t *testing.T) {
	jpg, png := jpegOf(t, sample(8, 4)), pngOf(t, sample(8, 4))
	g := encoded(t, func(b *bytes.Buffer) error { return gif.Encode(b, sample(8, 4), nil) })
	inGIF := 13 + colours(g[10])
	for name, c := range map[string]struct {
		name string
		data []byte
	}{
		"JPEG, EXIF":             {"a.jpg", insert(jpg, 2, told(1))},
		"JPEG, XMP":              {"a.JPG", insert(jpg, 2, segment(0xe1, "http://ns.adobe.com/xap/1.0/\x00"+secret))},
		"JPEG, IPTC and comment": {"a.jpeg", insert(jpg, 2, segment(0xed, secret), segment(0xfe, secret))},
		"JPEG, more pictures":    {"a.jpg", append(insert(jpg, 2, segment(0xe2, "MPF\x00"+secret)), secret...)},
		"JPEG, thumbnail":        {"a.jpg", insert(jpg, 2, segment(0xe0, "JFXX\x00"+secret))},
		"PNG, EXIF":              {"a.png", insert(png, 33, chunk("eXIf", string(exif(1))))},
		"PNG, text":              {"a.png", insert(png, 33, chunk("tEXt", "Comment\x00"+secret), chunk("iTXt", secret), chunk("zTXt", secret))},
		"PNG, private and time":  {"a.png", insert(png, 33, chunk("prVt", secret), chunk("tIME", "\x07\xea\x01\x01\x01\x01\x01"))},
		"PNG, after the end":     {"a.png", append(bytes.Clone(png), secret...)},
		"GIF, comment":           {"a.gif", insert(g, inGIF, []byte("!\xfe"+string(rune(len(secret)))+secret+"\x00"))},
		"GIF, XMP":               {"a.gif", insert(g, inGIF, []byte("!\xff\x0bXMP DataXMP"+string(rune(len(secret)))+secret+"\x00"))},
		"WebP, EXIF and XMP":     {"a.webp", riff(riffChunk("VP8X", "\x0c\x00\x00\x00\x00\x00\x00\x00\x00\x00"), lossless, riffChunk("EXIF", string(exif(1))), riffChunk("XMP ", secret))},
	} {
		t.Run(name, func(t *testing.T) {
			p, data, fault := Clean(c.name, c.data)
			if fault != nil {
				t.Fatal(*fault)
			}
			if bytes.Contains(data, []byte(secret)) || bytes.Contains(data, []byte("tIME")) || p.Width == 0 {
				t.Errorf("%+v %q", p, data)
			}
			if _, twice, _ := clean(c.name, data); !bytes.Equal(data, twice) {
				t.Error("a clean file is changed again")
			}
		})
	}
}

func TestAPhotoIsTurnedAsItsDataSays(t *testing.T) {
	// Where the red half is seen (EXIF 2.32: what row 0 and column 0 of the file are).
	for orientation, red := range []string{1: "left", 2: "right", 3: "right", 4: "left", 5: "top", 6: "top", 7: "bottom", 8: "bottom"} {
		if orientation == 0 {
			continue
		}
		for name, data := range map[string][]byte{
			"a.jpg": insert(jpegOf(t, sample(64, 32)), 2, told(orientation)),
			"a.png": insert(pngOf(t, sample(64, 32)), 33, chunk("eXIf", string(exif(orientation)))),
		} {
			p, data, fault := Clean(name, data)
			if fault != nil {
				t.Fatal(*fault)
			}
			img, _, err := image.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			points := map[string][2]int{"left": {2, p.Height / 2}, "right": {p.Width - 3, p.Height / 2}, "top": {p.Width / 2, 2}, "bottom": {p.Width / 2, p.Height - 3}}
			for side, at := range points {
				r, _, b, _ := img.At(at[0], at[1]).RGBA()
				opposite := map[string]string{"left": "right", "right": "left", "top": "bottom", "bottom": "top"}[red]
				if side == red && b > r || side == opposite && r > b {
					t.Errorf("%s, orientation %d: the red half is not at the %s", name, orientation, red)
				}
			}
			if wide := p.Width > p.Height; wide != (orientation < 5) {
				t.Errorf("%s, orientation %d: %d × %d", name, orientation, p.Width, p.Height)
			}
		}
	}
}

func TestPixelsStayAsTheyAre(t *testing.T) {
	jpg := jpegOf(t, sample(64, 32))
	if _, data, _ := Clean("a.jpg", insert(jpg, 2, told(1))); !bytes.Equal(data, jpg) {
		t.Error("the JPEG is not the file without its data")
	}
	profile := segment(0xe2, "ICC_PROFILE\x00\x01\x01...")
	if _, data, _ := Clean("a.jpg", insert(jpg, 2, profile)); !bytes.Contains(data, profile) {
		t.Error("the colour profile is gone")
	}
	png := insert(pngOf(t, sample(8, 4)), 33, chunk("gAMA", "\x00\x00\xb1\x8f"))
	if _, data, _ := Clean("a.png", png); !bytes.Equal(data, png) {
		t.Error("the PNG is another")
	}
}

func TestPicturesThatCannotBePublished(t *testing.T) {
	jpg, png := jpegOf(t, sample(8, 4)), pngOf(t, sample(8, 4))
	for _, c := range []struct{ name, data, want string }{
		{"a.heic", "\x00\x00\x00\x18ftypheic\x00\x00", "is a HEIC picture, which browsers do not show"},
		{"a.jpg", "\x00\x00\x00\x18ftypheic\x00\x00", "is a HEIC picture, which browsers do not show"},
		{"a.bmp", "BM\x36\x00\x0c\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00\x00", "is a BMP picture, which browsers do not show"},
		{"a.tiff", "II*\x00", "is a TIFF picture, which browsers do not show"},
		{"a.tif", "?", "is a TIFF picture, which browsers do not show"},
		{"a.png", string(jpg), "is a JPEG picture, and its name ends in .png"},
		{"a.jpg", string(png), "is a PNG picture, and its name ends in .jpg"},
		{"a.jpg", string(jpg[:len(jpg)/2]), "is not a whole JPEG picture: it is cut off or damaged"},
		{"a.jpg", string(jpg[:3]), "is not a whole JPEG picture: it is cut off or damaged"},
		{"a.jpg", "<!doctype html>", "is not a whole JPEG picture: it is cut off or damaged"},
		{"a.png", string(png[:len(png)-20]), "is not a whole PNG picture: it is cut off or damaged"},
		{"a.gif", "GIF89a", "is not a whole GIF picture: it is cut off or damaged"},
		{"a.webp", "RIFF\x04\x00\x00\x00WEBP", "is not a whole WebP picture: it is cut off or damaged"},
		{"a.png", "", "is an empty file"},
		{"a.avif", "\x00\x00\x00\x18ftypavif....Exif", "is an AVIF picture with data about itself, such as where it was taken"},
	} {
		_, _, fault := Clean(c.name, []byte(c.data))
		if fault == nil || fault.Message != c.want || fault.Hint == "" {
			t.Errorf("%s: %+v, want %s", c.name, fault, c.want)
		}
	}
	print, err := os.ReadFile(filepath.Join(build.Default.GOROOT, "src/image/testdata/video-001.cmyk.jpeg"))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, fault := Clean("print.jpg", print); fault == nil || !strings.Contains(fault.Message, "CMYK") {
		t.Errorf("a picture in the colours of print: %+v", fault)
	}
}

// TestAPictureUnderAnotherNameIsRefused: a photo whose name has lost its ending would be published
// with the place where it was taken.
func TestAPictureUnderAnotherNameIsRefused(t *testing.T) {
	jpg, png := string(jpegOf(t, sample(8, 4))), string(pngOf(t, sample(8, 4)))
	for _, c := range []struct{ name, data, want string }{
		{"door", jpg, "is a JPEG picture, and its name has no ending"},
		{"door.jpg_original", jpg, "is a JPEG picture, and its name ends in .jpg_original"},
		{"door.bak", png, "is a PNG picture, and its name ends in .bak"},
		{"door", "\x00\x00\x00\x18ftypheic\x00\x00", "is a HEIC picture, which browsers do not show"},
		{"leaflet.pdf", "%PDF-1.7", ""},
		{"map.txt", "a drawing is <svg", ""},
		{"empty", "", ""},
	} {
		fault := Unnamed(c.name, []byte(c.data))
		if c.want == "" && fault != nil || c.want != "" && (fault == nil || fault.Message != c.want || fault.Hint == "") {
			t.Errorf("%s: %+v, want %q", c.name, fault, c.want)
		}
	}
}

// TestEveryPhotoOfGoIsKept takes the photos of the standard library's own tests:
// progressive, with restarts, grey, of every way to store colours.
func TestEveryPhotoOfGoIsKept(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(build.Default.GOROOT, "src/image/testdata/*.*"))
	if err != nil || len(names) == 0 {
		t.Fatal("no photos: ", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want, _, err := image.Decode(bytes.NewReader(data))
		if err != nil || strings.Contains(name, "cmyk.jpeg") || strings.Contains(name, "truncated") {
			continue
		}
		_, cleaned, fault := Clean(name, data)
		if fault != nil {
			t.Errorf("%s: %v", name, *fault)
			continue
		}
		got, _, err := image.Decode(bytes.NewReader(cleaned))
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s looks different", name)
		}
	}
}

func TestSizeOfADrawing(t *testing.T) {
	for svg, want := range map[string]Picture{
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 12.6">`:          {Width: 9, Height: 13},
		`<?xml version="1.0"?><svg width="40px" height='20' viewBox="0 0 1 1"/>`: {Width: 40, Height: 20},
		`<svg:svg xmlns:svg="…" width="100%" height="100%" viewBox="0,0,30,10">`: {Width: 30, Height: 10},
		`<svg stroke-width="3">`: {},
		`<?xml version="1.0" encoding="iso-8859-1"?><!-- <svg width="1" height="2"> --><svg data-a="b>c" width=" 40 " height="20"/>`: {Width: 40, Height: 20},
		`<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;" viewBox="0,0 , 30 10"/>`:                        {Width: 30, Height: 10},
		`<svg width="2em" height="10mm" viewBox="-5 -5 30 10"/>`:                                                                     {Width: 30, Height: 10},
		`<svg a:width="7" a:height="8" viewBox="0 0 NaN 10"/>`:                                                                       {},
		`<svg width="1e9" height="5"/>`: {},
		`<svg width="-4" height="5"/>`:  {},
	} {
		if p, data, fault := Clean("a.svg", []byte(svg)); p != want || string(data) != svg || fault != nil {
			t.Errorf("%s: %+v %v", svg, p, fault)
		}
	}
}

func FuzzClean(f *testing.F) {
	var b bytes.Buffer
	jpeg.Encode(&b, sample(8, 4), nil)
	f.Add(uint8(0), b.Bytes())
	f.Add(uint8(1), []byte(pngHead+string(chunk("IHDR", "\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00"))))
	f.Add(uint8(2), []byte("GIF89a\x01\x00\x01\x00\x00\x00\x00!\xfe\x01a\x00;"))
	f.Add(uint8(3), riff(lossless, riffChunk("EXIF", string(exif(6)))))
	f.Add(uint8(4), []byte("\x00\x00\x00\x18ftypavif....ispe"))
	names := []string{"a.jpg", "a.png", "a.gif", "a.webp", "a.avif"}
	f.Fuzz(func(t *testing.T, kind uint8, data []byte) {
		name := names[int(kind)%len(names)]
		p, cleaned, fault := clean(name, data)
		if fault != nil {
			return
		}
		if p.Width <= 0 || p.Height <= 0 {
			t.Errorf("%s has the size %d × %d", name, p.Width, p.Height)
		}
		if _, again, fault := clean(name, cleaned); fault != nil || !bytes.Equal(again, cleaned) {
			t.Errorf("%s: a clean file is changed again: %v", name, fault)
		}
	})
}

// rough is a picture that is hard to compress, as photos are.
func rough(img draw.Image) draw.Image {
	random := rand.New(rand.NewPCG(1, 2))
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			n := random.Uint32()
			img.Set(x, y, color.NRGBA{uint8(n), uint8(n >> 8), uint8(n >> 16), 0xff - uint8(n>>27)})
		}
	}
	return img
}

func TestALargePictureIsMadeSmallEnoughForAPhone(t *testing.T) {
	profile, gamma := segment(0xe2, "ICC_PROFILE\x00\x01\x01..."), chunk("gAMA", "\x00\x00\xb1\x8f")
	for _, c := range []struct {
		name       string
		data       []byte
		keeps      []byte
		wide, high bool // it is still as large as a page may need
	}{
		{"photo.jpg", insert(jpegOf(t, rough(image.NewRGBA(image.Rect(0, 0, 1700, 1200)))), 2, profile), profile, false, false},
		{"plain.jpg", insert(jpegOf(t, sample(1900, 1300)), 2, profile), profile, true, false},
		{"turned.jpg", insert(jpegOf(t, sample(1900, 1300)), 2, slices.Concat(told(6), profile)), profile, false, true},
		{"heavy.png", insert(pngOf(t, rough(image.NewNRGBA(image.Rect(0, 0, 700, 500)))), 33, gamma), gamma, false, false},
		{"grey.png", insert(pngOf(t, rough(image.NewGray(image.Rect(0, 0, 400, 1800)))), 33, gamma), gamma, false, false},
		{"map.png", insert(pngOf(t, sample(1700, 100)), 33, gamma), gamma, true, false},
		{"line.png", insert(pngOf(t, sample(4000, 1)), 33, gamma), gamma, true, false},
	} {
		p, data, fault := Clean(c.name, c.data)
		if fault != nil {
			t.Errorf("%s: %v", c.name, fault)
			continue
		}
		img, _, err := image.Decode(bytes.NewReader(data))
		if err != nil {
			t.Errorf("%s cannot be read: %v", c.name, err)
			continue
		}
		was, _, _ := image.DecodeConfig(bytes.NewReader(c.data))
		size := img.Bounds().Size()
		if size.X != p.Width || size.Y != p.Height || max(size.X, size.Y) > Widest {
			t.Errorf("%s is %v, and said to be %d × %d", c.name, size, p.Width, p.Height)
		}
		if len(data) > Heaviest && max(size.X, size.Y) > sizes[len(sizes)-1] {
			t.Errorf("%s, %v, has %d bytes", c.name, size, len(data))
		}
		if c.wide && size.X != Widest || c.high && size.Y != Widest {
			t.Errorf("%s is only %v", c.name, size)
		}
		if ratio := float64(was.Width) * float64(size.Y) / float64(was.Height) / float64(size.X); !c.high && size.Y > 1 && (ratio < 0.99 || ratio > 1.01) {
			t.Errorf("%s is %v, and was %d × %d", c.name, size, was.Width, was.Height)
		}
		if _, grey := img.(*image.Gray); grey != (c.name == "grey.png") {
			t.Errorf("%s is %T", c.name, img)
		}
		if !bytes.Contains(data, c.keeps) || bytes.Contains(data, []byte(secret)) {
			t.Errorf("%s: the colours are lost, or the file still says something of itself", c.name)
		}
	}
}
