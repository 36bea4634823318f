package main

import (
	"reflect"
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/finish"
	"familyguide/internal/timeline"
)

// TestInputsKnowEveryOption changes each option in turn: a site that was built
// with another is never taken for this one.
func TestInputsKnowEveryOption(t *testing.T) {
	p, faults := council.BuiltIn("england")
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	today := timeline.Date{Year: 2026, Month: 11, Day: 22}
	was := (&maker{today: today}).inputs(p)
	if was == "" || was != (&maker{today: today}).inputs(p) {
		t.Fatalf("the inputs of one site are %q", was)
	}
	if (&maker{today: today.AddDays(1)}).inputs(p) == was {
		t.Error("another day is not seen")
	}
	one, below := &maker{today: today}, &maker{today: today, several: true}
	one.options.Address, below.options.Address = "https://www.example.gov.uk/", "https://www.example.gov.uk/"
	if one.inputs(p) == below.inputs(p) {
		t.Error("an address of several sites is taken for that of one")
	}
	for field := range reflect.TypeFor[finish.Options]().NumField() {
		m := &maker{today: today}
		option := reflect.ValueOf(&m.options).Elem().Field(field)
		name := reflect.TypeFor[finish.Options]().Field(field).Name
		switch option.Kind() {
		case reflect.String:
			option.SetString("https://www.example.gov.uk/")
		case reflect.Bool:
			option.SetBool(true)
		case reflect.Uint8, reflect.Int:
			option.Set(reflect.ValueOf(finish.Files))
		case reflect.Map:
			option.Set(reflect.ValueOf(finish.SignOff{"en": "Preview"}))
		case reflect.Pointer: // the cache changes no byte
			continue
		default:
			t.Fatalf("%s is a %s: say here how it is changed", name, option.Kind())
		}
		if m.inputs(p) == was {
			t.Errorf("another %s is not seen", name)
		}
	}
}
