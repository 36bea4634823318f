package browsers

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// Keys, as WebDriver writes them (section 17.4.2).
const (
	tabKey   = "\ue004"
	enterKey = "\ue007"
	shiftKey = "\ue008"
)

// A tab is the one page that a browser shows.
type tab struct {
	t    *testing.T
	send driver
}

func (b *tab) do(command string, params any) json.RawMessage {
	b.t.Helper()
	value, err := b.send(command, params)
	if err != nil {
		b.t.Fatalf("%s: %v", command, err)
	}
	return value
}

func (b *tab) open(address string) {
	b.t.Helper()
	b.do("WebDriver:Navigate", map[string]any{"url": address})
}

func (b *tab) back() {
	b.t.Helper()
	b.do("WebDriver:Back", map[string]any{})
}

func (b *tab) width(pixels int) {
	b.t.Helper()
	b.do("WebDriver:SetWindowRect", map[string]any{"width": pixels, "height": 800})
}

// eval returns the value of an expression of the page.
func eval[T any](b *tab, expression string) T {
	b.t.Helper()
	var value T
	data := b.do("WebDriver:ExecuteScript", map[string]any{"script": "return " + expression, "args": []any{}})
	if err := json.Unmarshal(data, &value); err != nil {
		b.t.Fatalf("%s is %s: %v", expression, data, err)
	}
	return value
}

// wait waits until a condition of the page holds.
func (b *tab) wait(condition string) {
	b.t.Helper()
	for end := time.Now().Add(patience); !eval[bool](b, "!!("+condition+")"); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			b.t.Fatalf("not in a minute: %s", condition)
		}
	}
}

// press presses keys, one after the other: text, or a key of those above.
func (b *tab) press(keys string) {
	b.t.Helper()
	var actions []map[string]string
	for _, key := range keys {
		actions = append(actions, map[string]string{"type": "keyDown", "value": string(key)}, map[string]string{"type": "keyUp", "value": string(key)})
	}
	b.do("WebDriver:PerformActions", map[string]any{"actions": []any{map[string]any{"type": "key", "id": "keyboard", "actions": actions}}})
}

func (b *tab) focus(selector string) {
	b.t.Helper()
	eval[any](b, fmt.Sprintf("document.querySelector(%q).focus()", selector))
}

func (b *tab) click(selector string) {
	b.t.Helper()
	eval[any](b, fmt.Sprintf("document.querySelector(%q).click()", selector))
}

// frames waits until the browser has painted twice. Firefox scrolls to what was typed in the
// next frame, and a person presses no key sooner.
func (b *tab) frames() {
	b.t.Helper()
	eval[any](b, `(() => {
		delete document.body.dataset.painted;
		requestAnimationFrame(() => requestAnimationFrame(() => { document.body.dataset.painted = "yes"; }));
	})()`)
	b.wait("document.body.dataset.painted")
}

// ask types a date, with the keyboard alone, and waits for the answer.
func (b *tab) ask(kind timeline.Kind, d timeline.Date) {
	b.t.Helper()
	b.click("[value=" + kind.String() + "]")
	eval[any](b, `(() => {
		for (const name of ["day", "month", "year"]) document.getElementById(name).value = "";
		delete document.querySelector("#timeline").dataset.engine;
	})()`)
	b.focus("#day")
	b.press(fmt.Sprint(d.Day, tabKey, d.Month, tabKey, d.Year))
	b.frames()
	b.press(enterKey)
	b.wait(`document.querySelector("#timeline[data-engine]")`)
}

func (b *tab) steps() string {
	b.t.Helper()
	return eval[string](b, demo.ReadSteps(`document.querySelector("#timeline")`))
}

func date(year, month, day int) timeline.Date {
	return timeline.Date{Year: year, Month: month, Day: day}
}
