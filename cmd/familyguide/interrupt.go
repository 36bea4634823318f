package main

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// onInterrupt ends the program at Ctrl+C, or when the system asks for it, and says what
// that leaves behind. What left returns is said; stop ends the watch.
func (s *session) onInterrupt(left func() string) (stop func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	done := make(chan struct{})
	go func() {
		select {
		case <-signals:
			s.say("stopped: %s", left())
			os.Exit(1)
		case <-done:
		}
	}()
	return sync.OnceFunc(func() {
		signal.Stop(signals)
		close(done)
	})
}
