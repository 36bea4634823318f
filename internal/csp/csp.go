// Package csp knows what a Content-Security-Policy (https://www.w3.org/TR/CSP3/) says about
// the scripts and styles in a page: the finisher writes the policy, and the checks test
// that it holds.
package csp

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// Hash returns the source expression that allows a text. Browsers hash what the parser gives
// them, in which every line ends in LF alone.
// https://html.spec.whatwg.org/#preprocessing-the-input-stream
func Hash(text []byte) string {
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// code lists the types of scripts that a browser runs or obeys: the JavaScript MIME types
// (https://mimesniff.spec.whatwg.org/#javascript-mime-type) and three words.
var code = map[string]bool{
	"": true, "module": true, "importmap": true, "speculationrules": true,
	"application/ecmascript": true, "application/javascript": true, "application/x-ecmascript": true, "application/x-javascript": true,
	"text/ecmascript": true, "text/javascript": true, "text/javascript1.0": true, "text/javascript1.1": true, "text/javascript1.2": true,
	"text/javascript1.3": true, "text/javascript1.4": true, "text/javascript1.5": true, "text/jscript": true, "text/livescript": true,
	"text/x-ecmascript": true, "text/x-javascript": true,
}

// IsCode reports whether a script element of this type is a script, and not a block of
// data, which a policy does not concern.
// https://html.spec.whatwg.org/#attr-script-type
func IsCode(kind string) bool {
	return code[strings.ToLower(strings.TrimSpace(kind))]
}
