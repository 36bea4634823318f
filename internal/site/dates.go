package site

import (
	"errors"
	"path"
	"strconv"

	"familyguide/internal/datetable"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/tree"
)

// The answers without JavaScript have a page for each month. No editor writes them: the
// pages are made here, with the layout timeline/month.html. The answers bypass Hugo, in a
// file that package finish puts into the page.

const (
	datesFolder = "timeline/dates/"
	answersPart = "answers.part"
)

// addMonths adds a page for each month to the pages of a language. A page that an editor
// has put at such an address is a fault.
func (s *project) addMonths(lang string, t *datetable.Table) finding.List {
	var faults finding.List
	months := monthsOf(t)
	for i, m := range months {
		address := path.Join(datesFolder, m.Name)
		if p := s.stack.Page(lang, "/"+address); p != nil {
			faults = append(faults, finding.Finding{File: p.Name, Message: "this address is that of a month in the list of dates, which the guide makes itself",
				Hint: "give the page another file name"})
		}
		// The pages are beside the list of months, not below it: below a leaf page Hugo makes no pages.
		name := path.Join("content", lang, path.Dir(address)+"-"+m.Name+".md")
		// It is in no list of pages, in no feed and not in the site map: a month that is over is gone.
		front := map[string]any{"title": m.Title, "url": address + "/", "band": "parents", "layout": "month", "part": answersPart, "build": map[string]any{"list": "never"}}
		if i > 0 {
			front["earlier"] = months[i-1]
		}
		if i+1 < len(months) {
			front["later"] = months[i+1]
		}
		s.files[name] = file{data: []byte(encode(front)), name: name}
	}
	return faults
}

// answer begins to work out the dates, which takes as long as Hugo takes to start.
func (s *settings) answer() {
	s.answered = make(chan error, 1)
	go func() {
		var errs []error
		for _, t := range s.dates {
			errs = append(errs, t.Answer())
		}
		s.answered <- errors.Join(errs...)
	}()
}

// notes waits for the dates, and hands what is to be said about them to the templates.
func (s *settings) notes() finding.List {
	if err := <-s.answered; err != nil {
		return finding.List{{File: "council.toml", Message: "the dates cannot be worked out: " + err.Error(), Hint: "take out rules that families do not need"}}
	}
	for lang, t := range s.dates {
		for _, n := range t.Notes() {
			s.guides[lang].Dates.Notes = append(s.guides[lang].Dates.Notes, noteParams{n.Kind.String(), n.Same, n.Without, n.Asks})
		}
	}
	return nil
}

// addAnswers puts the answers of each month beside its page.
func (s *project) addAnswers(out tree.Tree, tables map[string]*datetable.Table) {
	for lang, t := range tables {
		folder := datesFolder
		if lang != layers.English {
			folder = path.Join(lang, datesFolder)
		}
		for _, m := range t.Months {
			out[path.Join(folder, m.Name(), answersPart)] = m.HTML
		}
	}
}

func monthsOf(t *datetable.Table) []monthParams {
	var all []monthParams
	for _, m := range t.Months {
		all = append(all, monthParams{m.Name(), m.Title, strconv.Itoa(m.First.Year)})
	}
	return all
}
