# `make run` opens the map, `make test` runs every check and test. Both install what they need
# into .venv first; PYTHON=... chooses another Python (3.11 or newer).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check unit browser bench geodata words sprite fonts screenshots clean

run: $(VENV)/run.ready
	@$(BIN)/python -m dashboard serve

test: check unit browser

check: $(VENV)/dev.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports
	$(BIN)/python -m dashboard check

unit: $(VENV)/dev.ready
	$(BIN)/python -m pytest -n auto tests/unit tests/contract

browser: $(VENV)/dev.ready
	$(BIN)/python tests/browser/chromium.py
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder tests/browser

bench: $(VENV)/dev.ready
	$(BIN)/python tests/browser/chromium.py
	$(BIN)/python -m tests.bench

geodata: $(VENV)/dev.ready
	$(BIN)/python -m geodata.build

words: $(VENV)/dev.ready
	$(BIN)/python -m dashboard.languages.collect

sprite: $(VENV)/dev.ready
	$(BIN)/python assets/icons/build_sprite.py

fonts: $(VENV)/dev.ready
	$(BIN)/python assets/fonts/build_plate.py

screenshots: $(VENV)/dev.ready
	$(BIN)/python tests/browser/chromium.py
	$(BIN)/python -m tests.bench.screenshots

$(VENV)/run.ready: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/dev.ready: requirements.txt requirements-dev.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/run.ready

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis
