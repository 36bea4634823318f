// Package browsers reads the demonstration sites in browsers that are not Chromium:
// Firefox, and WebKit, which is the engine of Safari and so of every iPhone. It has no code
// of its own.
//
// A test asks what differs from browser to browser: which engine computes and what, where
// the focus goes, what a field takes, what Back shows, how the keyboard leaves the page. What
// is said and how it looks is tested in Chromium (timelinepage, acceptance).
//
// The browsers are 400 MB, so `make browsers` runs the tests and `make test` does not. They
// need Debian's firefox-esr, webkit2gtk-driver and xvfb (.ci/install browsers).
package browsers
