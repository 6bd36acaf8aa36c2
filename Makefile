# Everything happens inside this checkout: the environment is .venv, the store is claims.db.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/.ready

.PHONY: help review test check lint types floors evaluate bench seeds lock clean

help: ## this list
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): pyproject.toml requirements.lock
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed: install it, or name it with make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

review: $(READY) ## ingest seeds/ into claims.db and open the review screen
	$(BIN)/workbench ingest seeds
	$(BIN)/workbench review

test: $(READY) ## run the test suite
	$(BIN)/python -m pytest -n auto

check: lint types floors ## every check that CI makes besides the tests

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

floors: $(READY)
	$(BIN)/lint-imports

evaluate: $(READY) ## score extraction, checks and matching against gold, per language and task
	$(BIN)/python -m benchmarks.evaluate

bench: $(READY) ## measure speed and memory
	$(BIN)/python -m benchmarks

seeds: $(READY) ## rebuild claims.db and exports/ from seeds/
	$(BIN)/python -m benchmarks.seeds

lock: ## renew requirements.lock from pyproject.toml (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --group dev pyproject.toml -o requirements.lock

clean: ## remove the environment and caches
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
