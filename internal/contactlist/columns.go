package contactlist

import (
	"strings"
	"unicode"
)

// A column is what a column of a list holds.
type column int

const (
	unknown column = iota
	name
	about
	phone
	mobile
	textphone
	textTo
	email
	web
	hours
	bankHolidays
	audience
	source
	checked
	status
)

// headings are the names of columns, in small letters and without anything but letters,
// digits and the marks on them. If two columns of a list mean the same, the one whose name
// comes first here is read.
var headings = map[column][]string{
	name: {"servicename", "service", "teamname", "team", "contactname", "name", "title", "organisationname", "organizationname", "organisation", "organization",
		"provider", "agency", "department", "contact", "who", "enw", "enwrgwasanaeth", "gwasanaeth"},
	about: {"about", "whattheydo", "whatfor", "description", "servicedescription", "purpose", "summary", "details", "information", "info", "notes", "disgrifiad"},
	phone: {"phone", "phonenumber", "phoneno", "telephone", "telephonenumber", "telephoneno", "tel", "telno", "telnumber", "landline", "mainphone", "mainnumber",
		"contactnumber", "contactphone", "contacttelephone", "helpline", "freephone", "number", "ffôn", "ffon", "rhifffôn", "rhifffon"},
	mobile:    {"mobile", "mobilenumber", "mobileno", "mobilephone", "mob", "cell"},
	textphone: {"textphone", "minicom", "typetalk", "relayuk", "tty", "textrelay"},
	textTo:    {"text", "sms", "textnumber", "smsnumber", "textto", "textmessage", "textmessages"},
	email:     {"email", "emailaddress", "contactemail", "mail", "ebost"},
	web:       {"website", "url", "web", "webaddress", "webpage", "websiteaddress", "websiteurl", "weblink", "homepage", "link", "www", "gwefan"},
	hours: {"hours", "openinghours", "openhours", "openingtimes", "opentimes", "opening", "open", "times", "officehours", "availability", "available", "when",
		"oriau", "oriauagor"},
	bankHolidays: {"bankholidays", "bankholiday", "publicholidays"},
	audience:     {"for", "audience", "whofor", "whoitsfor", "whoisitfor", "for whom", "forwhom", "clientgroup"},
	source:       {"source", "sourceofinformation", "sourcedocument", "document", "wherefrom", "foundat", "ffynhonnell"},
	checked: {"checked", "lastchecked", "datechecked", "checkedon", "verified", "lastverified", "dateverified", "reviewed", "lastreviewed", "reviewdate",
		"lastupdated", "updated", "dateupdated", "lastmodified", "read", "lastread", "date"},
	status: {"status", "servicestatus", "state", "active", "isactive", "live"},
}

// ways are the columns that say how somebody can be reached.
var ways = []column{phone, mobile, textphone, textTo, email, web}

// heading returns a heading as headings has it.
func heading(cell string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
			return unicode.ToLower(r)
		}
		return -1
	}, cell)
}

// columnsOf returns where the known columns of a row of headings are.
func columnsOf(row []string) map[column]int {
	at := map[column]int{}
	rank := map[column]int{}
	for i, cell := range row {
		for c, names := range headings {
			for r, known := range names {
				if before, there := rank[c]; heading(cell) == known && (!there || r < before) {
					at[c], rank[c] = i, r
				}
			}
		}
	}
	return at
}

// isHeader reports whether a row of headings names a contact and a way to reach it.
func isHeader(at map[column]int) bool {
	if _, named := at[name]; !named {
		return false
	}
	for _, way := range ways {
		if _, there := at[way]; there {
			return true
		}
	}
	return false
}
