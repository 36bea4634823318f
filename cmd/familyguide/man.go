package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/alecthomas/kong"
)

// manVerb writes the files that a release has beside the program: the man page, and the
// completions of the shells. All are made from the verbs themselves.
type manVerb struct {
	Out given `placeholder:"DIR" help:"Write the page and the completions into this folder, instead of the page to standard output."`
}

// Run writes the page, or all files.
func (v *manVerb) Run(s *session, c *kong.Context) error {
	if v.Out == "" {
		return manPage(s.out, c.Model.Node)
	}
	if err := os.MkdirAll(string(v.Out), 0o777); err != nil {
		return err
	}
	files := map[string]func(io.Writer, *kong.Node) error{"familyguide.1": manPage}
	for shell, write := range shells {
		files["familyguide."+shell] = write
	}
	for name, write := range files {
		var text strings.Builder
		if err := write(&text, c.Model.Node); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(string(v.Out), name), []byte(text.String()), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// manPage writes the page in the language of man(7).
func manPage(w io.Writer, root *kong.Node) error {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH FAMILYGUIDE 1\n.SH NAME\nfamilyguide \\- a guide to child protection conferences, for families\n")
	fmt.Fprintf(&b, ".SH SYNOPSIS\n.B familyguide\n.I VERB\n[flags]\n.SH DESCRIPTION\n%s\n", roff(root.Help))
	fmt.Fprintf(&b, ".SH VERBS\n")
	for _, verb := range commandsOf(root) {
		fmt.Fprintf(&b, ".SS %s\n%s\n", roff(usageOf(verb)), roff(verb.Help))
		for _, arg := range verb.Positional {
			fmt.Fprintf(&b, ".TP\n.I %s\n%s\n", roff(strings.ToUpper(arg.Name)), roff(arg.Help))
		}
		for _, flag := range flagsOf(verb) {
			fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", roff(spelled(flag)), roff(flag.Help))
		}
	}
	b.WriteString(".SH EXIT STATUS\n0 when done, 1 if the input or the site has faults, 2 if the command was called wrongly.\n")
	b.WriteString(".SH ENVIRONMENT\n.TP\n.B SOURCE_DATE_EPOCH\nThe time of the build, in seconds since 1970, if \\-\\-from is not given.\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// commandsOf returns every verb that can be called, in order.
func commandsOf(n *kong.Node) []*kong.Node {
	var all []*kong.Node
	for _, child := range n.Children {
		if child.Hidden || child.Type != kong.CommandNode {
			continue
		}
		if len(child.Children) == 0 || child.DefaultCmd != nil || child.Target.IsValid() && len(child.Positional) > 0 {
			all = append(all, child)
		}
		all = append(all, commandsOf(child)...)
	}
	return all
}

// usageOf returns how a verb is called.
func usageOf(verb *kong.Node) string { return strings.Join(strings.Fields(verb.Summary()), " ") }

// flagsOf returns the flags of a verb that are shown.
func flagsOf(verb *kong.Node) []*kong.Flag {
	var all []*kong.Flag
	for _, flag := range verb.Flags {
		if !flag.Hidden {
			all = append(all, flag)
		}
	}
	return all
}

// spelled returns a flag as it is typed.
func spelled(flag *kong.Flag) string {
	if flag.IsBool() {
		return "--" + flag.Name
	}
	return "--" + flag.Name + "=" + flag.FormatPlaceHolder()
}

// roff escapes a text for man(7): a backslash, a hyphen that is typed, and a line that
// begins with what would be a request.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`, "\n", " ").Replace(text)
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		text = `\&` + text
	}
	return text
}
