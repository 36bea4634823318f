package site

import "testing"

// TestConditionsAreDecided has pages of a council that has a rule minutes with a number, one
// review without, and texts on the room and, for a child, on the chair.
func TestConditionsAreDecided(t *testing.T) {
	g := &guide{
		Rules: []ruleParams{{ID: "minutes", Kinds: []string{"initial"}, AmountText: "15 working days"}, {ID: "review", Kinds: []string{"review"}}},
		Local: map[string]*localParams{"room": {Text: "Room 5."}, "chair": {Text: "Ann.", Child: "Ann."}},
		Known: knownParams{Topics: []string{"room", "chair", "venue"}},
	}
	for _, tt := range []struct{ text, want string }{
		{`{{% if-rule "minutes" %}}A{{% /if-rule %}}{{% unless-rule "minutes" %}}B{{% /unless-rule %}}`, "A"},
		{`{{% if-rule "letter" "review" %}}A{{% /if-rule %}}{{% if-amount "review" %}}B{{% /if-amount %}}`, "A"},
		{`{{% if-local "room" %}}A{{% if-local "venue" %}}B{{% if-local "room" %}}C{{% /if-local %}}{{% /if-local %}}D{{% /if-local %}}E`, "ADE"},

		// An item that says nothing is left out, and one that says something stays.
		{"- A\n- {{% if-local \"venue\" %}}B{{% /if-local %}}\n- C\n", "- A\n- C\n"},
		{"- A\n- {{% if-local \"room\" %}}B{{% /if-local %}}\n- C\n", "- A\n- B\n- C\n"},
		{"1. A\r\n2. {{% unless-rule \"minutes\" %}}B{{% /unless-rule %}}\r\n", "1. A\r\n"},
		{"- A\n  * {{% if-local \"venue\" %}}B\n    C{{% /if-local %}} ", "- A\n"},
		{"- A\n- {{% local \"venue\" %}}\n- {{% local \"room\" %}}\n", "- A\n- {{% local \"room\" %}}\n"},
		{"- {{% local \"room\" \"child\" %}}\n- {{% local \"chair\" \"child\" %}}\n", "- {{% local \"chair\" \"child\" %}}\n"},
		{"- {{% local \"no-topic\" %}}\n- {{% local %}}\n", "- {{% local \"no-topic\" %}}\n- {{% local %}}\n"},
		{"- A {{% if-local \"venue\" %}}B{{% /if-local %}}\n", "- A \n"},

		// An author's own is a fault, and stays to be found.
		{"- A\n-\n- {{% if-local \"venue\" %}}B{{% /if-local %}}\n", "- A\n-\n- \n"},
		{"A\n-\n", "A\n-\n"},
	} {
		if got := string(nesting{guide: g}.decided([]byte(tt.text))); got != tt.want {
			t.Errorf("%q is %q, want %q", tt.text, got, tt.want)
		}
	}
}
