package contactlist

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"familyguide/internal/finding"
)

// headerWithin is how many rows may be above the headings: a title, a date, a remark.
const headerWithin = 10

// A row is one of a spreadsheet.
type row struct {
	cells  []string
	line   int // of the file
	number int // as the spreadsheet counts: a cell with line breaks is one row
}

// table reads a CSV file.
func (l *list) table(text []byte) {
	rows, at, header := l.bestRows(text)
	if l.findings.Err() != nil {
		return
	}
	if header < 0 {
		var first []string
		if len(rows) > 0 {
			first = rows[0].cells
		}
		l.fault(1, `name the columns in the first row, such as: Name, Telephone, Email, Website, Opening hours`,
			"has no row of headings with a name and a way to reach it: the first row is %s", quoted(first))
		return
	}
	for _, r := range rows[header+1:] {
		l.row(r, at)
	}
	if len(l.contacts) == 0 && l.findings == nil {
		l.fault(0, "is it the right file? Below the headings each row is one contact", "has headings and no contact below them")
	}
}

// bestRows reads the file with each separator, and returns the rows in which most columns
// are known; header is the index of the row of headings, -1 if there is none.
func (l *list) bestRows(text []byte) (rows []row, at map[column]int, header int) {
	separators := []rune{',', ';', '\t'}
	first, rest, _ := bytes.Cut(text, []byte("\n"))
	skipped := 0
	if sep, ok := strings.CutPrefix(strings.TrimRight(string(first), "\r"), "sep="); ok && len(sep) == 1 {
		separators, text, skipped = []rune(sep), rest, 1
	}
	header = -1
	var broken error
	for _, separator := range separators {
		read, err := rowsOf(text, separator, skipped)
		for i, r := range read[:min(len(read), headerWithin)] {
			if found := columnsOf(r.cells); isHeader(found) && len(found) > len(at) {
				rows, at, header, broken = read, found, i, err
			}
		}
		if rows == nil && len(read) > 0 {
			rows = read
		}
	}
	var wrong *csv.ParseError
	if errors.As(broken, &wrong) {
		l.fault(wrong.StartLine+skipped, `a cell with a quotation mark in it has to be in quotation marks, with each of its own doubled: "the ""Lighthouse"" team"`,
			"the quotation marks of this row do not match, and what follows cannot be read")
	}
	return rows, at, header
}

// rowsOf returns the rows up to the first that cannot be read.
func rowsOf(text []byte, separator rune, skipped int) ([]row, error) {
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.FieldsPerRecord = separator, -1
	var rows []row
	inside := 0 // line breaks inside cells so far
	for {
		cells, err := r.Read()
		if err == io.EOF {
			return rows, nil
		} else if err != nil {
			return rows, err
		}
		line, _ := r.FieldPos(0)
		rows = append(rows, row{cells, line + skipped, line + skipped - inside})
		for _, cell := range cells {
			inside += strings.Count(cell, "\n")
		}
	}
}

// quoted lists the cells of a row for a message.
func quoted(cells []string) string {
	var all []string
	for _, cell := range cells {
		if cell = oneLine(cell); cell != "" {
			all = append(all, `"`+finding.Short(cell)+`"`)
		}
	}
	if len(all) == 0 {
		return "empty"
	}
	return strings.Join(all[:min(len(all), 8)], ", ")
}
