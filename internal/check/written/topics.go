package written

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
)

//go:embed topics.toml
var topicsFile string

// A checklistLine is a line of the checklist of what families need to be told.
type checklistLine struct {
	ID       string `toml:"id"`
	Audience string `toml:"audience"`
	Covers   string `toml:"covers"`
}

// topics returns the checklist.
func topics() ([]checklistLine, error) {
	var file struct {
		Topic []checklistLine `toml:"topic"`
	}
	err := toml.Unmarshal([]byte(topicsFile), &file)
	return file.Topic, err
}

// Topics returns the ids of the lines of the checklist.
func Topics() []string {
	list, _ := topics() // a file of this package's own
	ids := make([]string, len(list))
	for i, line := range list {
		ids[i] = line.ID
	}
	return ids
}

// checkTopics finds what check.Topics is about.
func checkTopics(s *set) finding.List {
	list, err := topics()
	if err != nil {
		return finding.List{check.Topics.Found("", 0, 0, "the checklist of topics cannot be read: "+err.Error(), "")}
	}
	known, covered := map[string]bool{}, map[string]bool{}
	for _, t := range list {
		known[t.ID] = true
	}
	var all finding.List
	for _, p := range s.pages {
		for _, id := range p.front.Topics {
			covered[id] = true
			if !known[id] {
				all = append(all, check.Topics.Warned(p.file, p.itemLine("topics", id), 0, fmt.Sprintf("there is no topic %q", id), nearTopic(id, known)))
			}
		}
	}
	for _, p := range s.pages {
		all = append(all, s.uncovered(p, covered)...)
	}
	for _, t := range list {
		if !covered[t.ID] {
			all = append(all, check.Topics.Warned("", 0, 0, fmt.Sprintf("no page for %s covers %q: %s", t.Audience, t.ID, lowerFirst(t.Covers)),
				"cover it, and name it in the front matter of the page: topics = [\""+t.ID+"\"]"))
		}
	}
	return all
}

// uncovered warns of the topics that only the page replaced by an editor's page covers, and
// marks them as covered, so that they are one finding.
func (s *set) uncovered(p *page, covered map[string]bool) finding.List {
	if !p.own || p.held {
		return nil
	}
	var lost []string
	for below := s.Layers.Page(layers.English, p.address); below != nil; below = below.Below {
		for _, id := range below.Front.Topics {
			if !covered[id] {
				lost = append(lost, id)
				covered[id] = true
			}
		}
	}
	if lost == nil {
		return nil
	}
	return finding.List{check.Topics.Warned(p.file, p.line("topics"), 0, "no page covers what the guide's page at this address covers: "+strings.Join(lost, ", "),
		`cover it here, and name it in the front matter: topics = ["`+strings.Join(slices.Concat(p.front.Topics, lost), `", "`)+`"]`)}
}

// nearTopic returns the hint for an unknown topic.
func nearTopic(id string, known map[string]bool) string {
	if near := finding.Nearest(id, slices.Sorted(maps.Keys(known))); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "take it out; the lines of the checklist are those that check names when no page covers them"
}

// lowerFirst makes the first letter of a text small, as messages are written.
func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
