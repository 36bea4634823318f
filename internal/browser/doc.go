// Package browser holds the tests of the timeline's page, and of what else the
// pages' scripts do, in a real browser. It has no code of its own.
//
// Each test serves a demonstration site (internal/demo) and drives Chromium
// (internal/chromium). The criteria of cmd/widget/ACCESSIBILITY.md have
// numbers; the tests name the number they prove.
package browser
