package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"familyguide/internal/finish"
	"familyguide/internal/publish"
)

// buildVerb builds one site into the output folder, or several into a folder
// each below it.
type buildVerb struct {
	Paths       []string `arg:"" optional:"" name:"path" placeholder:"PATH" help:"Councils' folders or built-in profiles (${builtin}); by default the folder you are in."`
	Out         given    `default:"public" placeholder:"DIR" help:"The folder to build into."`
	Councils    given    `placeholder:"DIR" help:"Build every council's folder in DIR, each into its own folder."`
	From        given    `placeholder:"YYYY-MM-DD" help:"The day to build for, instead of today."`
	Links       string   `enum:"folders,files" default:"folders" help:"folders, or files: for a site that is opened from a disk."`
	Changes     given    `placeholder:"FILE" help:"Write what has changed since the last build as a page for somebody to read before it is published: FILE.html."`
	Precompress bool     `help:"Put a .br and a .gz file beside what shrinks."`
	Preview     bool     `help:"Build for sign-off: every page says \"Preview of\" and the day, and search engines are asked to leave it out."`
	Address     given    `placeholder:"URL" help:"The site's address, such as https://www.example.gov.uk/guide/: for full addresses in the sitemap and the feed, and for the links of the page that is shown for a wrong address. Of several sites, the folder above them."`
}

// Run builds and publishes. A fault stops it before anything is published.
func (v *buildVerb) Run(s *session) error {
	today, err := s.today(string(v.From))
	if err != nil {
		return err
	}
	address, faults := finish.Address(string(v.Address))
	if faults != nil {
		return usagef(faults[0].Hint, "--address: %s", faults[0].Message)
	}
	paths, err := v.councils()
	if err != nil {
		return err
	}
	for _, path := range paths {
		if err := notInside(path, string(v.Out)); err != nil {
			return err
		}
	}
	m := &maker{today: today, preview: v.Preview, options: finish.Options{Links: linksNamed[v.Links], Precompress: v.Precompress, Address: address}}
	c, err := compareWith(string(v.Out), string(v.Changes))
	if err != nil {
		return err
	}
	if v.Councils != "" || len(v.Paths) > 1 {
		m.several = true
		return buildMany(s, m, paths, string(v.Councils), string(v.Out), c)
	}
	return buildOne(s, m, paths[0], string(v.Out), c)
}

var linksNamed = map[string]finish.Links{"folders": finish.Folders, "files": finish.Files}

// councils returns the folders and ids to build.
func (v *buildVerb) councils() ([]string, error) {
	if v.Councils == "" {
		if len(v.Paths) == 0 {
			return []string{"."}, nil
		}
		return v.Paths, nil
	}
	if len(v.Paths) > 0 {
		return nil, usagef("give the one or the other", "--councils and PATH do not go together")
	}
	entries, err := os.ReadDir(string(v.Councils)) // what cannot be read holds none
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usagef("it is a folder that holds councils' folders", "--councils: there is no folder %s", v.Councils)
	}
	var found []string
	for _, entry := range entries {
		dir := filepath.Join(string(v.Councils), entry.Name())
		// A link to nothing and a profile under another name are faults of that council.
		if _, err := os.Lstat(filepath.Join(dir, "council.toml")); err == nil || isLost(dir) {
			found = append(found, dir)
		}
	}
	if len(found) == 0 {
		return nil, usagef("it is a folder that holds councils' folders", "there is no council.toml in any folder of %s", v.Councils)
	}
	return found, nil
}

// buildOne builds one site into out.
func buildOne(s *session, m *maker, path, out string, c *comparison) error {
	start := time.Now()
	interrupted := s.whileBuilding(out)
	defer interrupted.end()
	defer spendMemory()()
	p, findings := profileAt(path)
	if err := findings.Err(); err != nil {
		return err
	}
	site := m.whole(p)
	t := site.tree
	findings = append(findings, m.named(p, site.findings)...)
	s.heldBack(m, p, site.held)
	if err := findings.Err(); err != nil {
		return err
	}
	for _, f := range m.named(p, m.ahead(p, site)) {
		s.fault(f)
	}
	c.add(p, "", site)
	weighed := weigh(t) // beside the publishing, which waits for the disk
	interrupted.whilePublishing(out)
	result, err := publish.Swap(out, t)
	if err != nil {
		return err
	}
	s.published(out, result, summary{took: time.Since(start), sites: 1, pages: pagesOf(t), languages: len(p.Languages), warnings: len(findings)})
	page := <-weighed
	c.say(s)
	s.say("the heaviest page is %s, %d bytes as a host sends it (gzip)", page.name, page.size)
	s.onTrial(p)
	s.sayPreview(m)
	return c.save()
}
