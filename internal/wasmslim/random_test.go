package wasmslim

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// A generator writes functions at random, in the shape of the compiler's: what they compute,
// where they keep it, and how they copy and pass it.
type generator struct {
	*rand.Rand
	w     *written
	frame int64
	cells []cell                    // the places in the frame, or above it, that may be read
	tidy  bool                      // every cell is used in its own width only
	depth int                       // of the loops and ifs around a statement, from 1
	call  func(g *generator) []byte // nil if the function calls none
}

// A cell is a place of 8 bytes that is mostly used by numbers of one width.
type cell struct{ at, width int64 }

// The local variables that statements use; each loop has one of its own after them.
const (
	firstLocal = 2
	lastLocal  = 7
)

func (g *generator) local() int64 { return firstLocal + g.Int64N(lastLocal-firstLocal+1) }

func (g *generator) one(of ...int) int { return of[g.IntN(len(of))] }

// slot returns a place in a cell, as a rule of its width, and that width.
func (g *generator) slot() (at, width int64) {
	c := g.cells[g.IntN(len(g.cells))]
	if g.IntN(8) == 0 && !g.tidy {
		c.width = int64(g.one(1, 2, 4, 8))
	}
	return c.at + g.Int64N(8/c.width)*c.width, c.width
}

// copied returns a cell that is copied from or to.
func (g *generator) copied() cell {
	for {
		if c := g.cells[g.IntN(len(g.cells))]; c.width >= 4 || !g.tidy {
			return c
		}
	}
}

var (
	loads64  = map[int64][]int{1: {opI64Load8S, opI64Load8U}, 2: {opI64Load16S, opI64Load16U}, 4: {opI64Load32S, opI64Load32U}, 8: {opI64Load}}
	loads32  = map[int64][]int{1: {opI32Load8S, opI32Load8U}, 2: {opI32Load16S, opI32Load16U}, 4: {opI32Load}, 8: {opI32Load}}
	stores64 = map[int64]int{1: opI64Store8, 2: opI64Store16, 4: opI64Store32, 8: opI64Store}
	stores32 = map[int64]int{1: opI32Store8, 2: opI32Store16, 4: opI32Store, 8: opI32Store}
)

func (g *generator) number() int64 {
	edges := []int64{0, 1, -1, 7, 31, 255, 1 << 16, 1<<31 - 1, -1 << 31, 1 << 31, 1<<32 - 1, 1 << 32, -1 << 63, 1<<63 - 1}
	if g.IntN(2) == 0 {
		return edges[g.IntN(len(edges))]
	}
	return int64(g.Uint64()) >> g.IntN(64)
}

func (g *generator) wide(depth int) []byte {
	if depth == 0 || g.IntN(4) == 0 {
		switch g.IntN(5) {
		case 0:
			return num64(g.number()).raw
		case 1, 2:
			return get(g.local()).raw
		}
		at, width := g.slot()
		return load(g.one(loads64[width]...), at)
	}
	x := g.wide(depth - 1)
	switch g.IntN(9) {
	case 0:
		return assemble(g.narrow(depth-1), g.one(opExtendI32S, opExtendI32U))
	case 1:
		return assemble(x, g.one(opI64Extend8S, opI64Extend16S, opI64Extend32S))
	case 2:
		return assemble(x, num64(g.Int64N(64)), g.one(opI64Shl, opI64ShrS, opI64ShrU))
	case 3:
		by := 2 + g.Int64N(1<<g.IntN(40))
		if g.IntN(4) == 0 {
			by = -1
		}
		return assemble(x, num64(by), g.one(opI64DivS, opI64DivU, opI64RemS, opI64RemU))
	case 4:
		return assemble(x, g.wide(depth-1), num64(1), opI64Or, g.one(opI64DivU, opI64RemU))
	case 5:
		return assemble(x, g.wide(depth-1), g.narrow(depth-1), opSelect)
	case 6: // a division as the compiler writes it
		third := num64(2863311531)
		return assemble(get(2), opI64Extend32S, third, opI64Mul, num64(33), opI64ShrS, get(2), opI64Extend32S, num64(63), opI64ShrS, opI64Sub)
	}
	return assemble(x, g.wide(depth-1), g.one(opI64Add, opI64Sub, opI64Mul, opI64And, opI64Or, opI64Xor))
}

func (g *generator) narrow(depth int) []byte {
	if depth > 0 {
		switch g.IntN(4) {
		case 0:
			return assemble(g.wide(depth-1), g.wide(depth-1), opI64Eq+g.IntN(10))
		case 1:
			return assemble(g.wide(depth-1), opI64Eqz)
		case 2:
			return assemble(g.narrow(depth-1), g.narrow(depth-1), g.one(opI32Add, opI32Sub, opI32Mul))
		}
	}
	if g.IntN(2) == 0 {
		return assemble(g.wide(0), opWrapI64)
	}
	at, width := g.slot()
	return load(g.one(loads32[width]...), at)
}

// statements writes some statements.
func (g *generator) statements(n int) (code []byte) {
	g.depth++
	for range n {
		code = append(code, g.statement()...)
	}
	g.depth--
	return code
}

func (g *generator) statement() []byte {
	at, width := g.slot()
	switch g.IntN(12) {
	case 0, 1:
		return assemble(g.wide(3), set(g.local()))
	case 2:
		return store(stores32[width], at, g.narrow(2))
	case 3:
		return store(stores64[width], at, g.wide(3))
	case 4, 5: // a copy
		from, to := g.copied(), g.copied()
		return store(opI64Store, to.at, load(opI64Load, from.at))
	case 6: // a copy by way of a variable or two
		from, to, a, b := g.copied(), g.copied(), g.local(), g.local()
		return assemble(load(opI64Load, from.at), set(a), copy64(b, a), store(opI64Store, to.at, get(b)))
	case 7:
		return assemble(num32(g.w.dataAt(g.Int64N(writtenArea/8)*8)), g.wide(1), memory(opI64Store, 0))
	case 8:
		return assemble(num32(g.w.dataAt(g.Int64N(writtenArea/8)*8)), memory(opI64Load, 0), set(g.local()))
	}
	if g.depth > 3 {
		return store(stores64[width], at, g.wide(0))
	}
	switch g.IntN(4) {
	case 0:
		return assemble(void(opBlock), g.narrow(1), plain(opBrIf, 0), g.statements(3), opEnd)
	case 1:
		return assemble(g.narrow(1), void(opIf), g.statements(2), opElse, g.statements(2), opEnd)
	case 2:
		if g.call != nil {
			return g.call(g)
		}
	}
	counter := int64(lastLocal + g.depth)
	return assemble(num64(3), set(counter), void(opLoop), g.statements(3), get(counter), num64(1), opI64Sub, set(counter),
		get(counter), opI64Eqz, opI32Eqz, plain(opBrIf, 0), opEnd)
}

// clear writes every cell of a frame, in its width.
func (g *generator) clear() (code []byte) {
	for _, c := range g.cells {
		for at := c.at; at < c.at+8 && c.at < g.frame; at += c.width {
			code = append(code, store(stores64[c.width], at, num64(g.number()))...)
		}
	}
	return code
}

// What is passed lies above a frame, in five cells: two arguments, an address, and two results.
const passedCells = 5

func (g *generator) frameOf(frame, from int64) {
	g.frame, g.cells = frame, nil
	for at := from; at < frame; at += 8 {
		g.cells = append(g.cells, cell{at, int64(g.one(1, 2, 4, 4, 4, 8, 8))})
	}
	g.cells[0].width = 4 // so that there is one to copy
}

// storeAll writes a cell, and loadAll reads one.
func (g *generator) storeAll(c cell) (code []byte) {
	for at := c.at; at < c.at+8; at += c.width {
		code = append(code, store(stores64[c.width], at, g.wide(1))...)
	}
	return code
}

func (g *generator) loadAll(c cell) (code []byte) {
	for at := c.at; at < c.at+8; at += c.width {
		code = assemble(code, get(4), num64(31), opI64Mul, load(g.one(loads64[c.width]...), at), opI64Add, set(4))
	}
	return code
}

// function computes with its arguments, calls the next function, if there is one, with what is at the
// bottom of its frame, and gives its results.
func (g *generator) function(passed []cell, next int64) []byte {
	g.frameOf(80, 8*passedCells)
	own := append([]cell(nil), g.cells...)
	above := g.frame + returnAddress
	for _, c := range passed[:2] {
		g.cells = append(g.cells, cell{above + c.at, c.width})
	}
	if next > 0 {
		g.call = func(g *generator) []byte {
			pointed := g.frame - 8*(1+g.Int64N(3))
			code := assemble(g.storeAll(passed[0]), g.storeAll(passed[1]),
				store(opI64Store, passed[2].at, get(1), num32(pointed), opI32Add, opExtendI32U), g.w.callGo(next, max(0, int64(g.depth-1))))
			return assemble(code, g.loadAll(passed[3]), g.loadAll(passed[4]))
		}
	}
	pointed := assemble(load(opI64Load, above+passed[2].at), opWrapI64)
	code := g.clear()
	if g.call != nil {
		code = append(code, g.call(g)...)
	}
	code = assemble(code, g.statements(8), pointed, pointed, memory(opI32Load, 4), g.narrow(1), opI32Add, memory(opI32Store, 0), g.statements(4))
	for _, c := range own {
		code = append(code, g.loadAll(c)...)
	}
	for _, c := range passed[3:] {
		code = append(code, g.storeAll(cell{above + c.at, c.width})...)
	}
	return code
}

// start is the function that the export calls.
func (g *generator) start(passed []cell, next int64) []byte {
	g.frameOf(64, 8*passedCells)
	arguments := g.frame + returnAddress
	code := assemble(load(opI64Load32S, arguments), set(2), load(opI64Load32S, arguments+4), set(3), g.clear())
	for range 3 {
		pointed := g.frame - 16
		code = assemble(code, g.statements(3), g.storeAll(passed[0]), g.storeAll(passed[1]),
			store(opI64Store, 16, get(1), num32(pointed), opI32Add, opExtendI32U), g.w.callGo(next, 0), g.loadAll(passed[3]), g.loadAll(passed[4]))
	}
	for _, c := range g.cells {
		code = append(code, g.loadAll(c)...)
	}
	return assemble(code, store(opI32Store, arguments+8, get(4), get(5), opI64Xor, opWrapI64))
}

// jumps writes a function of some blocks that jump to one another as the compiler's do: by way of a
// switch over the number of a block. After a while the last is next.
func (g *generator) jumps() []byte {
	const fuel, blocks = lastLocal + 9, 6
	g.frameOf(64, 0)
	arguments := g.frame + returnAddress
	code := assemble(load(opI64Load32S, arguments), set(2), load(opI64Load32S, arguments+4), set(3), g.clear(), num64(40), set(fuel), void(opLoop))
	table := []byte{opBrTable, blocks - 1}
	for i := range byte(blocks) {
		code = append(code, void(opBlock)...)
		table = append(table, i)
	}
	code = assemble(code, get(localResume), table)
	for i := range blocks {
		loop := int64(blocks - 1 - i)
		to := func(block int, more int64) []byte {
			return assemble(num32(int64(block)), set(localResume), plain(opBr, loop+more))
		}
		code = assemble(code, opEnd, g.statements(2))
		if i == blocks-1 {
			break
		}
		code = assemble(code, get(fuel), num64(1), opI64Sub, plain(opLocalTee, fuel), opI64Eqz, void(opIf), to(blocks-1, 1), opEnd,
			g.narrow(1), void(opIf), to(g.IntN(blocks), 1), opEnd)
		if g.IntN(2) == 0 {
			code = append(code, to(g.IntN(blocks), 0)...)
		}
	}
	code = append(code, opEnd)
	for _, c := range g.cells {
		code = append(code, g.loadAll(c)...)
	}
	return assemble(code, store(opI32Store, arguments+8, get(4), get(5), opI64Xor, opWrapI64))
}

// TestRandomJumpsLeadWhereTheirNumberSays, or are refused because they lead into a loop.
func TestRandomJumpsLeadWhereTheirNumberSays(t *testing.T) {
	kept := 0
	for seed := range uint64(60) {
		w := &written{functions: []writtenFunction{goFunction("main.f", 64, func(w *written) []byte {
			g := &generator{Rand: rand.New(rand.NewPCG(seed, 4)), w: w, tidy: seed%2 == 0}
			return g.jumps()
		})}}
		_, err := w.slim()
		switch {
		case err == nil:
			kept++
			t.Run(fmt.Sprint(seed), w.keeps)
		case err.Error() != "main.f: a goto leads into the middle of a loop":
			t.Error(err)
		}
	}
	if kept < 20 {
		t.Errorf("%d programs are kept", kept)
	}
}

// TestRandomFunctionsAnswerAsBefore: nothing that they do is refused.
func TestRandomFunctionsAnswerAsBefore(t *testing.T) {
	const programs = 60
	for seed := range uint64(programs) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			random := func(salt uint64, code func(g *generator, passed []cell) []byte) func(w *written) []byte {
				return func(w *written) []byte { // the same for both links
					g := &generator{Rand: rand.New(rand.NewPCG(seed, salt)), w: w, tidy: seed%2 == 0}
					var passed []cell
					widths := rand.New(rand.NewPCG(seed, 0))
					if !g.tidy && g.IntN(2) == 0 { // the two sides of a call see other widths
						widths = g.Rand
					}
					for i := range int64(passedCells) {
						passed = append(passed, cell{8 * i, []int64{1, 2, 4, 4, 8, 8}[widths.IntN(6)]})
					}
					return code(g, passed)
				}
			}
			w := &written{functions: []writtenFunction{
				goFunction("main.f", 64, random(1, func(g *generator, passed []cell) []byte { return g.start(passed, 3) })),
				goFunction("main.g", 80, random(2, func(g *generator, passed []cell) []byte { return g.function(passed, 4) })),
				goFunction("main.h", 80, random(3, func(g *generator, passed []cell) []byte { return g.function(passed, 0) })),
			}}
			w.keeps(t)
		})
	}
}
