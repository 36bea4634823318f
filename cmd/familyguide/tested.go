package main

import (
	"io/fs"
	"time"

	"github.com/pelletier/go-toml/v2"

	"familyguide/internal/site"
	"familyguide/internal/timeline"
)

// tested returns the results in content/tested.toml, which are all that the accessibility
// statement claims.
func tested(guide fs.FS) ([]site.Tested, error) {
	data, err := fs.ReadFile(guide, "content/tested.toml")
	if err != nil {
		return nil, err
	}
	var file struct {
		Tested []struct {
			Text string
			Date toml.LocalDate
		}
	}
	if err := toml.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	var all []site.Tested
	for _, t := range file.Tested {
		d, err := timeline.ParseDate(t.Date.AsTime(time.UTC).Format(time.DateOnly))
		if err != nil {
			return nil, err
		}
		all = append(all, site.Tested{Text: t.Text, Date: d})
	}
	return all, nil
}
