package main

import (
	"errors"

	"github.com/alecthomas/kong"
)

// helpVerb lists the verbs, or explains one. run answers it as it answers --help, so that
// there is one help: see asHelp.
type helpVerb struct {
	Verb []string `arg:"" optional:"" name:"verb" placeholder:"VERB" help:"The verb to explain."`
}

// asHelp returns the arguments of "help VERB" as "VERB --help".
func asHelp(args []string) []string {
	if len(args) == 0 || args[0] != "help" {
		return args
	}
	return append(args[1:len(args):len(args)], "--help")
}

// hintFor says what to type after a call that could not be read: the help of the verb, if
// one was recognized.
func hintFor(err error) string {
	var wrong *kong.ParseError
	if errors.As(err, &wrong) && wrong.Context != nil && wrong.Context.Selected() != nil {
		return "type familyguide help " + wrong.Context.Selected().Path() + " to see how it is called"
	}
	return "type familyguide help to see the verbs, and familyguide help VERB to see how one is called"
}
