package main

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"familyguide/internal/check/written"
	"familyguide/internal/finding"
)

// serveVerb shows one or several sites on this machine, as build would make them, and
// reloads the page in the browser when a file changes.
type serveVerb struct {
	Paths  []string `arg:"" optional:"" name:"path" placeholder:"PATH" help:"Councils' folders or built-in profiles (${builtin}); by default the folder you are in."`
	Listen given    `default:"localhost:8080" placeholder:"ADDR" help:"Where to listen."`
	From   given    `placeholder:"YYYY-MM-DD" help:"The day to build for, instead of today."`
	Guide  given    `placeholder:"DIR" help:"For those who write the guide itself: read it from DIR, which holds content, layouts and static, instead of from this program, and show its changes too."`
}

// Run serves until it is interrupted.
func (v *serveVerb) Run(s *session) error {
	today, err := s.today(string(v.From))
	if err != nil {
		return err
	}
	if len(v.Paths) == 0 {
		v.Paths = []string{"."}
	}
	if err := areCouncils(v.Paths); err != nil {
		return err
	}
	m := &maker{today: today, guide: string(v.Guide), drafts: true, memo: new(written.Memo)}
	if v.Guide != "" {
		if err := holdsGuide(string(v.Guide)); err != nil {
			return err
		}
	}
	listener, err := net.Listen("tcp", string(v.Listen))
	if err != nil {
		return v.cannotListen(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	defer spendMemory()()
	p := newPreview(m, v.Paths, s.report)
	s.say("see http://%s/ (Ctrl+C ends the preview)", listener.Addr())
	go p.follow(ctx)
	return serveUntil(ctx, listener, p)
}

// areCouncils reports the paths that lead to no council. The faults in a council's folder
// are shown by the preview itself.
func areCouncils(paths []string) error {
	var faults finding.List
	for _, path := range paths {
		if !hasProfile(path) {
			_, more := profileAt(path)
			faults = append(faults, more.Faults()...)
		}
	}
	return faults.Err()
}

// cannotListen says why the address cannot be used, and what to do about it.
func (v *serveVerb) cannotListen(err error) error {
	hint := "name a host and a port: --listen localhost:8081"
	switch {
	case isTaken(err):
		hint = "is another preview running? choose another place: --listen localhost:8081"
	case errors.Is(err, fs.ErrPermission):
		hint = "choose a port of 1024 or more: --listen localhost:8081"
	}
	if op := new(net.OpError); errors.As(err, &op) {
		err = op.Err // without the address once more
	}
	if address := new(net.AddrError); errors.As(err, &address) {
		err = errors.New(address.Err)
	}
	return usagef(hint, "cannot listen at %s: %v", v.Listen, err)
}

// isTaken reports whether another program listens at the address already. Windows has an
// error number of its own for that (WSAEADDRINUSE).
func isTaken(err error) bool {
	const onWindows = syscall.Errno(10048)
	return errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, onWindows)
}

// holdsGuide makes sure that a folder has the guide's own files.
func holdsGuide(dir string) error {
	for _, name := range []string{"content", "layouts", "static"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			return usagef("it is the folder in which the guide is written, with content, layouts and static", "--guide: there is no %s in %s", name, dir)
		}
	}
	return nil
}

// follow makes the sites, and makes them again after every change.
func (p *preview) follow(ctx context.Context) {
	dirs := p.paths
	if guide := p.maker.guide; guide != "" {
		dirs = append(slices.Clone(dirs), guide)
	}
	w := newWatch(dirs, p.report)
	defer w.end()
	defer p.checks.Wait()
	p.make()
	for w.wait(ctx) {
		p.make()
	}
}

// serveUntil serves until ctx ends, which is the normal end of a preview.
func serveUntil(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return server.Close()
	}
}
