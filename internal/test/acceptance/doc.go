// Package acceptance judges the finished sites with tools that we did not write:
// axe-core, the Nu HTML checker, Lighthouse, two readers of calendars, another
// project's list of bank holidays, and a browser that watches what is sent.
// It has no code of its own.
//
//	accessible_test.go   axe on every page, in two sizes and three ways to see it;
//	                     no page scrolls sideways at 320 pixels, 400 % of 1280
//	states_test.go       axe in each state of the timeline, and on the unfolded table
//	judges_test.go       that the judges see faults that were put in
//	keyboard_test.go     every control is reached by Tab, seen, and in order
//	markup_test.go       the Nu HTML checker on every page, style sheet and drawing
//	print_test.go        the sheets of paper
//	lighthouse_test.go   Lighthouse on the five kinds of page
//	budget_test.go       bytes and requests, against budget.toml; no script to read
//	memory_test.go       many answers take no more memory than a few
//	leave_test.go        Back after leaving shows nothing
//	private_test.go      nothing is sent or kept, and the policy is strict
//	calendar_test.go     the calendar files, read by two others
//	table_test.go        the table without scripts, against the command line
//	holidays_test.go     bank holidays and working days, against another library
//	fields_test.go       a date as a person types it: what the page makes of it
//	peers_test.go        the table of the benchmarks (FAMILYGUIDE_BENCH=1)
//
// What they use: proof_test.go builds the sites, lists their pages and finds the
// tools; axe_test.go runs axe; program_test.go runs the command line.
//
// A run takes a sample of what is long: `make proof` (FAMILYGUIDE_PROOF=1) takes
// all of it. The tools come from the two lock files of this folder: the small one
// is installed for every run, the one in peers, Lighthouse's and that of the other
// generators, for `make proof` and `make bench`. A tool that is not there fails the
// test, and the message says what to install.
//
// One promise is proved elsewhere: that the engine is the same in the browser and on
// the command line, for every day, profile and kind, in cmd/wasmslim.
package acceptance
