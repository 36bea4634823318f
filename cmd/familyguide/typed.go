package main

import (
	"os"
	"slices"
	"strings"
)

// habits are other programs' ways to ask for help, and for the version.
var habits = map[string]string{"/?": "--help", "-?": "--help", "/help": "--help", "-help": "--help", "-version": "--version", "-v": "--version", "-V": "--version", "--Version": "--version"}

// asTyped returns the arguments as they are meant: "help VERB" is "VERB --help", a verb may
// be in capitals, and help may be asked for as on Windows.
func asTyped(args []string, verbs []string) []string {
	args = slices.Clone(args)
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if meant, ok := habits[arg]; ok && (meant == "--help" || i == 0) {
			args[i] = meant
		}
	}
	if len(args) > 0 && slices.Contains(verbs, strings.ToLower(args[0])) {
		args[0] = strings.ToLower(args[0])
	}
	if len(args) > 0 && args[0] == "help" {
		return append(args[1:], "--help")
	}
	return args
}

// withPaths are the verbs whose words are paths.
var withPaths = []string{"build", "check", "serve", "rules", "status", "verify", "contacts"}

// brokenPath returns what is wrong with a call if a name with spaces was typed without
// quotation marks, so that the shell made several words of it.
func brokenPath(args []string) error {
	if len(args) < 3 || !slices.Contains(withPaths, args[0]) {
		return nil
	}
	words := call{args: args}.words()
	for from := range words {
		for to := from + 2; to <= len(words); to++ {
			name := strings.Join(words[from:to], " ")
			if !exists(words[from]) && exists(name) {
				return usagef(`put quotation marks around a name with spaces: "`+name+`"`, "there is no %s here", words[from])
			}
		}
	}
	return nil
}

func exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

// forShell returns a path as it has to be typed: with quotation marks around what a shell
// would take apart.
func forShell(path string) string {
	if strings.ContainsAny(path, " '&;()$`,{}[]!#*?|<>^%@") {
		return `"` + path + `"`
	}
	return path
}
