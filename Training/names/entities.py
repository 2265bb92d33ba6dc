#!/usr/bin/env python3
"""Turns corpora of named entities into {"id", "text", "entities": [[start, end, type], …]} lines.

    entities.py wikigold CONLL > wikigold.jsonl           a document a -DOCSTART-, its words put together again
    entities.py tokens CONLL.gz > entities.jsonl          no texts: tokens that say where they stand, as in silver/polnear
"""
import gzip, json, sys

# What no space stands before, and behind, where tokens are put together to a text.
CLOSING = {".", ",", ")", ";", ":", "'s", "n't", "?", "!", "%"}
OPENING = ("(", " ")
SILVER = {"PERSON", "ORGANIZATION", "LOCATION", "MISC"}


def wikigold(path):
    number, text, entities, last = 0, "", [], None

    def finish():
        nonlocal number, text, entities
        if text.strip():
            print(json.dumps({"id": f"wikigold-{number}", "text": text, "entities": entities}, ensure_ascii=False))
            number += 1
        text, entities = "", []

    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            fields = line.rstrip("\n").rsplit(" ", 1)
            if len(fields) < 2:
                text, last = text + " ", None
                continue
            word, tag = fields
            if word == "-DOCSTART-":
                finish()
                last = None
                continue
            if text and not text.endswith(OPENING) and word not in CLOSING:
                text += " "
            start = len(text)
            text += word
            kind = None if tag == "O" else tag[2:]
            if kind and kind == last:
                entities[-1][1] = len(text)
            elif kind:
                entities.append([start, len(text), kind])
            last = kind
    finish()


def tokens(path):
    identifier, entities, last = None, [], None

    def finish():
        if identifier is not None:
            print(json.dumps({"id": identifier, "entities": entities}))

    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in map(str.rstrip, lines):
            if line.startswith("# doc"):
                finish()
                identifier, entities, last = line.split("= ")[1], [], None
                continue
            fields = line.split("\t")
            kind = fields[6] if len(fields) > 6 and fields[6] in SILVER else None
            if kind and kind == last:
                entities[-1][1] = int(fields[3])
            elif kind:
                entities.append([int(fields[2]), int(fields[3]), kind])
            last = kind
    finish()


if __name__ == "__main__":
    {"wikigold": wikigold, "tokens": tokens}[sys.argv[1]](sys.argv[2])
