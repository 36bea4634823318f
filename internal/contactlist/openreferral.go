package contactlist

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyguide/internal/finding"
)

// What is read of Open Referral UK, https://docs.openreferral.org/en/3.0/hsds/schema_reference.html.
// Directories leave fields out, and write numbers as texts and texts as numbers.
type (
	service struct {
		Name, Description, URL, Email, Status scalar
		MinimumAge                            scalar `json:"minimum_age"`
		MaximumAge                            scalar `json:"maximum_age"`
		AssuredDate                           scalar `json:"assured_date"`
		Phones                                []phoneEntry
		Contacts                              []person
		Schedules                             []schedule
		Older                                 []schedule    `json:"regular_schedules"` // of version 1
		ServiceAtLocations                    []atLocation  `json:"service_at_locations"`
		Organization                          *organization `json:"organization"`
	}
	organization struct {
		Name, Email, Website scalar
		Phones               []phoneEntry
		Contacts             []person
	}
	phoneEntry struct{ Number, Extension, Type scalar }
	person     struct {
		Email  scalar
		Phones []phoneEntry
	}
	atLocation struct {
		Phones    []phoneEntry
		Contacts  []person
		Schedules []schedule
		Location  struct{ Phones []phoneEntry }
	}
	schedule struct {
		Freq, Interval, Byday, Bymonthday, Description scalar
		OpensAt                                        scalar `json:"opens_at"`
		ClosesAt                                       scalar `json:"closes_at"`
		ValidTo                                        scalar `json:"valid_to"`
	}
)

// A scalar is a text, or a number or the like as a text.
type scalar string

func (s *scalar) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) != nil {
		if text = string(data); text == "null" || strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[") {
			text = ""
		}
	}
	*s = scalar(oneLine(text))
	return nil
}

// openReferral reads services.
func (l *list) openReferral(text []byte) {
	var wrong *json.SyntaxError
	if err := json.Unmarshal(text, new(any)); errors.As(err, &wrong) {
		line, _ := finding.NewPlaces(text).Of(int(wrong.Offset))
		l.fault(line, "ask for the file again: part of it may be missing", "is not whole JSON: %v", err)
		return
	}
	if pack := struct{ Resources []struct{ Path string } }{}; json.Unmarshal(text, &pack) == nil && len(pack.Resources) > 0 {
		l.fault(0, "read the table with the services: familyguide contacts services.csv", "only lists the tables of a data package")
		return
	}
	from := 0
	for i, raw := range servicesOf(text, nil) {
		at := max(0, bytes.Index(text[from:], raw.data))
		line, _ := finding.NewPlaces(text).Of(from + at)
		from += at
		l.service(raw, Contact{Where: fmt.Sprintf("service %d", i+1), Line: line, Read: l.today})
	}
	if len(l.contacts) == 0 && l.findings == nil {
		l.fault(0, "ask the directory for its services, as /services of its Open Referral UK interface gives them", "holds no service of Open Referral UK")
	}
}

// A rawService is the text of a service, and the organization around it.
type rawService struct {
	data json.RawMessage
	of   *organization
}

// servicesOf finds the services in a list, a page, an organization, a service at a location
// or a service.
func servicesOf(data json.RawMessage, of *organization) []rawService {
	var items []json.RawMessage
	if json.Unmarshal(data, &items) == nil {
		var all []rawService
		for _, item := range items {
			all = append(all, servicesOf(item, of)...)
		}
		return all
	}
	var o map[string]json.RawMessage
	if json.Unmarshal(data, &o) != nil {
		return nil
	}
	for _, key := range []string{"contents", "content"} {
		if o[key] != nil {
			return servicesOf(o[key], of)
		}
	}
	switch {
	case o["services"] != nil:
		its := new(organization)
		json.Unmarshal(data, its) // a field of a wrong kind is left out
		return servicesOf(o["services"], its)
	case o["service"] != nil && o["name"] == nil:
		return servicesOf(o["service"], of)
	case o["name"] == nil:
		return nil
	}
	return []rawService{{data, of}}
}

// service reads one service.
func (l *list) service(raw rawService, c Contact) {
	var s service
	json.Unmarshal(raw.data, &s) // a field of a wrong kind is left out
	if s.Organization == nil {
		s.Organization = cmp.Or(raw.of, new(organization))
	}
	if s.Status != "" && !strings.EqualFold(string(s.Status), "active") {
		l.warn(c, "if families can turn to it all the same, write it yourself", "%q is left out: it is %s", finding.Short(string(s.Name)), s.Status)
		return
	}
	c.Name, c.About = withoutTags(string(s.Name)), inShort(withoutTags(string(s.Description)))
	c.URL = browsed(string(cmp.Or(s.URL, s.Organization.Website)))
	c.For = s.audience()
	for _, p := range s.people() {
		s.Email = cmp.Or(s.Email, p.Email)
	}
	c.Email = mailed(string(cmp.Or(s.Email, s.Organization.Email)))
	l.phones(&c, s)
	l.schedules(&c, s)
	if assured, ok := readDay(string(s.AssuredDate), l.today); ok && assured.Before(l.today.AddMonths(-12)) {
		l.warn(c, "ask the service before you publish it", "the directory last looked at %q on %s", finding.Short(c.Name), assured)
	}
	l.add(c)
}

// people returns the contacts of a service, its own before those of its places.
func (s service) people() []person {
	all := s.Contacts
	for _, at := range s.ServiceAtLocations {
		all = slices.Concat(all, at.Contacts)
	}
	return all
}

// phones takes the first number of each kind, the service's own first.
func (l *list) phones(c *Contact, s service) {
	all := s.Phones
	for _, p := range s.people() {
		all = slices.Concat(all, p.Phones)
	}
	for _, at := range s.ServiceAtLocations {
		all = slices.Concat(all, at.Phones, at.Location.Phones)
	}
	if len(all) == 0 && c.Email == "" { // the office of the organization rather than nobody
		all = s.Organization.Phones
		for _, p := range s.Organization.Contacts {
			all = slices.Concat(all, p.Phones)
		}
	}
	for _, p := range all {
		to := &c.Phone
		switch kind := strings.ToLower(string(p.Type)); {
		case strings.Contains(kind, "textphone") || kind == "tty" || kind == "minicom":
			to = &c.Textphone
		case kind == "text" || kind == "sms":
			to = &c.Text
		case kind == "fax" || kind == "pager" || kind == "video" || kind == "modem":
			continue
		}
		if *to != "" || p.Number == "" {
			continue
		}
		*to = dialled(string(p.Number))
		if p.Extension != "" {
			l.warn(*c, "say it in about, if families need it", "the extension %s of %s is left out", finding.Short(string(p.Extension)), *to)
		}
	}
}

// audience returns for whom a service is, by the ages it takes.
func (s service) audience() []string {
	least, errLeast := strconv.ParseFloat(string(s.MinimumAge), 64)
	most, errMost := strconv.ParseFloat(string(s.MaximumAge), 64)
	switch {
	case errMost == nil && most <= 18:
		return []string{"children"}
	case errLeast == nil && least < 16:
		return []string{"parents", "children"}
	}
	return []string{"parents"}
}
