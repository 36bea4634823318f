package main

import (
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// An interruption ends the program at Ctrl+C, or when the system asks for it, with a message
// about what that leaves behind. The exit status is 1.
type interruption struct {
	session *session
	signals chan os.Signal
	done    chan struct{}

	mu   sync.Mutex
	left string // what is said at the end
	busy string // said once instead of ending, while it is better to finish
}

// onInterrupt begins to listen; left says what an interrupted verb leaves behind.
func (s *session) onInterrupt(left string) *interruption {
	i := &interruption{session: s, signals: make(chan os.Signal, 1), done: make(chan struct{}), left: left}
	signal.Notify(i.signals, os.Interrupt, syscall.SIGTERM)
	go i.wait()
	return i
}

func (i *interruption) wait() {
	for {
		select {
		case <-i.signals:
		case <-i.done:
			return
		}
		i.mu.Lock()
		if i.session.isTerminal() {
			fmt.Fprintln(i.session.err) // below what the terminal shows of Ctrl+C
		}
		if i.busy == "" {
			i.session.say("stopped: %s", i.left)
			os.Exit(1)
		}
		i.session.say("%s", i.busy)
		i.busy = ""
		i.mu.Unlock()
	}
}

// finish marks the part of the work that is short and better not interrupted: the first
// Ctrl+C only prints busy, the next one ends the program.
func (i *interruption) finish(busy, left string) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.busy, i.left = busy, left
}

// end stops listening.
func (i *interruption) end() {
	signal.Stop(i.signals)
	close(i.done)
}

// whileBuilding and whilePublishing are what a build says at Ctrl+C.
func (s *session) whileBuilding(out string) *interruption {
	return s.onInterrupt("nothing was replaced, " + out + " is as it was")
}

func (i *interruption) whilePublishing(out string) {
	i.finish("the site is made and is being put in place; this takes a moment (Ctrl+C once more stops it)",
		out+" is the old site or the new one, whole; the next build clears up what is beside it")
}
