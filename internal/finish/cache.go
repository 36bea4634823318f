package finish

import (
	"crypto/sha256"
	"sync"

	"github.com/tdewolff/minify/v2"
)

// A Cache holds work that several sites share: the same style sheet, script or drawing is
// minified once, and compressed once, however many councils have it. It is safe for
// concurrent use. Results are found by kind and content, so it affects speed only.
type Cache struct {
	minify *minify.M
	mu     sync.Mutex
	work   map[key]*result
	bytes  int
}

// cacheLimit is how many bytes a cache holds before it is emptied, so that memory does not
// grow with the number of councils. What all of them share is soon back.
const cacheLimit = 64 << 20

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

// once does the work for k, or returns the earlier result; concurrent callers wait for the
// first.
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
	if c.bytes += n; c.bytes > cacheLimit {
		clear(c.work)
		c.bytes = 0
	}
}
