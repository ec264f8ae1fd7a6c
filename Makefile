# Needs Python 3.11 and make; everything else is installed into this folder.
PYTHON := $(shell command -v python3.11 || command -v python3)

.PHONY: help run test lint format bench clean
.DEFAULT_GOAL := help

help: ## say what there is
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## /  make \1\t/'

run: ## set everything up, load the sample, and serve on http://127.0.0.1:8000/ (PORT=… for another port)
	@exec $(PYTHON) -m tools.make run

test: ## check everything: style, types, all tests (ARGS="-k search" for some of them)
	@$(PYTHON) -m tools.make test

lint: ## check style and types only
	@$(PYTHON) -m tools.make lint

format: ## mend what a program can mend
	@$(PYTHON) -m tools.make format

bench: ## measure the budgets at national scale (ONLY=search for one part)
	@$(PYTHON) -m tools.make bench

clean: ## remove what was installed and built; var/ with the database stays
	rm -rf .venv node_modules app/static/build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
