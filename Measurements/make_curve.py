#!/usr/bin/env python3
"""Prints the precision-coverage curve of a set as Markdown: make_curve.py GOLD PREDICTED SCORE.PY

A row a threshold of --min-confidence: the share of all predictions that are kept, how many of them are
right by the relaxed measure, and how many of the gold attributions are found.
"""
import importlib.util
import sys

GOLD, PREDICTED, SCORER = sys.argv[1:4]
spec = importlib.util.spec_from_file_location("score", SCORER)
score = importlib.util.module_from_spec(spec)
spec.loader.exec_module(score)
gold = score.load(GOLD)
texts = {d.id: d.text for d in gold.values()}
print("| least confidence | coverage | precision | recall |")
print("|---|---|---|---|")
whole = None
for step in range(0, 20):
    counts, _ = score.score(list(gold.values()), score.load(PREDICTED, texts, least=step / 20))
    relaxed = counts["attribution", "relaxed"]
    whole = whole or relaxed["pred"]
    precision, recall, _ = relaxed.prf()
    print(f"| {step / 20:.2f} | {100 * relaxed['pred'] / whole:.1f} | {100 * precision:.1f} "
          f"| {100 * recall:.1f} |")
