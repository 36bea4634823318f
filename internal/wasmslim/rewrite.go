package wasmslim

import "fmt"

// The globals that matter here of a module that cmd/link writes
// (cmd/internal/obj/wasm): the stack pointer and the running goroutine.
const (
	globalSP = 0
	globalG  = 2
)

// The locals of a function that Go's compiler writes: the block to resume at,
// and a copy of the stack pointer.
const (
	localResume = 0
	localSP     = 1
)

// goConvention is the type of every function compiled from Go: it takes the
// block to resume at, and returns 1 if the goroutine has to be switched.
// Arguments and results go over the stack in memory.
var goConvention = signature{"\x7f", "\x7f"}

// A rewriter makes plain functions of resumable ones.
type rewriter struct {
	m         *module
	resumable bool // the function follows goConvention
}

// graph returns a function without what only the runtime needs: resuming,
// growing the stack, return addresses. What is left takes nothing and returns
// nothing.
func (rw *rewriter) graph(code []instruction) (*graph, error) {
	g, err := graphOf(code)
	if err != nil {
		return nil, err
	}
	if rw.resumable {
		g.resolveResumes()
	}
	for _, b := range g.reachable() {
		if err := rw.calls(b); err != nil {
			return nil, err
		}
		b.dropStackCheck()
		b.dropUnwinding()
	}
	g.skipEmpty()
	for _, b := range g.reachable() {
		if err := rw.finish(b); err != nil {
			return nil, err
		}
	}
	return g, nil
}

// ends reports whether the block's code ends with instructions of these kinds,
// and returns them. anyGet is any reading of a variable.
func (b *block) ends(ops ...int) ([]instruction, bool) {
	if len(b.code) < len(ops) {
		return nil, false
	}
	tail := b.code[len(b.code)-len(ops):]
	for i, op := range ops {
		if tail[i].op != op && (op != anyGet || tail[i].op != opLocalGet && tail[i].op != opGlobalGet) {
			return nil, false
		}
	}
	return tail, true
}

const anyGet = -1

func (b *block) cut(n int) { b.code = b.code[:len(b.code)-n] }

// through follows jumps from blocks without code.
func through(b *block) *block {
	for hops := 0; b.end == jumps && len(b.code) == 0 && hops < 1<<16; hops++ {
		b = b.next[0]
	}
	return b
}

// resolveResumes makes every jump direct. Go's compiler does not nest control flow but
// writes each jump as "set the block to resume at; go to the switch at the
// top". A function begins at block 0, because no call resumes one in the middle. A use of the
// block to resume at that is left is refused in the end, by [rewriter.finish].
func (g *graph) resolveResumes() {
	for at, hops := g.entry, 0; at.end == jumps && hops < 1<<16; at, hops = at.next[0], hops+1 {
		if to := through(at.next[0]); isResumeSwitch(to) {
			at.next = []*block{to.next[0]}
			break
		}
	}
	for changed := true; changed; {
		changed = false
		for _, b := range g.reachable() {
			tail, ok := b.ends(opI32Const, opLocalSet)
			if b.end != jumps || !ok || tail[1].value != localResume {
				continue
			}
			if to := through(b.next[0]); isResumeSwitch(to) {
				b.next = []*block{to.next[min(int(uint32(tail[0].value)), len(to.next)-1)]}
				b.cut(2)
				changed = true
			}
		}
	}
}

func isResumeSwitch(b *block) bool {
	tail, ok := b.ends(opLocalGet)
	return ok && len(b.code) == 1 && b.end == switches && tail[0].value == localResume
}

func (g *graph) skipEmpty() {
	g.entry = through(g.entry)
	for _, b := range g.reachable() {
		for i := range b.next {
			b.next[i] = through(b.next[i])
		}
	}
}

// finish removes the result of a function that was resumable, and its first
// local, which was a parameter.
func (rw *rewriter) finish(b *block) error {
	if b.end == switches {
		return fmt.Errorf("jumps to a place that is not known")
	}
	if !rw.resumable {
		return nil
	}
	if b.end == returns {
		tail, ok := b.ends(opI32Const)
		if !ok || tail[0].value != 0 {
			return fmt.Errorf("switches the goroutine")
		}
		b.cut(1)
	}
	for i, in := range b.code {
		if in.op < opLocalGet || in.op > opLocalTee {
			continue
		}
		if in.value == localResume {
			return fmt.Errorf("resumes at a place that is not known")
		}
		b.code[i] = in.with(in.value - 1)
	}
	return nil
}
