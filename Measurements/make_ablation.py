#!/usr/bin/env python3
"""Prints a table of models on PolNeAR's development part as Markdown.

    make_ablation.py DIXIT SHARED NAME=MODEL [NAME=MODEL,MODEL …] …

MODEL is a model file or “none” for rules alone; several, parted by commas, are seeds of one recipe, counted
together, with each one's figure behind. In brackets 95 % intervals by bootstrap over documents; the last columns
compare with the first row, document by document.
"""
import importlib.util
import random
import subprocess
import sys
import tempfile

DIXIT, SHARED, *SYSTEMS = sys.argv[1:]
GOLD = f"{SHARED}/data/gold/polnear/dev.jsonl"
SAMPLES = 1000
MEASURES = [("attribution", "relaxed"), ("attribution", "strict"), ("cue", "exact"), ("source", "exact"),
            ("content", "tokens")]
KINDS = [("relaxed recall", kind) for kind in ("direct", "mixed", "indirect")]

spec = importlib.util.spec_from_file_location("score", f"{SHARED}/tools/score.py")
score = importlib.util.module_from_spec(spec)
spec.loader.exec_module(score)
gold = score.load(GOLD)


def counts(model):
    """For each document the true positives, predictions and gold of each measure."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        subprocess.run([DIXIT, "extract", "--include", "thought", "--model", model, GOLD], check=True,
                       stdout=file)
        predicted = score.load(file.name, {d.id: d.text for d in gold.values()})
    rows = []
    for document in gold.values():
        found, _ = score.score([document], predicted)
        rows.append({m: (found[m]["tp"], found[m]["pred"], found[m]["gold"])
                     for m in MEASURES + KINDS})
    return rows


def value(rows, measure):
    tp, pred, total = (sum(row[measure][k] for row in rows) for k in range(3))
    if measure in KINDS:
        return 100 * tp / max(1, total)
    return 200 * tp / max(1, pred + total)


def interval(function):
    chance = random.Random(0)
    values = sorted(function([chance.randrange(len(gold)) for _ in gold]) for _ in range(SAMPLES))
    return values[int(0.025 * SAMPLES)], values[int(0.975 * SAMPLES)]


print("| system | relaxed | strict | cue exact | source exact | content tokens | direct / mixed / "
      "indirect | relaxed against the first |")
print("|---|---|---|---|---|---|---|---|")
first = None
for system in SYSTEMS:
    name, models = system.split("=", 1)
    seeds = [counts(model) for model in models.split(",")]
    rows = seeds[0] if len(seeds) == 1 else [row for seed in zip(*seeds) for row in seed]
    per = len(seeds)

    def pick(chosen, rows=rows, per=per):
        return [rows[d * per + k] for d in chosen for k in range(per)]

    cells = []
    for measure in MEASURES:
        text = f"{value(rows, measure):.1f}"
        if measure[0] == "attribution":
            low, high = interval(lambda chosen: value(pick(chosen), measure))
            text += f" [{low:.1f}, {high:.1f}]"
            if per > 1:
                text += " (" + ", ".join(f"{value(seed, measure):.1f}" for seed in seeds) + ")"
        cells.append(text)
    cells.append(" / ".join(f"{value(rows, kind):.1f}" for kind in KINDS))
    if first is None:
        first = pick
        cells.append("–")
    else:
        def difference(chosen):
            return value(pick(chosen), MEASURES[0]) - value(first(chosen), MEASURES[0])
        low, high = interval(difference)
        cells.append(f"{difference(range(len(gold))):+.1f} [{low:+.1f}, {high:+.1f}]")
    print(f"| {name} | {' | '.join(cells)} |", flush=True)
