package finish

import (
	"crypto/sha256"
	"sync"

	"github.com/tdewolff/minify/v2"
)

// A Cache holds work that several sites share: the same style sheet, script or
// drawing is made small once, and compressed once, however many councils have it.
// It may be used by several goroutines and is only ever a matter of time: results
// are found by kind and content.
type Cache struct {
	minify *minify.M
	mu     sync.Mutex
	work   map[key]*result
	bytes  int
}

// enough is how much a cache holds before it begins anew, so that memory does not grow
// with the number of councils. What all of them share is soon there again.
const enough = 64 << 20

type key [sha256.Size]byte

type result struct {
	once sync.Once
	data []byte
	err  error
}

// NewCache returns an empty cache.
func NewCache() *Cache {
	c := &Cache{work: map[key]*result{}}
	c.minify = newMinifier(c)
	return c
}

func keyOf(kind string, data []byte) key {
	h := sha256.New()
	h.Write([]byte(kind))
	h.Write([]byte{0})
	h.Write(data)
	return key(h.Sum(nil))
}

// once does the work for k, or returns what it gave before; who asks while it is
// being done waits.
func (c *Cache) once(k key, work func() ([]byte, error)) ([]byte, error) {
	c.mu.Lock()
	r := c.work[k]
	if r == nil {
		r = &result{}
		c.work[k] = r
	}
	c.mu.Unlock()
	r.once.Do(func() {
		r.data, r.err = work()
		c.grown(len(r.data))
	})
	return r.data, r.err
}

func (c *Cache) grown(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.bytes += n; c.bytes > enough {
		clear(c.work)
		c.bytes = 0
	}
}
