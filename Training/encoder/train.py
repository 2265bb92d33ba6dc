"""Trains the encoder and its heads on gold attributions.

    train.py --signature S --words WORDS.npz --init PRETRAINED.pt --gold PREFIX GOLD.jsonl
             [--silver A.pickle,B.pickle] [--dev PREFIX GOLD.jsonl --scorer SCORE.PY] [--hold-out K]
             --out OUT.pt
    train.py --start TRAINED.model --gold PREFIX GOLD.jsonl [--share S] --out OUT.pt     goes on from a model

With --share the weights go only that part of the way from the model they started from: what it knew of other texts stays
(M. Wortsman et al., Robust Fine-Tuning of Zero-Shot Models, 2022).
"""
import argparse
import importlib.util
import json
import math
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import checkpoint
import decode
import gold
from corpus import COLUMN, Corpus, column_sizes
from network import HALF, Attributor
from pairs import cue_candidates, window_features
from vocabulary import Vocabulary

FOLDS = 10              # --hold-out K leaves out every tenth document, from the K-th
CHUNK = 220             # tokens; chunks in training are half as long to as long
BATCH = 3000            # tokens
AVERAGED = 0.995        # of the weights, a step
# Scales of the losses, from the prototype: labels a token, parts a window token, validity a window.
LABEL_LOSS, PART_LOSS, VALID_LOSS, CLASS_LOSS = 10 / 3000, 2.5 / 3000, 0.6 / 100, 0.2 / 100
NO_RULES = 0.15         # share of chunks that do not see what the rules propose
NO_LEXICAL = 0.1        # share of tokens whose lexical class is hidden
NO_WORD = 0.05          # share of words hidden


def chunks(document, random):
    """Stretches of whole paragraphs, about `CHUNK` tokens long."""
    starts = document.paragraph_starts
    first, limit, found = 0, random.integers(CHUNK // 2, CHUNK + 1), []
    for k in range(1, len(starts)):
        while starts[k] - first > CHUNK * 1.25:
            cut = starts[k - 1] if starts[k - 1] > first else first + CHUNK
            found.append((first, int(cut)))
            first = int(cut)
        if starts[k] - first >= limit:
            found.append((first, int(starts[k])))
            first, limit = int(starts[k]), CHUNK
    if starts[-1] > first:
        found.append((first, int(starts[-1])))
    return found


def batches(docs, random, chosen=None):
    pieces = [(d, first, last) for d, document in enumerate(docs) if chosen is None or d in chosen
              for first, last in chunks(document, random)]
    lengths = np.array([last - first for _, first, last in pieces])
    order = np.argsort(lengths + random.random(len(lengths)) * 12)
    groups, group, longest = [], [], 0
    for place in order:
        longest = max(longest, lengths[place])
        if group and longest * (len(group) + 1) > BATCH:
            groups.append(group)
            group, longest = [], lengths[place]
        group.append(pieces[place])
    groups.append(group)
    random.shuffle(groups)
    return groups


class Batch:
    """Chunks as tensors."""

    def __init__(self, docs, group, random, rule_dropout=NO_RULES):
        longest = max(last - first for _, first, last in group)
        shape = (len(group), longest)
        self.words, self.labels = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        self.mask = np.zeros(shape, bool)
        self.columns = np.zeros((*shape, docs[0].columns.shape[1]), np.int64)
        self.rules = []
        for row, (d, first, last) in enumerate(group):
            n = last - first
            self.words[row, :n] = docs[d].words[first:last]
            self.labels[row, :n] = docs[d].labels[first:last]
            self.columns[row, :n] = docs[d].columns[first:last]
            self.mask[row, :n] = True
            self.rules.append(random.random() >= rule_dropout)
            if not self.rules[-1]:
                self.columns[row, :, COLUMN["rule"]] = 0
        self.columns[..., COLUMN["lexical"]][random.random(shape) < NO_LEXICAL] = 0
        self.words[random.random(shape) < NO_WORD] = 0


def windows(docs, group, rules, probabilities, random, with_candidates):
    """The cues of a batch for the second pass, gold ones and likely wrong ones, as tensors."""
    inputs, rows, targets, valids, kinds = [], [], [], [], []
    for row, (d, first, last) in enumerate(group):
        document, cues = docs[d], {}
        for number in sorted(set(document.gold_of_token[first:last].tolist()) - {-1}):
            begin, end = document.gold[number][:2]
            if begin >= first and end <= last:
                cues[begin, end] = number
        if with_candidates:
            p = probabilities[row]
            for begin, end, _ in cue_candidates(p[:last - first, 3], p[:last - first, 4],
                                                document.layers["sentence"][first:last], 0.15):
                begin, end = begin + first, end + first
                touched = document.gold_of_token[begin:end]
                touched = touched[touched >= 0]
                if not len(touched):
                    cues.setdefault((begin, end), -1)
                elif tuple(document.gold[touched[0]][:2]) != (begin, end) and random.random() < 0.5:
                    cues.setdefault((begin, end), int(touched[0]))
        if rules[row]:
            for proposal in document.proposals:
                if not proposal["cue"] or not first <= proposal["cue"][0][0] < last:
                    continue
                begin, end = proposal["cue"][0]
                end = min(end, last)
                if not any(b < end and begin < e for b, e in cues):
                    touched = document.gold_of_token[begin:end]
                    touched = touched[touched >= 0]
                    cues[begin, end] = int(touched[0]) if len(touched) else -1
        if not cues:
            continue
        order = sorted(cues)
        array = np.array(order)
        proposals = [document.proposal_labels(b, e) if rules[row] else None for b, e in order]
        index, mask, features = window_features(document.layers, array, proposals, first, last)
        target = np.zeros(index.shape, np.int64)
        for k, cue in enumerate(order):
            number = cues[cue]
            valids.append(number >= 0)
            kinds.append(document.gold[number][4] if number >= 0 else -1)
            if number >= 0:
                labels = np.zeros(document.count, np.int64)
                labels[document.gold[number][2]] = 1
                labels[document.gold[number][3]] = 2
                target[k] = labels[index[k]]
        use = mask & (features["role"] != 1)
        inputs.append((array - first, index - first, mask, features))
        rows += [row] * len(order)
        targets.append(np.where(use, target, -100))
    if not inputs:
        return None
    tensor = torch.from_numpy
    cues = np.concatenate([i[0] for i in inputs])
    features = {name: tensor(np.concatenate([i[3][name] for i in inputs]))
                for name in inputs[0][3]}
    arguments = (tensor(np.array(rows)), tensor(cues[:, 0]), tensor(cues[:, 1] - 1),
                 tensor(np.concatenate([i[1] for i in inputs])),
                 tensor(np.concatenate([i[2] for i in inputs])), features)
    valid = np.array(valids)
    target = np.concatenate(targets)
    target[~valid] = -100
    return arguments, tensor(target), tensor(valid.astype(np.float32)), tensor(np.array(kinds))


def load_scorer(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(net, docs, gold_path, scorer, rules=True):
    """Figures of score.py by threshold; the best by relaxed F1."""
    answers = decode.predict(net, docs, rules)
    records = {}
    with open(gold_path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            records[record["id"]] = record
    gold_docs = [scorer.Doc(records[d.id]) for d in docs]
    best = None
    for threshold in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
        predicted = {d.id: scorer.Doc(decode.record(decode.resolve(a, d, threshold), d),
                                      records[d.id]["text"]) for d, a in zip(docs, answers)}
        counts, _ = scorer.score(gold_docs, predicted)
        figures = {" ".join(key): value.prf() for key, value in counts.items()}
        if best is None or figures["attribution relaxed"][2] > best[1]["attribution relaxed"][2]:
            best = threshold, figures
    threshold, figures = best
    names = dict(rel="attribution relaxed", strict="attribution strict", cue="cue exact",
                 src="source exact", con="content exact", tok="content tokens")
    shown = " ".join(f"{k} {100 * figures[v][2]:.2f}" for k, v in names.items())
    kinds = "/".join(f"{100 * figures['relaxed recall ' + k][1]:.1f}"
                     for k in ("direct", "mixed", "indirect"))
    p, r, _ = figures["attribution relaxed"]
    return f"th {threshold} {shown} P {100 * p:.1f} R {100 * r:.1f} kinds {kinds}"


def fresh(options, vocabulary):
    """A network of chance, with the word vectors and the pre-trained encoder asked for."""
    net = Attributor(len(vocabulary) + 1, column_sizes(options.signature), options.width,
                     options.layers, dropout=options.dropout)
    if not options.random_words:
        net.encoder.words.weight.data.copy_(torch.from_numpy(vocabulary.scaled_vectors()))
    if options.init:
        net.encoder.load_state_dict(torch.load(options.init, weights_only=False)["encoder"])
        # The rules' column was empty in pre-training: what it holds is chance.
        net.encoder.columns[COLUMN["rule"]].weight.data.mul_(0.3)
    return net


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--signature"), options.add_argument("--words")
    options.add_argument("--init"), options.add_argument("--start")
    options.add_argument("--gold", nargs=2, required=True)
    options.add_argument("--dev", nargs=2), options.add_argument("--scorer")
    options.add_argument("--silver"), options.add_argument("--hold-out", type=int)
    options.add_argument("--out", required=True)
    options.add_argument("--epochs", type=float, default=7)
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--share", type=float, default=1)
    options.add_argument("--width", type=int, default=160)
    options.add_argument("--layers", type=int, default=3)
    options.add_argument("--dropout", type=float, default=0.3)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--no-rules", action="store_true")
    options.add_argument("--random-words", action="store_true")
    options = options.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    random = np.random.default_rng(options.seed)
    start = checkpoint.load(options.start) if options.start else None
    if start and options.signature and options.signature != start["signature"]:
        raise SystemExit(f"{options.start} reads other inputs than this program makes: "
                         f"{start['signature']}; the program: {options.signature}")
    vocabulary = checkpoint.vocabulary(start) if start else Vocabulary.load(options.words)
    corpus = Corpus(options.gold[0])
    docs = gold.documents(corpus, vocabulary, options.gold[1])
    if options.hold_out is not None:
        docs = [d for d in docs if d.place % FOLDS != options.hold_out]
    silver = None
    if options.silver:
        import silver as silver_module
        silver = silver_module.load(options.silver, vocabulary)
    net = (checkpoint.network(start, options.dropout) if start
           else fresh(options, vocabulary))
    words = net.encoder.words.weight
    dense = [(n, p) for n, p in net.named_parameters() if p is not words]
    decayed = [p for n, p in dense if p.dim() > 1 and "columns" not in n and "pair." not in n]
    others = [p for n, p in dense if p.dim() < 2 or "columns" in n or "pair." in n]
    optimizer = torch.optim.AdamW([dict(params=decayed, weight_decay=0.02),
                                   dict(params=others, weight_decay=0.0)],
                                  lr=options.rate, betas=(0.9, 0.98))
    sparse = torch.optim.SparseAdam([words], lr=options.rate, betas=(0.9, 0.98))
    average = {k: v.clone() for k, v in net.state_dict().items() if k != "encoder.words.weight"}
    began, step, drop = time.time(), 0, (1.0 if options.no_rules else NO_RULES)
    whole = math.ceil(options.epochs)
    for epoch in range(whole):
        groups = [(docs, g) for g in batches(docs, random)]
        if silver is not None:
            groups += [(silver[0], g) for g in silver[1](epoch, whole, batches, random)]
            random.shuffle(groups)
        sums = np.zeros(4)
        for number, (pool, group) in enumerate(groups):
            fraction = (epoch + number / len(groups)) / options.epochs
            if fraction >= 1:
                break
            rate = options.rate * min(1, (step + 1) / 100) * max(
                0.02, 0.5 * (1 + math.cos(math.pi * fraction)))
            for parameters in optimizer.param_groups:
                parameters["lr"] = rate
            sparse.param_groups[0]["lr"] = rate * 0.5
            batch = Batch(pool, group, random, drop)
            mask = torch.from_numpy(batch.mask)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
                states = net.encode(torch.from_numpy(batch.words), torch.from_numpy(batch.columns))
                scores = net.label(states)
            label_loss = F.cross_entropy(scores[mask], torch.from_numpy(batch.labels)[mask],
                                         reduction="sum")
            loss = label_loss * LABEL_LOSS
            probabilities = torch.softmax(scores.detach(), -1).numpy()
            inputs = windows(pool, group, batch.rules, probabilities, random, epoch > 0 or number > 60)
            if inputs is not None:
                arguments, target, valid, kind = inputs
                with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
                    parts, validity, kinds = net.window(states, *arguments)
                part_loss = F.cross_entropy(parts.flatten(0, 1), target.flatten(),
                                            ignore_index=-100, reduction="sum")
                valid_loss = F.binary_cross_entropy_with_logits(validity, valid, reduction="sum")
                class_loss = F.cross_entropy(kinds, kind, ignore_index=-1, reduction="sum")
                loss = (loss + part_loss * PART_LOSS + valid_loss * VALID_LOSS
                        + class_loss * CLASS_LOSS)
                sums[1:] += [part_loss.item(), valid_loss.item(), class_loss.item()]
            sums[0] += label_loss.item()
            optimizer.zero_grad(), sparse.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([p for _, p in dense], 3.0)
            optimizer.step(), sparse.step()
            step += 1
            decay = min(AVERAGED, (step + 1) / (step + 20))
            with torch.no_grad():
                state = net.state_dict()
                for name, value in average.items():
                    value.lerp_(state[name], 1 - decay)
        print(f"epoch {epoch + 1} steps {step} labels {sums[0]:.0f} parts {sums[1]:.0f} "
              f"valid {sums[2]:.0f} class {sums[3]:.0f} {time.time() - began:.0f} s", flush=True)
    trained = {**average, "encoder.words.weight": words.detach()}
    if start:
        trained = {name: start["state"][name].float().lerp(value, options.share)
                   for name, value in trained.items()}
    net.load_state_dict(trained)
    torch.save(dict(state=net.state_dict(), width=net.encoder.width, layers=len(net.encoder.blocks),
                    pair_width=net.pair_norm.weight.numel(), hashes=vocabulary.hashes,
                    signature=start["signature"] if start else options.signature,
                    header=start["header"] if start else {}), options.out)
    if options.dev:
        scorer = load_scorer(options.scorer)
        dev = gold.documents(Corpus(options.dev[0]), vocabulary, options.dev[1])
        print("dev", measure(net, dev, options.dev[1], scorer, not options.no_rules), flush=True)


if __name__ == "__main__":
    main()
