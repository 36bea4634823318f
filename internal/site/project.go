package site

import (
	"encoding/json"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/tree"
)

// Project returns the project that [Build] gives to Hugo as files with a hugo.json: the
// stock hugo command makes the same pages from it. The benchmarks compare with that.
func Project(in Input) (tree.Tree, finding.List) {
	src, set, faults := ready(in)
	if faults.Err() == nil {
		faults = append(faults, set.notes()...)
	}
	if faults.Err() != nil {
		return nil, faults
	}
	src.nest(set.guides[layers.English])
	project := tree.Tree{}
	for name, f := range src.files {
		project[projectPath(name)] = f.data
	}
	conf := configure(src.langs, set)
	for _, key := range []string{"workingDir", "publishDir", "cacheDir"} {
		delete(conf, key) // the command has its own
	}
	data, err := json.Marshal(conf)
	if err != nil {
		return nil, finding.List{{Message: err.Error()}}
	}
	project["hugo.json"] = data
	return project, nil
}

// projectPath returns the path of a file in Hugo's project. Styles, scripts and drawings
// are assets: templates take them with resources.Get.
func projectPath(name string) string {
	if rest, ok := strings.CutPrefix(name, "static/"); ok {
		return "assets/" + rest
	}
	if strings.HasPrefix(name, "drawings/") {
		return "assets/" + name
	}
	return name
}
