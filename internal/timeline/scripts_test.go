package timeline

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the engine's numbers into the page's script")

// layout is the module of the page's script that has the numbers of a request and of its
// answer. It has plain constants, which esbuild puts in their places.
const layout = "../../static/scripts/timeline/layout.js"

// layoutModule returns that module.
func layoutModule() string {
	var b strings.Builder
	b.WriteString("// The engine's numbers, written by: go test ./internal/timeline -update\n// The package comment of internal/timeline says what they mean.\n")
	section := func(comment, prefix string, pairs ...any) {
		b.WriteString("\n// " + comment + "\n")
		for i := 0; i < len(pairs); i += 2 {
			fmt.Fprintf(&b, "export const %s%s = %d;\n", prefix, pairs[i], pairs[i+1])
		}
	}
	section("A request: its head, then the table.", "", "VERSION", version, "KIND", reqKind, "FLAGS", reqFlags, "CONFERENCE", reqConference,
		"STRATEGY", reqStrategy, "CORE_GROUP", reqCoreGroup, "REVIEW", reqReview, "EVENTS", reqEvents, "TABLE", reqTable)
	section("A flag of a request; a place in the table; the years of dates.", "", "PLAN_ENDED", 1, "TABLE_LAST", tableLast, "FIRST_YEAR", FirstYear, "LAST_YEAR", LastYear)
	section("Refusals of a date that does not go with the conference's.", "",
		"STRATEGY_ORDER", StrategyAfter, "CORE_GROUP_ORDER", CoreGroupNotAfter, "REVIEW_ORDER", ReviewNotAfter)
	section("An answer: its head, the steps, then the days that they skip.", "", "STEPS", respSteps, "WARNINGS", respWarnings, "HEAD", respHead, "DAY_OFF", 1)
	section("A step.", "STEP_", "RULE", stepRule, "N", stepN, "STATUS", stepStatus, "LIMIT", stepLimit, "EXPECT", stepExpect,
		"PHASE", stepPhase, "FLAGS", stepFlags, "OTHER_LIMIT", stepOtherLimit, "OTHER_EXPECT", stepOtherExpect, "FIRST_SKIPPED", stepFirstSkipped, "SKIPPED", stepSkipped, "LEN", stepLen)
	section("Its status.", "", "DATED", Dated, "ASK", Ask)
	section("Its flags.", "", "SECOND", secondCount, "LAST", lastOfSeries)
	section("Its phase.", "", "BEFORE", BeforeConference, "ON_THE_DAY", OnTheDay, "AFTER", AfterConference)
	return b.String()
}

func TestThePageScriptHasTheEnginesNumbers(t *testing.T) {
	if *update {
		if err := os.WriteFile(layout, []byte(layoutModule()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(layout)
	if err != nil {
		t.Fatal(err)
	}
	if string(data) != layoutModule() {
		t.Errorf("%s has other numbers than the engine: go test ./internal/timeline -update", layout)
	}
}

func TestTheLoaderFindsTheResponse(t *testing.T) {
	data, err := os.ReadFile("../../static/widget/loader.js")
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`const RESPONSE = (\d+);`).FindSubmatchIndex(data)
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
