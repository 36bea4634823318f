package windows

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// wine is where Debian's package wine64 has the program; it puts nothing into PATH.
const wine = "/usr/lib/wine/wine64"

// A pc is a Windows of its own, with the program on it, and beside it the program for
// this machine.
type pc struct {
	t      *testing.T
	prefix string // wine's folder: its drive C: is drive_c
	exe    string
	native string
}

func newPC(t *testing.T) *pc {
	t.Helper()
	if os.Getenv("FAMILYGUIDE_PROOF") != "1" {
		t.Skip("builds everything for Windows: make windows runs it")
	}
	if _, err := os.Stat(wine); err != nil {
		t.Fatal("wine is not installed: .ci/install wine installs it")
	}
	dir := t.TempDir()
	p := &pc{t: t, prefix: filepath.Join(dir, "wine"), exe: filepath.Join(dir, "familyguide.exe"), native: filepath.Join(dir, "familyguide")}
	p.compile(p.native)
	p.compile(p.exe, "GOOS=windows", "GOARCH=amd64")
	t.Cleanup(func() { p.env(exec.Command(filepath.Join(filepath.Dir(wine), "wineserver"), "-k", "-w")).Run() })
	if out, err := p.env(exec.Command(wine, "wineboot", "--init")).CombinedOutput(); err != nil {
		t.Fatalf("wineboot: %v\n%s", err, out)
	}
	p.write("windows/system32/bcryptprimitives.dll", string(forwardingDLL()))
	return p
}

func (p *pc) compile(to string, env ...string) {
	p.t.Helper()
	cmd := exec.Command("go", "build", "-o", to, "familyguide/cmd/familyguide")
	cmd.Env = append(os.Environ(), env...)
	if out, err := cmd.CombinedOutput(); err != nil {
		p.t.Fatalf("%v: %v\n%s", env, err, out)
	}
}

// env gives a command a Windows of its own, without wine's messages and without the
// parts of it that would have to be downloaded.
func (p *pc) env(cmd *exec.Cmd) *exec.Cmd {
	cmd.Env = append(os.Environ(), "WINEPREFIX="+p.prefix, "WINEDLLOVERRIDES=mscoree,mshtml=", "WINEDEBUG=-all")
	return cmd
}

// path returns where a file of drive C: is on this machine.
func (p *pc) path(name string) string {
	return filepath.Join(p.prefix, "drive_c", filepath.FromSlash(name))
}

func (p *pc) write(name, text string) {
	p.t.Helper()
	if err := os.MkdirAll(filepath.Dir(p.path(name)), 0o755); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(p.path(name), []byte(text), 0o644); err != nil {
		p.t.Fatal(err)
	}
}

// A result is what a run of the program ended with. Windows' separators are slashes.
type result struct {
	status      int
	out, errors string
}

// windows runs the Windows program in a folder of drive C:.
func (p *pc) windows(dir string, args ...string) result {
	p.t.Helper()
	r := p.run(p.windowsCommand(dir, args...))
	r.out, r.errors = strings.ReplaceAll(r.out, `\`, "/"), strings.ReplaceAll(r.errors, `\`, "/")
	return r
}

func (p *pc) windowsCommand(dir string, args ...string) *exec.Cmd {
	cmd := p.env(exec.Command(wine, append([]string{p.exe}, args...)...))
	cmd.Dir = p.path(dir)
	return cmd
}

// here runs the program for this machine in the same folder.
func (p *pc) here(dir string, args ...string) result {
	p.t.Helper()
	cmd := exec.Command(p.native, args...)
	cmd.Dir = p.path(dir)
	return p.run(cmd)
}

func (p *pc) run(cmd *exec.Cmd) result {
	p.t.Helper()
	var out, errors bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errors
	err := cmd.Run()
	if _, exited := err.(*exec.ExitError); err != nil && !exited {
		p.t.Fatal(err)
	}
	return result{cmd.ProcessState.ExitCode(), out.String(), errors.String()}
}

// forwardingDLL returns bcryptprimitives.dll, which Go's runtime loads when it starts
// and Debian 12's wine lacks. Its one function, ProcessPrng, is that of another DLL. It
// is a PE32+ file with one section, which begins with the export directory.
func forwardingDLL() []byte {
	const (
		at        = 0x1000 // the section's address
		directory = 40     // bytes of the export directory
		block     = 0x200  // what a file is aligned to
	)
	strings := []byte("bcryptprimitives.dll\x00ProcessPrng\x00advapi32.SystemFunction036\x00")
	text := func(s string) uint32 { return at + directory + 10 + uint32(bytes.Index(strings, []byte(s))) }
	put := func(values ...any) []byte {
		var b []byte
		for _, v := range values {
			b, _ = binary.Append(b, binary.LittleEndian, v) // all of them have a fixed size
		}
		return b
	}
	section := put([3]uint32{}, text("bcrypt"), [3]uint32{1, 1, 1}, // name, base, functions, names
		[3]uint32{at + directory, at + directory + 4, at + directory + 8}, text("advapi32"), text("ProcessPrng"), uint16(0), strings)
	head := put([]byte("MZ"), [58]byte{}, uint32(64), []byte("PE\x00\x00"),
		uint16(0x8664), uint16(1), [3]uint32{}, uint16(240), uint16(0x2022), // one section, a DLL for amd64
		uint16(0x20b), uint16(0), [2]uint32{0, block}, [3]uint32{}, uint64(0x180000000), [2]uint32{at, block},
		[8]uint16{6, 0, 0, 0, 6}, [2]uint32{2 * at, block}, uint32(0), uint16(2), uint16(0x140),
		[4]uint64{0x100000, 0x1000, 0x100000, 0x1000}, [2]uint32{0, 16}, [2]uint32{at, uint32(len(section))}, [15]uint64{},
		[]byte(".rdata\x00\x00"), [4]uint32{uint32(len(section)), at, block, block}, [3]uint32{}, uint32(0x40000040))
	file := make([]byte, 2*block)
	copy(file, head)
	copy(file[block:], section)
	return file
}
