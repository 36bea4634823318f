package finish

import (
	"bytes"
	"compress/gzip"
	"runtime"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
	"golang.org/x/sync/errgroup"

	"familyguide/internal/tree"
)

// compressed makes a .br and a .gz beside each file that gets smaller. Pictures and the
// like are compressed already, and files that only a server reads are not sent.
func (s *site) compressed() tree.Tree {
	out := make(tree.Tree, 2*len(s.out))
	var mu sync.Mutex
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	for _, p := range s.out.Paths() {
		if !shrinks(p) {
			continue
		}
		work.Go(func() error {
			for ext, small := range s.cache.compress(s.out[p]) {
				mu.Lock()
				out[p+ext] = small
				mu.Unlock()
			}
			return nil
		})
	}
	_ = work.Wait() // no error: what cannot be compressed is sent as it is
	return out
}

func shrinks(p string) bool {
	switch extension(p) {
	case ".html", ".css", ".js", ".mjs", ".svg", ".wasm", ".json", ".xml", ".webmanifest", ".txt", ".ics":
		return !strings.HasPrefix(p, "hosting/")
	}
	return false
}

// compress returns the compressed forms of data by the ending of their names, once for
// each content. A form that saves less than a tenth is left out: it would cost the host
// more than it saves the reader.
func (c *Cache) compress(data []byte) map[string][]byte {
	forms := map[string][]byte{}
	for ext, squeeze := range map[string]func([]byte) ([]byte, error){".br": brotliOf, ".gz": gzipOf} {
		small, err := c.once(keyOf(ext, data), func() ([]byte, error) { return squeeze(data) })
		if err == nil && len(small) < len(data)*9/10 {
			forms[ext] = small
		}
	}
	return forms
}

// brotliWriters are kept, because each needs 30 MB to work in.
var brotliWriters = sync.Pool{New: func() any { return brotli.NewWriterLevel(nil, brotli.BestCompression) }}

func brotliOf(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w := brotliWriters.Get().(*brotli.Writer)
	defer brotliWriters.Put(w)
	w.Reset(&b)
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err := w.Close()
	return b.Bytes(), err
}

// gzipOf writes no name and no time (RFC 1952), so that the bytes depend on data alone.
func gzipOf(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}
