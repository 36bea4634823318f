package council

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// profileFile is the name of a profile in its folder.
const profileFile = "council.toml"

// Load reads a council's own folder: council.toml and, if there is one,
// bank-holidays.json. If it finds faults it still returns what it could read, so that a
// check can continue; a profile with faults must not be published. The profile is nil only
// if there is nothing to read.
func Load(dir string) (*Profile, finding.List) {
	data, fault := readFile(dir, profileFile)
	if fault != nil {
		if errors.Is(fault, fs.ErrNotExist) {
			return nil, finding.List{{File: profileFile, Message: "there is no council.toml in this folder", Hint: "familyguide new makes a folder with one"}}
		}
		return nil, unreadable(profileFile, fault)
	}
	return LoadText(dir, data)
}

// LoadText is [Load] with another text for council.toml, to see the effect of a change
// before it is written.
func LoadText(dir string, data []byte) (*Profile, finding.List) {
	var own finding.List
	feed := builtInHolidays
	switch list, fault := readFile(dir, holidayFile); {
	case fault == nil:
		feed = list
	case !errors.Is(fault, fs.ErrNotExist):
		own = unreadable(holidayFile, fault)
	}
	p, list := assemble(profileFile, data, feed, origin{dir: dir, seen: []string{realPath(dir)}})
	list = append(list, own...)
	if p == nil {
		return nil, list
	}
	p.Dir = dir
	if p.Logo != "" {
		if _, fault := readFile(dir, filepath.FromSlash(p.Logo)); fault != nil {
			list = append(list, finding.Finding{File: profileFile, Line: p.Line("logo"), Message: "the logo " + p.Logo + " cannot be read: " + finding.Reason(fault), Hint: "put the picture there, or delete the line"})
		}
	}
	list = append(list, strangers(p, profileFile, data)...)
	list = append(list, lacking(p)...)
	if older(p.Calendar) {
		list = append(list, finding.Finding{Warning: true, File: holidayFile, Message: "these bank holidays end before those the program carries", Hint: "delete the file, or download it again from https://www.gov.uk/bank-holidays.json"})
	}
	list.Sort()
	return p, list
}

// Parse reads the text of a council.toml, as [Load] does; file is the name that
// findings give it.
func Parse(file string, data []byte) (*Profile, finding.List) {
	return assemble(file, data, builtInHolidays, origin{})
}

// assemble reads a profile and a list of bank holidays, and puts it on the layers below.
func assemble(file string, data []byte, feed []byte, from origin) (*Profile, finding.List) {
	l, r := readLayer(file, data)
	if l == nil {
		return nil, r.list
	}
	cal, list := readHolidays(feed, l.Division)
	if list.Err() != nil { // one fault is enough: go on with the days the program carries
		cal, _ = readHolidays(builtInHolidays, l.Division)
	}
	l.Calendar.Holidays, l.Calendar.First, l.Calendar.Last = cal.Holidays, cal.First, cal.Last
	l.checkClosed()
	base, folders, faults := l.below(from)
	l.checkEvents(base)
	p := l.over(base).finished()
	p.Below = folders
	if faults.Err() == nil {
		l.checkAsked(p.Events)
		l.checkWhole(p)
	}
	all := slices.Concat(r.list, list, faults)
	all.Sort()
	return p, all
}

// checkClosed finds closing days that are not working days anyway, and open days that are
// ordinary working days.
func (l *layer) checkClosed() {
	cal := timeline.Calendar{Holidays: l.Calendar.Holidays}
	for _, d := range l.Calendar.Closed {
		if slices.Contains(l.Calendar.Open, d) {
			l.r.fault(l.values["open"], "keep it in one of the two", "%s is both in open and in closed", d)
		} else if why := cal.WhyOff(d); why != "" {
			l.r.warn(pos{line: l.Line("closed")}, "leave it out", "the closing day %s is not a working day anyway: %s", d, why)
		}
	}
	holiday := func(d timeline.Date) bool {
		return slices.ContainsFunc(cal.Holidays, func(h timeline.Holiday) bool { return h.Date == d })
	}
	for _, d := range l.Calendar.Open {
		switch w := d.Weekday(); {
		case w == 0 || w == 6:
			l.r.fault(l.values["open"], "leave it out", "open is for bank holidays on which the council works, and %s is a weekend", d)
		case l.Calendar.Last.Before(d):
			l.r.warn(l.values["open"], "leave it out until they are", "the bank holidays of %d are not published yet, so %s in open changes nothing", d.Year, d)
		case !holiday(d):
			l.r.warn(l.values["open"], "leave it out", "%s in open is a working day anyway, not a bank holiday", d)
		}
	}
}

// checkWhole finds a profile without the step conference, which every timeline needs, with
// more rules than the engine takes, or with a step that repeats without end.
func (l *layer) checkWhole(p *Profile) {
	if len(p.Rules) > timeline.MaxRules {
		l.r.fault(pos{}, "put rules together that differ only in their kinds", "there are %d rules, and %d is the most", len(p.Rules), timeline.MaxRules)
		p.Rules = p.Rules[:timeline.MaxRules]
	}
	extras := 0
	for _, r := range p.Rules {
		for _, c := range []timeline.Count{r.Or, r.Every, r.Last} {
			if c != (timeline.Count{}) {
				extras++
			}
		}
		if r.Reading != timeline.NoUnit {
			extras++
		}
	}
	if extras > timeline.MaxExtras {
		l.r.fault(pos{}, "leave some out", "there are %d second counts, readings and intervals, and %d is the most", extras, timeline.MaxExtras)
	}
	p.offerTransferIn()
	var kinds timeline.KindSet
	for _, r := range p.Rules {
		if r.ID == "conference" {
			kinds |= r.Kinds
		}
	}
	if kinds|1<<timeline.TransferIn != timeline.AllKinds && l.r.faults == 0 {
		l.r.fault(l.values["base"], `add a rule: id = "conference", from = "conference", direction = "on"`, "there is no rule conference for every kind of conference")
	}
	if !l.lostRule && !l.r.lost {
		l.checkEndless(p)
		l.checkSeries(p)
	}
}

// offerTransferIn adds the kind transfer-in to the rule for the conference itself, if any
// rule of the profile is for that kind: no document says that the conference is on its own day.
func (p *Profile) offerTransferIn() {
	if !p.Kinds().Has(timeline.TransferIn) {
		return
	}
	var first *Rule
	for i := range p.Rules {
		r := &p.Rules[i]
		if r.ID == "conference" && r.Kinds.Has(timeline.TransferIn) {
			return
		}
		if r.ID == "conference" && r.Kinds.Has(timeline.Initial) {
			first = r
		}
	}
	if first != nil {
		first.Kinds |= 1 << timeline.TransferIn
	}
}

// checkEndless finds a step that repeats until the review, if no rule says when that is.
func (l *layer) checkEndless(p *Profile) {
	var ends timeline.KindSet
	for _, r := range p.Rules {
		if r.ID != "review-conference" || r.Amount == timeline.NoAmount {
			continue
		}
		if r.From == timeline.ReviewConference {
			ends |= r.Kinds & (1 << timeline.Review)
		} else {
			ends |= r.Kinds &^ (1 << timeline.Review)
		}
	}
	for _, r := range p.Rules {
		if endless := r.Kinds &^ ends; r.Every != (timeline.Count{}) && endless != 0 {
			l.r.fault(pos{line: r.Line}, "give review-conference a number for that kind, or leave the kind out here",
				"rule %s repeats without an end for %s: nothing says when the review is", r.ID, endless)
		}
	}
}

// older reports whether a list of bank holidays ends before the built-in one.
func older(cal timeline.Calendar) bool {
	built, _ := readHolidays(builtInHolidays, "england-and-wales")
	return !cal.Last.IsZero() && cal.Last.Before(built.Last)
}

// errNotFile is the error for a folder, a device or the like instead of a file.
var errNotFile = errors.New("it is not a file")

// readFile reads a small regular file of a folder. It opens nothing else, because a pipe
// would block for ever.
func readFile(dir, name string) ([]byte, error) {
	path := filepath.Join(dir, name)
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotFile
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxFile+1))
}

func unreadable(file string, err error) finding.List {
	return finding.List{{File: file, Message: "the file cannot be read: " + finding.Reason(err), Hint: "look at the file and who may read it"}}
}
