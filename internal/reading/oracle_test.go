package reading

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the tables under testdata anew from the npm packages")

// agreement is the least share of words on which our syllable counter and npm's
// must agree. Two guessers by spelling never agree on all;
// [Syllables] says which is right more often.
const agreement = 0.975

// An oracle is what the npm packages answer.
type oracle struct {
	Syllables []int
	Scores    [][4]float64
	DaleChall []string
	Spache    []string
}

// counts is one case for the formulas, as the npm packages name it.
type counts struct {
	Word           int `json:"word"`
	Sentence       int `json:"sentence"`
	Syllable       int `json:"syllable"`
	DifficultWord  int `json:"difficultWord"`
	UnfamiliarWord int `json:"unfamiliarWord"`
}

func (c counts) ours() [4]float64 {
	n := Counts{Words: c.Word, Sentences: c.Sentence, Syllables: c.Syllable, Unfamiliar: c.DifficultWord, UnfamiliarSpache: c.UnfamiliarWord}
	return [4]float64{n.ReadingEase(), n.FleschKincaid(), n.DaleChall(), n.Spache()}
}

// cases spans short and long sentences, easy and hard words, both sides of the
// 5 % at which Dale–Chall makes its step.
func cases() []counts {
	var all []counts
	for _, sentences := range []int{1, 2, 10, 34} {
		for _, mean := range []int{4, 9, 13, 25} {
			for _, hard := range []int{0, 4, 5, 6, 30} {
				words := sentences * mean
				all = append(all, counts{words, sentences, words * (110 + hard) / 100, words * hard / 100, words * hard / 150})
			}
		}
	}
	return all
}

// TestFormulasAgreeWithNpm reads what the packages flesch, flesch-kincaid,
// dale-chall-formula and spache-formula answered, as testdata/formulas.txt keeps it.
func TestFormulasAgreeWithNpm(t *testing.T) {
	lines := readLines(t, "testdata/formulas.txt")
	if len(lines) != len(cases()) {
		t.Fatalf("testdata/formulas.txt has %d cases, want %d", len(lines), len(cases()))
	}
	for _, line := range lines {
		var c counts
		var want [4]float64
		if _, err := fmt.Sscan(line, &c.Word, &c.Sentence, &c.Syllable, &c.DifficultWord, &c.UnfamiliarWord, &want[0], &want[1], &want[2], &want[3]); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		compareScores(t, c, want, 0.001)
	}
}

func compareScores(t *testing.T, c counts, want [4]float64, tolerance float64) {
	t.Helper()
	for i, got := range c.ours() {
		if math.Abs(got-want[i]) > tolerance {
			t.Errorf("%+v: formula %d gives %.4f, npm %.4f", c, i, got, want[i])
		}
	}
}

// TestSyllablesAgreeWithNpm reads what npm's syllable answered for the word lists,
// the guide and its sources, as testdata/syllables.txt keeps it.
func TestSyllablesAgreeWithNpm(t *testing.T) {
	lines := readLines(t, "testdata/syllables.txt")
	same := 0
	for _, line := range lines {
		word, count, _ := strings.Cut(line, " ")
		if strconv.Itoa(Syllables(word)) == count {
			same++
		}
	}
	reportAgreement(t, same, len(lines))
}

func reportAgreement(t *testing.T, same, all int) {
	t.Helper()
	share := float64(same) / float64(all)
	t.Logf("syllables agree with npm on %d of %d words, %.1f %%", same, all, 100*share)
	if all < 1000 || share < agreement {
		t.Errorf("agreement on %.4f of %d words, want at least %.3f of 1000 or more", share, all, agreement)
	}
}

// TestNpmStillAnswersTheSame runs the packages themselves, over the guide's
// vocabulary of today, where npm has installed them under testdata/npm.
func TestNpmStillAnswersTheSame(t *testing.T) {
	words := vocabulary(t)
	answer := ask(t, words, cases())
	if *update {
		writeTables(t, words, answer)
	}
	for i, c := range cases() {
		compareScores(t, c, answer.Scores[i], 1e-9)
	}
	same := 0
	for i, word := range words {
		if Syllables(word) == answer.Syllables[i] {
			same++
		}
	}
	reportAgreement(t, same, len(words))
	if got := strings.Fields(daleChallWords); !slices.Equal(got, answer.DaleChall) {
		t.Error("lists/dale-chall.txt is not the list of the npm package")
	}
	if got := strings.Fields(spacheWords); !slices.Equal(got, answer.Spache) {
		t.Error("lists/spache.txt is not the list of the npm package")
	}
}

// ask runs the oracle, which needs node and its packages (.ci/install). A run with
// -short needs nothing but Go.
func ask(t *testing.T, words []string, cases []counts) oracle {
	t.Helper()
	if testing.Short() {
		t.Skip("needs node: make test runs it")
	}
	if _, err := exec.LookPath("node"); err != nil {
		t.Fatal("node is not installed: .ci/install installs it")
	}
	if _, err := os.Stat("testdata/npm/node_modules/syllable"); err != nil {
		t.Fatal("npm packages are not installed: npm ci --prefix internal/reading/testdata/npm")
	}
	question, err := json.Marshal(map[string]any{"words": words, "counts": cases})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", "testdata/npm/oracle.mjs")
	cmd.Stdin, cmd.Stderr = bytes.NewReader(question), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var answer oracle
	if err := json.Unmarshal(out, &answer); err != nil {
		t.Fatal(err)
	}
	return answer
}

// vocabulary returns every different word of the lists and of the guide's pages,
// and those that the table already has.
func vocabulary(t *testing.T) []string {
	t.Helper()
	seen := map[string]bool{}
	add := func(text string) {
		lower := []byte(strings.ReplaceAll(strings.ToLower(text), "’", "'"))
		for from, to := nextWord(lower, 0); to > from; from, to = nextWord(lower, to) {
			if word := string(lower[from:to]); !strings.ContainsFunc(word, func(c rune) bool { return c != '\'' && (c < 'a' || c > 'z') }) {
				seen[word] = true
			}
		}
	}
	for _, list := range []string{daleChallWords, spacheWords, britishWords, everydayWords} {
		add(list)
	}
	content := os.DirFS("../../content")
	err := fs.WalkDir(content, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".md") {
			return err
		}
		page, err := fs.ReadFile(content, path)
		for _, s := range Read(page, nil).Sentences {
			for _, w := range s.Words {
				add(w.Text)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	words := make([]string, 0, len(seen))
	for word := range seen {
		words = append(words, word)
	}
	slices.Sort(words)
	return words
}

func writeTables(t *testing.T, words []string, answer oracle) {
	t.Helper()
	var syllables, formulas strings.Builder
	syllables.WriteString("# word, syllables by npm syllable 5.0.1 (go test -run Npm -update)\n")
	for i, word := range words {
		fmt.Fprintln(&syllables, word, answer.Syllables[i])
	}
	formulas.WriteString("# words sentences syllables difficult unfamiliar: flesch flesch-kincaid dale-chall-formula spache-formula\n")
	for i, c := range cases() {
		s := answer.Scores[i]
		fmt.Fprintf(&formulas, "%d %d %d %d %d %.4f %.4f %.4f %.4f\n", c.Word, c.Sentence, c.Syllable, c.DifficultWord, c.UnfamiliarWord, s[0], s[1], s[2], s[3])
	}
	for name, text := range map[string]string{"syllables": syllables.String(), "formulas": formulas.String()} {
		if err := os.WriteFile("testdata/"+name+".txt", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// readLines returns a file's lines without comments and empty ones.
func readLines(t *testing.T, name string) []string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var lines []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if line := s.Text(); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}
