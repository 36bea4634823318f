package site

import "testing"

func TestATermHasTheIDInBraces(t *testing.T) {
	for written, want := range map[string]string{
		`<dl><dt>Chair {#chair}</dt><dd>Leads.</dd></dl>`:       `<dl><dt id="chair">Chair</dt><dd>Leads.</dd></dl>`,
		`<dt>The <em>core</em> group {#core-group-2}</dt>`:      `<dt id="core-group-2">The <em>core</em> group</dt>`,
		`<dt>A{#a}</dt><dt>B {#b}</dt>`:                         `<dt id="a">A</dt><dt id="b">B</dt>`,
		"<dt>Over\ntwo lines {#two}</dt>":                       "<dt id=\"two\">Over\ntwo lines</dt>",
		`<dt>Plain</dt>`:                                        `<dt>Plain</dt>`,
		`<dt>{#only}</dt>`:                                      `<dt id="only"></dt>`,
		`<dt></dt>`:                                             `<dt></dt>`,
		`<dt>Not at the end {#x} here</dt>`:                     `<dt>Not at the end {#x} here</dt>`,
		`<dt>Capitals {#Chair}</dt><dt>Spaces {#a b}</dt>`:      `<dt>Capitals {#Chair}</dt><dt>Spaces {#a b}</dt>`,
		`<dt>Empty {#}</dt>`:                                    `<dt>Empty {#}</dt>`,
		`<dt>Code <code>{#x}</code></dt>`:                       `<dt>Code <code>{#x}</code></dt>`,
		`<dt id="mine">Has one {#x}</dt>`:                       `<dt id="mine">Has one {#x}</dt>`,
		`<dd>No term {#x}</dd><p>Nor this {#y}</p>`:             `<dd>No term {#x}</dd><p>Nor this {#y}</p>`,
		`<dt>Tom &amp; Jo’s “plan” {#plan}</dt><p title='a>b'>`: `<dt id="plan">Tom &amp; Jo’s “plan”</dt><p title='a>b'>`,
	} {
		if got := string(termIDs([]byte(written))); got != want {
			t.Errorf("%s\nis  %s\nnot %s", written, got, want)
		}
	}
}

func TestBoxesCanBeTicked(t *testing.T) {
	const box, made = `<input disabled="" type="checkbox">`, `<label><input type="checkbox" form="unkept"> <span>`
	for written, want := range map[string]string{
		`<ul><li>` + box + ` The letter</li></ul>`:                    `<ul><li>` + made + `The letter</span></label></li></ul>`,
		`<li>` + box + ` A <a href="/x/">form</a></li><li>B</li>`:     `<li>` + made + `A <a href="/x/">form</a></span></label></li><li>B</li>`,
		`<li>` + box + ` A</li><li>` + box + `B</li>`:                 `<li>` + made + `A</span></label></li><li>` + made + `B</span></label></li>`,
		"<li>" + box + " Two\nlines</li>":                             "<li>" + made + "Two\nlines</span></label></li>",
		`<li>` + box + " Bag\n<ul><li>" + box + ` Key</li></ul></li>`: `<li>` + made + "Bag\n</span></label><ul><li>" + made + `Key</span></label></li></ul></li>`,
		`<li>` + box + " Bag\n<ol><li>Key</li></ol></li>":             `<li>` + made + "Bag\n</span></label><ol><li>Key</li></ol></li>",
		`<p>` + box + ` No item</p>`:                                  `<p>` + box + ` No item</p>`,
		`<li>A <input type="checkbox"></li>`:                          `<li>A <input type="checkbox"></li>`,
		`<li>Plain</li>`:                                              `<li>Plain</li>`,
	} {
		if got := string(tickable([]byte(written))); got != want {
			t.Errorf("%s\nis  %s\nnot %s", written, got, want)
		}
	}
}
