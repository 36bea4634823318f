package picture

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/jpeg"
)

// The quality of a photo that is turned, and of one that is made smaller.
const (
	turnedQuality = 90
	shrunkQuality = 80
)

// The markers of a JPEG file (ITU-T T.81, table B.1).
const (
	markSOI = 0xd8
	markEOI = 0xd9
	markSOS = 0xda
	markCOM = 0xfe
	markAPP = 0xe0 // to 0xef
)

// cleanJPEG removes all application segments except those that decide on colours: JFIF,
// Adobe's transform and the colour profile.
func cleanJPEG(data []byte) (Picture, []byte, *Fault) {
	out := []byte{0xff, markSOI}
	var profile []byte
	turned := upright
	rest := data[2:]
	for {
		marker, segment, after, ok := nextSegment(rest)
		if !ok {
			return Picture{}, nil, broken("JPEG")
		}
		if marker == markEOI {
			out = append(out, 0xff, markEOI)
			break
		}
		if tiff, ok := bytes.CutPrefix(segment, []byte("Exif\x00\x00")); ok && marker == markAPP+1 {
			turned = orientation(tiff)
		}
		if keepsSegment(marker, segment) {
			whole := append(binary.BigEndian.AppendUint16([]byte{0xff, marker}, uint16(len(segment)+2)), segment...)
			if marker == markAPP+2 {
				profile = append(profile, whole...)
			}
			out = append(out, whole...)
		}
		if rest = after; marker == markSOS {
			end := scanEnd(rest)
			out = append(out, rest[:end]...)
			rest = rest[end:]
		}
	}
	return finishJPEG(out, turned, profile)
}

// finishJPEG decodes the photo, turns it and makes it small enough. A photo whose pixels
// change keeps its colour profile.
func finishJPEG(data []byte, turned int, profile []byte) (Picture, []byte, *Fault) {
	img, fault := decoded("JPEG", data, jpeg.DecodeConfig, jpeg.Decode)
	if fault != nil {
		return Picture{}, nil, fault
	}
	if _, print := img.(*image.CMYK); print {
		return Picture{}, nil, &Fault{"is in the colours of print (CMYK), which screens show wrongly",
			"save it in the colours of screens (RGB)"}
	}
	if turned != upright {
		img = turn(img, turned)
		var err error
		if data, err = jpegWith(profile, turnedQuality)(img); err != nil {
			return Picture{}, nil, broken("JPEG")
		}
	}
	img, data, err := shrink(img, data, jpegWith(profile, shrunkQuality))
	if err != nil {
		return Picture{}, nil, broken("JPEG")
	}
	return pictureOf(img, true), data, nil
}

// nextSegment returns a marker, its segment, and the rest of the data.
func nextSegment(data []byte) (marker byte, segment, after []byte, ok bool) {
	for len(data) >= 2 && data[0] == 0xff && data[1] == 0xff { // fill bytes
		data = data[1:]
	}
	if len(data) < 2 || data[0] != 0xff {
		return 0, nil, nil, false
	}
	if marker = data[1]; marker == markEOI {
		return marker, nil, data[2:], true
	}
	if len(data) < 4 {
		return 0, nil, nil, false
	}
	size := int(binary.BigEndian.Uint16(data[2:]))
	if size < 2 || len(data) < size+2 {
		return 0, nil, nil, false
	}
	return marker, data[4 : size+2], data[size+2:], true
}

func keepsSegment(marker byte, segment []byte) bool {
	switch {
	case marker == markAPP:
		return bytes.HasPrefix(segment, []byte("JFIF\x00")) && len(segment) == 14 // longer with a thumbnail
	case marker == markAPP+2:
		return bytes.HasPrefix(segment, []byte("ICC_PROFILE\x00"))
	case marker == markAPP+14:
		return bytes.HasPrefix(segment, []byte("Adobe"))
	case marker > markAPP && marker <= markAPP+15, marker == markCOM:
		return false
	}
	return true
}

// scanEnd returns where the coded data of a scan ends: at the next marker that is not a
// restart.
func scanEnd(data []byte) int {
	for i := 0; i+1 < len(data); i++ {
		if data[i] == 0xff && data[i+1] != 0 && data[i+1] != 0xff && (data[i+1] < 0xd0 || data[i+1] > 0xd7) {
			return i
		}
	}
	return len(data)
}
