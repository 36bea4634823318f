package site

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/bep/logg"
	"github.com/gohugoio/hugo/common/hugo"
	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/spf13/afero"

	"familyguide/internal/finding"
	"familyguide/internal/tree"
)

// buildLimit is how long one site may take. A site of the guide's size takes well under a
// second; one that takes this long will not end.
const buildLimit = 2 * time.Minute

// setUp prepares the process once. Before v0.169, Hugo can wait for ever if ten or
// more pages fail to render and there are few workers.
var setUp = sync.OnceFunc(func() { os.Setenv("HUGO_NUMWORKERMULTIPLIER", "64") })

// process is Hugo's process-wide logger. Every build counts its errors as its
// own, so it is one for all builds and nothing of ours logs to it.
var process = sync.OnceValue(func() loggers.Logger {
	return loggers.New(loggers.Options{Level: logg.LevelError, StdOut: io.Discard, StdErr: io.Discard})
})

// HugoVersion returns the version of Hugo that is part of this program.
func HugoVersion() string { return "v" + hugo.CurrentVersion.String() }

// run makes the site within the time limit.
func run(src *project, set settings) (tree.Tree, finding.List) {
	setUp()
	type result struct {
		out    tree.Tree
		faults finding.List
	}
	done := make(chan result, 1)
	go func() {
		r := result{}
		defer func() {
			if p := recover(); p != nil { // hugolib panics on some faults of pages
				r = result{nil, finding.List{{Message: fmt.Sprintf("the site cannot be made: %v", p)}}}
			}
			done <- r
		}()
		r.out, r.faults = build(src, set)
	}()
	select {
	case r := <-done:
		return r.out, r.faults
	case <-time.After(buildLimit):
		return nil, finding.List{{
			Message: fmt.Sprintf("the site was not ready after %v", buildLimit),
			Hint:    "look for a layout that includes itself",
		}}
	}
}

// build makes the site once.
func build(src *project, set settings) (tree.Tree, finding.List) {
	var log entries
	logger := loggers.New(loggers.Options{
		Level: logg.LevelWarn, DistinctLevel: logg.LevelWarn,
		StdOut: io.Discard, StdErr: io.Discard, HandlerPost: log.add,
	})
	from, err := projectFs(src)
	if err == nil {
		err = copies.lend(src, from)
	}
	if err != nil {
		return nil, finding.List{{Message: err.Error()}}
	}
	configs, err := allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Fs: from, Flags: config.NewFrom(configure(src.langs, set)), Logger: process(),
		Environment:  "production",
		Environ:      []string{"none="}, // no HUGO_* of the editor's may change the site
		SkipNpmCheck: true,
	})
	if err != nil {
		return nil, src.translate(err, nil)
	}
	to := afero.NewMemMapFs()
	dirs := config.NewFrom(map[string]any{"workingDir": workDir, "publishDir": publishDir})
	fss := hugofs.NewFromSourceAndDestination(from, to, dirs)
	fss.PublishDir = hugofs.NewCreateCountingFs(fss.PublishDir)
	sites, err := hugolib.NewHugoSites(deps.DepsCfg{Configs: configs, Fs: fss, TestLogger: logger})
	if err != nil {
		return nil, src.translate(err, log.all())
	}
	defer sites.Close()
	if faults := set.notes(); faults != nil {
		return nil, faults
	}
	err = sites.Build(hugolib.BuildCfg{NoBuildLock: true})
	copies.keep(from)
	if faults := src.translate(err, log.all()); faults.Err() != nil {
		return nil, faults
	} else if out, err := collect(to); err != nil {
		return nil, finding.List{{Message: err.Error()}}
	} else {
		return out, faults
	}
}

// projectFs returns the file system of a project.
func projectFs(src *project) (afero.Fs, error) {
	m := afero.NewMemMapFs()
	for name, f := range src.files {
		to := filepath.Join(workDir, filepath.FromSlash(projectPath(name)))
		if err := afero.WriteFile(m, to, f.data, 0o644); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// collect returns what Hugo published.
func collect(from afero.Fs) (tree.Tree, error) {
	out := tree.Tree{}
	err := afero.Walk(from, publishDir, func(name string, info fs.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		data, err := afero.ReadFile(from, name)
		if err != nil {
			return err
		}
		name = strings.TrimPrefix(filepath.ToSlash(name), filepath.ToSlash(publishDir)+"/")
		if !fs.ValidPath(name) {
			return errors.New("a page is outside the site: " + name)
		}
		out[name] = data
		return nil
	})
	return out, err
}

// entries is what one build logged.
type entries struct {
	mu   sync.Mutex
	list []entry
}

type entry struct {
	warning bool
	message string
}

func (e *entries) add(from *logg.Entry) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.list = append(e.list, entry{from.Level < logg.LevelError, from.Message})
	return nil
}

func (e *entries) all() []entry {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.list
}
