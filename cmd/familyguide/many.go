package main

import (
	"runtime"
	"sync"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/publish"
	"familyguide/internal/tree"
)

// buildMany builds every site into a folder of its own below out, with a page
// that lists them. One council's fault does not stop the others: it is reported,
// what was published for it before stays, and the exit status is 1.
func buildMany(s *session, m *maker, paths []string, out string) error {
	profiles, findings := profilesAt(paths)
	if faults := ids(profiles); faults != nil {
		return faults
	}
	stage, err := publish.Open(out)
	if err != nil {
		return err
	}
	defer stage.Close()
	more, err := addSites(m, stage, profiles)
	if err != nil {
		return err
	}
	findings = append(findings, more...)
	if _, err := stage.Add("", tree.Tree{"index.html": listing(profiles)}); err != nil {
		return err
	}
	result, err := stage.Commit()
	if err != nil {
		return err
	}
	s.findings(findings.Warnings())
	s.published(out, result, len(profiles))
	return findings.Err()
}

// profilesAt reads the profiles; one that has faults is nil.
func profilesAt(paths []string) ([]*council.Profile, finding.List) {
	profiles := make([]*council.Profile, len(paths))
	var findings finding.List
	for i, path := range paths {
		p, more := profileAt(path)
		findings = append(findings, more.In(path)...)
		if more.Err() == nil {
			profiles[i] = p
		}
	}
	return profiles, findings
}

// addSites builds the sites side by side and adds each as soon as it is there,
// so that no more than one site a processor is in memory.
func addSites(m *maker, stage *publish.Stage, profiles []*council.Profile) (finding.List, error) {
	var (
		mu       sync.Mutex
		findings finding.List
		failed   error
		wait     sync.WaitGroup
	)
	next := make(chan *council.Profile)
	for range runtime.GOMAXPROCS(0) {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for p := range next {
				more, err := addSite(m, stage, p)
				mu.Lock()
				findings = append(findings, more...)
				if failed == nil {
					failed = err
				}
				mu.Unlock()
			}
		}()
	}
	for _, p := range profiles {
		if p != nil {
			next <- p
		}
	}
	close(next)
	wait.Wait()
	return findings, failed
}

func addSite(m *maker, stage *publish.Stage, p *council.Profile) (finding.List, error) {
	t, findings := m.site(p)
	findings = findings.In(p.Dir)
	if findings.Err() != nil {
		return findings, nil
	}
	_, err := stage.Add(p.ID, t)
	return findings, err
}
