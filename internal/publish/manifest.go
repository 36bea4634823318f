package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
)

// ManifestName is the file that lists all others of a published site. The
// folder of each site among several has one of its own, so that it can be
// uploaded, and verified, alone.
const ManifestName = "manifest.sha256"

type sum [sha256.Size]byte

func sumOf(data []byte) sum { return sha256.Sum256(data) }

// sumOfFile reads a file without holding it in memory.
func sumOfFile(r io.Reader) (sum, error) {
	h := sha256.New()
	_, err := io.Copy(h, r)
	return sum(h.Sum(nil)), err
}

// A manifest is the content of manifest.sha256: sums by path.
type manifest map[string]sum

// encode writes one line a file, sorted: the sum, two spaces, the path. The
// paths need no escaping: names.go lets neither newline nor backslash through.
// https://www.gnu.org/software/coreutils/manual/html_node/md5sum-invocation.html
func (m manifest) encode() []byte {
	var b bytes.Buffer
	for _, path := range slices.Sorted(maps.Keys(m)) {
		sum := m[path]
		fmt.Fprintf(&b, "%x  %s\n", sum[:], path)
	}
	return b.Bytes()
}

// decode reads what encode wrote, and also what "sha256sum -b" writes (" *"
// before the path).
func decode(data []byte) (manifest, error) {
	m := manifest{}
	line := 0
	for text := range bytes.Lines(data) {
		line++
		text = bytes.TrimRight(text, "\r\n")
		const digits = 2 * sha256.Size
		var s sum
		if len(text) < digits+3 || text[digits] != ' ' || (text[digits+1] != ' ' && text[digits+1] != '*') {
			return nil, fmt.Errorf("line %d is not a sum, two spaces and a path", line)
		}
		if _, err := hex.Decode(s[:], text[:digits]); err != nil {
			return nil, fmt.Errorf("line %d does not begin with a SHA-256 sum", line)
		}
		path := string(text[digits+2:])
		if problem := unfit(path); problem != "" {
			return nil, fmt.Errorf("line %d: %q: %s", line, path, problem)
		}
		m[path] = s
	}
	return m, nil
}

// readManifest reads the manifest of the site in dir.
func readManifest(dir string) (manifest, error) {
	_, data, err := look(filepath.Join(dir, ManifestName))
	if err != nil {
		return nil, err
	}
	return decode(data)
}
