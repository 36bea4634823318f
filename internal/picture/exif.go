package picture

import "encoding/binary"

// upright is the orientation of a picture that is shown as it is stored. The others, 2
// to 8, are the eight ways to turn and mirror it (EXIF 2.32, 4.6.4, tag 0x0112).
const upright = 1

const orientationTag = 0x0112

// orientation returns how EXIF data turns a picture. Data that cannot be read turns nothing,
// as in browsers.
func orientation(tiff []byte) int {
	if len(tiff) < 8 {
		return upright
	}
	var order binary.ByteOrder = binary.BigEndian
	if string(tiff[:2]) == "II" {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return upright
	}
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < 12 {
			return upright
		}
		if order.Uint16(entries) == orientationTag {
			if o := int(order.Uint16(entries[8:])); o >= 1 && o <= 8 {
				return o
			}
			return upright
		}
		entries = entries[12:]
	}
	return upright
}
