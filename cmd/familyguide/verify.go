package main

import (
	"fmt"

	"familyguide/internal/publish"
)

// verifyVerb compares a published folder with its manifest.sha256.
type verifyVerb struct {
	Dir string `arg:"" placeholder:"DIR" help:"A folder that build has written."`
}

// Run reports that every file is as it was built; or it lists the files that are missing,
// changed or added, and the exit status is 1.
func (v *verifyVerb) Run(s *session) error {
	findings := publish.Verify(v.Dir)
	if len(findings) == 0 {
		_, err := fmt.Fprintf(s.out, "%s is as it was built\n", v.Dir)
		return err
	}
	if err := writeText(s.out, findings, nil); err != nil {
		return err
	}
	s.say("%s", count(len(findings), "fault"))
	return errFound
}
