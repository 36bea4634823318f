package published

import "testing"

// TestMarkupIsJudgedAsBrowsersReadIt has markup at the edges of each check: how many findings it has.
func TestMarkupIsJudgedAsBrowsersReadIt(t *testing.T) {
	for _, tt := range []struct {
		check, main string
		want        int
	}{
		{"labels", `<input>`, 1},
		{"labels", `<input type="text" name="a">`, 1},
		{"labels", `<select></select><textarea></textarea>`, 2},
		{"labels", `<input type="hidden"><input type="submit"><input type="button"><input type="reset"><input type="image" alt="x">`, 0},
		{"labels", `<template><input></template>`, 0},
		{"labels", `<label>Words <input></label>`, 0},
		{"labels", `<label for="a">Words</label><input id="a">`, 0},
		{"labels", `<label for="b">Words</label><input id="a">`, 1},
		{"labels", `<label>Words</label><input>`, 1}, // neither has an id
		{"labels", `<label for="a"> </label><input id="a">`, 1},
		{"labels", `<input aria-label="Words"><input aria-label="">`, 1},
		{"labels", `<p id="a">x</p><p id="b">x</p><input aria-labelledby="a b">`, 0},
		{"labels", `<p id="a">x</p><input aria-labelledby="a c">`, 1},
		{"labels", `<input aria-labelledby="">`, 1},

		{"alt", `<img src="data:,">`, 1},
		{"alt", `<img src="data:," alt="">`, 0},
		{"alt", `<input type="image" aria-label="x">`, 1},
		{"alt", `<input type="text" aria-label="x">`, 0},
		{"alt", `<svg></svg>`, 1},
		{"alt", `<svg></svg><p><b title="x">x</b></p><svg><title>x</title></svg>`, 1},
		{"alt", `<svg><g><title>Words</title></g></svg>`, 0},
		{"alt", `<svg><title> </title></svg>`, 1},
		{"alt", `<svg aria-label="Words"></svg>`, 0},
		{"alt", `<svg aria-hidden="true"></svg>`, 0},
		{"alt", `<svg aria-hidden="false"></svg>`, 1},
		{"alt", `<p aria-hidden="true"><b><svg></svg></b></p>`, 0},
		{"alt", `<svg aria-label="Words"><svg></svg></svg>`, 0},
		{"alt", `<p id="a">x</p><svg aria-labelledby="a"></svg><svg aria-labelledby="b"></svg>`, 1},

		{"inline", `<p style="a">x</p><p styles="a">x</p>`, 1},
		{"inline", `<p onclick="a()">x</p>`, 1},
		{"inline", `<a href=" JavaScript:a()">x</a>`, 1},
		{"inline", `<p title="on javascript: a word">x</p>`, 0},
		{"inline", `<script>a()</script>`, 1},
		{"inline", `<script type="application/json">{}</script>`, 0},
		{"inline", `<script type="module">a()</script>`, 1},
		{"inline", `<style>a{}</style>`, 1},
		{"inline", `<meta name="x" content="y"><meta http-equiv="content-security-policy" content="script-src 'sha256-TD4bijd3KUcHDmm9fAy+0QwyFVw/v4b25yHb8E2F7bY='"><script>ok()</script>`, 0},
		{"inline", `<p http-equiv="content-security-policy" content="script-src 'sha256-TD4bijd3KUcHDmm9fAy+0QwyFVw/v4b25yHb8E2F7bY='"></p><script>ok()</script>`, 1},
		{"inline", `<base href="/">`, 1},

		{"landmarks", ``, 0},
		{"landmarks", `<h1>Again</h1>`, 1},
		{"landmarks", `<h1 hidden>Again</h1><template><h1>Again</h1></template>`, 0},
		{"landmarks", `<main></main>`, 1},
		{"landmarks", `<meta http-equiv="Refresh" content="0; url=a.html"><h1>Again</h1>`, 0}, // it leads on at once
		{"landmarks", `<meta name="refresh"><p http-equiv="refresh"><h1>Again</h1>`, 1},

		{"headings", `<h2>x</h2><h3>x</h3><h4>x</h4><h2>x</h2>`, 0},
		{"headings", `<h3>x</h3>`, 1},
		{"headings", `<h2>x</h2><h4>x</h4>`, 1},
		{"headings", `<template><h4>x</h4></template><h2>x</h2>`, 0},

		{"duplicate-id", `<p id="a">x</p><p id="b">x</p>`, 0},
		{"duplicate-id", `<p id="a">x</p><p id="a">x</p><p id="a">x</p>`, 2},
		{"duplicate-id", `<p id="">x</p><p id="">x</p>`, 0},
		{"duplicate-id", `<p id="a">x</p><template><p id="a">x</p></template>`, 0},

		{"title", `<svg aria-hidden="true"><title>x</title></svg>`, 0},
		{"title-neutral", `<svg><title>Child protection</title></svg>`, 0},
		{"title-neutral", `<title>Child Protection and Abuse</title>`, 2},

		{"link-text", `<a href="https://a.example/">The plan</a> <a href="https://b.example/">The plan.</a>`, 1},
		{"link-text", `<a href="https://a.example/">The plan</a> <a href="https://a.example/">The plan</a>`, 0},
		{"link-text", `<a href="nowhere/">The plan</a> <a href="https://b.example/">The plan</a> <a href="/no/">The plan</a> <a href="javascript:x">The plan</a>`, 0},
		{"link-text", `<a href="nowhere/">The plan</a> <a href="https://a.example/">The plan</a> <a href="https://b.example/">The plan</a>`, 1},
		{"link-text", `<a href="https://a.example/"></a> <a href="https://b.example/"></a>`, 0},
		{"link-text", `<a href="https://a.example/">?</a> <a href="https://b.example/">!</a>`, 0},
		{"link-text", `<a href="https://a.example/">The plan</a> <nav><a href="https://b.example/">The plan</a></nav>`, 0},
		{"link-text", `<a href="https://a.example/">The plan</a> <div hidden><a href="https://b.example/">The plan</a></div>`, 0},
		{"link-text", `<a href="https://a.example/">The plan</a> <ul class="documents"><li><a href="https://b.example/">The plan</a></ul>`, 0},
		{"link-text", `<a href="https://a.example/">The &amp; plan</a> <a href="https://b.example/">The&#32;&amp;  plan</a>`, 1},

		{"empty-section", `<h2>x</h2>text<h2>y</h2>`, 1},
		{"empty-section", `<h2>x</h2><h3>y</h3>text`, 0},
		{"empty-section", `<h2>x</h2><h2>y</h2>text`, 1},
		{"empty-section", `<h2> </h2>`, 0},
		{"empty-section", `<div hidden><h2>x</h2></div>`, 0},
		{"empty-section", `<template><h2>x</h2></template>`, 0},
		{"empty-section", `<h2>x</h2><template>text</template>`, 1},
		{"empty-section", `<h2>x</h2></main><footer>text</footer>`, 1},

		{"said-twice", `<p>Nothing in it should come as a surprise. No. Everybody hears what each of them has to say.</p><p>No. Nothing in it should come as a surprise. Everybody hears what each of them has to say.</p>`, 2},
		{"said-twice", `<p>Nothing in it should come as a surprise.</p><p>As a surprise, nothing in it should come!</p>`, 1},
		{"said-twice", `<p>One two three four five six seven.</p><p>One two three four five six seven.</p>`, 1},
		{"said-twice", `<p>One two three four five six.</p><p>One two three four five six.</p>`, 0},
		{"said-twice", `<p>a b c d e f g h i</p><p>a b c d e f g h i j k</p>`, 1},
		{"said-twice", `<p>a b c d e f g h</p><p>a b c d e f g h i j</p>`, 1}, // eight of ten
		{"said-twice", `<p>a b c d e f g</p><p>a b c d e f g h i</p>`, 0},     // seven of nine
		{"said-twice", `<p>a b c d e f g z</p><p>a b c d e f g y</p>`, 0},
		{"said-twice", `<p>a a a a a b c d e f</p><p>a a a a a b c d e f</p>`, 0}, // six different words
		{"said-twice", `<ul><li>a b c d e f g<li>a b c d e f g</ul><table><td>a b c d e f g</table><dl><dd>a b c d e f g</dl>`, 3},
		{"said-twice", `<p>a b c d e f g.</p> a b c d e f g`, 0}, // the second is in no paragraph
		{"said-twice", `<div>a b c d e f g</div><div>a b c d e f g</div>`, 0},
		{"said-twice", `<p>a b c d <a href="x">e f g</a></p><p>a b c d <a href="x">e f g</a></p>`, 0}, // the words of links do not count
		{"said-twice", `<a href="x"><p>a b c d e f g</p></a><a href="x"><p>a b c d e f g</p></a>`, 1},
		{"said-twice", `<p>a b c d e f g</p><nav><p>a b c d e f g</p></nav><form><p>a b c d e f g</p></form><p class="x says">a b c d e f g</p><p hidden>a b c d e f g</p>`, 0},
		{"said-twice", `<p>a b c d e f g</p></main><p>a b c d e f g</p>`, 0},
		{"said-twice", `<form id="timeline-form"></form><p>a b c d e f g</p><p>a b c d e f g</p>`, 0},
		{"said-twice", `<p>a b c d e f g<p>a b c d e f g<h2>x</h2>y<p>a b c d e f g<ul><li>x</ul><p>a b c d e f g<ol><li>x</ol>`, 3},

		{"leftover", `<p>Ring **us.</p><p>Ring **us.</p>`, 2},
		{"leftover", `<template><p title="{name}">x</p></template>`, 0},
		{"leftover", `<meta name="viewport" content="{name}"><meta http-equiv="x" content="{name}"><meta name="description" content="{name}">`, 1},
	} {
		if n := countOn(tt.check, "", tt.main); n != tt.want {
			t.Errorf("%s, %s: %d findings, want %d", tt.check, tt.main, n, tt.want)
		}
	}
}
