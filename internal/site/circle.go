package site

import (
	"maps"
	"path"
	"slices"
	"strings"
	"text/template/parse"

	"familyguide/internal/finding"
)

const partials = "layouts/_partials/"

// circles finds templates of the council's that include themselves, in one step or
// several. Hugo would follow them until the stack of the process is full, which no
// recover can catch. The guide's own templates have no circles; one that a council's
// file closes is reported there.
//
// A template includes what partial, partialCached and template name, and any text
// that ends in .html, because a partial may hand it on as a name. A council's partial
// that takes the name of another from a variable could include anything, so it is
// refused.
func (s *project) circles() finding.List {
	layouts := s.names("layouts/")
	if !slices.ContainsFunc(layouts, func(name string) bool { return s.files[name].own }) {
		return nil
	}
	graph := s.inclusions(layouts)
	var faults finding.List
	for _, name := range slices.Sorted(maps.Keys(graph)) {
		t := graph[name]
		if !t.file.own {
			continue
		}
		for _, i := range t.includes {
			f := finding.Finding{File: t.file.name, Line: i.line}
			switch {
			case i.name == "":
				f.Message = "the layout takes the name of a partial from a variable"
				f.Hint = `write the name itself, as in {{ partial "footer.html" . }}`
			case i.name == name || graph.reach(i.name, name):
				f.Message = "the layout includes itself: no page would ever be ready"
				f.Hint = "take out what includes " + strings.TrimPrefix(i.name, partials)
			default:
				continue
			}
			faults = append(faults, f)
			break
		}
	}
	return faults
}

// A graph has every template by its name: the path of its file, or the name in its define.
type graph map[string]*template

type template struct {
	file     file
	includes []inclusion
}

// An inclusion is a place at which a template names another. The name is "" if it is in a
// variable.
type inclusion struct {
	name string
	line int
}

// reach reports whether a template includes another, in however many steps.
func (g graph) reach(from, to string) bool {
	seen := map[string]bool{}
	todo := []string{from}
	for len(todo) > 0 {
		t := g[todo[0]]
		todo = todo[1:]
		if t == nil {
			continue
		}
		for _, i := range t.includes {
			if i.name == to {
				return true
			}
			if !seen[i.name] {
				seen[i.name] = true
				todo = append(todo, i.name)
			}
		}
	}
	return false
}

// inclusions reads every layout. One that cannot be parsed is left to Hugo, which
// says why.
func (s *project) inclusions(layouts []string) graph {
	all := graph{}
	for _, name := range layouts {
		if path.Ext(name) != ".html" {
			continue
		}
		f, trees := s.files[name], map[string]*parse.Tree{}
		tree := parse.New(name)
		tree.Mode = parse.SkipFuncCheck
		if _, err := tree.Parse(string(f.data), "{{", "}}", trees); err != nil {
			continue
		}
		for as, t := range trees {
			v := visit{template: &template{file: f}, partial: strings.HasPrefix(name, partials)}
			v.node(t.Root)
			all[templateName(as)] = v.template
		}
	}
	return all
}

// templateName returns the name of a template in a graph: that of a partial is its path.
func templateName(name string) string {
	name = strings.TrimPrefix(name, "layouts/")
	for _, folder := range []string{"_partials/", "partials/"} {
		if rest, ok := strings.CutPrefix(name, folder); ok {
			return partialName(rest)
		}
	}
	return name
}

// partialName returns the path of a partial; its ending may be left out.
func partialName(name string) string {
	if path.Ext(name) == "" {
		name += ".html"
	}
	return path.Join(partials, name)
}

// A visit gathers what one template includes.
type visit struct {
	*template
	partial bool // the template is a partial, whose argument may name another
}

func (v visit) node(n parse.Node) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, child := range n.Nodes {
				v.node(child)
			}
		}
	case *parse.ActionNode:
		v.node(n.Pipe)
	case *parse.IfNode:
		v.branch(n.BranchNode)
	case *parse.RangeNode:
		v.branch(n.BranchNode)
	case *parse.WithNode:
		v.branch(n.BranchNode)
	case *parse.TemplateNode:
		v.add(templateName(n.Name), n)
		v.node(n.Pipe)
	case *parse.PipeNode:
		if n != nil {
			for _, c := range n.Cmds {
				v.command(c)
			}
		}
	case *parse.StringNode:
		if strings.HasSuffix(n.Text, ".html") {
			v.add(partialName(n.Text), n)
		}
	case *parse.ChainNode:
		v.node(n.Node)
	}
}

func (v visit) branch(b parse.BranchNode) {
	v.node(b.Pipe)
	v.node(b.List)
	v.node(b.ElseList)
}

func (v visit) command(c *parse.CommandNode) {
	name, _ := c.Args[0].(*parse.IdentifierNode)
	if name != nil && len(c.Args) > 1 && (name.Ident == "partial" || name.Ident == "partialCached") {
		switch to := c.Args[1].(type) {
		case *parse.StringNode:
			v.add(partialName(to.Text), c)
		default:
			if v.partial {
				v.add("", c)
			}
		}
	}
	for _, arg := range c.Args {
		v.node(arg)
	}
}

func (v visit) add(name string, at parse.Node) {
	line := finding.At("", v.file.data, int(at.Position())).Line
	v.includes = append(v.includes, inclusion{name, line})
}
