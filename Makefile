# The two that do everything: make site, make test. README.md says more.

councils := england scotland wales northern-ireland harrow city-of-london barnsley southwark

.PHONY: site serve test quick race mutants browsers windows cross proof widget bench release release-twice

# The program and the demonstration site: every built-in profile, and a page
# that lists them.
site: bin/familyguide
	bin/familyguide build $(councils) --out public

# The same, from the files in this folder, and made anew when one of them changes.
serve: bin/familyguide
	bin/familyguide serve $(councils:%=internal/council/profiles/%) --guide . --listen localhost:8080

# Always run, because go build knows what has changed.
.PHONY: bin/familyguide
bin/familyguide:
	go build -o $@ ./cmd/familyguide

# Every test, the browser's included. CI runs them by .ci/timed, which says at the end
# where the time went. go vet has run with all its analyzers by then, so go test does not
# vet the packages, and everything they import, again.
go-test = go test -vet=off -timeout 30m ./...
test:
	.ci/install
	@test -z "$$(gofmt -l *.go .ci cmd internal)" || { echo "not gofmt-ed:"; gofmt -l *.go .ci cmd internal; exit 1; }
	go vet ./...
	go tool staticcheck ./...
	$(go-test)

# The short tests, which need nothing but Go, in a minute: to run while you write.
quick:
	go test -short $$(go list ./... | grep -v /internal/test/)

# The short tests of the packages with goroutines, under the race detector: a minute and a
# half on two idle cores. internal/site and cmd/familyguide are left out: the detector would
# compile all of Hugo.
concurrent = finish publish picture reading layers check/published
race:
	go test -race -short -timeout 30m $(concurrent:%=./internal/%)

# How many small mistakes the tests of each package notice: takes long. Of one package:
# make mutants of="internal/ics internal/words".
mutants:
	go run ./internal/test/mutants $(of)

# The sites in Firefox and in WebKit, which is Safari's engine.
browsers:
	.ci/install browsers
	FAMILYGUIDE_PROOF=1 go test -count=1 -timeout 30m ./internal/test/browsers

# The Windows program, run under wine and compared with the one for this machine.
windows:
	.ci/install wine
	FAMILYGUIDE_PROOF=1 go test -count=1 -timeout 60m ./internal/test/windows

# The program for Windows and macOS: built to nowhere, and vetted with its tests.
cross:
	GOOS=windows GOARCH=amd64 go build -o /dev/null ./cmd/familyguide
	GOOS=windows GOARCH=amd64 go vet ./...
	GOOS=darwin GOARCH=arm64 go build -o /dev/null ./cmd/familyguide
	GOOS=darwin GOARCH=arm64 go vet ./...

# The same tests at full size: every day, profile and kind, 200 kills, and so on;
# and the program for other systems.
proof: cross
	.ci/install everything
	FAMILYGUIDE_PROOF=1 go test -count=1 -timeout 80m ./...

# A release in bin/release, for Windows, macOS and Linux, which is uploaded nowhere: archives
# with the man page and the completions of the shells, checksums, lists of parts (SBOM) and
# licences. .goreleaser.yaml says how. CHANGELOG.md has its version. The first run compiles
# Hugo for six systems, which takes more than GoReleaser's hour on a small machine.
tools := $(CURDIR)/bin/tools
$(tools)/goreleaser:
	GOFLAGS= GOBIN=$(tools) go install github.com/goreleaser/goreleaser/v2@v2.15.4
$(tools)/cyclonedx-gomod:
	GOFLAGS= GOBIN=$(tools) go install github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0
release: $(tools)/goreleaser $(tools)/cyclonedx-gomod
	COMMIT=$$(git rev-parse --short HEAD) COMMITTED_AT=$$(git log -1 --format=%ct) COMMITTED_ON=$$(git log -1 --format=%cI) \
		VERSION=$$(sed -n 's/^## \([0-9.]*\),.*/\1/p' CHANGELOG.md | head -1) GOFLAGS= PATH="$(tools):$$PATH" \
		goreleaser release --snapshot --clean --timeout 6h

# The same twice: the checksums must be the same.
release-twice: release
	cp bin/release/checksums.txt bin/checksums.txt
	$(MAKE) release
	cmp bin/checksums.txt bin/release/checksums.txt

# The widget's two artifacts in static/widget, from Go, byte for byte.
widget:
	npm ci --prefix cmd/widget --silent --no-audit --no-fund
	go run ./cmd/wasmslim ./cmd/widget

# The benchmarks, with their tables, as ratios against stock Hugo in the same run; one
# package after the other, so that none is measured beside another.
bench:
	.ci/install everything
	FAMILYGUIDE_BENCH=1 go test -count=1 -timeout 60m -p 1 -run 'TestBench' -v ./cmd/familyguide ./internal/test/acceptance ./internal/test/timelinepage
