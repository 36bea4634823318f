package reading

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// Lost is the end of a table's row, from the first cell that the heading has no column for.
// It is not rendered (GitHub Flavored Markdown, section 4.10).
type Lost struct {
	Place
	Text string
}

// lost records what a table's row has after its last column.
func (r *gatherer) lost(row ast.Node) {
	last := row.LastChild()
	if last == nil || last.Lines().Len() == 0 { // a row with cells too few is given empty ones
		return
	}
	at := last.Lines().At(0).Stop
	line, _, _ := bytes.Cut(r.src.text[at:], []byte{'\n'})
	if cells := bytes.TrimLeft(line, " \t|"); len(bytes.TrimSpace(cells)) > 0 {
		r.text.Lost = append(r.text.Lost, Lost{r.src.placeOf(at + len(line) - len(cells)), string(bytes.TrimRight(cells, " \t\r|"))})
	}
}
