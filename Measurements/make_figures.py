#!/usr/bin/env python3
"""Prints the figures of the development sets as Markdown: make_figures.py DIXIT SHARED

Each section holds the command that makes its figures, to be run from the top of the repository. A set
that is not there is named as left out.
"""
import os
import re
import subprocess
import sys

DIXIT, SHARED = sys.argv[1:3]
GOLD = f"{SHARED}/data/gold"
SENTENCES = f"{SHARED}/data/sentseg"

# The sets scored against gold, each with further options.
SETS = [
    (f"{GOLD}/challenge/dev.jsonl", []),
    (f"{GOLD}/challenge/documents-dev.jsonl", []),
    (f"{GOLD}/newsroom/dev.jsonl", []),
    (f"{GOLD}/polnear/dev.jsonl", []),
    (f"{GOLD}/polnear/dev.jsonl", ["--classes", "speech,writing,thought"]),
    ("Fixtures/articles/gold.jsonl", []),
]

# The sets of sentence boundaries, with what plain ICU 72.1 (`en`, no suppressions) gets on them.
BOUNDARIES = [
    ("golden_en_pysbd", "28 of 48 cases right"),
    ("ud_gum_dev", "F1 96.34"),
    ("ud_ewt_dev", "F1 89.37"),
]


def run(command):
    shell = ["bash", "-o", "pipefail", "-c", command]
    done = subprocess.run(shell, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"status {done.returncode}: {command}")
    return done.stdout


def section(title, command, remark=""):
    """The section of a command and what the command printed."""
    output = run(command).rstrip()
    return f"\n## {title}\n\n```sh\n{command}\n```\n{remark}\n```\n{output}\n```", output


def name(path):
    return path.removeprefix(GOLD + "/").removesuffix(".jsonl")


def figure(output, measure, part):
    """P, R or F1 of a measure in what evaluate printed, or a dash."""
    found = re.search(rf"^attribution {measure} .*?\b{part} +([0-9.]+)", output, re.MULTILINE)
    return found[1] if found else "–"


sections, rows = [], []
for gold, options in SETS:
    if not os.path.exists(gold):
        sections.append(f"\n{gold} is not there: left out.")
        continue
    title = name(gold) + (", thought too" if options else "")
    command = " ".join([DIXIT, "evaluate", gold, *options, "--rules", "--calibration"])
    text, output = section(title, command)
    sections.append(text)
    cells = [figure(output, *cell) for cell in
             [("relaxed", "P"), ("relaxed", "R"), ("relaxed", "F1"), ("strict", "F1"), ("speaker", "F1")]]
    error = re.search(r"calibration error (\S+)", output)[1]
    rows.append(f"| {title} | {' | '.join(cells)} | {error} |")

boundaries = []
for text, icu in BOUNDARIES:
    gold = f"{SENTENCES}/{text}.jsonl"
    if not os.path.exists(gold):
        sections.append(f"\n{gold} is not there: left out.")
        continue
    found = f"{DIXIT} explain --layer sentences --format jsonl {gold}"
    command = f"{found} |\n  python3 {SHARED}/tools/score_sentences.py {gold} /dev/stdin"
    shown, output = section(f"Sentences: {text}", command)
    sections.append(shown)
    cases, score = re.search(r"cases right (\d+ of \d+)", output)[1], re.search(r"F1 (\S+)", output)[1]
    boundaries.append(f"| {text} | {cases} | {score} | {icu} |")

print("""# Figures of the development sets

`make figures` wrote this page, from the commands it holds. Figures are in per cent; what each
counts stands in `dixit evaluate --help`. No set was trained on, but all were read while the rules were
written, and the articles of Fixtures were written beside the rules: unseen texts will score lower.
""")
print("| set | relaxed P | R | F1 | strict F1 | speaker F1 | calibration error |")
print("|---|---|---|---|---|---|---|")
print("\n".join(rows))
print("\n| sentence boundaries | cases right | F1 | plain ICU 72.1 |")
print("|---|---|---|---|")
print("\n".join(boundaries))
print("\n".join(sections))
