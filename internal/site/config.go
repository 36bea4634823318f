package site

import (
	"cmp"
	"path/filepath"
	"runtime"

	"familyguide/internal/datetable"
	"familyguide/internal/layers"
)

// settings are what a site's configuration depends on.
type settings struct {
	title, address string
	inherited      []map[string]any            // what pages have from those they replace
	labels         map[string]string           // what each language calls itself
	guides         map[string]*guide           // by language
	dates          map[string]*datetable.Table // by language
	answered       chan error                  // see answer
}

// The folders in memory that Hugo works with.
var (
	workDir    = absolute(runtime.GOOS, "/site")
	publishDir = absolute(runtime.GOOS, "/public")
	cacheDir   = absolute(runtime.GOOS, "/cache")
)

// absolute returns the absolute path of a folder in memory on a system. A path on
// Windows is absolute only with a drive letter; Hugo joins any other path to its
// working folder.
func absolute(system, name string) string {
	if system == "windows" {
		return "C:" + filepath.FromSlash(name)
	}
	return name
}

// rightToLeft are the languages written from right to left that a council in
// the United Kingdom is likely to publish in.
var rightToLeft = map[string]bool{
	"ar": true, "ckb": true, "fa": true, "he": true, "ps": true, "sd": true, "ug": true, "ur": true, "yi": true,
}

// configure returns Hugo's configuration. There is no hugo.toml: an editor's file
// could turn on what this package promises is off.
func configure(langs []string, set settings) map[string]any {
	return map[string]any{
		"workingDir": workDir,
		"publishDir": publishDir,
		"cacheDir":   cacheDir,
		"assetDir":   "assets",
		"staticDir":  "none", // published by this package
		"baseURL":    cmp.Or(set.address, "/"),
		"title":      set.title,

		"defaultContentLanguage": "en",
		"languages":              languages(langs, set),

		"cascade":        set.inherited,
		"disableAliases": true, // published by this package
		"disableKinds":   []string{"taxonomy", "term"},
		"taxonomies":     map[string]any{},
		"outputs": map[string]any{
			"home": []string{"html", "rss"}, "section": []string{"html"}, "page": []string{"html"},
		},
		// Nothing depends on the clock.
		"timeZone":     "UTC",
		"buildFuture":  true,
		"buildExpired": true,
		"frontmatter": map[string]any{
			"date": []string{"date", "checked"}, "lastmod": []string{"checked", "date"},
		},

		"enableRobotsTXT":            true,
		"disableHugoGeneratorInject": true,
		"noBuildLock":                true,
		"printPathWarnings":          true,
		"refLinksErrorLevel":         "ERROR",
		"timeout":                    "60s",
		"build":                      map[string]any{"noJSConfigInAssets": true},
		"markup":                     markup(),
		"security": map[string]any{
			"enableInlineShortcodes": false,
			"exec":                   map[string]any{"allow": "none", "osEnv": "none"},
			"funcs":                  map[string]any{"getenv": "none"},
			"http":                   map[string]any{"urls": "none", "methods": "none"},
		},
	}
}

func languages(langs []string, set settings) map[string]any {
	all := map[string]any{}
	for i, lang := range langs {
		locale, direction := localeOf(lang)
		all[lang] = map[string]any{
			"label": set.labels[lang], "locale": locale, "direction": direction,
			"weight": i + 1, "contentDir": "content/" + lang, "params": map[string]any{"guide": set.guides[lang]},
		}
	}
	return all
}

// localeOf returns the code of a language with its region, and the direction in which
// it is written.
func localeOf(lang string) (locale, direction string) {
	locale, direction = lang, "ltr"
	if lang == layers.English {
		locale = "en-GB"
	}
	if rightToLeft[lang] {
		direction = "rtl"
	}
	return locale, direction
}

// markup is the Markdown the guide is written in: attributes in braces give
// headings, lists and quotations their ids and classes; raw HTML is left out.
func markup() map[string]any {
	return map[string]any{
		"goldmark": map[string]any{
			"parser":   map[string]any{"attribute": map[string]any{"block": true, "title": true}},
			"renderer": map[string]any{"unsafe": false},
			"extensions": map[string]any{"typographer": map[string]any{
				"disable": false, "leftDoubleQuote": `"`, "rightDoubleQuote": `"`, "leftSingleQuote": "'", "rightSingleQuote": "'", "apostrophe": "'",
			}}, // quotes.go sets quotation marks
		},
	}
}
