// Package script bundles ES modules into one classic script.
//
// A page loads classic scripts only: a browser takes no module from file://, where
// some families open the guide. The modules import one another by relative path; what
// they import is looked up among the files given, and nowhere else. What comes out is
// one function that runs at once, for browsers that know
// ES2017: Chrome 58, Safari 11 and later ones.
//
// A property whose name begins with $ is one that the modules give to objects of their own,
// as in step.$limit: it gets a short name, the same one in all modules. Names of the browser,
// of attributes and of data never begin so, and stay.
//
// The same files give the same bytes. A script that was bundled once in this process
// is not bundled again, because many councils share the guide's scripts.
package script

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/evanw/esbuild/pkg/api"

	"familyguide/internal/finding"
)

// Bundle bundles the module named entry with everything that it imports. files are the
// modules by path.
func Bundle(files map[string][]byte, entry string) ([]byte, finding.List) {
	key := keyOf(files, entry)
	if done, ok := bundled.Load(key); ok {
		return done.([]byte), nil
	}
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{entry},
		Plugins:     []api.Plugin{{Name: "files", Setup: func(b api.PluginBuild) { resolveAmong(b, files) }}},
		Bundle:      true, Format: api.FormatIIFE, Charset: api.CharsetUTF8, LogLimit: 0,
		Target:           api.ES2017,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
		MangleProps: `^\$`,
		TsconfigRaw: "{}", // or esbuild looks for one on the disk
	})
	if len(result.Errors) > 0 {
		return nil, faultsOf(result.Errors, entry)
	}
	code := result.OutputFiles[0].Contents
	bundled.Store(key, code)
	return code, nil
}

// bundled holds what is done, by the sum over what it was made from.
var bundled sync.Map

func keyOf(files map[string][]byte, entry string) [sha256.Size]byte {
	h := sha256.New()
	fmt.Fprintf(h, "%q", entry)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(h, "%q%q", name, files[name])
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// namespace keeps esbuild from looking on the disk.
const namespace = "files"

func resolveAmong(b api.PluginBuild, files map[string][]byte) {
	b.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
		name := path.Clean(args.Path) // esbuild puts ./ before an entry that is also on the disk
		if args.Kind != api.ResolveEntryPoint {
			name = path.Join(path.Dir(args.Importer), args.Path)
		}
		if _, ok := files[name]; !ok {
			return api.OnResolveResult{}, fmt.Errorf("there is no script %s", name)
		}
		return api.OnResolveResult{Path: name, Namespace: namespace}, nil
	})
	b.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: namespace}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
		code := string(files[args.Path])
		return api.OnLoadResult{Contents: &code, Loader: api.LoaderJS}, nil
	})
}

func faultsOf(messages []api.Message, entry string) finding.List {
	var faults finding.List
	for _, m := range messages {
		f := finding.Finding{File: entry, Message: m.Text, Hint: "mend the script, or take your copy of it out of your folder"}
		if at := m.Location; at != nil {
			f.File, f.Line, f.Column = strings.TrimPrefix(at.File, namespace+":"), at.Line, at.Column+1
		}
		faults = append(faults, f)
	}
	return faults
}
