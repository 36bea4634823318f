package council

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"familyguide/internal/finding"
)

// noBase is the value of base for a profile without a layer of rules below it.
const noBase = "none"

// deepest is how many folders may be based on one another: a region, a group of
// regions, a nation's own variant. More is a slip.
const deepest = 8

// readBase reads which layer is below this one.
func (l *layer) readBase(t *table) {
	l.Base = l.Nation
	n := t.typed("base", stringKind)
	form := t.form("base")
	form.Pattern = `^\.|[/\\]`
	form.Suggest(append(slices.Clone(nations), noBase))
	if n == nil {
		return
	}
	base := strings.ReplaceAll(n.text, `\`, "/")
	switch {
	case base == noBase:
		l.Base = ""
	case isFolder(base):
		l.Base = folderPath(base)
	case !slices.Contains(nations, base):
		example := "pan-sussex"
		if idForm.MatchString(base) {
			example = base
		}
		t.r.fault(n.pos, oneOf(base, append(slices.Clone(nations), noBase))+`; the path of a folder has a /, as in base = "../`+example+`"`, "base %q is not known", finding.Short(n.text))
	case base != l.Nation:
		t.r.fault(n.pos, `write base = "`+l.Nation+`", or leave it out`, "the national rules of %s are not those of %s", nationNames[base], nationNames[l.Nation])
	}
}

// Nations returns the ids of the nations.
func Nations() []string { return slices.Clone(nations) }

// IsNation reports whether an id is that of a nation.
func IsNation(id string) bool { return slices.Contains(nations, id) }

// An origin is where a layer was read.
type origin struct {
	dir  string   // on the disk; "" if it is in no folder
	name string   // as findings name it, from the council's own folder
	seen []string // the real paths of the folders above it, its own included
}

// below returns the layer below one, with all that lies below that in turn, and
// the folders that come with them, the lowest first.
func (l *layer) below(from origin) (*layer, []Folder, finding.List) {
	switch {
	case isFolder(l.Base):
		return l.belowFolder(from)
	case l.Base == "":
		return bare(l.Nation), builtInFolders(l.Nation), nil
	}
	base, folders := nation(l.Base)
	return base, folders, nil
}

// belowFolder reads the folder that base names. If it cannot be read, the nation's layer
// takes its place, so that nothing but its own faults is reported.
func (l *layer) belowFolder(from origin) (*layer, []Folder, finding.List) {
	at := l.values["base"]
	none := func(hint, format string, args ...any) (*layer, []Folder, finding.List) {
		l.r.fault(at, hint, format, args...)
		base, folders := nation(l.Nation)
		return base, folders, nil
	}
	dir := filepath.Join(from.dir, filepath.FromSlash(l.Base))
	if filepath.IsAbs(filepath.FromSlash(l.Base)) {
		dir = filepath.FromSlash(l.Base)
	}
	real := realPath(dir)
	switch {
	case from.dir == "":
		return none(`write base = "none", or name a nation`, "a profile that is in no folder cannot be based on the folder %s", l.Base)
	case slices.Contains(from.seen, real):
		return none("leave base out of one of them", "the folder %s is in the end based on itself", l.Base)
	case path.Base(l.Base) == profileFile:
		return none(`write base = "`+folderPath(path.Dir(l.Base))+`"`, "base is the path of a folder, without %s", profileFile)
	case len(from.seen) > deepest:
		return none("put some of them together", "more than %d folders are based on one another", deepest)
	}
	data, err := readFile(dir, profileFile)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return none(cmp.Or(nearestFolder(l.Base, dir, from.seen), "write the path as it is from this folder, with / between its parts"), "there is no %s in the folder %s", profileFile, l.Base)
		}
		return none("look at the file and who may read it", "the %s of the folder %s cannot be read: %s", profileFile, l.Base, finding.Reason(err))
	}
	name := path.Join(from.name, l.Base)
	base, r := readLayer(path.Join(name, profileFile), data)
	if base == nil {
		base, folders := nation(l.Nation)
		return base, folders, r.list
	}
	if base.Nation != l.Nation {
		return none(`a base is in the same nation: look at "nation" in both`, "the folder %s is in %s, and this council is in %s", l.Base, nationNames[base.Nation], nationNames[l.Nation])
	}
	base.checkShared()
	under, folders, more := base.below(origin{dir, name, append(slices.Clone(from.seen), real)})
	base.checkEvents(under)
	both := base.over(under)
	if more.Err() == nil {
		base.checkAsked(both.asked())
	}
	return both, append(folders, Folder{Name: name, Dir: dir}), append(r.list, more...)
}

// checkShared warns of documents of a base that would be shown as a council's own.
func (l *layer) checkShared() {
	for _, d := range l.Documents {
		if d.Level == LevelLocal {
			l.r.warn(pos{line: d.Line}, `write level = "regional" in it`, "the document %s has no level, so each council based on this folder says that it is its own", d.ID)
		}
	}
}

// nation returns the built-in layer of a nation, on what holds everywhere.
func nation(id string) (*layer, []Folder) {
	return builtInLayer(id).over(everywhere()), builtInFolders(id)
}

// bare returns the layer below a profile without a base: it has no rules, but the words,
// the contacts and the pages of the profile's nation. The pages say what the law is.
func bare(id string) *layer {
	all := builtInLayer(id)
	l := &layer{r: all.r}
	l.ID, l.Nation, l.Terms = all.ID, all.Nation, all.Terms
	l.Contacts, l.Documents = all.Contacts, all.Documents
	return l.over(everywhere())
}

// builtInLayers caches the layers of the built-in profiles. Nothing changes a layer after it is read.
var builtInLayers sync.Map

// builtInLayer returns the layer of a built-in profile by itself.
func builtInLayer(id string) *layer {
	if l, ok := builtInLayers.Load(id); ok {
		return l.(*layer)
	}
	data, err := BuiltInFile(id)
	if err != nil {
		return &layer{r: newReader("", nil)}
	}
	l, _ := readLayer(id+"/"+profileFile, data)
	builtInLayers.Store(id, l)
	return l
}

// everywhere returns the contacts for the whole United Kingdom.
var everywhere = sync.OnceValue(func() *layer {
	const name = "everywhere.toml"
	data, _ := profiles.ReadFile("profiles/" + name) // a file of the program's own
	r := newReader(name, data)
	l := &layer{r: r}
	l.ID = "everywhere"
	t := newTable(r, r.parse(), "the file")
	l.documents(t)
	l.contacts(t)
	t.done()
	return l
})

// builtInFolders returns the folder of a built-in profile, if it has pages, texts
// or pictures of its own.
func builtInFolders(id string) []Folder {
	sub, err := fs.Sub(profiles, "profiles/"+id)
	if err != nil {
		return nil
	}
	for _, root := range []string{"content", "i18n", "static"} {
		if _, err := fs.Stat(sub, root); err == nil {
			return []Folder{{Name: id, FS: sub}}
		}
	}
	return nil
}
