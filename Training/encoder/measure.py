"""Measures trained networks on gold, as they were trained and as they are shipped, with int8 rows.

    measure.py MODEL… --dev FEATURES GOLD --scorer score.py

The network alone: `decode.py` makes its answers attributions, the command's resolver has no part in it.
"""
import argparse
import os
import tempfile

import checkpoint
import export
import gold
from corpus import Corpus
from train import load_scorer, measure


def main():
    options = argparse.ArgumentParser()
    options.add_argument("models", nargs="+", metavar="MODEL")
    options.add_argument("--dev", nargs=2, required=True), options.add_argument("--scorer", required=True)
    options = options.parse_args()
    scorer = load_scorer(options.scorer)
    corpus = Corpus(options.dev[0])
    with tempfile.TemporaryDirectory() as folder:
        for path in options.models:
            written = os.path.join(folder, "written.model")
            export.export(checkpoint.load(path), written)
            for kind, file in (("float32", path), ("int8", written)):
                saved = checkpoint.load(file)
                docs = gold.documents(corpus, checkpoint.vocabulary(saved), options.dev[1])
                print(path, kind, measure(checkpoint.network(saved), docs, options.dev[1], scorer),
                      flush=True)


if __name__ == "__main__":
    main()
