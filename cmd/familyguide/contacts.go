package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"familyguide/internal/contactlist"
	"familyguide/internal/council"
	"familyguide/internal/finding"
)

// contactsVerb proposes [[contact]] entries for the council.toml of the folder it is called
// in.
type contactsVerb struct {
	File string `arg:"" placeholder:"FILE" help:"A CSV file with a row of headings, or a JSON file of Open Referral UK (HSDS 3.0)."`
	Yes  bool   `help:"Take every contact that can be taken, without asking."`
}

// largestList is how large a list may be: a directory of a whole county is a tenth of it.
const largestList = 32 << 20

// Run reads the list and adds what a person confirms. Without a terminal and without --yes
// it prints the proposals and writes nothing.
func (v *contactsVerb) Run(s *session) error {
	today, err := s.today("")
	if err != nil {
		return err
	}
	h, err := here()
	if err != nil {
		return err
	}
	data, err := readList(v.File)
	if err != nil {
		return err
	}
	rows, findings := contactlist.Read(filepath.ToSlash(v.File), data, today)
	s.findings(findings.Warnings())
	if err := findings.Err(); err != nil {
		return err
	}
	c := choice{session: s, book: contactlist.NewBook(h.profile, filepath.ToSlash(v.File)), choose: s.chooser(v.Yes)}
	interrupted := s.onInterrupt("council.toml is as it was")
	defer interrupted.end()
	c.all(rows)
	switch {
	case c.proposed == 0 && c.there == 0:
		s.say("no contact can be proposed")
		return errFound
	case c.choose == nil && c.proposed > 0:
		s.say("%s proposed; nothing was written: with --yes all are added to council.toml, and on a terminal you are asked about each", count(c.proposed, "contact"))
		return nil
	case len(c.taken) == 0:
		s.say("council.toml is as it was: no contact was added")
		return nil
	}
	if err := appendTo(h, strings.Join(c.taken, "")); err != nil {
		return err
	}
	s.say("added %s to council.toml; next, look at them there, then type: familyguide check", count(len(c.taken), "contact"))
	return nil
}

// readList reads the list as a whole.
func readList(name string) ([]byte, error) {
	fault := func(message, hint string) error {
		return finding.List{{File: filepath.ToSlash(name), Message: message, Hint: hint}}
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fault("cannot be read: "+finding.Reason(err), "name the file with the list, such as: familyguide contacts services.csv")
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, largestList+1))
	switch {
	case err != nil:
		return nil, fault("cannot be read: "+finding.Reason(err), "name the file with the list, such as: familyguide contacts services.csv")
	case len(data) > largestList:
		return nil, fault(fmt.Sprintf("is larger than %d MB", largestList>>20), "keep only the services that families of a conference turn to")
	}
	return data, nil
}

// A choice goes through the contacts of a list.
type choice struct {
	*session
	book            *contactlist.Book
	choose          func(what string, entry *contactlist.Entry) reply // nil: nobody chooses, all are printed
	proposed, there int
	taken           []string
}

// all proposes the contacts one by one, until the person quits.
func (c *choice) all(rows []contactlist.Contact) {
	for i, row := range rows {
		if already, is := c.book.There(row); is {
			c.there++
			c.fault(*already)
			continue
		}
		entry, refused := c.book.Propose(row)
		if refused != nil {
			c.fault(*refused)
			continue
		}
		c.proposed++
		if c.choose == nil {
			fmt.Fprint(c.out, entry.Text)
			c.book.Add(entry)
			continue
		}
		switch c.choose(row.Where, entry) {
		case yes:
			c.book.Add(entry)
			c.taken = append(c.taken, entry.Text)
		case quit:
			c.say("stopped at %s; %s not looked at", row.Where, count(len(rows)-i-1, "row"))
			return
		}
	}
}

// chooser returns the function that decides whether an entry is added: --yes adds all, and
// on a terminal the person answers. It returns nil if there is neither.
func (s *session) chooser(all bool) func(string, *contactlist.Entry) reply {
	switch {
	case all:
		return func(string, *contactlist.Entry) reply { return yes }
	case s.isTerminal():
		return func(what string, entry *contactlist.Entry) reply {
			fmt.Fprint(s.err, entry.Text, "\n")
			return s.ask("add this contact (" + what + ")?")
		}
	}
	return nil
}

// appendTo adds text to the end of a folder's council.toml, in the file's own line ends,
// unless that would make a fault.
func appendTo(h home, text string) error {
	name := h.at("council.toml")
	data, err := os.ReadFile(name) // again: somebody may have saved it in the meantime
	if err != nil {
		return err
	}
	if len(data) > 0 && !bytes.HasSuffix(data, []byte("\n")) {
		text = "\n" + text
	}
	if bytes.Contains(data, []byte("\r\n")) {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	data = append(data, text...)
	if _, findings := council.LoadText(h.dir, data); findings.Err() != nil {
		first := findings.Faults()[0]
		return finding.List{{File: h.shown("council.toml"), Message: fmt.Sprintf("would have a fault with these contacts, on line %d: %s; nothing was written", first.Line, first.Message), Hint: first.Hint}}
	}
	if err := rewriteFile(name, data); err != nil {
		return cannotWrite(h.shown("council.toml"), err)
	}
	return nil
}
