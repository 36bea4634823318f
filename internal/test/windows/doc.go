// Package windows runs the Windows build of the program under wine, and compares it
// with the build for this machine: the same findings, and the same bytes. It has no
// code of its own.
//
// The tests take a build of everything for Windows, so `make windows` and `make proof`
// run them, and `make test` does not. They need Debian's wine64 (.ci/install wine).
package windows
