// Package chromium drives Chromium for tests: one process for a test binary, and
// as many tabs in it as the tests open. In a tab axe-core can judge the page.
//
// A test binary calls [Run] from TestMain, which ends the process when the tests
// are done. The browser starts when the first tab is opened. It is found where
// CHROME_PATH says, or by name. If there is none the test fails and says what to install:
// a promise to families that is not tested is not kept.
//
// Every tab has cookies and storage of its own, as a new phone has. With -short no
// tab opens: the test is skipped.
package chromium
