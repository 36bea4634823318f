package main

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"familyguide/internal/council"
)

// The files and folders of a council that a site is made from. Anything else, such as the
// folder that build writes, is not watched.
var watched = []string{"council.toml", "bank-holidays.json", "content", "layouts", "static", "i18n"}

// The system reports most changes at once. We wait until the editor has finished saving,
// because many editors write a file twice, or write another and rename it. On a network
// drive, and after a folder is removed and put back, the system reports nothing, so we also
// look at the folders from time to time.
const (
	settleFor  = 30 * time.Millisecond
	settleMost = 300 * time.Millisecond
	lookEvery  = time.Second
)

// A watch notices changes in councils' folders, and in the folders that they are based on.
type watch struct {
	paths   []string
	dirs    []string          // of the paths, and below them; they change with base in a council.toml
	system  *fsnotify.Watcher // nil if the system does not report changes
	looked  string            // how the folders looked last
	ticking *time.Ticker
}

// newWatch watches the folders among paths; a built-in profile does not change.
func newWatch(paths []string, r report) *watch {
	w := &watch{paths: paths, ticking: time.NewTicker(lookEvery)}
	system, err := fsnotify.NewWatcher()
	if err != nil {
		r.line("warning", fmt.Sprintf("changes are noticed after a second, because the system does not report them: %v", err))
	} else {
		w.system = system
	}
	w.addAll()
	w.looked = w.look()
	return w
}

func (w *watch) end() {
	w.ticking.Stop()
	if w.system != nil {
		w.system.Close()
	}
}

// findDirs finds the folders to watch. If a profile cannot be read, the folders that it was
// based on last are still watched.
func (w *watch) findDirs() {
	for _, path := range w.paths {
		if isBuiltIn(path) {
			continue
		}
		found := []string{filepath.Clean(path)}
		if p, _ := council.Load(path); p != nil {
			found = append(found, foldersBelow(p)...)
		}
		for _, dir := range found {
			if !slices.Contains(w.dirs, dir) {
				w.dirs = append(w.dirs, dir)
			}
		}
	}
}

// addAll asks the system to report changes in every folder, new ones included.
func (w *watch) addAll() {
	w.findDirs()
	if w.system == nil {
		return
	}
	for _, dir := range w.dirs {
		w.system.Add(dir)
		for _, name := range watched {
			filepath.WalkDir(filepath.Join(dir, name), func(name string, d fs.DirEntry, err error) error {
				if err == nil && d.IsDir() {
					w.system.Add(name)
				}
				return nil
			})
		}
	}
}

// wait waits for the next change; it is false when ctx has ended.
func (w *watch) wait(ctx context.Context) bool {
	for {
		var told bool
		select {
		case <-ctx.Done():
			return false
		case event := <-w.events():
			if !w.concerns(event) {
				continue
			}
			told = true
			w.settle()
		case <-w.errors(): // events were lost
			told = true
		case <-w.ticking.C:
		}
		if told || w.look() != w.looked {
			w.addAll()
			w.looked = w.look()
			return true
		}
	}
}

// events returns nil, which blocks for ever, if the system does not report changes.
func (w *watch) events() chan fsnotify.Event {
	if w.system == nil {
		return nil
	}
	return w.system.Events
}

// concerns reports whether an event is about a file that a site is made from.
func (w *watch) concerns(event fsnotify.Event) bool {
	if event.Op == fsnotify.Chmod || strings.HasPrefix(filepath.Base(event.Name), ".") {
		return false
	}
	for _, dir := range w.dirs {
		rel, err := filepath.Rel(dir, event.Name)
		top, _, _ := strings.Cut(filepath.ToSlash(rel), "/")
		if err == nil && slices.Contains(watched, top) {
			return true
		}
	}
	return false
}

func (w *watch) errors() chan error {
	if w.system == nil {
		return nil
	}
	return w.system.Errors
}

// settle waits until the system has reported nothing for a moment.
func (w *watch) settle() {
	most := time.After(settleMost)
	for {
		select {
		case <-w.events():
		case <-time.After(settleFor):
			return
		case <-most:
			return
		}
	}
}

// look returns the name, size and time of every file that a site is made from.
func (w *watch) look() string {
	var b strings.Builder
	for _, dir := range w.dirs {
		for _, name := range watched {
			filepath.WalkDir(filepath.Join(dir, name), func(name string, d fs.DirEntry, err error) error {
				if err != nil {
					return nil
				}
				if info, err := d.Info(); err == nil {
					fmt.Fprintf(&b, "%s %d %d %v\n", name, info.Size(), info.ModTime().UnixNano(), info.Mode())
				}
				return nil
			})
		}
	}
	return b.String()
}
