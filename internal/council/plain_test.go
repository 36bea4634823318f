package council

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A frightened parent reads these texts: no sentence longer than 20 words, no
// jargon, and no number of days: rules have those.
func TestTextsForFamiliesArePlain(t *testing.T) {
	sentence := regexp.MustCompile(`[.?!:]\s+|\n+`)
	trade := regexp.MustCompile(`(?i)\b(quorate|multi-agency|convened?|pursuant|thresholds?|RCPC|ICPC|section 47|s47|subject to|professionals?|practitioners?|utilis\w+|commence\w*)\b`)
	amount := regexp.MustCompile(`(?i)\b(\d+|two|three|five|ten|six) (working )?(days?|weeks?|months?|hours?|minutes?)\b`)
	for _, id := range BuiltInIDs() {
		p, _ := BuiltIn(id)
		texts := map[string]string{"advocacy": p.Advocacy.Consent, "note": p.Note}
		for _, l := range p.Local {
			texts["local "+l.Topic], texts["child "+l.Topic] = l.Text, l.Child
		}
		for _, c := range p.Contacts {
			texts["contact "+c.ID] = c.About
		}
		for what, text := range texts {
			for _, s := range sentence.Split(text, -1) {
				if n := len(strings.Fields(s)); n > 20 && what != "note" {
					t.Errorf("%s: %s: %d words: %s", id, what, n, s)
				}
			}
			if word := trade.FindString(text); word != "" && what != "note" {
				t.Errorf("%s: %s says %q", id, what, word)
			}
			if number := amount.FindString(text); number != "" {
				t.Errorf("%s: %s says %q, which a rule should say", id, what, number)
			}
		}
	}
}

// Our words are our own: no sentence of a text is copied from its document.
func TestTextsForFamiliesAreNotCopied(t *testing.T) {
	for key, file := range sources {
		id, _, _ := strings.Cut(key, " ")
		p, _ := BuiltIn(id)
		document := sourceText(t, file)
		for _, l := range p.Local {
			words := strings.Fields(oneLine(l.Text))
			const most = 9
			for i := 0; i+most < len(words); i++ {
				if run := strings.Join(words[i:i+most+1], " "); strings.Contains(document, run) {
					t.Errorf("%s: local %s copies %q", id, l.Topic, run)
					break
				}
			}
		}
	}
}

func TestEveryTopicIsInThePackageComment(t *testing.T) {
	doc := packageComment(t)
	for _, topic := range KnownTopics() {
		if !regexp.MustCompile(`(?m)^//\t` + topic + ` +\S`).MatchString(doc) {
			t.Errorf("the package comment does not say what %s is about", topic)
		}
	}
	for _, id := range BuiltInIDs() {
		p, _ := BuiltIn(id)
		for _, r := range p.Rules {
			if !strings.Contains(sourceFile(t, "step.go"), `"`+r.ID+`"`) {
				t.Errorf("%s: the guide does not know the step %s", id, r.ID)
			}
		}
	}
}

// packageComment returns the specification: it is in several files, one for each part of a
// profile.
func packageComment(t *testing.T) string {
	t.Helper()
	names, err := filepath.Glob("doc*.go")
	if err != nil || len(names) < 4 {
		t.Fatal(names, err)
	}
	var b strings.Builder
	for _, name := range names {
		b.WriteString(sourceFile(t, name))
	}
	return b.String()
}

func sourceFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// A child's page says "you" to the child: a council's text about a child has separate words
// for the child.
func TestWhatIsSaidOfAChildIsSaidToTheChild(t *testing.T) {
	third := regexp.MustCompile(`(?i)\b(a|the|every) child\b`)
	for _, id := range BuiltInIDs() {
		p, _ := BuiltIn(id)
		for _, topic := range []string{"child-attends", "advocacy-children"} {
			l, _ := p.Topic(topic)
			if l.Child == "" && third.MatchString(l.Text) || third.MatchString(l.Child) {
				t.Errorf("%s: %s says to a child %q", id, topic, l.Child)
			}
		}
	}
}
