"""Labels raw news with trained models, so that a new one learns from more than one corpus.

    silver.py NEWS_PREFIX OUT.pickle --models A.pt B.pt … --documents 6000
"""
import argparse
import pickle
import time

import numpy as np
import torch
import torch.nn.functional as F

import checkpoint
import decode
import gold
from corpus import Corpus

LEAST = 0.5             # validity of what is taught
LAYOUTS = {"transcript-turn", "colon-introduction", "headline-colon"}
SURE_RULE = 0.8         # a layout rule's proposal so sure is taught though no model found it
LONGEST = 3000          # tokens of a document that is used
SHARE = 0.5             # of the silver documents, seen in each epoch


class Ensemble:
    """Several models that answer as one: mean probabilities of labels, mean scores of windows."""

    def __init__(self, nets):
        self.nets = nets

    def eval(self):
        return self

    train = eval

    def encode(self, words, columns):
        return [net.encode(words, columns) for net in self.nets]

    def label(self, states):
        chances = [F.softmax(net.label(s), -1) for net, s in zip(self.nets, states)]
        return torch.log(torch.stack(chances).mean(0))

    def window(self, states, *arguments):
        answers = [net.window(s, *arguments) for net, s in zip(self.nets, states)]
        parts = torch.log(torch.stack([F.softmax(a[0], -1) for a in answers]).mean(0))
        valid = torch.logit(torch.stack([torch.sigmoid(a[1]) for a in answers]).mean(0))
        return parts, valid, torch.stack([a[2] for a in answers]).mean(0)


def taught(net, document):
    """(cue, source, content) of a document, as token arrays."""
    answers = decode.resolve(decode.predict(net, [document])[0], document, LEAST)
    found = [(a["cue"], a["source"], a["content"]) for a in answers]
    claimed = {t for _, _, content in found for t in content.tolist()}
    for proposal in document.proposals:
        if proposal["rule"] in LAYOUTS and proposal["confidence"] >= SURE_RULE:
            content, source, cue = (np.array([t for a, b in proposal[name] for t in range(a, b)],
                                             np.int64) for name in ("content", "source", "cue"))
            if len(cue) and not claimed & set(content.tolist()):
                found.append((cue, source, content))
                claimed |= set(content.tolist())
    return found


def main():
    options = argparse.ArgumentParser()
    options.add_argument("news"), options.add_argument("out")
    options.add_argument("--models", nargs="+", required=True)
    options.add_argument("--documents", type=int, default=6000)
    options.add_argument("--from-document", type=int, default=0)
    options.add_argument("--every", type=int, default=5)
    options = options.parse_args()
    torch.set_num_threads(1)
    models = [checkpoint.load(path) for path in options.models]
    vocabulary = checkpoint.vocabulary(models[0])
    corpus = Corpus(options.news)
    net = Ensemble([checkpoint.network(model).eval() for model in models])
    labelled, began = [], time.time()
    for place in range(options.from_document, len(corpus), options.every):
        tokens = np.array(corpus.document(place))
        if not 100 <= len(tokens) <= LONGEST:
            continue
        document = gold.Document(tokens, vocabulary.ids(tokens["word"]), corpus.lines[place], [])
        labelled.append((place, taught(net, document)))
        if len(labelled) % 500 == 0:
            print(f"{len(labelled)} documents, {time.time() - began:.0f} s", flush=True)
        if len(labelled) >= options.documents:
            break
    with open(options.out, "wb") as file:
        pickle.dump((options.news, labelled), file)


def load(paths, vocabulary):
    """Documents, and a function that gives an epoch's share of them in batches."""
    docs = []
    for path in paths.split(","):
        with open(path, "rb") as file:
            news, labelled = pickle.load(file)
        corpus = Corpus(news)
        for place, found in labelled:
            tokens = np.array(corpus.document(place))
            docs.append(gold.Document(tokens, vocabulary.ids(tokens["word"]), corpus.lines[place],
                                      found))

    def epoch_batches(epoch, epochs, batches, random):
        chosen = set(random.permutation(len(docs))[:int(len(docs) * SHARE)].tolist())
        return batches(docs, random, chosen)

    return docs, epoch_batches


if __name__ == "__main__":
    main()
