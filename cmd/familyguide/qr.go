package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"familyguide/internal/qrcode"
)

// qrVerb draws the guide's address for letters and leaflets.
type qrVerb struct {
	URL string `arg:"" placeholder:"URL" help:"The address of the published guide, such as https://www.example.gov.uk/guide/."`
	Out given  `placeholder:"FILE" help:"Write the drawing into this file, instead of to standard output."`
}

// Run writes the drawing. It overwrites no file.
func (v *qrVerb) Run(s *session) error {
	address, fault := qrcode.Address(v.URL)
	if fault != nil {
		return usagef(fault.Hint, "%s", fault.Message)
	}
	drawing, err := qrcode.SVG(address)
	if err != nil {
		return err
	}
	if v.Out == "" {
		_, err = s.out.Write(drawing)
		return err
	}
	if !strings.EqualFold(filepath.Ext(string(v.Out)), ".svg") {
		return usagef("type --out code.svg: programs for letters, such as Word, insert it as a picture", "--out: the drawing is an SVG, and %s is not the name of one", v.Out)
	}
	f, err := os.OpenFile(string(v.Out), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return usagef("name a file that is not there yet: --out code.svg", "--out: there is something called %s already, and nothing was written", v.Out)
	} else if err != nil {
		return cannotWrite(string(v.Out), err)
	}
	if _, err = f.Write(drawing); err == nil {
		err = f.Close()
	}
	if err != nil {
		f.Close()
		os.Remove(string(v.Out))
		return cannotWrite(string(v.Out), err)
	}
	s.say("wrote %s", v.Out)
	return nil
}
