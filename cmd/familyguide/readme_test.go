package main

import (
	"bytes"
	"image"
	"image/jpeg"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTheFirstHourOfTheReadme runs the session that the README tells, from a new folder to
// what a manager reads, and compares what it prints. It is written as
//
//	$ familyguide words "Ask for a trained person"
//	what it prints, without empty lines; … matches anything, within a line or over several
//	$ notepad council.toml
//	- a line, or a part of one, that is taken out
//	+ what replaces it; without a - before it, what is added at the end of the file
func TestTheFirstHourOfTheReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("takes all of the first hour: make test does")
	}
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(readme), "\n### The first hour, task by task\n")
	section, _, _ := strings.Cut(rest, "\n## ")
	if !found {
		t.Fatal("the README has no first hour")
	}
	above := t.TempDir()
	writePhoto(t, filepath.Join(above, "door.jpg"))
	t.Chdir(above)
	commands := readSession(section)
	if len(commands) < 12 {
		t.Fatalf("%d commands", len(commands))
	}
	for _, c := range commands {
		c.run(t)
	}
}

// A typed is a command of the session, with the lines below it.
type typed struct {
	command string
	below   []string
}

func readSession(section string) []typed {
	var all []typed
	for line := range strings.Lines(section) {
		line, isSession := strings.CutPrefix(strings.TrimRight(line, "\n"), "    ")
		command, isCommand := strings.CutPrefix(line, "$ ")
		switch {
		case !isSession:
		case isCommand:
			all = append(all, typed{command: command})
		case len(all) > 0:
			last := &all[len(all)-1]
			last.below = append(last.below, line)
		}
	}
	return all
}

var word = regexp.MustCompile(`"[^"]*"|\S+`)

func (c typed) run(t *testing.T) {
	words := word.FindAllString(c.command, -1)
	for i := range words {
		words[i] = strings.Trim(words[i], `"`)
	}
	switch words[0] {
	case "cd":
		t.Chdir(words[1])
	case "cp":
		data, err := os.ReadFile(words[1])
		if err == nil {
			err = os.WriteFile(filepath.Join(words[2], filepath.Base(words[1])), data, 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	case "notepad":
		c.edit(t, words[1])
	case "familyguide":
		c.compare(t, words[1:])
	default:
		t.Fatalf("the test cannot run %q", c.command)
	}
}

// edit makes the changes below the command.
func (c typed) edit(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text, from := string(data), ""
	for _, line := range c.below {
		switch sign, words := line[:1], strings.TrimPrefix(line[1:], " "); {
		case sign == "-":
			from = words
			if !strings.Contains(text, from) {
				t.Fatalf("%s has no %q", file, from)
			}
		case sign == "+" && from != "":
			text, from = strings.Replace(text, from, words, 1), ""
		case sign == "+":
			text += words + "\n"
		}
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// compare runs the program and compares what it says with the lines below the command.
func (c typed) compare(t *testing.T, args []string) {
	var said bytes.Buffer
	run(args, session{out: &said, report: report{&said}, getenv: func(name string) string {
		return map[string]string{"SOURCE_DATE_EPOCH": "1795996800"}[name] // 2026-11-30
	}})
	text := regexp.MustCompile(`\n{2,}`).ReplaceAllString(said.String(), "\n")
	pattern := "^"
	for _, line := range c.below {
		if line == "…" {
			pattern += `(?:[^\n]*\n)*`
		} else {
			pattern += strings.ReplaceAll(regexp.QuoteMeta(line), "…", `[^\n]*`) + `\n`
		}
	}
	if !regexp.MustCompile(pattern + "$").MatchString(text) {
		t.Errorf("$ %s\nsays\n%s\nand the README\n%s", c.command, text, strings.Join(c.below, "\n"))
	}
}

// writePhoto makes a small photo.
func writePhoto(t *testing.T, name string) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 640, 480)), nil); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}
