// Package browser holds the tests that need a real browser. It has no code of
// its own.
//
// Each test builds the demonstration sites in memory, as familyguide does, serves
// them from this machine and drives Chromium by its DevTools protocol. Chromium
// is found where CHROME_PATH says or by name; where there is none the tests fail
// and say what to install, because a promise to a family that nobody tried is not
// kept.
//
// The criteria of cmd/widget/ACCESSIBILITY.md have numbers; the tests name the
// number they prove.
package browser
