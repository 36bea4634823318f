package site

import (
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/script"
)

// bundleScripts makes one script of the modules in each folder of static/scripts that
// has a main.js: of scripts/timeline/main.js and its neighbours, scripts/timeline.js.
// A council's own scripts/timeline.js takes its place.
func (s *project) bundleScripts() finding.List {
	modules := map[string][]byte{}
	for _, folder := range []string{"static/scripts/", "static/widget/"} { // the engine's loader is there
		for _, name := range s.names(folder) {
			modules[name] = s.files[name].data
		}
	}
	var faults finding.List
	for name := range modules {
		folder, ok := strings.CutSuffix(name, "/main.js")
		if !ok || !strings.HasPrefix(name, "static/scripts/") || s.files[folder+".js"].own {
			continue
		}
		code, f := script.Bundle(modules, name)
		faults = append(faults, f...)
		s.files[folder+".js"] = file{data: code}
	}
	return faults
}
