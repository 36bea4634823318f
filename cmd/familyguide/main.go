// Command familyguide makes a council's guide to child protection conferences,
// for families, from one profile file and some Markdown; and counts one family's
// dates in the terminal.
//
// Results go to standard output; progress, warnings and errors to standard
// error. The exit status is 0 when done, 1 if the input or the site has
// faults, and 2 if the command was called wrongly. An error is
//
//	familyguide: error: FILE:LINE:COLUMN: what is wrong
//	familyguide: hint: what to do about it
//
// Each verb has a file of its own; the stages of a build meet in make.go.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/alecthomas/kong"

	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
)

// verbs is the command line that CONTRACT.md, section 3, describes.
type verbs struct {
	New      newVerb        `cmd:"" help:"Start a council's own folder, or a page in it."`
	Copy     copyVerb       `cmd:"" help:"Copy a page of the guide into the folder, to change it."`
	Words    wordsVerb      `cmd:"" help:"Find the texts of the interface by what they say."`
	Build    buildVerb      `cmd:"" help:"Build the site of a council's folder, or of a built-in profile."`
	Check    checkVerb      `cmd:"" help:"Find everything that is wrong, or may be, and write nothing."`
	Serve    serveVerb      `cmd:"" help:"Show the site in the browser, and show it anew when a file changes."`
	Timeline timelineVerb   `cmd:"" help:"Count one family's dates."`
	Rules    rulesVerb      `cmd:"" help:"List every rule of a profile with its source."`
	Schema   schemaVerb     `cmd:"" help:"Print what council.toml or a page may hold, as a JSON Schema for text editors."`
	Status   statusVerb     `cmd:"" help:"Say what is due, held back, missing and published."`
	Verify   verifyVerb     `cmd:"" help:"Compare a built folder with its manifest.sha256."`
	Contacts contactsVerb   `cmd:"" help:"Propose contacts for council.toml from a list: a CSV file, or a file of Open Referral UK."`
	QR       qrVerb         `cmd:"" name:"qr" help:"Draw a QR code of the guide's address, for letters and leaflets."`
	Version  versionVerb    `cmd:"" help:"Print the version of this program, of Hugo and of the profile format."`
	Complete completionVerb `cmd:"" name:"completion" help:"Write the completion of a shell: bash, zsh, fish or powershell."`
	Man      manVerb        `cmd:"" hidden:""`
	Help     helpVerb       `cmd:"" help:"List the verbs, or explain one: familyguide help build."`

	ShowVersion kong.VersionFlag `name:"version" help:"Print the versions."`
}

// A session is a verb's surroundings: standard input, output and error, and the environment.
type session struct {
	in    io.Reader     // where a person answers
	typed *bufio.Reader // of in, once somebody has been asked
	out   io.Writer
	report
	getenv func(string) string
}

func main() {
	s := session{in: os.Stdin, out: os.Stdout, report: report{os.Stderr}, getenv: os.Getenv}
	if len(os.Args) == 1 && hasOwnWindow() {
		s.doubleClicked()
		os.Exit(2)
	}
	os.Exit(run(os.Args[1:], s))
}

// run parses the arguments and runs the verb; it returns the exit status.
func run(args []string, s session) int {
	status := -1
	help, helped := s.out, 0
	if len(args) == 0 { // a wrong call, answered with the help
		args, help, helped = []string{"--help"}, s.err, 2
	}
	parser, err := kong.New(&verbs{},
		kong.Name("familyguide"),
		kong.Description("A guide to child protection conferences, for families: one profile, one command, any host."),
		kong.UsageOnError(),
		kong.Writers(folding(help), s.err),
		kong.Exit(func(int) { status = helped }),
		helpVars(),
	)
	if err != nil {
		panic(err) // the verbs above are wrong: a fault of this program, found by every test
	}
	args = asTyped(args, verbNames(parser.Model.Node))
	if err := brokenPath(args); err != nil {
		return s.status(err)
	}
	context, err := parser.Parse(args)
	if status >= 0 {
		return status // --help has been answered
	}
	if err != nil {
		s.fault(wrongCall(args, err))
		return 2
	}
	if err := givenTwice(context); err != nil {
		return s.status(err)
	}
	return s.status(context.Run(&s))
}

// helpVars are the variables in the help of verbs and flags.
func helpVars() kong.Vars {
	return kong.Vars{"builtin": builtInList(), "bands": strings.Join(frontmatter.Bands, ", "), "version": versions()}
}

// status reports a verb's error and returns the exit status that belongs to it.
func (s *session) status(err error) int {
	var called usage
	var found finding.List
	switch {
	case err == nil:
		return 0
	case errors.As(err, &called):
		for _, f := range called {
			s.fault(f)
		}
		return 2
	case errors.As(err, &found):
		s.findings(found)
	case !errors.Is(err, errFound):
		s.fault(ofSystem(err))
	}
	return 1
}

// ofSystem makes a fault of an error of the operating system.
func ofSystem(err error) finding.Finding {
	path := new(fs.PathError)
	switch {
	case !errors.As(err, &path):
		return finding.Finding{Message: err.Error()}
	case path.Path == os.Stdout.Name():
		return finding.Finding{Message: fmt.Sprintf("the result cannot be written: %v", path.Err), Hint: "write it to a place where there is room"}
	}
	return finding.Finding{File: path.Path, Message: fmt.Sprintf("%s: %v", path.Op, path.Err), Hint: "look at the disk, and at who may read and write there"}
}

// errFound is the error of a verb that has reported the faults as its result.
var errFound = errors.New("there are faults")

// usage is an error in how the command was called.
type usage finding.List

func (u usage) Error() string { return finding.List(u).Error() }

func usagef(hint, format string, args ...any) error {
	return usage{{Message: fmt.Sprintf(format, args...), Hint: hint}}
}

// given is an optional flag that rejects an empty value: a script's unset variable must not
// silently select the default.
type given string

func (g *given) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		return errors.New("nothing is given")
	}
	*g = given(text)
	return nil
}
