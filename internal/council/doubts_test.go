package council

import (
	"os"
	"strings"
	"testing"
)

// TestConflictsStayInSight reads testdata/doubts.txt: where the documents differ,
// or contradict themselves, the profile says so.
func TestConflictsStayInSight(t *testing.T) {
	data, err := os.ReadFile("testdata/doubts.txt")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		rows++
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if len(cells) != 4 {
			t.Errorf("%q has %d columns, want 4", line, len(cells))
			continue
		}
		row, id, about, word := cells[0], cells[1], cells[2], cells[3]
		p, faults := BuiltIn(id)
		if err := faults.Err(); err != nil {
			t.Fatal(err)
		}
		found := false
		for _, d := range p.AllDoubts() {
			found = found || d.About == about && strings.Contains(d.Text, word)
		}
		if !found {
			t.Errorf("%s: %s: no doubt on %s says %q", row, id, about, word)
		}
	}
	if rows < 35 {
		t.Errorf("only %d rows were read", rows)
	}
}
