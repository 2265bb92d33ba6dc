#!/usr/bin/env python3
"""Compares every figure of `dixit evaluate` with the published scorer's: compare_with_score.py DIXIT SHARED [SET...]

For each gold set in SHARED/data/gold, or those named, it makes the output of several systems: our own with and without the
model and at several thresholds of confidence, gold itself, and our own spoiled in several ways. It scores
each with SHARED/tools/score.py and with `dixit evaluate` and prints the greatest difference of any figure.
The status is 1 if there is any difference.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

DIXIT, SHARED = sys.argv[1:3]
GOLD = f"{SHARED}/data/gold"
SETS = ["challenge/dev", "challenge/documents-dev", "newsroom/dev", "polnear/dev", "polnear/train",
        "gum/dev", "gum/train"]
SETS = sys.argv[3:] or SETS
GROUPS = {"challenge/dev": "category", "polnear/dev": "publisher"}
THRESHOLDS = ["0.3", "0.5", "0.8"]


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"status {done.returncode}: {' '.join(command)}\n{done.stderr}")
    return done.stdout


def lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def write(path, records):
    with open(path, "w", encoding="utf-8") as f:
        for record in records:
            f.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def pair(span):
    return [span["start"], span["end"]] if isinstance(span, dict) else list(span[:2])


def spoil(texts, records, seed):
    """Records with some attributions moved, cut, doubled, dropped, or with other parts' spans."""
    rng = random.Random(seed)
    spoiled = []
    for record in records:
        if rng.random() < 0.05:
            continue
        length, out = len(texts[record["id"]]), []
        for a in record["attributions"]:
            a = json.loads(json.dumps(a))
            choice = rng.randrange(8)
            for role in ("content", "cue", "source"):
                spans = [pair(s) for s in a.get(role) or []]
                if choice == 0:
                    spans = [[max(0, s - rng.randrange(9)), min(length, e + rng.randrange(30))] for s, e in spans]
                elif choice == 1:
                    spans = [[s, max(s + 1, e - rng.randrange(40))] for s, e in spans]
                elif choice == 2 and len(spans) > 1:
                    spans = spans[:-1]
                elif choice == 3:
                    spans = [span for s, e in spans for span in ([s, (s + e) // 2], [(s + e) // 2, e]) if span[0] < span[1]]
                a[role] = spans
            if choice == 4:
                a["source"], a["cue"] = a["cue"], a["source"]
            if choice == 5:
                continue
            if choice == 6:
                a["speaker"] = rng.choice(["Ada", None, "the", "Mr Roth", "É. Roth-Ämäläinen"])
            out.append(a)
            if choice == 7:
                out.append(dict(a))
        spoiled.append({**record, "attributions": out})
    return spoiled


def differences(ours, theirs):
    """The greatest difference, where it is, and how many figures were compared."""
    worst, where, count = 0.0, "", 0
    for group, figures in theirs.items():
        for name, values in figures.items():
            for key, value in values.items():
                count += 1
                mine = ours.get(group, {}).get(name, {}).get(key)
                difference = abs(mine - value) if mine is not None else float("inf")
                if difference > worst:
                    worst, where = difference, f"{group} / {name} / {key}: {mine} for {value}"
    return worst, where, count


def compare(gold, predicted, options, by):
    """What `differences` finds for a system, and how long `dixit evaluate` took."""
    theirs = json.loads(
        run(sys.executable, f"{SHARED}/tools/score.py", gold, predicted, "--json", *by, *options))
    start = time.monotonic()
    ours = json.loads(run(DIXIT, "evaluate", gold, predicted, "--gold-format", "jsonl", "--predicted-format", "jsonl",
                          "--format", "json", "--bootstrap", "0", *by, *options))
    return *differences(ours, theirs), time.monotonic() - start


def main():
    failures = total = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in SETS:
            gold = f"{GOLD}/{name}.jsonl"
            if not os.path.exists(gold):
                print(f"{name}: not there, left out")
                continue
            records = lines(gold)
            texts = {r["id"]: r["text"] for r in records}
            full, rules = f"{folder}/full.jsonl", f"{folder}/rules.jsonl"
            for path, options in [(full, ["--include", "thought"]), (rules, ["--model", "none"])]:
                with open(path, "w") as f:
                    f.write(run(DIXIT, "extract", *options, gold))
            own = lines(full)
            systems = [("dixit", full, []), ("rules", rules, []), ("gold", gold, []),
                       ("speech only", full, ["--classes", "speech,writing"])]
            systems += [(f"at {t}", full, ["--min-confidence", t]) for t in THRESHOLDS]
            for seed in (1, 2):
                path = write(f"{folder}/spoiled-{seed}.jsonl", spoil(texts, own, seed))
                systems.append((f"spoiled {seed}", path, []))
            path = write(f"{folder}/spoiled-gold.jsonl", spoil(texts, records, 3))
            systems.append(("gold spoiled", path, []))
            by = ["--by", GROUPS[name]] if name in GROUPS else []
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                results = pool.map(lambda system: compare(gold, *system[1:], by), systems)
                for (system, _, _), (worst, where, count, seconds) in zip(systems, results):
                    total += count
                    failures += worst > 0
                    print(f"{name:24} {system:14} {count:5} figures, greatest difference {worst:.2f}  "
                          f"{seconds:5.2f} s  {where}", flush=True)
    print(f"{total} figures compared, {failures} outputs with a difference")
    sys.exit(1 if failures else 0)


main()
