package wasmslim

import "testing"

// TestStackPointerIsMovedAsTheCompilerDoes: any other way is refused.
func TestStackPointerIsMovedAsTheCompilerDoes(t *testing.T) {
	for name, code := range map[string][]byte{
		"from another number": assemble(get(1), opExtendI32U, set(2), get(2), opWrapI64, num32(8), opI32Sub, toSP, raise(8)),
		"only the copy":       assemble(get(1), num32(8), opI32Sub, set(1), get(1), num32(8), opI32Add, set(1)),
		"only the global":     assemble(get(1), num32(8), opI32Sub, plain(opGlobalSet, globalSP), raise(0)),
		"and its new place is an address": assemble(get(1), num32(8), opI32Sub, plain(opLocalTee, 1), num32(7), memory(opI32Store, 0),
			get(1), plain(opGlobalSet, globalSP), raise(8)),
	} {
		t.Run(name, func(t *testing.T) {
			oneFunction(func(*written) []byte { return code }).refuses(t, "main.f: moves the stack pointer otherwise than Go's compiler does")
		})
	}
}

// TestOnlyTheQuestionForStackIsLeftOut, of what a function may ask the goroutine it runs on.
func TestOnlyTheQuestionForStackIsLeftOut(t *testing.T) {
	asks := func(what instruction, at int64) []byte {
		return assemble(what, plain(opGlobalGet, globalG), opWrapI64, memory(opI32Load, at), opI32LeU, void(opIf), opUnreachable, opEnd, sumOf(frame16, frame16+4))
	}
	const needs = "main.f: needs the goroutine it runs on"
	for name, c := range map[string]struct {
		code   []byte
		reason string // "" if it is kept
	}{
		"for stack":        {asks(get(1), 16), ""},
		"for another room": {asks(get(1), 24), needs},
		"for a number":     {asks(num32(9), 16), needs},
	} {
		t.Run(name, func(t *testing.T) { oneFunction(func(*written) []byte { return c.code }).keepsOrRefuses(t, c.reason) })
	}
}

// TestCopyOfTheStackPointerIsReadAfterItIsMade: before, it would be 0.
func TestCopyOfTheStackPointerIsReadAfterItIsMade(t *testing.T) {
	w := &written{functions: []writtenFunction{{"main.f", goConvention, func(*written) []byte {
		return assemble([]byte{1, 1, i32}, get(1), num32(8), opI32Add, toSP, num32(0), opReturn, opEnd)
	}}}}
	w.refuses(t, "main.f: begins otherwise than Go's compiler does")
}

// TestAddressIsOfWhereTheStackPointerWas when it was computed.
func TestAddressIsOfWhereTheStackPointerWas(t *testing.T) {
	oneFunction(func(*written) []byte {
		return assemble(halves(), get(1), lower(8), load(opI32Load, 8), memory(opI32Store, frame16+8), raise(8),
			get(1), lower(8), load(opI64Load, 8), memory(opI64Store, 8), raise(8),
			store(opI32Store, frame16+8, load(opI32Load, frame16+8), load(opI32Load, 12), opI32Add))
	}).keeps(t)
}

// callee changes its first argument, and gives the product of both.
func callee() writtenFunction {
	return goFunction("main.callee", 8, func(*written) []byte {
		const arguments = 8 + returnAddress
		return assemble(store(opI32Store, arguments, load(opI32Load, arguments), num32(1), opI32Add),
			store(opI32Store, arguments+8, load(opI32Load, arguments), load(opI32Load, arguments+4), opI32Mul))
	})
}

func TestCallsAreMadeAsTheCompilerDoes(t *testing.T) {
	result := store(opI32Store, frame16+8, load(opI32Load, 8))
	goOn := assemble(fromSP, plain(opBrIf, 0))
	call := func(before []byte, resume int64, after []byte) func(w *written) []byte {
		return func(w *written) []byte {
			return assemble(halves(), before, get(1), num64(w.codeAt(2)), memory(opI64Store, 0), num32(resume), plain(opCall, 3), after, result)
		}
	}
	const otherwise = "makes a call otherwise than Go's compiler does"
	for _, c := range []struct {
		name   string
		code   func(w *written) []byte
		reason string // "" if it is kept
	}{
		{"as it does", call(lower(8), 0, goOn), ""},
		{"to resume in the middle", call(lower(8), 1, goOn), otherwise},
		{"with more room for a return address", call(lower(16), 0, goOn), "returns with 0 bytes of the stack in use"},
		{"with no room for a return address", call(nil, 0, goOn), "returns with -16 bytes of the stack in use"},
		{"with room for it made too early", call(assemble(lower(8), store(opI32Store, 8, num32(3))), 0, goOn), otherwise},
		{"with the old copy of the stack pointer", call(lower(8), 0, assemble(plain(opBrIf, 0))), otherwise},
		{"and an argument is written again that it changed", func(w *written) []byte {
			return assemble(halves(), w.callGo(3, 0), get(1), num32(0), num32(8), 0xfc, opMemoryFill-opPrefixed, 0,
				store(opI32Store, frame16+8, load(opI32Load, 0), load(opI32Load, 8), opI32Add))
		}, ""},
		{"and an argument is read that it changed", func(w *written) []byte {
			return assemble(halves(), w.callGo(3, 0), store(opI32Store, frame16+8, load(opI32Load, 0)))
		}, "reads an argument of main.callee after the call, which may have changed it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := oneFunction(c.code)
			w.functions = append(w.functions, callee())
			w.keepsOrRefuses(t, c.reason)
		})
	}
}

// TestResultIsGivenOnEveryWay: one that is not was in the memory before the call.
func TestResultIsGivenOnEveryWay(t *testing.T) {
	for name, c := range map[string]struct {
		result int64 // what the caller reads after the call
		reason string
	}{
		"the result":        {8, ""},
		"a sometime result": {12, "main.f: reads an argument of main.sometimes after the call, which may have changed it"},
	} {
		t.Run(name, func(t *testing.T) {
			w := oneFunction(func(w *written) []byte {
				return assemble(halves(), store(opI32Store, 12, num32(5)), w.callGo(3, 0), store(opI32Store, frame16+8, load(opI32Load, c.result)))
			})
			w.functions = append(w.functions, goFunction("main.sometimes", 8, func(*written) []byte {
				const arguments = 8 + returnAddress
				return assemble(store(opI32Store, arguments+8, num32(1)), void(opBlock), load(opI32Load, arguments), plain(opBrIf, 0),
					store(opI32Store, arguments+12, num32(3)), opEnd)
			}))
			w.keepsOrRefuses(t, c.reason)
		})
	}
}

// TestAFunctionOffTheConventionIsKeptOrRefusedWithAReason: those that are not compiled from Go, such as
// runtime.wasmDiv.
func TestAFunctionOffTheConventionIsKeptOrRefusedWithAReason(t *testing.T) {
	function := func(params, results string, code ...any) writtenFunction {
		return writtenFunction{"main.plain", signature{params, results}, func(*written) []byte { return assemble(0, assemble(code...), opEnd) }}
	}
	const of32, of64 = "\x7f", "\x7e"
	for _, c := range []struct {
		name   string
		callee writtenFunction
		caller []byte
		reason string // "" if it is kept
	}{
		{"reads at an address", function(of32, of64, get(0), memory(opI64Load, 0)), assemble(halves(), get(1), plain(opCall, 3), set(2),
			store(opI32Store, frame16+8, get(2), num64(32), opI64ShrU, get(2), opI64Add, opWrapI64)), ""},
		{"gives nothing before an if", function("", ""), assemble(void(opBlock), plain(opCall, 3), num32(1), plain(opBrIf, 0),
			store(opI32Store, frame16+8, num32(7)), opEnd, store(opI32Store, frame16+8, num32(9))), ""},
		{"uses the stack", function(of64, of64, plain(opGlobalGet, globalSP), opExtendI32U), assemble(num64(1), plain(opCall, 3), set(2)),
			"main.plain: uses the stack, and does not follow Go's convention"},
		{"gives two results", function("", of64+of64, num64(1), num64(2)), assemble(plain(opCall, 3), set(2), set(3)),
			"main.plain: has 2 results"},
		{"is an export", function("", ""), assemble(plain(opCall, 0), opDrop), "main.f: calls buffer, which is an export"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := oneFunction(func(*written) []byte { return c.caller })
			w.functions = append(w.functions, c.callee)
			w.keepsOrRefuses(t, c.reason)
		})
	}
}

// TestFloatingPointArgumentsStayInMemory: they are read there, so they have to be written there.
func TestFloatingPointArgumentsStayInMemory(t *testing.T) {
	w := oneFunction(func(w *written) []byte {
		return assemble(store(opI64Store, 0, load(opI64Load32S, frame16), num64(20), opI64Shl), w.callGo(3, 0),
			store(opI32Store, frame16+8, load(opI32Load, 8)))
	})
	w.functions = append(w.functions, goFunction("main.float", 8, func(*written) []byte {
		const arguments = 8 + returnAddress
		return store(opI32Store, arguments+8, load(opF64Load, arguments), opI64ReinterpretF64, num64(20), opI64ShrU, opWrapI64)
	}))
	w.keeps(t)
}
