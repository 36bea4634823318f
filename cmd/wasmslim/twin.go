package main

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"

	"github.com/evanw/esbuild/pkg/api"
)

// twinGlobal is the global variable of the twin, a classic script: an object with the
// module's exports.
const twinGlobal = "familyguideTwin"

// twin turns the finished module into plain JavaScript. The lowerings remove what
// wasm2js cannot translate.
//
// The typed arrays of JavaScript rely on the claim that an address is aligned, which is
// only a hint in WebAssembly, and false in what Go's compiler writes. Package wasmslim
// claims only what it can prove, so wasm-opt --dealign is not needed, which would double
// the size.
func twin(wasm []byte) ([]byte, error) {
	lowered, err := binaryen("wasm-opt", wasm, append(features,
		"--signext-lowering", "--llvm-memory-copy-fill-lowering", "--llvm-nontrapping-fptoint-lowering")...)
	if err != nil {
		return nil, err
	}
	module, err := binaryen("wasm2js", lowered, "-Oz", "--enable-mutable-globals")
	if err != nil {
		return nil, err
	}
	return classic(module)
}

// instance is the variable that wasm2js keeps the engine in; after it come the
// module's exports.
var instance = regexp.MustCompile(`(?s)^(.*\nvar (\w+) = \w+\(\{[^;]*\}\);\n)(?:export var \w+ = \w+\.\w+;\s*)+$`)

// classic makes one script of a JavaScript module: pages opened from file://
// load no modules.
func classic(module []byte) ([]byte, error) {
	m := instance.FindSubmatch(module)
	if m == nil {
		return nil, errors.New("wasm2js wrote a module that does not end with an engine and its exports")
	}
	script := fmt.Sprintf("var %s = (function () {\n%s\nreturn %s;\n})();\n", twinGlobal, m[1], m[2])
	r := api.Transform(script, api.TransformOptions{
		Target: api.ES2015, Charset: api.CharsetASCII,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
	})
	var all []error
	for _, m := range r.Errors {
		all = append(all, errors.New("esbuild: "+m.Text))
	}
	return bytes.TrimSpace(r.Code), errors.Join(all...)
}
