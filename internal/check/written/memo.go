package written

import (
	"bytes"
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
	known sync.Map // memoKey: recalled
}

type memoKey [sha256.Size]byte

type recalled struct {
	found   finding.List
	measure reading.Measure
}

// recall returns the recorded findings of a key, or else calls find. A nil memo finds
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

// keyOf returns the key of some parts, none of which can run into the next.
func keyOf(parts ...[]byte) memoKey {
	h := sha256.New()
	for _, part := range parts {
		var size [8]byte
		binary.LittleEndian.PutUint64(size[:], uint64(len(part)))
		h.Write(size[:])
		h.Write(part)
	}
	return memoKey(h.Sum(nil))
}

// key returns what a page's checks depend on: its name and text, whose it is, the text
// that replaces its shortcodes, the words that are explained, which of its sources are
// listed, whose they are, the words of the council's name that it holds, the council if it
// is the council's own, and today.
func (s *set) key(p *page) memoKey {
	if s.Memo == nil {
		return memoKey{}
	}
	text := reading.Expanded(p.data, s.Expand)
	parts := [][]byte{[]byte(p.file), p.data, text, []byte(s.Today.String()), []byte(strconv.FormatBool(p.own)), s.glossaryKey(p.own)}
	if p.own && s.Profile != nil {
		parts = append(parts, []byte(s.Profile.ID))
	}
	parts = append(parts, s.namesIn(text))
	for _, from := range p.front.Sources {
		parts = append(parts, []byte(from.ID+strconv.FormatBool(s.listed[from.ID])), []byte(s.Layers.Documents[from.ID].Council))
	}
	return keyOf(parts...)
}

// namesIn returns the words of the council's name that are in a text: see isName. Councils
// that a page does not name share what was found on it.
func (s *set) namesIn(text []byte) []byte {
	text = bytes.ReplaceAll(bytes.ToLower(text), []byte("’"), []byte("'"))
	var found []string
	for _, name := range slices.Sorted(maps.Keys(s.names)) {
		if bytes.Contains(text, []byte(name)) {
			found = append(found, name)
		}
	}
	return []byte(strings.Join(found, " "))
}

// textsKey returns what the checks of a file of texts depend on: its name and text,
// the words that are explained, and the pages for readers who are not sent there.
func (s *set) textsKey(file string, data []byte, own bool) memoKey {
	if s.Memo == nil {
		return memoKey{}
	}
	parts := [][]byte{[]byte(file), data, s.glossaryKey(own)}
	for _, p := range s.pages {
		if !p.band.Knows.WordsPage {
			parts = append(parts, []byte(p.band.Name), reading.Expanded(p.data, s.Expand))
		}
	}
	return keyOf(parts...)
}

// glossaryKey returns the words that are explained as bytes: see knownOn.
func (s *set) glossaryKey(own bool) []byte {
	if s.explained[own] == nil {
		s.explained[own] = []byte(strings.Join(slices.Sorted(maps.Keys(s.knownOn(own))), " "))
	}
	return s.explained[own]
}
