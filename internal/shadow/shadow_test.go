package shadow

import "testing"

func TestStylesAreRewrittenForAShadowRoot(t *testing.T) {
	outside := func(class string) bool { return class == "top" || class == "foot" }
	for _, test := range []struct{ sheet, want string }{
		{"", ""},

		// the elements that a shadow root does not have
		{"html{margin:0}", ":host{margin:0}"},
		{":root{--gap:0}", ":host{--gap:0}"},
		{"body > main h2{margin:0}", ".page > .main h2{margin:0}"},
		{"BODY{margin:0}", ".page{margin:0}"},
		{"p:not(main, body p){margin:0}", "p:not(.main, .page p){margin:0}"},
		{"html[dir=rtl] p{margin:0}", ":host([dir=rtl]) p{margin:0}"},
		{":root:not(.a):focus>p{margin:0}", ":host(:not(.a):focus)>p{margin:0}"},
		{":is(html,p)::before{margin:0}", ":is(:host,p)::before{margin:0}"},
		{"html::before{margin:0}", ":host::before{margin:0}"},
		{":host([hidden]){display:none}", ":host([hidden]){display:none}"},

		// names that only look like them
		{".main .body .html #main{margin:0}", ".main .body .html #main{margin:0}"},
		{".main-list,#timeline-body,[main],[data-at=body]{margin:0}", ".main-list,#timeline-body,[main],[data-at=body]{margin:0}"},
		{"p:main::body{margin:0}", "p:main::body{margin:0}"},
		{`p{grid-area:main;font-family:"body";background:url(html.svg);--main:body}`, `p{grid-area:main;font-family:"body";background:url(html.svg);--main:body}`},
		{"/* main 1rem */p{margin:0}", "/* main 1rem */p{margin:0}"},
		{"@keyframes main{from{margin:0}to{margin:1rem}}", "@keyframes main{from{margin:0}to{margin:calc(1*var(--family-rem))}}"},

		// lengths
		{"p{margin:1rem -.5rem 0 2.25REM}", "p{margin:calc(1*var(--family-rem)) calc(-.5*var(--family-rem)) 0 calc(2.25*var(--family-rem))}"},
		{"p{inset:calc(1rem - 3px);--gap:2rem}", "p{inset:calc(calc(1*var(--family-rem)) - 3px);--gap:calc(2*var(--family-rem))}"},
		{`p{margin:1em;content:"1rem"}`, `p{margin:1em;content:"1rem"}`},
		{"@media (min-width:20rem){p{margin:1rem}}", "@media (min-width:20rem){p{margin:calc(1*var(--family-rem))}}"},
		{"@page{margin:1rem}", "@page{margin:calc(1*var(--family-rem))}"},

		// what the shadow root does not show
		{".top{margin:0}p{margin:0}", "p{margin:0}"},
		{".top, main, .foot a:hover{margin:0}", ".main{margin:0}"},
		{"/* a */\n.foot :is(p, ul){margin:0}\np{margin:0}", "/* a */\n\np{margin:0}"},
		{".topmost,p .top{margin:0}", ".topmost,p .top{margin:0}"},
		{"@media print{.top{margin:0}html{margin:0}}p{margin:0}", "@media print{:host{margin:0}}p{margin:0}"},
		{".top{p{margin:0}}p{margin:0}", "p{margin:0}"},

		// statements, and sheets that are not whole
		{`@charset "utf-8";@layer a,b;main{margin:0}`, `@charset "utf-8";@layer a,b;.main{margin:0}`},
		{"@supports (margin:1rem){@media print{main{margin:0}}}", "@supports (margin:1rem){@media print{.main{margin:0}}}"},
		{"p{margin:0", "p{margin:0"},
		{"}main{margin:0}", "}.main{margin:0}"},
		{".top{margin:0", ""},
		{"main", ".main"},
	} {
		if got := Styles(test.sheet, outside); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.sheet, got, test.want)
		}
	}
}
