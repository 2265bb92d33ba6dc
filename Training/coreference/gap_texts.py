#!/usr/bin/env python3
"""Writes the texts of a GAP file as JSON Lines: gap_texts.py gap-development.tsv > texts.jsonl"""
import csv, json, sys

with open(sys.argv[1], encoding="utf-8") as lines:
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        print(json.dumps({"id": row["ID"], "text": row["Text"]}, ensure_ascii=False))
