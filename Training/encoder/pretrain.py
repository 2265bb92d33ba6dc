"""Pre-trains the encoder on raw news: hidden words, quotation marks taken away, and the rules' own
labels as a teacher.

    pretrain.py NEWS_PREFIX SIGNATURE WORDS.npz OUT.pt --tokens 30e6
"""
import argparse
import math
import os
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from corpus import COLUMN, Corpus, column_sizes
from network import HALF, WORD_WIDTH, Encoder
from vocabulary import Vocabulary

PREDICTED = 8000        # the commonest words, which may be asked for
HIDDEN = 0.16           # share of words hidden, of these a tenth replaced by another word
UNMARKED = 0.4          # share of chunks with quotations that lose their marks
ROWS = 16
CHUNK = (160, 260)      # tokens
# Columns that would give a hidden word away.
SPELLING = [COLUMN[name] for name in ("prefix", "suffix", "ending", "shape", "tag", "lexical")]
TEACHER = 4             # other, cue, source, content


def chunks(corpus, random):
    order = random.permutation(len(corpus))
    for document in order:
        first, last = corpus.first[document], corpus.first[document + 1]
        place = first
        while place < last - 40:
            end = min(last, place + int(random.integers(*CHUNK)))
            yield place, end
            place = end


def batches(corpus, random):
    """Groups of chunks of like length, from a pool of a few hundred."""
    pool = []
    for chunk in chunks(corpus, random):
        pool.append(chunk)
        if len(pool) == ROWS * 24:
            pool.sort(key=lambda c: c[1] - c[0])
            groups = [pool[k:k + ROWS] for k in range(0, len(pool), ROWS)]
            for k in random.permutation(len(groups)):
                yield groups[k]
            pool = []


def main():
    options = argparse.ArgumentParser()
    options.add_argument("news"), options.add_argument("signature")
    options.add_argument("words"), options.add_argument("out")
    options.add_argument("--tokens", type=float, default=30e6)
    options.add_argument("--width", type=int, default=160)
    options.add_argument("--layers", type=int, default=3)
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--threads", type=int, default=1)
    options = options.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    random = np.random.default_rng(options.seed)
    corpus = Corpus(options.news, with_lines=False)
    vocabulary = Vocabulary.load(options.words)
    ids = vocabulary.ids(corpus.tokens["word"])
    columns = np.ascontiguousarray(corpus.tokens["columns"])
    rules = columns[:, COLUMN["rule"]] & 7
    teacher = np.zeros(8, np.int64)
    teacher[1], teacher[2], teacher[4] = 1, 2, 3
    rules = teacher[rules].astype(np.int8)
    columns[:, COLUMN["rule"]] = 0
    outside = columns[:, COLUMN["quotation"]] == 0
    # By the order of QuoteState: stray mark 1, then in threes "opens, inside, closes" from 4.
    part = np.where(columns[:, COLUMN["quotation"]] >= 4,
                    (columns[:, COLUMN["quotation"]] - 4) % 3, 1)
    is_mark = (columns[:, COLUMN["quotation"]] == 1) | ((part != 1) & ~outside)
    encoder = Encoder(len(vocabulary) + 1, column_sizes(options.signature), options.width,
                      options.layers, dropout=0.1)
    vectors = vocabulary.scaled_vectors()
    encoder.words.weight.data.copy_(torch.from_numpy(vectors))
    head = nn.Linear(options.width, WORD_WIDTH)
    out = nn.Parameter(torch.from_numpy(vectors[1:PREDICTED + 1].copy()))
    bias = nn.Parameter(torch.log(torch.from_numpy(
        (vocabulary.counts[:PREDICTED] / vocabulary.counts.sum()).astype(np.float32))))
    quoted, taught = nn.Linear(options.width, 2), nn.Linear(options.width, TEACHER)
    dense = [p for name, p in encoder.named_parameters() if name != "words.weight"]
    dense += [*head.parameters(), out, bias, *quoted.parameters(), *taught.parameters()]
    optimizer = torch.optim.AdamW(dense, lr=options.rate, weight_decay=0.01, betas=(0.9, 0.98))
    sparse = torch.optim.SparseAdam([encoder.words.weight], lr=options.rate, betas=(0.9, 0.98))
    done = step = 0
    sums = np.zeros(6)
    began = time.time()
    epoch = batches(corpus, random)
    while done < options.tokens:
        group = next(epoch, None)
        if group is None:
            epoch = batches(corpus, random)
            continue
        rows = []
        for first, last in group:
            kept = np.arange(first, last)
            unmarked = not outside[kept].all() and random.random() < UNMARKED
            if unmarked:
                kept = kept[~is_mark[kept]]
            rows.append((kept, unmarked))
        longest = max(len(kept) for kept, _ in rows)
        if longest == 0:
            continue
        mask = np.zeros((len(rows), longest), bool)
        w = np.zeros(mask.shape, np.int64)
        x = np.zeros((*mask.shape, columns.shape[1]), np.int64)
        marks = np.full(mask.shape, -100)
        labels = np.full(mask.shape, -100)
        for row, (kept, unmarked) in enumerate(rows):
            n = len(kept)
            mask[row, :n] = True
            w[row, :n], x[row, :n], labels[row, :n] = ids[kept], columns[kept], rules[kept]
            if unmarked:
                x[row, :n, COLUMN["quotation"]] = 0
                marks[row, :n] = ~outside[kept]
        hidden = (random.random(mask.shape) < HIDDEN) & (w > 0) & (w <= PREDICTED)
        target = torch.from_numpy(w[hidden] - 1)
        replaced = hidden & (random.random(mask.shape) < 0.1)
        w[hidden] = 0
        w[replaced] = random.integers(1, PREDICTED, int(replaced.sum()))
        for column in SPELLING:
            x[..., column][hidden & ~replaced] = 0
        fraction = done / options.tokens
        rate = options.rate * min(1, (step + 1) / 200) * max(
            0.02, 0.5 * (1 + math.cos(math.pi * fraction)))
        for group_ in optimizer.param_groups:
            group_["lr"] = rate
        sparse.param_groups[0]["lr"] = rate * 0.3
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
            states = encoder(torch.from_numpy(w), torch.from_numpy(x))
            scores = head(states[torch.from_numpy(hidden)]) @ out.t() + bias
            words_loss = F.cross_entropy(scores.float(), target)
            marks_ = torch.from_numpy(marks)
            marks_loss = (F.cross_entropy(quoted(states).float().flatten(0, 1), marks_.flatten())
                          if (marks >= 0).any() else torch.zeros(()))
            rules_loss = F.cross_entropy(taught(states).float().flatten(0, 1),
                                         torch.from_numpy(labels).flatten())
            loss = words_loss + marks_loss + rules_loss
        optimizer.zero_grad(), sparse.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(dense, 2.0)
        optimizer.step(), sparse.step()
        step += 1
        done += int(mask.sum())
        hit = (scores.argmax(1) == target).float().mean()
        sums += [words_loss.item(), hit.item(), marks_loss.item(), rules_loss.item(), 1, 0]
        if step % 200 == 0:
            print(f"step {step} tokens {done / 1e6:.2f} M word loss {sums[0] / sums[4]:.3f} "
                  f"right {sums[1] / sums[4]:.3f} marks {sums[2] / sums[4]:.3f} "
                  f"rules {sums[3] / sums[4]:.3f} {time.time() - began:.0f} s", flush=True)
            sums[:] = 0
            torch.save(dict(encoder=encoder.state_dict(), taught=taught.state_dict(),
                            width=options.width, layers=options.layers), options.out + ".part")
    torch.save(dict(encoder=encoder.state_dict(), taught=taught.state_dict(), width=options.width,
                    layers=options.layers), options.out)
    if os.path.exists(options.out + ".part"):
        os.remove(options.out + ".part")


if __name__ == "__main__":
    main()
