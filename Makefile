# Everything a reader or a developer starts. `make` alone lists it. Needs Python 3.11 or later, nothing else.
PYTHON   ?= python3
VENV     ?= .venv
PORT     ?= 8501
WORKERS  ?= 2
ARGS     ?=
GOLD     ?= evaluation/seed
ARTICLES ?= seeds
RUN      := $(VENV)/bin/python
export PYTHONUTF8 = 1

.PHONY: help run test lint types check score bench screenshots vendor requirements clean
.DEFAULT_GOAL := help

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 22

run: $(VENV)/.run ## set up if needed, then open the dashboard on seeds/ (PORT=8501, or HUDNA_ARTICLES=folder)
	$(RUN) -m streamlit run dashboard.py --server.port $(PORT)

test: $(VENV)/.dev ## set up if needed (browser included), then all tests (ARGS="-k map", WORKERS=2)
	$(RUN) tools/browser.py
	$(RUN) -m pytest -n $(WORKERS) --dist loadfile $(ARGS)

lint: $(VENV)/.dev ## style
	$(RUN) -m ruff check .

types: $(VENV)/.dev ## type hints
	$(RUN) -m mypy

check: lint types test ## lint, types, test

score: $(VENV)/.run ## accuracy, and what was gained and lost since it was recorded (GOLD=folder ARTICLES=file ARGS=--record)
	$(RUN) -m evaluation --gold $(GOLD) --articles $(ARTICLES) --name $(notdir $(GOLD:/=)) $(ARGS)

bench: $(VENV)/.dev ## speed: articles a second and the share of each stage (ARTICLES=file-or-folder)
	$(RUN) -m tools.bench $(ARTICLES)

screenshots: $(VENV)/.dev ## the pictures of the README
	$(RUN) -m tools.screenshots --readme

vendor: $(VENV)/.run ## fetch static/vendor/ anew and check its hashes (needs npm)
	$(RUN) tools/fetch_vendor.py

requirements: $(VENV)/.dev ## compile requirements*.txt from pyproject.toml
	$(RUN) -m uv pip compile -q --universal --python-version 3.11 --no-header --upgrade \
		pyproject.toml -o requirements.txt
	$(RUN) -m uv pip compile -q --universal --python-version 3.11 --no-header --upgrade \
		--extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt

clean: ## what make made, the environment included
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.run: requirements.txt tools/setup.py
	@command -v $(PYTHON) >/dev/null || { echo "There is no $(PYTHON). Debian, Ubuntu: apt-get install python3 python3-venv;\
	 macOS: brew install python; or name one: make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) tools/setup.py $(VENV) requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt tools/setup.py $(VENV)/.run
	$(PYTHON) tools/setup.py $(VENV) requirements-dev.txt
	@touch $@
