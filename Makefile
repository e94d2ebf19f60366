# Two commands are enough: `make run` to try it, `make test` to test it. Both install what is missing.
SHELL := /bin/sh
PREFIX ?= /usr/local
RELEASE := .build/release/waymark
# The standard library and the C libraries that every start needs are linked in, at a fixed address and without
# symbols: next to nothing is left to look up or move when the program starts, and it needs no toolchain where it is
# installed. The linker finds in STATIC no shared library, and so takes the other. No symbol is exported: nothing looks
# one up, and what is not exported need not be kept.
STATIC := $(CURDIR)/.build/static
LINKED_IN := stdc++ sqlite3 ncursesw tinfo
RELEASE_FLAGS := -c release --product waymark --static-swift-stdlib --disable-local-rpath \
  -Xlinker -L$(STATIC) -Xlinker -s -Xlinker --gc-sections -Xlinker --no-export-dynamic \
  -Xswiftc -use-ld=lld -Xlinker -z -Xlinker nostart-stop-gc \
  -Xswiftc -Xclang-linker -Xswiftc -no-pie -Xswiftc -Xclang-linker -Xswiftc -static-libgcc
STORE_FOLDER := $(or $(XDG_DATA_HOME),$(HOME)/.local/share)/waymark
PACKAGES := libncurses-dev libsqlite3-dev tmux gcc libhunspell-1.7-0 hunspell-en-gb libcmark-gfm-dev \
  libcmark-gfm-extensions-dev \
  libpangocairo-1.0-0 libical3 fonts-noto-core fonts-droid-fallback poppler-utils python3-icalendar
# What `make bench` measures beside.
BENCH_PACKAGES := nano
SOURCES := Package.swift Sources Tests

FUZZ_TARGETS := key-bytes texts inputs json-lines exports contributions definitions apply pages rows keys

# What is run under the sanitizers, which make all of it some ten times slower: the libraries' tests, and those of the
# program in which threads or C are at work. Under the address sanitizer the screens and the fuzzer's corpus too; under the
# thread sanitizer not, where the screens alone would take longer than all the rest and have no threads. Without disks
# that are full: the thread sanitizer needs a large file itself before anything starts.
SANITIZED := ^(Casework|CursesTerminal|Definitions|Storage|Terminal|Typesetting|Workflow)Tests\.
SANITIZED_HERE := ^WaymarkTests\.(Spelling|ShippedDefinitions|(Chronology|Conference|CoreGroup)Document|PageBreak|Sheet|Invitation|BackupCommand|PrintCommand|MoveCase)
SANITIZED_address := ^(Screens|Fuzz)Tests\.
UNSANITIZED := FullDisk
# Where C asks for memory that nobody else counts: once more, and nothing may be left over.
LEAKFREE := ^((CursesTerminal|Definitions|Typesetting)Tests\.|WaymarkTests\.Spelling)

.PHONY: help run test check build release bench stress fuzz sanitize format lint record install setup

help: ## This list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-9s %s\n", $$1, $$2}'

run: $(RELEASE) ## Build, make a demo authority where there is none, open the tray
	@test -e "$(STORE_FOLDER)/waymark.store" || $(RELEASE) demo
	@$(RELEASE)

test: setup ## Set up and run every test
	@swift build --build-tests --explicit-target-dependency-import-check=error
	@swift test --skip-build

check: lint test ## What CI runs: format, build with warnings as errors, imports, tests, generated files

build: setup ## Build for debugging
	@swift build --explicit-target-dependency-import-check=error

release: $(RELEASE)

# Not built again where no source has changed: the package manager would, from another terminal.
$(RELEASE): Package.swift Makefile $(shell find Sources -type f) | setup
	@echo "Building the program. The first time this takes some minutes."
	@mkdir -p $(STATIC)
	@for library in $(LINKED_IN); do ln -sf "$$(gcc -print-file-name=lib$$library.a)" $(STATIC)/; done
	@swift build $(RELEASE_FLAGS)
	@touch -c $@

bench: PACKAGES += $(BENCH_PACKAGES)
bench: $(RELEASE) setup ## Measure, each figure as a ratio to a floor in the same run
	@sh Tests/Benchmarks/run.sh $(RELEASE)

stress: $(RELEASE) ## A million random keys at every screen, and 500 programs ended (KEYS=..., SEED=...)
	@$(RELEASE) benchmark keys --count $(or $(KEYS),1000000) --seed $(or $(SEED),1)
	@$(RELEASE) benchmark faults --folder .build --kills 500 --seed $(or $(SEED),1)

# Each target has some time. What breaks is left in Tests/Fuzz/Corpus for CorpusTests; MERGE=1 makes the corpus anew of all
# that reaches something. SANITIZE=address watches the memory too, and takes longer to build.
fuzz: setup ## Look for what breaks the doors bytes come in by (SECONDS=..., RUNS=..., TARGETS=..., SANITIZE=address)
	@WAYMARK_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product waymark-fuzz \
	  $(if $(SANITIZE),--sanitize $(SANITIZE))
	@for target in $(or $(TARGETS),$(FUZZ_TARGETS)); do \
	  sh Tests/Fuzz/run.sh .build-fuzz/release/waymark-fuzz $$target $(or $(SECONDS),60) $(or $(RUNS),-1) || exit 1; \
	done

# A report of a sanitizer fails the run, and says where the two threads, or the memory, were; so does memory that is lost.
sanitize: setup ## Run the tests under the thread and address sanitizers (SANITIZE=thread or address for one of them)
	@for kind in $(or $(SANITIZE),thread address); do \
	  swift build --build-tests --sanitize=$$kind --scratch-path .build-$$kind && \
	  TSAN_OPTIONS="halt_on_error=0 report_signal_unsafe=0" ASAN_OPTIONS="detect_leaks=0" \
	    swift test --skip-build --sanitize=$$kind --scratch-path .build-$$kind \
	    --filter '$(SANITIZED)' --filter '$(SANITIZED_HERE)' --skip '$(UNSANITIZED)' \
	    $$(test $$kind = thread || echo "--filter $(SANITIZED_address)") || exit 1; \
	  test $$kind = thread || ASAN_OPTIONS="detect_leaks=1" LSAN_OPTIONS="suppressions=$(CURDIR)/Tests/leaks.supp" \
	    swift test --skip-build --sanitize=$$kind --scratch-path .build-$$kind --filter '$(LEAKFREE)' || exit 1; \
	done

format: ## Format the sources
	@swift format format --in-place --parallel --recursive $(SOURCES)

lint: ## Check the format
	@swift format lint --strict --parallel --recursive $(SOURCES)

record: setup ## Write the golden screens and generated pages anew; look at the difference before you keep it
	@WAYMARK_RECORD=1 swift test

install: $(RELEASE) ## Install under PREFIX (/usr/local)
	@install -D -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/waymark"
	@mkdir -p "$(DESTDIR)$(PREFIX)/share/waymark"
	@cp -R Resources/procedures Resources/forms Resources/languages Resources/scenarios Resources/templates Resources/tour Resources/retention "$(DESTDIR)$(PREFIX)/share/waymark/"
	@cd Resources && share="$(DESTDIR)$(PREFIX)/share" && \
	  install -D -m 644 man/waymark.1 "$$share/man/man1/waymark.1" && \
	  install -D -m 644 man/waymark-procedure.5 "$$share/man/man5/waymark-procedure.5" && \
	  install -D -m 644 completions/waymark.bash "$$share/bash-completion/completions/waymark" && \
	  install -D -m 644 completions/_waymark "$$share/zsh/site-functions/_waymark" && \
	  install -D -m 644 completions/waymark.fish "$$share/fish/vendor_completions.d/waymark.fish"

# Installs only what is missing, so that a second run needs no network and no root.
setup:
	@missing=; for p in $(PACKAGES); do dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  echo "Installing:$$missing"; \
	  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing >/dev/null; \
	fi
