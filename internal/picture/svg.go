package picture

import (
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
)

// sizeSVG reads the size of a drawing. The drawing itself stays as it is.
func sizeSVG(data []byte) (Picture, []byte, *Fault) {
	attrs := rootSVG(data)
	width, height := pixels(attrs["width"]), pixels(attrs["height"])
	if box := strings.FieldsFunc(attrs["viewBox"], isSeparator); (width == 0 || height == 0) && len(box) == 4 {
		width, height = pixels(box[2]), pixels(box[3])
	}
	if width == 0 || height == 0 || width > 10_000 || height > 10_000 {
		width, height = 0, 0
	}
	return Picture{Width: width, Height: height}, data, nil
}

// rootSVG returns the attributes of a drawing's outermost element.
func rootSVG(data []byte) map[string]string {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false // an entity of the drawing's own stays as it is
	d.CharsetReader = func(_ string, text io.Reader) (io.Reader, error) { return text, nil }
	for {
		t, err := d.RawToken()
		if err != nil {
			return nil
		}
		if start, ok := t.(xml.StartElement); ok {
			attrs := map[string]string{}
			for _, a := range start.Attr {
				if a.Name.Space == "" {
					attrs[a.Name.Local] = a.Value
				}
			}
			return attrs
		}
	}
}

func isSeparator(r rune) bool { return r == ',' || strings.ContainsRune(" \t\r\n", r) }

// pixels returns a length in whole pixels, or 0 if it is in another unit.
func pixels(length string) int {
	n, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(length), "px"), 64)
	if err != nil || !(n >= 0 && n < 1e6) {
		return 0
	}
	return int(n + 0.5)
}
