package main

import (
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"
)

// helpVerb lists the verbs, or explains one. run answers it as it answers --help, so that
// there is one help: see asTyped.
type helpVerb struct {
	Verb []string `arg:"" optional:"" name:"verb" placeholder:"VERB" help:"The verb to explain."`
}

// folding returns a writer that breaks lines between words where a narrow terminal would
// break them anywhere. kong wraps what it explains, but not how a verb is called.
func folding(w io.Writer) io.Writer {
	f, ok := w.(*os.File)
	if !ok {
		return w
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width < 20 {
		return w
	}
	os.Setenv("COLUMNS", strconv.Itoa(width)) // kong asks only a file how wide it is
	return folded{w, width}
}

type folded struct {
	to    io.Writer
	width int
}

func (f folded) Write(text []byte) (int, error) {
	var b strings.Builder
	for line := range strings.Lines(string(text)) {
		if rest := strings.TrimLeft(line, " "); len(line)-len(rest) > f.width/2 { // kong's second column
			line = strings.Repeat(" ", f.width/4) + rest
		}
		for indent := ""; ; {
			at := breakBefore(line, f.width)
			if at < 0 {
				b.WriteString(line)
				break
			}
			if indent == "" {
				indent = line[:len(line)-len(strings.TrimLeft(line, " "))] + "  "
			}
			b.WriteString(line[:at] + "\n")
			line = indent + strings.TrimLeft(line[at:], " ")
		}
	}
	_, err := io.WriteString(f.to, b.String())
	return len(text), err
}

// breakBefore returns the last space at which a line can be broken so that it fits, -1 if
// it fits or cannot.
func breakBefore(line string, width int) int {
	if utf8.RuneCountInString(strings.TrimRight(line, "\n")) <= width {
		return -1
	}
	start := len(line) - len(strings.TrimLeft(line, " "))
	at, column := -1, 0
	for i, r := range line {
		if r == ' ' && i > start && (column <= width || at < 0) {
			at = i
		}
		column++
	}
	return at
}
