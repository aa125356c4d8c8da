# Everything starts here: `make plate` needs only git, make and Python 3.11 or newer. See `make help`.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

VENV := .venv
BIN := $(VENV)/bin
FORA_PLATE := $(BIN)/fora-plate
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PYTEST := $(BIN)/python -m pytest
UV_VERSION := 0.13
LOCK := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet \
	--custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

# Options of your own: make test ARGS="-k names", make plate ARGS="overzicht --paper a1", make plate PYTHON=python3.12
ARGS ?=
export PYTHON
export SYSTEM_INSTALL

# What a forge fills in is read by the shell as "$$OLD" and never expanded by make: make would run what a name says.
OLD ?= origin/main
BRANCH ?= pages
export OLD
export BRANCH
export ADDRESS
export REMOTE
export VERSION

# A runner gives every step a token of its own. No recipe needs those; the two that speak to a forge are handed TOKEN.
unexport ACTIONS_RUNTIME_TOKEN
unexport FORGEJO_TOKEN
unexport GITHUB_TOKEN

# An environment that was copied along with the folder, or that lost its Python, is made anew.
ifneq ($(shell $(BIN)/python -c '' 2>/dev/null && cat $(VENV)/made),$(CURDIR))
$(shell rm -f $(VENV)/made $(VENV)/system-* $(VENV)/installed-*)
endif

.PHONY: help
help: ## Show this help
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: plate
plate: $(VENV)/installed-plate ## Draw every plate into output/, as SVG, PDF and PNG
	$(FORA_PLATE) build --format svg,pdf,png $(ARGS)

.PHONY: check
check: $(VENV)/installed-plate ## Check the data
	$(FORA_PLATE) check $(ARGS)

.PHONY: report
report: $(VENV)/installed-plate ## Show how good every plate is, in figures
	$(FORA_PLATE) build --format svg --dry-run --report text $(ARGS)

.PHONY: stale
stale: $(VENV)/installed-plate ## Say which plates in output/ no longer follow from the data
	$(FORA_PLATE) build --check $(ARGS)

# The report is indented, for whoever runs this may act upon lines that begin with "::".
.PHONY: diff
diff: $(VENV)/installed-plate ## Compare with where OLD was left (a branch): report and pictures in .build/diff/
	@rm -rf .build/diff && mkdir -p .build/diff
	@old=$$(git merge-base HEAD "$$OLD") && set -x \
		&& $(FORA_PLATE) diff "$$old" --format markdown --plate --out .build/diff $(ARGS) >.build/diff/diff.md
	@sed 's/^/| /' .build/diff/diff.md

.PHONY: site
site: $(VENV)/installed-plate ## Make the website in site/; ADDRESS=https://... is where it will stand
	$(FORA_PLATE) site --out site $${ADDRESS:+--address "$$ADDRESS"} $(ARGS)

.PHONY: publish
publish: ## Push site/ to REMOTE=... as the whole content of BRANCH=pages
	@tools/publish-site.sh site

.PHONY: release
release: $(VENV)/installed-plate ## Put PDFs, open data, sources and their sums into .build/release/; VERSION=v1.0
	@tools/make-release.sh $(FORA_PLATE) .build/release

.PHONY: schema
schema: $(VENV)/installed-plate ## Write the JSON Schemas and what else follows from the file format
	$(FORA_PLATE) schema $(ARGS)

.PHONY: install
install: $(VENV)/installed-plate ## Install what the plates need; the targets above do so themselves

.PHONY: test
test: lint ## Run the linters and all tests
	$(PYTEST) -n auto $(ARGS)

.PHONY: lint
lint: $(VENV)/installed-test ## Run the linters only
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/reuse lint --quiet || $(BIN)/reuse lint --lines

.PHONY: accept
accept: $(VENV)/installed-test ## Rewrite the expected files of the tests; then review the difference
	$(PYTEST) --accept $(ARGS)

.PHONY: bench
bench: $(VENV)/installed-test ## Measure the speed
	$(BIN)/python tests/bench/bench.py $(ARGS)
	$(BIN)/python tests/bench/models.py

.PHONY: lock
lock: .build/uv/bin/uv ## Renew the locks after a change in pyproject.toml; UPGRADE=1 takes newer versions
	$< pip compile pyproject.toml --group build $(LOCK) --output-file requirements.lock
	$< pip compile pyproject.toml --group build --group dev --constraints requirements.lock $(LOCK) \
		--output-file requirements-dev.lock

# Only continuous integration needs these; they speak to the forge, with TOKEN.
.PHONY: comment
comment: | $(VENV)/made
	@$(BIN)/python tools/forge.py comment .build/diff/diff.md

.PHONY: upload
upload: | $(VENV)/made
	@$(BIN)/python tools/forge.py release .build/release

.PHONY: clean
clean: ## Remove what make made, except output/
	rm -rf $(VENV) .build site .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name .git -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

# Internal: what the targets above stand on. Each file marks a step that was done.

$(VENV)/made:
	@tools/system-packages.sh plate
	@rm -rf $(VENV)
	@python=$$(tools/find-python.sh) && echo "making $(VENV) with $$python" && "$$python" -m venv $(VENV)
	@printf '%s\n' '$(CURDIR)' >$@

$(VENV)/system-%: tools/system-packages.sh | $(VENV)/made
	@tools/system-packages.sh $*
	@touch $@

# All with recorded hashes; the project itself is built by the locked backend, so after the lock nothing is fetched.
$(VENV)/installed-plate: requirements.lock pyproject.toml $(VENV)/system-plate
	@echo "installing requirements.lock"
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-index --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/installed-test: requirements-dev.lock $(VENV)/system-test $(VENV)/installed-plate
	@echo "installing requirements-dev.lock"
	@$(PIP) install --require-hashes --no-build-isolation --requirement requirements-dev.lock
	@touch $@

.build/uv/bin/uv: | $(VENV)/made
	@$(BIN)/python -m venv .build/uv
	@.build/uv/bin/python -m pip --disable-pip-version-check --quiet install 'uv==$(UV_VERSION).*'
