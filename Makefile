# Two commands matter: `make verify` runs the main job on the samples, `make test` passes the tests. Both set up everything first.
.PHONY: help setup setup-test verify test test-stack lint docs lock clean
.DEFAULT_GOAL := help

BIN := .venv/bin
export BUKTI_DATA ?= $(CURDIR)/data

help:  ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

setup:
	@scripts/setup

setup-test:
	@scripts/setup test

verify: setup  ## set up, then read and judge the samples into ./out
	$(BIN)/bukti verify samples --out out

test: setup-test  ## set up, then run the tests (all but those of test-stack)
	$(BIN)/python -m pytest -n auto --dist loadfile

test-stack: setup-test  ## the tests that take an hour: the whole stack, and many deaths (one at a time, some need root to mount a disk)
	$(BIN)/python -m pytest -m stack

lint: setup-test  ## style, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: setup  ## write the pages that are generated from the code
	$(BIN)/python -m scripts.docs

lock:  ## resolve and lock the Python packages again
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --extra dev pyproject.toml -o requirements.lock
	echo uv | uv pip compile --quiet --universal --python-version 3.11 --generate-hashes - -o scripts/installer.lock

clean:  ## remove what was made (not the data of your own runs elsewhere)
	rm -rf out data build .venv .mypy_cache .ruff_cache .pytest_cache
