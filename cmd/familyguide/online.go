package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"familyguide/internal/finish"
	"familyguide/internal/publish"
)

// longestListing is how large a list of files may be: that of a site in a thousand languages.
const longestListing = 4 << 20

// longestWait is how long an answer may take. Tests make it shorter.
var longestWait = 10 * time.Second

// An online answer is what status reports about the published site.
type online struct {
	Address string   `json:"address"`
	Result  string   `json:"result"` // same, different, not-built, not-found, redirect, refused, not-a-list, too-large, no-answer
	Message string   `json:"message"`
	Hint    string   `json:"hint,omitempty"`
	Changed []string `json:"changed,omitempty"` // files that differ
	Missing []string `json:"missing,omitempty"` // files that are not published
	Added   []string `json:"added,omitempty"`   // files that only the published site has
}

// answered reports whether the published site could be compared.
func (o *online) answered() bool { return o.Result == "same" || o.Result == "different" }

// listAddress returns the address of a site's list of files. It uses https, and http only
// for a host on this machine, where nobody can listen.
func listAddress(text string) (string, error) {
	address, faults := finish.Address(text)
	if faults != nil {
		hint := faults[0].Hint
		if !strings.Contains(text, "://") {
			hint = "put https:// before it: --address https://" + text
		}
		return "", usagef(hint, "--address: %s", faults[0].Message)
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && !isLoopback(u.Hostname()) {
		return "", usagef("--address "+strings.Replace(address, "http://", "https://", 1), "--address: the address does not begin with https://")
	}
	return address + publish.ManifestName, nil
}

// isLoopback reports whether a host is this machine, without asking a name server.
func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// askOnline compares the site in a folder with the published one. It makes one request, for
// the list of files, which carries nothing about a family, follows no redirect to another host,
// and has a time limit.
func askOnline(address, list, out string) *online {
	o := &online{Address: address}
	say := func(result, hint, format string, args ...any) *online {
		o.Result, o.Hint, o.Message = result, hint, fmt.Sprintf(format, args...)
		return o
	}
	if _, err := publish.Compare(out, nil); err != nil {
		return say("not-built", "familyguide build, then ask again; --out names another folder", "there is no built site in %s to compare with", out)
	}
	status, moved, body, err := fetch(list)
	switch {
	case err != nil:
		return say("no-answer", noAnswerHint(err), "%s", noAnswer(err))
	case status == http.StatusNotFound || status == http.StatusGone:
		return say("not-found", "look at the address: the list is at "+list, "nothing that familyguide has built is at this address")
	case status >= 300 && status < 400 && moved == "":
		return say("redirect", "ask who looks after the host; the list is at "+list, "the host redirects, and does not say where to")
	case status >= 300 && status < 400:
		return say("redirect", "give the address that it leads to: --address "+strings.TrimSuffix(moved, publish.ManifestName), "the host redirects to %s", moved)
	case status != http.StatusOK:
		return say("refused", "ask who looks after the host; the list is at "+list, "the host answers %d %s", status, http.StatusText(status))
	case len(body) > longestListing:
		return say("too-large", "look at the address: the list is at "+list, "what is there is larger than any list of a site's files")
	}
	d, err := publish.Compare(out, body)
	switch {
	case err != nil || len(body) == 0:
		return say("not-a-list", "look at the address; some hosts answer every wrong address with a page of their own", "what is there is not the list of a site's files")
	case d.Same():
		return say("same", "", "the published site is the one in %s", out)
	}
	o.Changed, o.Missing, o.Added = d.Changed, d.Missing, d.Added
	return say("different", "upload everything in "+out+" again, or build first if you have changed something",
		"the published site is not the one in %s: %s", out, differences(d))
}

// differences counts what differs.
func differences(d publish.Difference) string {
	var parts []string
	for _, p := range []struct {
		paths []string
		what  string
	}{{d.Changed, "differ"}, {d.Missing, "missing there"}, {d.Added, "only there"}} {
		if len(p.paths) > 0 {
			parts = append(parts, fmt.Sprintf("%s %s", count(len(p.paths), "file"), p.what))
		}
	}
	return strings.Join(parts, ", ")
}

// fetch makes the one request.
func fetch(address string) (status int, moved string, body []byte, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), longestWait)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return 0, "", nil, err
	}
	req.Header.Set("User-Agent", "familyguide")
	req.Header.Set("Cache-Control", "no-cache")
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	res, err := client.Do(req)
	if err != nil {
		return 0, "", nil, err
	}
	defer res.Body.Close()
	if to, err := res.Location(); err == nil {
		moved = to.String()
	}
	body, err = io.ReadAll(io.LimitReader(res.Body, longestListing+1))
	return res.StatusCode, moved, body, err
}

// noAnswer says why there is no answer, in the same words on every system.
func noAnswer(err error) string {
	var dns *net.DNSError
	var op *net.OpError
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Sprintf("the host does not answer within %d seconds", int(longestWait.Seconds()))
	case isCertificate(err):
		return "the host cannot prove that it is the one: its certificate is not right for this address"
	case errors.As(err, &dns):
		return "there is no network, or no host of this name"
	case errors.As(err, &op):
		return "the host cannot be reached"
	}
	return "the host's answer cannot be read"
}

func noAnswerHint(err error) string {
	if isCertificate(err) {
		return "ask who looks after the host: families see a warning there too"
	}
	return "look at the address and at your network; behind a proxy, set HTTPS_PROXY"
}

func isCertificate(err error) bool {
	var verify *tls.CertificateVerificationError
	var unknown x509.UnknownAuthorityError
	var name x509.HostnameError
	return errors.As(err, &verify) || errors.As(err, &unknown) || errors.As(err, &name)
}

// shownFiles names a few files.
func shownFiles(o *online, atMost int) []string {
	all := slices.Concat(o.Changed, o.Missing, o.Added)
	if len(all) > atMost {
		return append(slices.Clip(all[:atMost]), fmt.Sprintf("and %d more", len(all)-atMost))
	}
	return all
}
