#!/usr/bin/env python3
"""Writes the table of figures in a README again: make_readme.py DIXIT SHARED README

The table stands between two markers. A set that is not there is named on standard error, and then the README
stays as it is.
"""
import json
import os
import subprocess
import sys
from decimal import ROUND_HALF_UP, Decimal

DIXIT, SHARED, README = sys.argv[1:4]
GOLD = f"{SHARED}/data/gold"
MARKERS = "<!-- figures: written by make eval -->", "<!-- end of figures -->"

# Title, gold, options, and relaxed and speaker of the best existing system that was run on the same files.
SETS = [
    ("polnear/dev, with thought", f"{GOLD}/polnear/dev.jsonl", ["--classes", "speech,writing,thought"], "56.4, –"),
    ("newsroom/dev", f"{GOLD}/newsroom/dev.jsonl", [], "75.1, 48.5"),
    ("newsroom/dev, `--split-quotations`", f"{GOLD}/newsroom/dev.jsonl", ["--split-quotations"], "75.1, 48.5"),
    ("challenge/dev", f"{GOLD}/challenge/dev.jsonl", [], "68.9, 53.9"),
    ("challenge/documents-dev", f"{GOLD}/challenge/documents-dev.jsonl", [], "76.4, 53.1"),
    ("Fixtures/articles", "Fixtures/articles/gold.jsonl", [], "–"),
]


def digits(value):
    """A figure of two decimals with one, halves up."""
    return str(Decimal(str(value)).quantize(Decimal("0.1"), ROUND_HALF_UP))


def figure(measure, part="f1"):
    return digits(measure[part]) if measure else "–"


def row(title, gold, options, best):
    command = [DIXIT, "evaluate", gold, *options, "--format", "json"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"status {done.returncode}: {' '.join(command)}")
    measures = json.loads(done.stdout)["all"]
    relaxed = measures["attribution relaxed"]
    low, high = relaxed["interval"]
    cells = [title, f"{figure(relaxed)} ({digits(low)}–{digits(high)})", figure(measures["attribution strict"]),
             figure(measures.get("attribution speaker")), figure(relaxed, "p"), best]
    return f"| {' | '.join(cells)} |"


missing = [gold for _, gold, _, _ in SETS if not os.path.exists(gold)]
if missing:
    print("Not there, so the table stays as it is:", ", ".join(missing), file=sys.stderr)
    sys.exit(0)

table = "\n".join([
    "| set | relaxed (95 % interval) | strict | speaker | precision of relaxed | best existing system: relaxed, speaker |",
    "|---|---|---|---|---|---|", *[row(*entry) for entry in SETS]])
with open(README, encoding="utf-8") as f:
    text = f.read()
if any(text.count(marker) != 1 for marker in MARKERS):
    sys.exit(f"{README}: the markers “{MARKERS[0]}” and “{MARKERS[1]}” must stand there once each")
before, rest = text.split(MARKERS[0])
after = rest.split(MARKERS[1])[1]
with open(README, "w", encoding="utf-8") as f:
    f.write(f"{before}{MARKERS[0]}\n{table}\n{MARKERS[1]}{after}")
print(table)
