package site

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/spf13/afero"

	familyguide "familyguide"
	"familyguide/internal/layers"
	"familyguide/internal/picture"
)

// photo is a PNG of a size, with a text that says where it was taken.
func photo(t *testing.T, width, height int) string {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, width, height))
	for x := range width {
		img.SetGray(x, x%height, color.Gray{Y: uint8(x)})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	const text = "\x00\x00\x00\x0etEXtComment\x00Harrow\x1d\x96\xe5\x9c"
	return b.String()[:33] + text + b.String()[33:]
}

// ownFolder writes a council's folder and returns what a site is made from.
func ownFolder(t *testing.T, files map[string]string) folders {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		to := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(to, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return folders{Input: Input{Profile: example(), Today: today}, guide: familyguide.Guide, dir: dir}
}

const head = "+++\ntitle = \"A page\"\n+++\n"

func TestPicturesAreFoundHoweverTheyAreWritten(t *testing.T) {
	small := photo(t, 300, 200)
	every := []string{"/map.png", "map.png", "/pictures/door.png", "pictures/door.png", "./pictures/door.png", "/Pictures/Door.PNG",
		"</pictures/Our Map.png>", "/pictures/Our%20Map.png", "pictures/our%20map.png", "/pictures/caf%C3%A9.png", "/pictures/café.png", "/icons/icon.svg", "/logo.png"}
	page := func(more ...string) string {
		var b strings.Builder
		b.WriteString(head)
		for _, as := range append(more, every...) {
			b.WriteString("![A map](" + as + ")\n\n")
		}
		return b.String()
	}
	in := ownFolder(t, map[string]string{
		"static/map.png": small, "static/logo.png": small, "static/pictures/door.png": small,
		"static/pictures/Our Map.png": small, "static/pictures/cafe\u0301.png": small,
		"content/en/_index.md":               page(),
		"content/en/parents/where.md":        page("beside.png", "../beside.png", "../../map.png", "/parents/beside.png"),
		"content/en/parents/beside.png":      small,
		"content/en/parents/inside/index.md": page("here.png", "./here.png", "../../map.png", "/parents/inside/here.png"),
		"content/en/parents/inside/here.png": small,
	})
	in.Profile.Logo, in.Profile.LogoAlt = "static/logo.png", "Exampleshire"
	out, findings := in.build()
	if len(findings) > 0 {
		t.Fatal(listing(findings))
	}
	for name, more := range map[string]int{"index.html": 0, "parents/where/index.html": 4, "parents/inside/index.html": 4} {
		_, main, _ := strings.Cut(string(out[name]), "<main")
		if got := strings.Count(main, ` width="300" height="200" loading="lazy" decoding="async">`); got != len(every)-1+more {
			t.Errorf("%s shows %d pictures as it should, not %d", name, got, len(every)-1+more)
		}
		for _, img := range strings.Split(main, `<img src="/`)[1:] {
			src, _, _ := strings.Cut(img, `"`)
			src, err := url.PathUnescape(src)
			if err != nil || out[src] == nil {
				t.Errorf("%s: there is no %s", name, src)
			} else if bytes.Contains(out[src], []byte("Harrow")) {
				t.Errorf("%s says where it was taken", src)
			}
		}
	}
}

func TestLargePhotosAreMadeSmallForPhones(t *testing.T) {
	in := ownFolder(t, map[string]string{
		"static/photo.png":              photo(t, 3000, 1500),
		"static/middle.png":             photo(t, 1000, 500),
		"content/en/parents/where.md":   head + "![A](/photo.png)\n\n![B](/middle.png)\n\n[The photo](/Photo.png) [beside](beside.png)\n",
		"content/en/parents/beside.png": photo(t, 30, 20),
	})
	out, findings := in.build()
	if len(findings) > 0 {
		t.Fatal(listing(findings))
	}
	text := string(out["parents/where/index.html"])
	_, main, _ := strings.Cut(text, "<main")
	images := strings.Split(main, "<img ")
	for i, want := range []string{`width="1216" height="608"`, `width="1000" height="500"`} {
		_, set, _ := strings.Cut(images[i+1], `srcset="/`)
		small, set, _ := strings.Cut(set, " 640w, /")
		large, _, _ := strings.Cut(set, " ")
		c, err := png.DecodeConfig(bytes.NewReader(out[small]))
		if err != nil || c.Width != 640 || out[large] == nil || !strings.Contains(images[i+1], want) || !strings.HasPrefix(images[i+1], `src="/`+small) {
			t.Errorf("picture %d: %s (%v, %v)", i, images[i+1], c, err)
		}
	}
	for _, link := range []string{`<a href="/photo.png">`, `<a href="/parents/beside.png">`} {
		if !strings.Contains(main, link) {
			t.Errorf("there is no %s in %s", link, main)
		}
	}
	if bytes.Contains(out["photo.png"], []byte("Harrow")) {
		t.Error("the photo that is linked to says where it was taken")
	}
	if c, err := png.DecodeConfig(bytes.NewReader(out["photo.png"])); err != nil || c.Width != picture.Widest || len(out["photo.png"]) > picture.Heaviest {
		t.Errorf("the photo that is linked to is %d pixels wide and has %d bytes (%v)", c.Width, len(out["photo.png"]), err)
	}
	again, _ := in.build()
	for name, data := range out {
		if !bytes.Equal(again[name], data) {
			t.Errorf("%s is another file when it is made again", name)
		}
	}
}

// TestADrawingThatWouldGrowHeavierIsNotScaled: its few colours become many.
func TestADrawingThatWouldGrowHeavierIsNotScaled(t *testing.T) {
	img := image.NewPaletted(image.Rect(0, 0, 1000, 700), color.Palette{color.Black, color.White})
	for i := range img.Pix {
		img.Pix[i] = uint8(i * i / 7 % 2)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	out, findings := ownFolder(t, map[string]string{"static/map.png": b.String(), "content/en/parents/where.md": head + "![The map](/map.png)\n"}).build()
	if len(findings) > 0 {
		t.Fatal(listing(findings))
	}
	if text := string(out["parents/where/index.html"]); strings.Contains(text, "640w") || !strings.Contains(text, `src="/map.png" alt="The map" width="1000" height="700"`) {
		_, img, _ := strings.Cut(text, "<img")
		t.Errorf("the page shows <img%.200s", img)
	}
}

func TestPicturesThatCannotBePublishedAreFaultsOfTheirFiles(t *testing.T) {
	_, findings := ownFolder(t, map[string]string{
		"static/a.heic":               "\x00\x00\x00\x18ftypheic\x00\x00",
		"static/b.png":                photo(t, 30, 20)[:60],
		"static/door":                 photo(t, 30, 20),
		"content/en/parents/e.png~":   photo(t, 30, 20),
		"static/c.svg":                "<svg xmlns='http://www.w3.org/2000/svg'>" + strings.Repeat("<g/>", 137_500) + "</svg>",
		"static/parents/d.png":        photo(t, 30, 20),
		"content/en/parents/d.png":    photo(t, 30, 20),
		"content/en/parents/where.md": head,
	}).build()
	var got []string
	for _, f := range findings {
		got = append(got, f.String())
	}
	want := []string{
		"content/en/parents/d.png: has the same address as static/parents/d.png",
		"static/a.heic: is a HEIC picture, which browsers do not show",
		"static/b.png: is not a whole PNG picture: it is cut off or damaged",
		"static/c.svg: is 550 kB, and cannot be made smaller than that here",
		"static/door: is a PNG picture, and its name has no ending",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A preview makes the site for every change of a page: a copy of a photo that has been
// made is not made again, under whatever name an editor gave the photo.
func TestCopiesOfPhotosAreMadeOnce(t *testing.T) {
	photo := photo(t, 1400, 700)
	in := ownFolder(t, map[string]string{
		"static/Our Door (2).png": photo, "content/en/parents/café.png": photo, "static/photo.png": photo,
		"content/en/parents/where.md": head + "![A](</Our Door (2).png>) ![B](café.png) ![C](/photo.png)\n",
	})
	if _, findings := in.build(); len(findings) > 0 {
		t.Fatal(listing(findings))
	}
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(familyguide.Guide, layers.Folder(in.dir)), Today: in.Today})
	in.Layers = stack
	src, _, faults := ready(in.Input)
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	lent := afero.NewMemMapFs()
	if err := copies.lend(src, lent); err != nil {
		t.Fatal(err)
	}
	entries, err := afero.ReadDir(lent, copiesDir)
	deeper, _ := afero.ReadDir(lent, filepath.Join(copiesDir, "parents"))
	if got := len(entries) + len(deeper); err != nil || got < 6 {
		t.Errorf("%d copies are kept, and there are two of each photo (%v)", got, err)
	}
	if made := copies.keep(lent); made != 0 {
		t.Errorf("%d copies are new", made)
	}
	empty := copyCache{kept: map[string]map[string][]byte{}}
	if made := empty.keep(lent); made < 6 {
		t.Errorf("%d copies are new to a cache without any", made)
	}
}

func TestCopiesDoNotFillTheMemory(t *testing.T) {
	c := copyCache{kept: map[string]map[string][]byte{}}
	for i := range 100 {
		c.add("a", strconv.Itoa(i), make([]byte, mostCopies/10))
	}
	if n := len(c.kept["a"]); n == 0 || n > 10 || c.size > mostCopies {
		t.Errorf("%d copies of %d bytes are kept", n, c.size)
	}
}
