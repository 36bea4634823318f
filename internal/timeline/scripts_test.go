package timeline

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the engine's numbers into the page's script")

// scriptNumbers are the numbers of a request and its response, as the page's script
// names them. Where the Go constants change, "go test ./internal/timeline -update"
// writes the new ones between the two marks of the script.
func scriptNumbers() string {
	object := func(name string, pairs ...any) string {
		var members []string
		for i := 0; i < len(pairs); i += 2 {
			members = append(members, fmt.Sprintf("%s: %d", pairs[i], pairs[i+1]))
		}
		return "  const " + name + " = { " + strings.Join(members, ", ") + " };\n"
	}
	return object("REQUEST", "version", version, "kind", reqKind, "flags", reqFlags, "conference", reqConference,
		"strategyDiscussion", reqStrategy, "firstCoreGroup", reqCoreGroup, "review", reqReview, "events", reqEvents, "maxEvents", MaxEvents, "table", reqTable,
		"firstYear", FirstYear, "lastYear", LastYear) +
		object("ANSWER", "steps", respSteps, "skipped", respSkipped, "warnings", respWarnings, "head", respHead) +
		object("STEP", "rule", stepRule, "n", stepN, "status", stepStatus, "limit", stepLimit, "expect", stepExpect,
			"phase", stepPhase, "flags", stepFlags, "otherLimit", stepOtherLimit, "otherExpect", stepOtherExpect, "firstSkipped", stepFirstSkipped, "skipped", stepSkipped, "length", stepLen) +
		object("STATUS", "dated", Dated, "ask", Ask, "unknown", Unknown) +
		object("FLAG", "second", secondCount, "last", lastOfSeries) +
		object("PHASE", "before", BeforeConference, "onTheDay", OnTheDay, "after", AfterConference) +
		object("FAULT", "strategyAfter", StrategyAfter, "coreGroupNotAfter", CoreGroupNotAfter, "reviewNotAfter", ReviewNotAfter)
}

const (
	numbersBegin = "  // The engine's numbers, written by: go test ./internal/timeline -update\n"
	numbersEnd   = "  // End of the engine's numbers.\n"
)

func TestThePageScriptHasTheEnginesNumbers(t *testing.T) {
	want := numbersBegin + scriptNumbers() + numbersEnd
	found := 0
	err := filepath.WalkDir("../../static/scripts", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		before, rest, has := strings.Cut(string(data), numbersBegin)
		if !has {
			return err
		}
		found++
		got, after, ended := strings.Cut(rest, numbersEnd)
		if !ended {
			t.Fatalf("%s: the numbers do not end with %q", name, numbersEnd)
		}
		if *update {
			return os.WriteFile(name, []byte(before+want+after), 0o666)
		}
		if got != scriptNumbers() {
			t.Errorf("%s has other numbers than the engine: go test ./internal/timeline -update", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found != 1 {
		t.Errorf("%d scripts have the engine's numbers, want one", found)
	}
}

func TestTheLoaderFindsTheResponse(t *testing.T) {
	data, err := os.ReadFile("../../static/widget/loader.js")
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`var RESPONSE = (\d+);`).FindSubmatchIndex(data)
	if m == nil {
		t.Fatal("loader.js has no RESPONSE")
	}
	want := fmt.Sprint(MaxRequest)
	if *update {
		data = append(append(append([]byte{}, data[:m[2]]...), want...), data[m[3]:]...)
		if err := os.WriteFile("../../static/widget/loader.js", data, 0o666); err != nil {
			t.Fatal(err)
		}
	} else if got := string(data[m[2]:m[3]]); got != want {
		t.Errorf("loader.js looks for the response at number %s, and it is at %s: go test ./internal/timeline -update", got, want)
	}
}
