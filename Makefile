# K'ESS ESSA. `make play` and `make test` do all the set-up themselves, in a .venv of their own.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := help

.PHONY: help play test test-all whole goldens pythons coverage lint types floors scenarios audit bench budget unit schema docs api gallery format clean

help:            ## show this list
	@grep -E '^[a-z-]+: .*##|^[a-z-]+:  *##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/'

.venv/core: requirements/core.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { \
	  echo "Il manque le module venv de Python. Sous Debian ou Ubuntu : sudo apt install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements/core.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

.venv/dev: .venv/core requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements/dev.txt
	@touch $@

play: .venv/core ## play (in a window, or in text where there is no display)
	@$(BIN)/kessessa play $(ARGS)

test: .venv/dev lint types floors scenarios unit ## lint, types, floors, scenarios and tests

test-all: .venv/dev lint types floors scenarios whole pythons ## the same with every sweep whole, and in part under each other Python here

whole: .venv/dev ## the tests alone, every sweep whole
	$(BIN)/pytest -n auto --exhaustive

pythons: .venv/dev
	.ci/other_pythons

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md CODE_OF_CONDUCT.md benchmarks \
	  docs/*.md docs/decisions kessessa tools

types: .venv/dev
	$(BIN)/mypy

floors: .venv/dev
	$(BIN)/lint-imports

scenarios: .venv/dev ## check every scenario
	$(BIN)/kessessa check

audit: .venv/core ## measure whether every scenario is fair, on every core, and write the cards
	$(BIN)/kessessa audit --card

gallery: .venv/dev ## paint every kind of page at every size into gallery/, and the README's pictures
	$(BIN)/python -m tools.gallery.render gallery --readme docs/screenshots

bench: .venv/core ## measure everything, beside what it is compared with
	@set -e; for file in $(filter-out %/yardstick.py %/instructions.py,$(wildcard benchmarks/*.py)); do \
	  $(BIN)/python $$file; done

budget: .venv/core ## count the instructions of a start and a game; fails above their budget (valgrind)
	$(BIN)/python benchmarks/instructions.py --gate

unit: .venv/dev ## the tests alone
	$(BIN)/pytest -n auto

goldens: .venv/dev ## write the games and pages that are kept in tests/goldens again, to be read in the diff
	$(BIN)/python -m tests.goldens

coverage: .venv/dev ## which lines of kessessa no test runs (2.5 times as slow as the tests before Python 3.12)
	COVERAGE_CORE=$$($(BIN)/python -c 'import sys; print("sysmon" if sys.version_info >= (3, 12) else "ctrace")') \
	  $(BIN)/pytest -n auto -m "not display" --cov=kessessa --cov-report=term:skip-covered $(ARGS)

docs: .venv/dev ## write the map of modules into docs/README.md
	$(BIN)/python -m tools.module_map

api: .venv/dev ## write a page of the core and its examples into docs/api
	$(BIN)/pdoc -o docs/api --docformat google kessessa kessessa.core kessessa.content kessessa.session kessessa.text

schema: .venv/core ## write docs/schema, for editors that complete scenarios
	$(BIN)/python -m kessessa.content.schema.json_schema docs/schema

format: .venv/dev ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## forget everything that was installed or built
	rm -rf .venv .venv-3.* docs/api build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis gallery
