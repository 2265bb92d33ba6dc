"""Chooses a model's vocabulary and trains its word vectors on raw news.

    words.py NEWS_PREFIX GOLD_PREFIX OUT.npz
"""
import sys
import time

import numpy as np

from corpus import Corpus
from vectors import skip_gram

FREQUENT = 30000        # the commonest words of the news; the prototype found 20,000 enough
FEWEST = 5              # sightings in the news for a vector
FEWEST_IN_GOLD = 3      # sightings in the gold for a rarer word to be in the vocabulary


def main(news_prefix, gold_prefix, out):
    news = Corpus(news_prefix, with_lines=False)
    hashes = np.ascontiguousarray(news.tokens["word"])
    paragraphs = news.tokens["paragraph"]
    forms, ids, counts = np.unique(hashes, return_inverse=True, return_counts=True)
    order = np.lexsort((forms, -counts))
    order = order[counts[order] >= FEWEST]
    rank = np.full(len(forms), -1, np.int32)
    rank[order] = np.arange(len(order))
    words = rank[ids]
    breaks = np.flatnonzero(np.diff(paragraphs.astype(np.int64)) != 0) + 1
    lines = np.unique(np.concatenate([[0], breaks, news.first])).astype(np.int64)
    began = time.time()
    vectors = skip_gram(words, lines, counts[order].astype(np.float64))
    print(f"{len(words)} tokens, {len(order)} vectors, {time.time() - began:.0f} s")
    gold = Corpus(gold_prefix, with_lines=False)
    gold_forms, gold_counts = np.unique(gold.tokens["word"], return_counts=True)
    often = set(gold_forms[gold_counts >= FEWEST_IN_GOLD].tolist())
    chosen = [k for k, form in enumerate(forms[order].tolist()) if k < FREQUENT or form in often]
    np.savez(out, hashes=forms[order][chosen], counts=counts[order][chosen],
             vectors=vectors[chosen])
    print(f"{len(chosen)} words")


if __name__ == "__main__":
    main(*sys.argv[1:])
