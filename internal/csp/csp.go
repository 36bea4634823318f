// Package csp knows what a Content-Security-Policy (https://www.w3.org/TR/CSP3/) says of
// the scripts and styles in a page: finish writes it, and check looks whether it holds.
package csp

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// Hash is the source expression that allows a text. Browsers hash what the parser gives
// them, in which every line ends in LF alone.
// https://html.spec.whatwg.org/#preprocessing-the-input-stream
func Hash(text []byte) string {
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// IsCode tells scripts, by their type, from data blocks, which a policy does not concern.
// https://html.spec.whatwg.org/#attr-script-type
func IsCode(kind string) bool {
	switch strings.ToLower(strings.TrimSpace(kind)) {
	case "", "module", "importmap", "speculationrules", "text/javascript", "application/javascript":
		return true
	}
	return false
}
