# Burrow's workshop. The two commands for every day are `make run` and `make test`.
# Every target installs what it needs (apt-get as root or with sudo, npm, pip into target/venv).

.DEFAULT_GOAL := help
SHELL := /bin/bash

# Where `make run` keeps its data, and where it listens.
DATA ?= .burrow
LAN ?= 127.0.0.1:4180

.PHONY: help
help: ## Explain every target (this list)
	@echo "Burrow: a Mastodon-compatible server for your home."
	@echo
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r name what; do \
		printf '  make %-17s %s\n' "$$name" "$$what"; done
	@echo
	@echo "  DATA=folder and LAN=address:port change where 'make run' keeps its data and listens."

.PHONY: web
web: ## Build what runs in the browser (the dashboard) into web/dist, which the binary takes in
	@image/web.sh

.PHONY: run
run: web ## Build Burrow and start it on this computer (data in .burrow, http://localhost:4180)
	@image/packages.sh gcc libc6-dev
	@echo "Building Burrow with optimisation. The first time takes a few minutes, later seconds."
	cargo build --profile quick --locked
	@echo "Starting Burrow: data in $(DATA), listening on http://$(LAN). Stop it with Ctrl+C."
	@exec target/quick/burrow run --data $(DATA) --lan $(LAN)

.PHONY: test
test: ## Run every check: format, lints, Rust tests, arm64 under QEMU, real clients, browser
	@tests/gate.sh

.PHONY: golden
golden: ## Write the kept answers anew after a change that is meant; look at the diff
	@image/packages.sh gcc libc6-dev
	UPDATE_GOLDEN=1 cargo test --locked --quiet

# How long each fuzz target runs, and how many houses get nonsense after that; each gets twenty requests.
FUZZ_SECONDS ?= 60
CASES ?= 3000

.PHONY: fuzz
fuzz: ## Let libFuzzer attack every reader for a minute, then send nonsense to every route (FUZZ_SECONDS=60 CASES=3000)
	@image/packages.sh gcc g++ libc6-dev
	@FUZZ_SECONDS=$(FUZZ_SECONDS) tests/fuzz/run.sh
	FUZZ_CASES=$(CASES) cargo test --locked --test main nothing_that_is_sent

# How many seeds `make village` tries; the tests try fifty. The house is compiled with some optimisation for it.
SEEDS ?= 1000

.PHONY: village
village: ## Let many villages of houses live through bad weather, and ask whether they agree (SEEDS=1000)
	@image/packages.sh gcc libc6-dev
	CARGO_PROFILE_DEV_OPT_LEVEL=1 VILLAGES=$(SEEDS) cargo test --locked --test main village_agrees -- --nocapture

.PHONY: build
build: ## Make the static x86_64 binary, target/burrow-x86_64
	@image/build-static.sh x86_64 release

.PHONY: build-arm64
build-arm64: ## Make the static aarch64 binary, target/burrow-aarch64
	@image/build-static.sh aarch64 release

# Where `make install` puts things, and the static binary that it takes.
DESTDIR ?=
PREFIX ?= /usr
BURROW ?= target/burrow-$(shell uname -m)

.PHONY: install
install: ## Install the static binary and its units on this computer (DESTDIR= PREFIX=/usr)
	@test -x $(BURROW) || { echo "$(BURROW) is not there yet: make build"; exit 1; }
	install -D -m 0755 $(BURROW) $(DESTDIR)$(PREFIX)/bin/burrow
	@$(MAKE) -s -C systemd DESTDIR="$(abspath $(DESTDIR))" PREFIX=$(PREFIX) install
	@test -n "$(DESTDIR)" || echo "To start it: systemd-sysusers && systemctl daemon-reload && systemctl enable --now burrow cloudflared.path cloudflared"

.PHONY: install-appliance
install-appliance: ## The same with what only an appliance may have: for a root tree of an image (DESTDIR=tree)
	@test -n "$(DESTDIR)" || { echo "This is for a computer that does nothing else, made as an image: name its tree, DESTDIR=tree"; exit 1; }
	@$(MAKE) -s install DESTDIR="$(DESTDIR)" PREFIX=$(PREFIX) BURROW=$(BURROW)
	@$(MAKE) -s -C systemd DESTDIR="$(abspath $(DESTDIR))" PREFIX=$(PREFIX) install-appliance

# Which image: BOARD=x86_64, rpi3 (also for the Zero 2 W), rpi4, rpi5; TREE=debian from Debian's packages, TREE=buildroot from buildroot/.
BOARD ?= x86_64
TREE ?= debian

.PHONY: image
image: ## Make an image for a card or disk, target/image/BOARD/disk.img (BOARD=rpi4 TREE=debian; CLOUDFLARED=file)
	@image/make.sh $(BOARD) $(TREE)

.PHONY: image-test
image-test: ## Boot the images in QEMU: wizard, power cuts, updates, roll-back; about an hour
	@tests/appliance/image.sh

.PHONY: image-release
image-release: ## Gather images, checksums, list of parts and the list for Raspberry Pi Imager in target/release (URL=where it will be)
	@image/release.sh "$(URL)"

# amd64, arm64 or both.
DEBS ?= amd64

.PHONY: deb
deb: ## Make a Debian package of the static binary and its units, target/burrow_VERSION_amd64.deb (DEBS="amd64 arm64")
	@for arch in $(DEBS); do case $$arch in \
		amd64) test -x target/burrow-x86_64 || $(MAKE) build; systemd/deb/build.sh amd64 target/burrow-x86_64 ;; \
		arm64) test -x target/burrow-aarch64 || $(MAKE) build-arm64; systemd/deb/build.sh arm64 target/burrow-aarch64 ;; \
		*) echo "$$arch: amd64 or arm64"; exit 2 ;; \
		esac || exit 1; done

# Whose bundle, and signed with what: image/bundle.sh says which further variables there are, image/RELEASE.md whose keys.
BOARD ?= x86_64

.PHONY: bundle
bundle: ## Make a board's signed update bundle from its image (BOARD=x86_64, rpi3, rpi4 or rpi5)
	@image/bundle.sh $(BOARD)

.PHONY: bench
bench: build ## Measure the static binary on a store of 100 000 posts; the table is kept in target/bench
	BURROW_BIN=$(CURDIR)/target/burrow-x86_64 cargo bench --profile quick --locked --bench bench

.PHONY: clean
clean: ## Remove everything that was built (the data folder stays)
	rm -rf target
