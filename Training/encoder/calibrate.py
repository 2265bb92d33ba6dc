"""Fits the weights that turn what speaks for an attribution into the chance that it is right.

    calibrate.py GOLD.jsonl SCORES.jsonl:K [SCORES.jsonl:K …]

SCORES are what `dixit train scores` writes for all of the gold, with a model that left out every tenth
document from the K-th (`train.py --hold-out K`): only these are looked at. Prints the weights, parted
by commas.
"""
import argparse
import json
import re
import sys

import numpy as np

from train import FOLDS

TOKEN = re.compile(r"\w+|[^\w\s]")
STOP = set("a an the of in for on at to and or by with 's ’ s ' , . mr mrs ms dr".split())
# Strength of the pull towards 0: of 1, 10 and 50 the best when each held-out tenth is foretold by the
# others.
RIDGE = 10.0
LEAST_OVERLAP = 0.5     # of the contents of a right answer: the relaxed measure


class Spans:
    """The tokens of a text, and which of them spans cover."""

    def __init__(self, text):
        found = list(TOKEN.finditer(text))
        self.starts = np.array([m.start() for m in found])
        self.ends = np.array([m.end() for m in found])
        self.words = [m.group().lower() for m in found]

    def covered(self, spans):
        tokens = set()
        for span in spans or []:
            first, last = (span["start"], span["end"]) if isinstance(span, dict) else span
            low = np.searchsorted(self.ends, first, side="right")
            tokens.update(range(low, np.searchsorted(self.starts, last, side="left")))
        return tokens


def verdicts(text, gold, predicted):
    """Whether each predicted attribution is right: contents that share half of their tokens and
    sources that share a telling word, one to one, best first."""
    spans = Spans(text)

    def parts(a):
        source = spans.covered(a.get("source"))
        return spans.covered(a["content"]), source, {spans.words[t] for t in source} - STOP

    golds, answers = [parts(a) for a in gold], [parts(a) for a in predicted]
    pairs = []
    for i, (content, source, words) in enumerate(golds):
        for j, (other, other_source, other_words) in enumerate(answers):
            if not content or not content & other:
                continue
            overlap = len(content & other) / len(content | other)
            if overlap >= LEAST_OVERLAP and (not source or words & other_words
                                             or source == other_source):
                pairs.append((-overlap, i, j))
    right, used = [False] * len(predicted), set()
    for _, i, j in sorted(pairs):
        if i not in used and not right[j]:
            used.add(i)
            right[j] = True
    return right


def fit(terms, right):
    """Logistic regression by Newton's method."""
    x, y = np.array(terms), np.array(right, float)
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + RIDGE * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(weights))
        step = np.linalg.solve(hessian, gradient)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def expected_error(chances, right, bins=10):
    place = np.minimum((chances * bins).astype(int), bins - 1)
    return sum(abs(chances[place == k].sum() - right[place == k].sum())
               for k in range(bins)) / len(chances)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("gold"), options.add_argument("scores", nargs="+", metavar="SCORES:K")
    options = options.parse_args()
    with open(options.gold, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    terms, right = [], []
    for pair in options.scores:
        path, fold = pair.rsplit(":", 1)
        with open(path, encoding="utf-8") as lines:
            scores = {s["id"]: s["attributions"] for s in map(json.loads, lines)}
        for place, record in enumerate(records):
            predicted = scores[str(record["id"])]
            answers = verdicts(record["text"], record["attributions"], predicted)
            for attribution, answer in zip(predicted, answers):
                if place % FOLDS == int(fold) and attribution["terms"]:
                    terms.append(attribution["terms"])
                    right.append(answer)
    weights = fit(terms, right)
    chances = 1 / (1 + np.exp(-np.array(terms) @ weights))
    print(f"{len(right)} attributions, {100 * np.mean(right):.1f} % right, expected calibration error "
          f"{expected_error(chances, np.array(right)):.4f}", file=sys.stderr)
    print(",".join(f"{w:.6g}" for w in weights))


if __name__ == "__main__":
    main()
