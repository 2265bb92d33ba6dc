"""What PyTorch makes of a document, for the test that Swift makes the same of it.

    parity.py FEATURES MODEL OUT.jsonl                      figures of a model
    parity.py FEATURES MODEL OUT.jsonl --random SIGNATURE   makes a small random model first

FEATURES is the prefix of an export by `dixit train features`. The line in OUT holds the features, too,
so that the test does not depend on lexicons and rules.
"""
import argparse
import json

import numpy as np
import torch
import torch.nn.functional as F

import model_file
from corpus import COLUMN, Corpus, column_sizes
from export import export
from network import PAIR_SIZES, Attributor
from pairs import (CUE_THRESHOLD, chunks, cue_candidates, proposal_labels, proposal_of,
                   quote_ordinals, quote_parts, window_features, with_anchors)
from vocabulary import Vocabulary

TOKENS = 1100       # enough for two chunks
LABELLED = 9        # every so many tokens have their labels in the fixture
SHOWN = 24          # windows in the fixture, spread over all


def joined(corpus, wanted):
    """The first documents of an export as one: tokens and proposals."""
    tokens, proposals = [], []
    count = sentence = paragraph = 0
    for place, line in enumerate(corpus.lines):
        piece = np.array(corpus.document(place))
        piece["sentence"] += sentence
        piece["paragraph"] += paragraph
        for proposal in line["proposals"]:
            proposals.append(dict(confidence=proposal["confidence"], **{
                name: [[a + count, b + count] for a, b in proposal[name]]
                for name in ("cue", "content", "source")}))
        tokens.append(piece)
        count += len(piece)
        sentence, paragraph = int(piece["sentence"][-1]) + 1, int(piece["paragraph"][-1]) + 1
        if count >= wanted:
            break
    return np.concatenate(tokens), proposals


def random_model(path, signature, tokens):
    """A small network of random weights, whose vocabulary is half of the document's words."""
    torch.manual_seed(7)
    hashes = np.unique(tokens["word"])[::2]
    width, layers, pair_width = 32, 2, 32
    net = Attributor(len(hashes) + 1, column_sizes(signature), width, layers, pair_width)
    state = net.state_dict()
    for name, value in state.items():
        if "norm" in name or name.endswith("bias"):
            value.add_(torch.randn_like(value) * 0.2)
        elif name.endswith("taps"):
            value.add_(torch.randn_like(value) * 0.3)
        elif name.startswith(("labels", "parts", "valid", "kind")):
            value.mul_(4)
    state["labels.bias"][0] += 4.5
    export(dict(state=state, width=width, layers=layers, pair_width=pair_width, signature=signature,
                hashes=hashes, header={}), path)


def figures(header, tensors, tokens, proposals):
    """Label probabilities of all tokens, and windows."""
    net = Attributor(*tensors["encoder.words.weight"].shape[:1], column_sizes(header["signature"]),
                     int(header["width"]), int(header["layers"]), int(header["pairWidth"]))
    hashes = tensors.pop("vocabulary")
    net.load_state_dict({name: torch.tensor(value) for name, value in tensors.items()})
    net.eval()
    threshold = float(header.get("cueThreshold", CUE_THRESHOLD))
    ids = Vocabulary(hashes, None, None).ids(tokens["word"]).astype(np.int64)
    columns = tokens["columns"].astype(np.int64)
    part = quote_parts(tokens["columns"][:, COLUMN["quotation"]])
    layers = dict(sentence=tokens["sentence"].astype(np.int64),
                  paragraph=tokens["paragraph"].astype(np.int64), part=part,
                  ordinal=quote_ordinals(part))
    anchors = [p["cue"][0] if p["cue"] else None for p in proposals]
    labels, windows, tensor = [], [], torch.from_numpy
    for first, last in chunks(tokens["paragraph"]):
        states = net.encode(tensor(ids[first:last])[None], tensor(columns[first:last])[None])
        p = F.softmax(net.label(states), -1)[0].numpy()
        labels.append(p)
        found = cue_candidates(p[:, 3], p[:, 4], layers["sentence"][first:last], threshold)
        found = with_anchors(found, p[:, 3], p[:, 4], anchors, first, last)
        if not found:
            continue
        cues = np.array([(b + first, e + first) for b, e, _ in found])
        places = [proposal_of(proposals, b, e) for b, e in cues]
        index, mask, features = window_features(
            layers, cues,
            [None if k is None else proposal_labels(proposals[k], len(tokens)) for k in places],
            first, last)
        parts, valid, kind = net.window(
            states, torch.zeros(len(cues), dtype=torch.long), tensor(cues[:, 0] - first),
            tensor(cues[:, 1] - 1 - first), tensor(index - first), tensor(mask),
            {name: tensor(value) for name, value in features.items()})
        parts, kind = F.log_softmax(parts, -1).numpy(), F.softmax(kind, -1).numpy()
        for row, (begin, end, chance) in enumerate(found):
            inside = index[row][mask[row]]
            shown = np.stack([features[name][row][mask[row]] for name in PAIR_SIZES], 1)
            windows.append(dict(
                cue=[begin + first, end + first], probability=round(chance, 5),
                proposal=places[row], start=int(inside[0]), validity=round(float(valid[row]), 5),
                kinds=[round(float(k), 5) for k in kind[row]],
                parts=[round(float(x), 4) for x in parts[row][mask[row]].ravel()],
                features=shown.ravel().tolist()))
    return np.concatenate(labels), windows


def main():
    options = argparse.ArgumentParser()
    options.add_argument("features"), options.add_argument("model"), options.add_argument("out")
    options.add_argument("--random", metavar="SIGNATURE")
    options = options.parse_args()
    tokens, proposals = joined(Corpus(options.features), TOKENS)
    if options.random:
        random_model(options.model, options.random, tokens)
    with torch.no_grad():
        labels, windows = figures(*model_file.read(options.model), tokens, proposals)
    step = max(1, len(windows) // SHOWN)
    record = dict(
        words=[f"{word:x}" for word in tokens["word"].tolist()],
        columns=tokens["columns"].ravel().tolist(),
        sentences=tokens["sentence"].tolist(), paragraphs=tokens["paragraph"].tolist(),
        proposals=proposals,
        labels=[dict(token=k, values=[round(float(x), 5) for x in labels[k]])
                for k in range(0, len(tokens), LABELLED)],
        cues=[window["cue"] for window in windows], windows=windows[::step])
    with open(options.out, "w", encoding="utf-8") as out:
        out.write(json.dumps(record, separators=(",", ":")) + "\n")
    print(f"{len(tokens)} tokens, {len(windows)} windows")


if __name__ == "__main__":
    main()
