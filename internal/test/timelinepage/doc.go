// Package timelinepage tests the timeline's page, and the scripts of every page, in
// a real browser. It has no code of its own.
//
// Each test serves a demonstration site (internal/test/demo) and drives Chromium
// (internal/test/chromium). The criteria of cmd/widget/ACCESSIBILITY.md are
// numbered; a test's name has the number of the criterion that it checks.
package timelinepage
