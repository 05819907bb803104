# SmartShop: `make run` opens the shop, `make test` proves it. Nothing is needed but Python 3.11+, git and make.
SHELL := bash
.DEFAULT_GOAL := help

VENV ?= .venv
HOST ?= 127.0.0.1
PORT ?= 8000
WORKERS ?= 2
BIN := $(VENV)/bin
export VENV

.NOTPARALLEL:
.PHONY: help run test install install-test services lint format typecheck unit lock peers providers docs notebooks bench eval screenshots clean

help:  ## What can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: install  ## Install, seed the demo shop, serve the chat on http://localhost:8000 (PORT=, HOST=)
	@$(BIN)/smartshop init
	@exec $(BIN)/smartshop serve --host $(HOST) --port $(PORT)

test: install-test services lint typecheck unit  ## Install what tests need, check style and types, run every test

install:
	@scripts/install.sh run

install-test:
	@scripts/install.sh run test torch peers

services:
	@scripts/install_services.sh

lint: install-test  ## Style (ruff)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: install-test  ## Put the code in house style
	@$(BIN)/ruff check --fix-only .
	@$(BIN)/ruff format .

typecheck: install-test  ## Types (mypy, strict)
	@$(BIN)/mypy .

unit: install-test  ## The tests alone, in WORKERS=2 processes (ARGS="-k cart")
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile $(ARGS)

providers: install  ## Install the clients of Anthropic, Bedrock, Gemini, Mistral and Ollama
	@scripts/install.sh run providers

peers: install  ## Install the search engines that `make bench` measures ours beside
	@scripts/install.sh run peers

lock: install-test  ## Renew requirements.lock (UPGRADE=1: newest versions)
	@$(BIN)/python scripts/lock.py $(if $(UPGRADE),--upgrade)

docs: install-test  ## Write the reference pages of docs/ from the code
	@$(BIN)/python -m scripts.reference

notebooks: install-test  ## Run the notebooks anew and keep what they show (SMARTSHOP_STUDY_SIZE=)
	@$(BIN)/python -m scripts.notebooks $(ARGS)

bench: install  ## Run the benchmarks
	@$(BIN)/smartshop bench

eval: install  ## Run the evaluation suites
	@$(BIN)/smartshop eval all

screenshots: install-test services  ## Take the pictures of docs/ anew
	@$(BIN)/python -m pytest -m browser --screenshots $(ARGS)

clean:  ## Remove the environment and caches; the shop's own state stays
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist *.egg-info
