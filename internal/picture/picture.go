// Package picture makes a council's pictures fit to publish. A photo from a phone can
// say where and when it was taken, whose phone took it, and hold a small copy of what
// was cut away from it; a family's home can be found from that.
//
// [Clean] removes from JPEG, PNG, GIF and WebP files everything that no browser needs to show
// them: EXIF, XMP, IPTC, comments, texts, times, thumbnails, and what follows the end
// of the picture. It keeps what changes how a picture looks: colour profiles,
// transparency, animation. The pixels stay as they are, byte for byte, with two
// exceptions. A photo that its EXIF data turns is turned first, and then needs no such
// data. A JPEG or PNG picture that is too large for a phone is made smaller, however a
// page shows it or links to it: see [Widest] and [Heaviest]. The same file gives the same
// bytes.
//
// Clean refuses every other picture, and says what to do about it: a file that is
// broken, that is not what its name says, that browsers cannot show (HEIC, BMP, TIFF),
// that is in the colours of print, or whose data cannot be removed.
package picture

import (
	"bytes"
	"crypto/sha256"
	"path"
	"strings"
	"sync"
)

// A Picture is what a page says about a picture before it is loaded.
type Picture struct {
	Width, Height int  // in pixels; 0 for an SVG without a size
	Scales        bool // smaller copies can be made of it
}

// A Fault is why a file cannot be published, and what an editor can do about it.
type Fault struct{ Message, Hint string }

// A format is a kind of picture file.
type format struct {
	name  string
	ends  []string               // how its files' names end
	is    func(data []byte) bool // whether a file begins like one
	clean func(data []byte) (Picture, []byte, *Fault)
}

var formats = []format{
	{"JPEG", []string{".jpg", ".jpeg", ".jpe", ".jfif"}, begins("\xff\xd8\xff"), cleanJPEG},
	{"PNG", []string{".png"}, begins(pngHead), cleanPNG},
	{"GIF", []string{".gif"}, begins("GIF8"), cleanGIF},
	{"WebP", []string{".webp"}, func(d []byte) bool { return len(d) >= 12 && string(d[:4]) == "RIFF" && string(d[8:12]) == "WEBP" }, cleanWebP},
	{"AVIF", []string{".avif"}, brand("avif", "avis"), cleanAVIF},
	{"SVG", []string{".svg"}, func(d []byte) bool {
		return bytes.Contains(d[:min(len(d), 4096)], []byte("<svg")) || bytes.Contains(d, []byte(":svg"))
	}, sizeSVG},
	{"HEIC", []string{".heic", ".heif"}, brand("heic", "heix", "mif1", "msf1", "hevc", "heim", "heis"), nil},
	{"TIFF", []string{".tif", ".tiff"}, func(d []byte) bool { return begins("II*\x00")(d) || begins("MM\x00*")(d) }, nil},
	{"BMP", []string{".bmp", ".dib"}, func(d []byte) bool { return len(d) > 18 && begins("BM")(d) && d[6] == 0 && d[7] == 0 }, nil},
	{"JPEG XL", []string{".jxl"}, func(d []byte) bool { return begins("\xff\x0a")(d) || begins("\x00\x00\x00\x0cJXL ")(d) }, nil},
	{"JPEG 2000", []string{".jp2", ".j2k"}, begins("\x00\x00\x00\x0cjP  "), nil},
	{"Photoshop", []string{".psd"}, begins("8BPS"), nil},
}

func begins(with string) func([]byte) bool {
	return func(data []byte) bool { return bytes.HasPrefix(data, []byte(with)) }
}

// brand reports whether a file is of the family of MP4 with one of these brands.
func brand(names ...string) func([]byte) bool {
	return func(d []byte) bool {
		if len(d) < 12 || string(d[4:8]) != "ftyp" {
			return false
		}
		for _, name := range names {
			if string(d[8:12]) == name {
				return true
			}
		}
		return false
	}
}

// Is reports whether a file's name is that of a picture.
func Is(name string) bool {
	for _, f := range formats {
		if f.named(name) {
			return true
		}
	}
	return false
}

// Unnamed returns a fault if a file is a picture but its name does not say so: its hidden data
// would be published.
func Unnamed(name string, data []byte) *Fault {
	for i := range formats {
		f := &formats[i]
		if f.name == "SVG" || !f.is(data) {
			continue
		}
		if f.clean == nil {
			return unshown(f)
		}
		return misnamed(f, name)
	}
	return nil
}

func (f format) named(name string) bool {
	end := strings.ToLower(path.Ext(name))
	for _, e := range f.ends {
		if e == end {
			return true
		}
	}
	return false
}

const again = "save it as JPEG or PNG with a picture program, and put that file in its place"

// Clean returns a picture that is fit to publish.
func Clean(name string, data []byte) (Picture, []byte, *Fault) {
	key := sha256.Sum256(append([]byte(strings.ToLower(path.Ext(name))), data...))
	if done, ok := memo.get(key); ok {
		return done.picture, done.data, done.fault
	}
	p, cleaned, fault := clean(name, data)
	memo.put(key, result{p, cleaned, fault})
	return p, cleaned, fault
}

func clean(name string, data []byte) (Picture, []byte, *Fault) {
	if len(data) == 0 {
		return Picture{}, nil, &Fault{"is an empty file", again}
	}
	var is, named *format
	for i := range formats {
		f := &formats[i]
		if is == nil && f.is(data) {
			is = f
		}
		if f.named(name) {
			named = f
		}
	}
	switch {
	case is == nil && named.name == "SVG": // internal/svg says what is wrong with a drawing
		return Picture{}, data, nil
	case is == nil && named.clean == nil:
		return Picture{}, nil, unshown(named)
	case is == nil:
		return Picture{}, nil, broken(named.name)
	case is.clean == nil:
		return Picture{}, nil, unshown(is)
	case is != named:
		return Picture{}, nil, misnamed(is, name)
	}
	return is.clean(data)
}

func misnamed(is *format, name string) *Fault {
	ends := "ends in " + path.Ext(name)
	if path.Ext(name) == "" {
		ends = "has no ending"
	}
	return &Fault{"is a " + is.name + " picture, and its name " + ends, "let its name end in " + is.ends[0] + ", here and where pages name it"}
}

func unshown(f *format) *Fault {
	return &Fault{"is a " + f.name + " picture, which browsers do not show", again}
}

func broken(kind string) *Fault {
	return &Fault{"is not a whole " + kind + " picture: it is cut off or damaged", "take the file from where it came from again, or " + again}
}

// memo keeps what was cleaned last, because a preview makes the site again for each
// change of a page.
var memo = cache{kept: map[[32]byte]result{}}

type result struct {
	picture Picture
	data    []byte
	fault   *Fault
}

type cache struct {
	mu   sync.Mutex
	kept map[[32]byte]result
	size int
}

// most is how many bytes of pictures are kept.
const most = 64 << 20

func (c *cache) get(key [32]byte) (result, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	r, ok := c.kept[key]
	return r, ok
}

func (c *cache) put(key [32]byte, r result) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.size += len(r.data); c.size > most {
		clear(c.kept)
		c.size = len(r.data)
	}
	c.kept[key] = r
}
