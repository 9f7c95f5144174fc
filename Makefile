# To kommandoer på en ny maskin: `make serve` viser nettstedet, `make test` prøver alt. Krever git, make og Python 3.11 eller nyere.
.DEFAULT_GOAL := help
.PHONY: help serve start edit build check test style scripts desk edition slow lock clean

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
TOOLS := .venv/.tools
BROWSER := .venv/.browser
SCRIPTS := tests/javascript

help: ## Vis hva som er mulig
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

serve: $(INSTALLED) ## Vis nettstedet på http://127.0.0.1:8000, og bygg på nytt når noe endres
	@$(BIN)/samhandling serve

start: $(INSTALLED) ## Lag et eget nettsted for et nytt helsefellesskap: make start FOLDER=../mitt-nettsted
	@$(BIN)/samhandling start $(FOLDER)

edit: $(INSTALLED) ## Vis nettstedet med redigering; hvert forslag blir en grein i git
	@$(BIN)/samhandling edit

build: $(INSTALLED) ## Bygg nettstedet til site/
	@$(BIN)/samhandling build

check: $(INSTALLED) ## Hold dokumentene mot reglene
	@$(BIN)/samhandling check

test: $(BROWSER) ## Prøv produktet, uansett hva tekstene sier: stil, typer og tester
	@$(MAKE) --no-print-directory -j 2 style scripts
	@$(PYTEST) --ignore tests/edition --ignore tests/desk

style: $(TOOLS)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

desk: $(BROWSER) ## Prøv skjemaet på /admin/ i en nettleser: skrive, lagre, foreslå, hos hver vert
	@$(PYTEST) tests/desk

edition: $(BROWSER) ## Prøv tekstene i startutgaven: kilder, språk, oppgaver, og at de kan endres
	@if [ -d tests/edition ]; then $(PYTEST) --dist load tests/edition; \
	else echo "Tekstene her er deres egne. Startutgaven prøves der den er skrevet."; fi

slow: $(BROWSER) ## Prøv det som tar tid: lange tilfeldige prøver, og alt sammen uten docs/
	@$(PYTEST) --ignore tests/edition -m hypothesis --hypothesis-profile=long
	@$(BIN)/python -m pytest -q -m slow

scripts: $(if $(shell command -v npm),$(SCRIPTS)/node_modules/.package-lock.json) ## Hold skriptene mot typer og regler, når npm finnes
	@if command -v npm >/dev/null; then npm test --silent --prefix $(SCRIPTS); \
	else echo "npm finnes ikke her, så skriptene i overrides/assets er ikke prøvd. Installer Node.js."; fi

lock: $(BIN)/uv ## Regn ut låsene på nytt etter en endring i pyproject.toml
	@$(BIN)/uv pip compile $(LOCK) pyproject.toml --output-file requirements.lock
	@$(BIN)/uv pip compile $(LOCK) --group test pyproject.toml --output-file requirements-test.lock

clean: ## Slett det som er installert og bygd
	rm -rf .venv site build *.egg-info

# Three workers for two cores, since half the tests wait for a browser. Files are taken as they stand in the folders, so that
# the long ones of the browser are not left to one worker at the end. For one test alone: .venv/bin/python -m pytest tests/… -k …
PYTEST := $(BIN)/python -m pytest -q -n 3 --dist loadfile --no-loadscope-reorder

# What Python has compiled is kept, whatever the machine says: each worker and each command would do it all again.
unexport PYTHONDONTWRITEBYTECODE

# No address of an index in the locks, so that they work behind a mirror of one's own.
LOCK := --quiet --universal --generate-hashes --no-header --group install
INSTALL := $(BIN)/uv pip install --quiet --python $(BIN)/python

$(BIN)/uv:
	@echo "Lager .venv …"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv

# The order-only uv is replaced by the one in the lock.
$(INSTALLED): requirements.lock pyproject.toml | $(BIN)/uv
	@echo "Installerer i .venv …"
	@$(INSTALL) --require-hashes --requirement requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(TOOLS): $(INSTALLED) requirements-test.lock
	@echo "Installerer det testene trenger …"
	@$(INSTALL) --require-hashes --requirement requirements-test.lock
	@touch $@

$(SCRIPTS)/node_modules/.package-lock.json: $(SCRIPTS)/package-lock.json
	@npm ci --silent --no-audit --no-fund --prefix $(SCRIPTS)
	@touch $@

$(BROWSER): tests/browser/install.sh | $(TOOLS)
	@sh tests/browser/install.sh $(BIN)
	@touch $@
