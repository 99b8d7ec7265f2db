# Everything happens in .venv, made with plain python3; nothing else on the machine is touched.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: run test check soak bench format readme screenshot help

run: .venv/.run ## set up and start the reading list
	@$(BIN)/readlist

test: .venv/.dev ## set up and run the tests
	$(BIN)/pytest -n auto

check: .venv/.dev ## format, lint, types, layers, tests: what CI runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto

soak: .venv/.dev ## the long proofs, with their full counts
	$(BIN)/pytest -n auto -m soak

bench: .venv/.dev ## speed as ratios, measured side by side
	$(BIN)/python -m benchmarks

format: .venv/.dev ## put the code in its format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

readme: .venv/.dev ## write the tables of README.md that the code knows better
	$(BIN)/python docs/tables.py

screenshot: .venv/.run ## draw docs/screenshot.svg from the program
	$(BIN)/python docs/screenshot.py

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "readlist needs Python 3.11 or newer")'
	$(PYTHON) -m venv .venv

.venv/.run: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.dev: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/.run
