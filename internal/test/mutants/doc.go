// Command mutants measures whether the tests of a package would notice a mistake in
// it. It makes one small change at a time (a mutant), runs the package's own short
// tests, and counts the changes that no test notices (the survivors). Tests that fail
// without any change would count every mutant as noticed, so they stop it.
//
//	go run ./internal/test/mutants [-n 60] [-seed 1] [-least 85] [PACKAGE…]
//
// Without arguments it takes the packages that make a date, a page or a promise. Of
// each package it tries a sample of n mutants, drawn with the seed; -n 0 tries all.
//
// # The changes
//
//   - a comparison at its edge or reversed: < and <=, > and >=, == and !=
//   - && and ||, + and -, * and /, ++ and --, += and -=
//   - a condition negated
//   - true and false, and a whole number plus one
//   - continue and break
//   - a call or an assignment left out
//
// The changed file is laid over the real one (go help build, -overlay): the working copy
// is never written to. A change that does not compile does not count. A test that does
// not end within a minute counts as one that fails, and what it started is killed.
//
// # Accepted survivors
//
// accepted.txt lists survivors that cannot be killed, because the program is as right
// with them, or that need a test outside the package; each has its reason. They are tried
// every time: an entry that is killed, or that the code no longer has, is a fault, so
// that the list gets shorter by itself.
//
// The exit status is 1 if a package has fewer mutants killed than -least percent, or if
// accepted.txt has such an entry.
package main
