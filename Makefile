# To kommandoer på en ny maskin: `make serve` viser nettstedet, `make test` prøver alt. Krever git, make og Python 3.11 eller nyere.
.DEFAULT_GOAL := help
.PHONY: help serve build check test lock clean

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
BROWSER := .venv/.browser

help: ## Vis hva som er mulig
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

serve: $(INSTALLED) ## Vis nettstedet på http://127.0.0.1:8000, og bygg på nytt når noe endres
	@$(BIN)/samhandling serve

build: $(INSTALLED) ## Bygg nettstedet til site/
	@$(BIN)/samhandling build

check: $(INSTALLED) ## Hold dokumentene mot reglene
	@$(BIN)/samhandling check

test: $(INSTALLED) $(BROWSER) ## Kjør alle tester, stilkontroller og dokumentkontrollen
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/samhandling check
	@$(BIN)/python -m pytest

lock: $(INSTALLED) ## Regn ut requirements.lock på nytt etter en endring i pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --group test pyproject.toml --output-file requirements.lock

clean: ## Slett det som er installert og bygd
	rm -rf .venv site build *.egg-info

# uv is written in the lock like everything else, so it is exact too; pip only brings the first copy.
$(INSTALLED): requirements.lock pyproject.toml
	@echo "Installerer i .venv …"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

$(BROWSER): tests/browser/install.sh
	@sh tests/browser/install.sh $(BIN)
	@touch $@
