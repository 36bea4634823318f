package contactlist

import (
	"fmt"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/telephone"
)

// A Book knows which contacts and documents a profile has, and turns rows of a list into
// entries beside them.
type Book struct {
	file, publisher string
	names, numbers  map[string]string // of contacts, and where each is
	ids, documents  map[string]bool
	listed          map[string]string // ids of the documents that rows name as their source
}

// NewBook returns the book of a profile, for a list in a file.
func NewBook(p *council.Profile, file string) *Book {
	b := &Book{file: file, publisher: p.Name, names: map[string]string{}, numbers: map[string]string{},
		ids: map[string]bool{}, documents: map[string]bool{}, listed: map[string]string{}}
	for _, c := range p.Contacts {
		b.ids[c.ID] = true
		b.note(Contact{Name: c.Name, Phone: c.Phone, Textphone: c.Textphone, Text: c.Text}, "the guide has its name or number already, as "+c.ID)
	}
	for _, d := range p.Documents {
		b.documents[d.ID] = true
	}
	return b
}

// note records a contact that the profile has.
func (b *Book) note(c Contact, where string) {
	b.names[key(c.Name)] = where
	for _, number := range []string{c.Phone, c.Textphone, c.Text} {
		if number != "" {
			b.numbers[telephone.Digits(number)] = where
		}
	}
}

// key returns a name by which two ways to write it can be compared.
func key(name string) string { return heading(norm.NFKC.String(name)) }

// An Entry is what is proposed for a contact: text to append to council.toml.
type Entry struct {
	Text     string // lines end in "\n"; it begins with an empty line
	contact  Contact
	id       string
	document string // its id
	alone    string // the text with its document, also if that is there already
}

// There reports whether the profile, or an entry that was taken, has the name or a number
// of a contact, and says where.
func (b *Book) There(c Contact) (*finding.Finding, bool) {
	where, is := b.names[key(c.Name)]
	for _, number := range []string{c.Phone, c.Textphone, c.Text} {
		if !is && number != "" {
			where, is = b.numbers[telephone.Digits(number)]
		}
	}
	return &finding.Finding{Warning: true, File: b.file, Line: c.Line, Message: fmt.Sprintf("%s, %q, is left out: %s", c.Where, finding.Short(c.Name), where),
		Hint: "to change what is there, edit council.toml; if this is somebody else, write the entry there yourself"}, is && c.Name != ""
}

// Propose returns the entry of a contact, or a warning that says why it is not proposed.
func (b *Book) Propose(c Contact) (*Entry, *finding.Finding) {
	refuse := func(hint, format string, args ...any) (*Entry, *finding.Finding) {
		return nil, &finding.Finding{Warning: true, File: b.file, Line: c.Line, Message: c.Where + " is left out: " + fmt.Sprintf(format, args...), Hint: hint}
	}
	if c.Name == "" {
		return refuse("write whom families reach there, in the column of names", "it has no name")
	}
	for _, number := range []string{c.Phone, c.Textphone, c.Text} {
		if lostZero(number) {
			return refuse(`write it with its first 0, in a column that the spreadsheet keeps as text`, "the number %s of %q has lost its first 0", number, finding.Short(c.Name))
		}
	}
	e := b.entry(c)
	if fault := refused(e.alone); fault != nil {
		return refuse(fault.Hint, "%s", fault.Message)
	}
	return e, nil
}

// refused returns the first fault that the profile's reader finds in an entry alone.
func refused(entry string) *finding.Finding {
	const alone = "id = \"x\"\nname = \"X\"\nnation = \"england\"\n"
	if _, found := council.Parse("council.toml", []byte(alone+entry)); len(found.Faults()) > 0 {
		return &found.Faults()[0]
	}
	return nil
}

// Add records that an entry has been taken, so that the same contact is not proposed again.
func (b *Book) Add(e *Entry) {
	b.note(e.contact, e.contact.Where+" has the same name or number")
	b.ids[e.id], b.documents[e.document] = true, true
	b.listed[e.contact.Source] = e.document
}

// entry writes a contact, and the document it comes from if that is not there yet.
func (b *Book) entry(c Contact) *Entry {
	e := &Entry{contact: c, id: free(slug(c.Name, "contact"), b.ids)}
	id, there := b.listed[c.Source]
	var document string
	e.document, document = b.documentOf(c, id)
	var w writer
	w.table("contact")
	w.text("id", e.id)
	w.text("name", c.Name)
	w.text("about", c.About)
	w.list("for", c.For)
	w.text("phone", c.Phone)
	w.text("textphone", c.Textphone)
	w.text("text", c.Text)
	w.text("email", c.Email)
	w.text("url", c.URL)
	w.list("hours", c.Hours)
	w.remark("hours as the list has them: ", c.HoursAsWritten)
	w.raw("bank_holidays", c.BankHolidays)
	w.text("document", e.document)
	w.text("quote", c.Quote)
	w.raw("read", c.Read.String())
	e.Text, e.alone = w.String(), document+w.String()
	if !there {
		e.Text = e.alone
	}
	return e
}

// documentOf writes the [[document]] of a contact; its id is known if it is there already.
func (b *Book) documentOf(c Contact, known string) (id, text string) {
	file := oneLine(b.file[strings.LastIndexAny(b.file, `/\`)+1:])
	title, name, offline, url := "List of contacts", strings.TrimSuffix(file, path.Ext(file)), "in the file "+file, ""
	if c.Source != "" {
		title, name, offline = c.Source, c.Source, "named in the file "+file
		if at := browsed(c.Source); strings.HasPrefix(at, "http://") || strings.HasPrefix(at, "https://") {
			_, name, _ = strings.Cut(strings.TrimSuffix(at, "/"), "://")
			name = strings.TrimPrefix(name, "www.")
			title, offline, url = name, "", at
		}
	}
	if id = known; id == "" {
		id = free(slug(name, "contact-list"), b.documents)
	}
	var w writer
	w.table("document")
	w.text("id", id)
	w.text("title", title)
	w.text("publisher", b.publisher)
	w.text("url", url)
	w.text("offline", offline)
	w.raw("read", c.Read.String())
	return id, w.String()
}
