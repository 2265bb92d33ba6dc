"""Reads what `dixit train features` writes: tokens, columns and the rules' proposals of documents."""
import json
import re

import numpy as np

COLUMNS = ("prefix", "suffix", "ending", "shape", "tag", "quotation", "place", "lexical", "rule")
RECORD = np.dtype([("word", "<u8"), ("start", "<u4"), ("end", "<u4"), ("sentence", "<u4"),
                   ("paragraph", "<u4"), ("columns", "<u2", (len(COLUMNS),))])
COLUMN = {name: place for place, name in enumerate(COLUMNS)}


class Corpus:
    """Documents of one export.

    `tokens` is a structured array over all documents, `first[d]:first[d+1]` are those of document d,
    `lines[d]` is its JSON line ("id", "tokens", "proposals").
    """

    def __init__(self, prefix, limit=None, with_lines=True):
        self.tokens = np.memmap(prefix + ".tokens", RECORD, "r")
        counts, self.ids, self.lines = [], [], []
        with open(prefix + ".jsonl", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if limit is not None and number >= limit:
                    break
                if with_lines:
                    document = json.loads(line)
                    self.lines.append(document)
                    counts.append(document["tokens"])
                    self.ids.append(document["id"])
                else:
                    counts.append(int(re.search(r'"tokens":(\d+)', line).group(1)))
        self.first = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)

    def __len__(self):
        return len(self.first) - 1

    def document(self, place):
        return self.tokens[self.first[place]:self.first[place + 1]]


def column_sizes(signature):
    """The sizes of the columns by name, from the line that `dixit train features` prints."""
    return {name: int(size) for name, size in
            (part.split(":") for part in signature.split()[1:])}

