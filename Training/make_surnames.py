#!/usr/bin/env python3
"""Counts which given names the news uses as surnames. Needs Python 3.9+ and nothing else.

    make_surnames.py --out Lexicons/en RAW.jsonl.xz

A given name counts as a surname once an article in which another given name stands right before it ("Kamala Harris"),
and as a given name once an article and word in capitals behind it ("Harris Tull").
"""
import argparse, collections, json, lzma, pathlib, re

PAIR = re.compile(r"(?=\b([A-Z][\w-]+) (?:[A-Z]\. )?([A-Z][\w-]+))")
# A name used as a surname more rarely than this share, or in fewer articles, tells its bearer's gender by itself.
LEAST_SHARE, LEAST_ARTICLES = 0.2, 2

HEADER = """\
# source: how often given names stand behind another given name in 34,307 news articles, counted by Training/make_surnames.py
# licence: Apache-2.0
# date: 2026-11-28
# columns: name	surname-share
"""


def given_names(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("raw")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    names = list(given_names(options.out / "given-names.tsv"))
    known = set(names)
    first, last = collections.Counter(), collections.Counter()
    with lzma.open(options.raw, "rt", encoding="utf-8") as lines:
        for line in lines:
            pairs = {match.groups() for match in PAIR.finditer(json.loads(line)["text"])}
            for before, behind in pairs:
                if before in known:
                    first[before] += 1
                    last[behind] += behind in known
    rows = []
    for name in names:
        share = last[name] / (first[name] + last[name]) if last[name] else 0
        if last[name] >= LEAST_ARTICLES and share >= LEAST_SHARE:
            rows.append(f"{name}\t{share:.2f}\n")
    (options.out / "surnames.tsv").write_text(HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
