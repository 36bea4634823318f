// Package embed tests embed/, the timeline on other sites' pages, as a frame and as
// an element. It has no code of its own.
//
// A page on another origin shows it in Chromium, under the policy that the guide's
// own page for web editors tells that page to send.
package embed
