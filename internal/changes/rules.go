package changes

import (
	"fmt"
)

// A Rule is what a site says about one rule.
type Rule struct {
	ID    string // "reports-shared"
	Kinds string // "initial pre-birth"
	Title string // "You get the reports"
	Text  string // "at least 2 working days before the conference"
	Whose string // "Harrow’s own rule"
}

// A RuleChange is a rule before and after: one of the two is "" if the rule is new or gone.
type RuleChange struct {
	Rule
	Before, After string
}

// compareRules compares the rules by step and kind, in the order of the new edition; those
// that are gone come last.
func compareRules(before, after []Rule) []RuleChange {
	was, keys := map[string]Rule{}, ruleKeys(before)
	for i, rule := range before {
		was[keys[i]] = rule
	}
	var all []RuleChange
	for i, key := range ruleKeys(after) {
		rule := after[i]
		old, known := was[key]
		delete(was, key)
		if !known || old.says() != rule.says() {
			all = append(all, RuleChange{rule, old.says(), rule.says()})
		}
	}
	for i, rule := range before {
		if _, gone := was[keys[i]]; gone {
			all = append(all, RuleChange{rule, rule.says(), ""})
		}
	}
	return all
}

// ruleKeys returns a key for each rule of an edition: its step, its kinds, and a number that
// tells apart those that share both.
func ruleKeys(rules []Rule) []string {
	keys, seen := make([]string, len(rules)), map[string]int{}
	for i, rule := range rules {
		key := rule.ID + " " + rule.Kinds
		seen[key]++
		keys[i] = fmt.Sprint(key, " ", seen[key])
	}
	return keys
}

// says returns a rule's text and whose it is; "" if there is no rule.
func (r Rule) says() string {
	if r.Text == "" {
		return ""
	}
	return r.Text + " (" + r.Whose + ")"
}
