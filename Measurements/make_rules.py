#!/usr/bin/env python3
"""Prints what each rule is worth, as Markdown: make_rules.py DIXIT SHARED

Relaxed F1 of the development sets with all rules, then with each left out (`--without`), as differences.
"""
import json
import subprocess
import sys

DIXIT, SHARED = sys.argv[1:3]
SETS = [("challenge/dev", []), ("challenge/documents-dev", []), ("newsroom/dev", []),
        ("polnear/dev", ["--classes", "speech,writing,thought"])]


def relaxed(options):
    values = []
    for name, more in SETS:
        done = subprocess.run([DIXIT, "evaluate", f"{SHARED}/data/gold/{name}.jsonl", *more, *options],
                              check=True, stdout=subprocess.PIPE, text=True)
        line = next(x for x in done.stdout.splitlines() if x.startswith("attribution relaxed"))
        values.append(float(line.split("F1")[1].split()[0]))
    return values


refused = subprocess.run([DIXIT, "extract", "--without", "?"], stderr=subprocess.PIPE, text=True).stderr
rules = refused.split("There are: ")[1].split(".\n")[0].replace("\n", " ").split(", ")
whole = relaxed([])
print("| without | " + " | ".join(name for name, _ in SETS) + " |")
print("|---|" + "---|" * len(SETS))
print("| (all rules) | " + " | ".join(f"{v:.2f}" for v in whole) + " |")
for rule in rules:
    values = relaxed(["--without", rule.strip()])
    print(f"| `{rule.strip()}` | " + " | ".join(f"{v - w:+.2f}" for v, w in zip(values, whole)) + " |",
          flush=True)
print("| all of them | " + " | ".join(
    f"{v - w:+.2f}" for v, w in zip(relaxed([x for r in rules for x in ("--without", r.strip())]), whole)) + " |")
