package wasmslim

import "fmt"

// How a block of a graph ends.
type ending int

const (
	jumps    ending = iota // to next[0]
	branches               // takes a number from the stack: not 0 to next[0], 0 to next[1]
	switches               // takes a number from the stack: n to next[n], more to the last
	returns
	traps
)

// A block is code without a branch in it.
type block struct {
	code []instruction
	end  ending
	next []*block
}

// A graph is a function's blocks, from its entry.
type graph struct{ entry *block }

// A label is what a branch instruction names by its depth.
type label struct {
	target *block // where a branch to it goes
	after  *block // where its end goes
	orElse *block // an if's other arm, until it is read
}

// A grapher turns the nested code of WebAssembly into a graph. Go's compiler
// leaves nothing on the stack where blocks begin and end; were it otherwise the
// finished module would not be valid, and wasm-opt would say so.
type grapher struct {
	at     *block // nil after an instruction that never goes on
	labels []label
}

func graphOf(code []instruction) (*graph, error) {
	exit := &block{end: returns}
	g := &graph{entry: &block{}}
	b := &grapher{at: g.entry, labels: []label{{target: exit, after: exit}}}
	for _, in := range code {
		if err := b.add(in); err != nil {
			return nil, err
		}
	}
	if len(b.labels) != 0 {
		return nil, fmt.Errorf("%d blocks do not end", len(b.labels))
	}
	return g, nil
}

func (b *grapher) add(in instruction) error {
	if len(b.labels) == 0 {
		return fmt.Errorf("code after its end")
	}
	switch in.op {
	case opBlock, opLoop, opIf:
		const void = -64
		if in.value != void {
			return fmt.Errorf("a block has a result")
		}
		b.open(in.op)
	case opElse:
		l := &b.labels[len(b.labels)-1]
		b.close(jumps, l.after)
		b.at, l.orElse = l.orElse, nil
	case opEnd:
		l := b.labels[len(b.labels)-1]
		b.labels = b.labels[:len(b.labels)-1]
		b.close(jumps, l.after)
		if l.orElse != nil {
			b.at = l.orElse
			b.close(jumps, l.after)
		}
		b.at = l.after
	case opBr:
		return b.branch(jumps, in.value)
	case opBrIf:
		return b.branchIf(in.value)
	case opBrTable:
		return b.branchTable(in.table)
	case opReturn:
		b.close(returns)
	case opUnreachable:
		b.close(traps)
	default:
		if b.at != nil {
			b.at.code = append(b.at.code, in)
		}
	}
	return nil
}

// close ends the current block. What follows cannot be reached until a label leads to it.
func (b *grapher) close(end ending, next ...*block) {
	if b.at != nil {
		b.at.end, b.at.next = end, next
	}
	b.at = nil
}

func (b *grapher) open(op int) {
	l := label{after: &block{}}
	inside := &block{}
	l.target = l.after
	switch op {
	case opLoop:
		l.target = inside
		b.close(jumps, inside)
	case opIf:
		l.orElse = &block{}
		b.close(branches, inside, l.orElse)
	default:
		b.close(jumps, inside)
	}
	b.labels = append(b.labels, l)
	b.at = inside
}

func (b *grapher) target(depth int64) (*block, error) {
	if depth < 0 || depth >= int64(len(b.labels)) {
		return nil, fmt.Errorf("a branch out of %d blocks where there are %d", depth, len(b.labels))
	}
	return b.labels[len(b.labels)-1-int(depth)].target, nil
}

func (b *grapher) branch(end ending, depth int64) error {
	to, err := b.target(depth)
	b.close(end, to)
	return err
}

func (b *grapher) branchIf(depth int64) error {
	to, err := b.target(depth)
	goOn := &block{}
	b.close(branches, to, goOn)
	b.at = goOn
	return err
}

func (b *grapher) branchTable(table []byte) error {
	r := &reader{data: table}
	var next []*block
	for n := r.unsigned() + 1; n > 0; n-- {
		to, err := b.target(int64(r.unsigned()))
		if err != nil {
			return err
		}
		next = append(next, to)
	}
	b.close(switches, next...)
	return r.err
}

// reachable returns the blocks that the entry leads to, each before what it
// leads to except where a loop goes back (reverse postorder).
func (g *graph) reachable() []*block {
	var order []*block
	seen := map[*block]bool{}
	var visit func(*block)
	visit = func(b *block) {
		if seen[b] {
			return
		}
		seen[b] = true
		for i := len(b.next) - 1; i >= 0; i-- {
			visit(b.next[i])
		}
		order = append(order, b)
	}
	visit(g.entry)
	for i, j := 0, len(order)-1; i < j; i, j = i+1, j-1 {
		order[i], order[j] = order[j], order[i]
	}
	return order
}
