"""Gold attributions as tokens of an export, and the layers that training needs of each document."""
import json

import numpy as np

from corpus import COLUMN
from pairs import proposal_labels, proposal_of, quote_ordinals, quote_parts

# LexicalClass in Swift: 1 speech verb, 2 writing verb, 3 thought verb.
VERB_CLASSES = (1, 2, 3)


def spans(value):
    return [(s["start"], s["end"]) if isinstance(s, dict) else (s[0], s[1]) for s in value or []]


def covered(starts, ends, value):
    """The tokens that share a character with any of the spans, in order."""
    tokens = set()
    for first, last in spans(value):
        low = np.searchsorted(ends, first, side="right")
        high = np.searchsorted(starts, last, side="left")
        tokens.update(range(low, high))
    return np.array(sorted(tokens), np.int64)


def first_run(tokens):
    """The first stretch of neighbouring tokens."""
    last = 1
    while last < len(tokens) and tokens[last] == tokens[last - 1] + 1:
        last += 1
    return tokens[:last]


class Document:
    """What training needs of one document; token numbers count from its first token."""

    def __init__(self, tokens, ids, line, attributions):
        self.id, self.count = line["id"], len(tokens)
        self.words = ids
        self.columns = tokens["columns"]
        self.starts, self.ends = tokens["start"].astype(np.int64), tokens["end"].astype(np.int64)
        part = quote_parts(self.columns[:, COLUMN["quotation"]])
        self.layers = dict(sentence=tokens["sentence"].astype(np.int64),
                           paragraph=tokens["paragraph"].astype(np.int64),
                           part=part, ordinal=quote_ordinals(part))
        self.proposals = line["proposals"]
        self.gold = []                      # (first cue token, end of cue, source, content, class)
        self.labels = np.zeros(self.count, np.int64)
        self.gold_of_token = np.full(self.count, -1)
        lexical = self.columns[:, COLUMN["lexical"]]
        for attribution in attributions:
            if isinstance(attribution, dict):
                content, source, cue = (covered(self.starts, self.ends, attribution.get(role))
                                        for role in ("content", "source", "cue"))
            else:
                cue, source, content = attribution
            if not len(content):
                continue
            for base, part_ in ((5, content), (1, source), (3, cue)):
                for place, token in enumerate(part_):
                    inside = place > 0 and part_[place - 1] == token - 1
                    self.labels[token] = base + inside
            if not len(cue):
                continue
            run = first_run(cue)
            kinds = [lexical[t] for t in run if lexical[t] in VERB_CLASSES]
            for token in run:
                self.gold_of_token[token] = len(self.gold)
            self.gold.append((run[0], run[-1] + 1, source, content, kinds[-1] - 1 if kinds else -1))
        starts = np.flatnonzero(np.diff(self.layers["paragraph"], prepend=-1))
        self.paragraph_starts = np.append(starts, self.count)

    def proposal_labels(self, begin, end):
        """The labels of the surest proposal whose cue shares a token with a range, or None."""
        place = proposal_of(self.proposals, begin, end)
        return None if place is None else proposal_labels(self.proposals[place], self.count)


def documents(corpus, vocabulary, gold_path=None):
    """Documents of an export, with the attributions of a gold file, matched by id."""
    attributions = {}
    if gold_path:
        with open(gold_path, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                record = json.loads(line)
                # What `dixit` calls a document without an id, or with a number for one.
                name = record.get("id", f"{gold_path}:{number}")
                attributions[name if isinstance(name, str) else json.dumps(name)] = record["attributions"]
        missing = [line["id"] for line in corpus.lines if line["id"] not in attributions]
        if missing:
            raise SystemExit(f"{gold_path}: no gold for {', '.join(missing[:3])}")
    made = []
    for place in range(len(corpus)):
        tokens = np.array(corpus.document(place))
        if not len(tokens):
            continue
        line = corpus.lines[place]
        document = Document(tokens, vocabulary.ids(tokens["word"]), line,
                            attributions.get(line["id"], []))
        document.place = place
        made.append(document)
    if not made:
        raise SystemExit(f"{gold_path}: no document with a word in it")
    return made
