package check

import (
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"slices"
	"sync"

	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

// A Memo remembers what was found on a page, so that 153 councils which publish the
// same page have it read once. Its zero value is ready; it may be used by many
// goroutines at once, and it is never wrong: its key holds everything that a page's
// checks depend on.
type Memo struct {
	known sync.Map
}

type memoKey [sha256.Size]byte

type recalled struct {
	found   finding.List
	measure reading.Measure
}

// recall returns what is known of a key, else what find finds. A nil memo finds
// every time.
func (m *Memo) recall(key memoKey, find func() (finding.List, reading.Measure)) (finding.List, reading.Measure) {
	if m == nil {
		return find()
	}
	if known, ok := m.known.Load(key); ok {
		r := known.(recalled)
		return slices.Clone(r.found), r.measure
	}
	found, measure := find()
	m.known.Store(key, recalled{found, measure})
	return slices.Clone(found), measure
}

// key returns what a page's checks depend on: its name and text, the text that
// stands for its shortcodes, the words page, the listed sources, today.
func (s *sources) key(p *page) memoKey {
	if s.Memo == nil {
		return memoKey{}
	}
	h := sha256.New()
	part := func(b []byte) {
		var size [8]byte
		binary.LittleEndian.PutUint64(size[:], uint64(len(b)))
		h.Write(size[:])
		h.Write(b)
	}
	part([]byte(p.file))
	part(p.data)
	part(reading.Expanded(p.data, s.Expand))
	part([]byte(s.Today.String()))
	part(s.contextKey())
	return memoKey(h.Sum(nil))
}

// contextKey returns the words page and the listed sources as bytes.
func (s *sources) contextKey() []byte {
	if s.context == nil {
		s.context = []byte{0}
		for _, words := range []map[string]bool{s.glossary, s.listed} {
			for _, word := range slices.Sorted(maps.Keys(words)) {
				s.context = append(append(s.context, word...), 0)
			}
			s.context = append(s.context, 1)
		}
	}
	return s.context
}
