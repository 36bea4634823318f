package check

import (
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

// A Memo remembers what was found on a page, so that 153 councils which publish the
// same page have it read once. Its zero value is ready; it may be used by many
// goroutines at once, and it is never wrong: its key holds everything that a page's
// checks depend on.
type Memo struct {
	known  sync.Map // memoKey: recalled
	packed sync.Map // sum of a style sheet: its size, compressed
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

// recallSize returns what is known of a style sheet's size, else what find finds.
func (m *Memo) recallSize(data []byte, find func() int) int {
	if m == nil {
		return find()
	}
	key := sha256.Sum256(data)
	if size, ok := m.packed.Load(key); ok {
		return size.(int)
	}
	size := find()
	m.packed.Store(key, size)
	return size
}

// key returns what a page's checks depend on: its name and text, the text that
// stands for its shortcodes, the words page, which of its sources are listed, today.
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
	part(s.glossaryKey())
	for _, from := range p.front.Sources {
		part([]byte(from.ID + strconv.FormatBool(s.listed[from.ID])))
	}
	return memoKey(h.Sum(nil))
}

// glossaryKey returns the words that the words page explains as bytes.
func (s *sources) glossaryKey() []byte {
	if s.explained == nil {
		s.explained = []byte(strings.Join(slices.Sorted(maps.Keys(s.glossary)), " "))
	}
	return s.explained
}
