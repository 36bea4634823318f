package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// completionVerb writes the completion of a shell: what follows a verb, and its flags.
type completionVerb struct {
	Shell string `arg:"" enum:"bash,zsh,fish,powershell" placeholder:"SHELL" help:"bash, zsh, fish or powershell."`
}

// Run writes the completion to standard output.
func (v *completionVerb) Run(s *session, c *kong.Context) error {
	name := map[string]string{"powershell": "ps1"}[v.Shell]
	if name == "" {
		name = v.Shell
	}
	return shells[name](s.out, c.Model.Node)
}

// shells write completions, by the ending of their files.
var shells = map[string]func(io.Writer, *kong.Node) error{"bash": bash, "zsh": zsh, "fish": fish, "ps1": powershell}

// wordsAfter returns what can follow the verbs typed so far: "" for none, "new" and so on.
// Each list is the verbs below, and the flags.
func wordsAfter(root *kong.Node) (typed []string, words map[string][]string) {
	words = map[string][]string{}
	var add func(path string, n *kong.Node)
	add = func(path string, n *kong.Node) {
		var list []string
		for _, child := range n.Children {
			if !child.Hidden && child.Type == kong.CommandNode {
				list = append(list, child.Name)
				add(strings.TrimSpace(path+" "+child.Name), child)
			}
		}
		for _, flag := range flagsOf(n) {
			list = append(list, "--"+flag.Name)
		}
		if path == "help" {
			for _, verb := range commandsOf(root) {
				list = append(list, verb.Name)
			}
		}
		typed, words[path] = append(typed, path), list
	}
	add("", root)
	slices.Sort(typed)
	return typed, words
}

func bash(w io.Writer, root *kong.Node) error {
	var b strings.Builder
	b.WriteString("# bash completion: put this into ~/.bash_completion.d/ or /etc/bash_completion.d/.\n_familyguide() {\n  local typed=() word i\n")
	b.WriteString("  for ((i = 1; i < COMP_CWORD; i++)); do [[ ${COMP_WORDS[i]} == -* ]] || typed+=(\"${COMP_WORDS[i]}\"); done\n  case \"${typed[*]:0:2}\" in\n")
	typed, words := wordsAfter(root)
	slices.Reverse(typed) // "new page" before "new"
	for _, path := range typed {
		pattern := `"` + path + `"`
		if path != "" {
			pattern += `|"` + path + ` "*`
		}
		fmt.Fprintf(&b, "    %s) word='%s' ;;\n", pattern, strings.Join(words[path], " "))
	}
	b.WriteString("  esac\n  COMPREPLY=($(compgen -W \"$word\" -- \"${COMP_WORDS[COMP_CWORD]}\"))\n}\ncomplete -o default -F _familyguide familyguide\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// zsh uses bash's, which it understands.
func zsh(w io.Writer, root *kong.Node) error {
	if _, err := io.WriteString(w, "#compdef familyguide\nautoload -U +X bashcompinit && bashcompinit\n"); err != nil {
		return err
	}
	return bash(w, root)
}

func fish(w io.Writer, root *kong.Node) error {
	var b strings.Builder
	b.WriteString("# fish completion: put this into ~/.config/fish/completions/.\n")
	for _, verb := range root.Children {
		if verb.Hidden {
			continue
		}
		fmt.Fprintf(&b, "complete -c familyguide -n __fish_use_subcommand -a %s -d %s\n", verb.Name, fishQuote(verb.Help))
		for _, below := range verb.Children {
			fmt.Fprintf(&b, "complete -c familyguide -n '__fish_seen_subcommand_from %s' -a %s -d %s\n", verb.Name, below.Name, fishQuote(below.Help))
		}
		for _, flag := range flagsOf(verb) {
			needs := " -r"
			if flag.IsBool() {
				needs = ""
			}
			fmt.Fprintf(&b, "complete -c familyguide -n '__fish_seen_subcommand_from %s' -l %s%s -d %s\n", verb.Name, flag.Name, needs, fishQuote(flag.Help))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func fishQuote(text string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", " ").Replace(text) + "'"
}

func powershell(w io.Writer, root *kong.Node) error {
	var b strings.Builder
	b.WriteString("# PowerShell completion: put this into the file that $PROFILE names.\nRegister-ArgumentCompleter -Native -CommandName familyguide -ScriptBlock {\n  param($word, $ast, $position)\n")
	b.WriteString("  $typed = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { \"$_\" } | Where-Object { $_ -ne $word -and $_ -notlike '-*' })\n  $words = @{\n")
	typed, words := wordsAfter(root)
	for _, path := range typed {
		fmt.Fprintf(&b, "    '%s' = '%s'\n", path, strings.Join(words[path], " "))
	}
	b.WriteString("  }\n  $path = ($typed | Select-Object -First 2) -join ' '\n  if (-not $words.ContainsKey($path)) { $path = \"$($typed | Select-Object -First 1)\" }\n")
	b.WriteString("  \"$($words[$path])\".Split(' ') | Where-Object { $_ -like \"$word*\" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }\n}\n")
	_, err := io.WriteString(w, b.String())
	return err
}
