package publish

import (
	"encoding/json"
	"os"
	"path/filepath"
)

// A Record says what one site among several was made from, so that the next
// build can keep the site if that is unchanged: see [Stage.KeepIf].
type Record struct {
	Prefix   string // the site's folder in the output
	Name     string // the council's, for the page that lists the sites
	Inputs   string // a digest of everything it depends on
	Digest   string // what [Stage.Add] returned
	Pages    int    // how many pages it has
	Warnings int    // how many findings it was published with
}

// Records returns what the last build into this folder remembered, by the names
// it gave. They are beside the output, in a file that may be deleted at any
// time; one that cannot be read is ignored.
func (s *Stage) Records() map[string]Record {
	records := map[string]Record{}
	_, data, err := look(sibling(s.real, "records"))
	if err != nil || json.Unmarshal(data, &records) != nil {
		return map[string]Record{}
	}
	return records
}

// SaveRecords saves records for the next build. Call it before Commit: records of a site
// that is not published in the end do no harm, because KeepIf checks the published files
// themselves.
func (s *Stage) SaveRecords(records map[string]Record) error {
	data, err := json.MarshalIndent(records, "", " ")
	if err != nil {
		return err
	}
	name := sibling(s.real, "records")
	if _, old, err := look(name); err == nil && string(old) == string(data) {
		return nil
	}
	part := name + ".part"
	if err := os.WriteFile(part, data, 0o666); err != nil {
		os.Remove(part)
		return failed(s.dir, "writing "+filepath.Base(name), err)
	}
	return os.Rename(part, name)
}
