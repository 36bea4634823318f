// Package embedded holds the tests of embed/, the timeline on other sites' pages:
// in a frame and as an element. It has no code of its own.
//
// A page on another origin than the guide's shows it in Chromium, under the policy
// that the guide's own page for web editors tells it to send.
package embedded
