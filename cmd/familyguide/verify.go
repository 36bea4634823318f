package main

import "familyguide/internal/publish"

// verifyVerb compares a published folder with its manifest.sha256.
type verifyVerb struct {
	Dir string `arg:"" placeholder:"DIR" help:"A folder that build has written."`
}

// Run reports every file that is missing, changed or added.
func (v *verifyVerb) Run(s *session) error {
	findings := publish.Verify(v.Dir)
	if err := findings.Err(); err != nil {
		return findings
	}
	s.findings(findings)
	s.say("%s is as it was built", v.Dir)
	return nil
}
