#!/usr/bin/env python3
"""Trains the classifier of names on what `dixit train names` writes of corpora whose entities are known.

    train.py --entities NAMES GOLD WEIGHT [--entities …] --own NAMES GOLD [--own …] --typed TSV --output MODEL
             [--check NAMES GOLD] [--check-own NAMES GOLD]

A hidden layer beside a linear one, over the columns and projections of the encoder's states and word vectors at a name's first
and last word, before it and behind it.
The mean of several networks from different seeds is written.
"""
import argparse

import numpy
import torch

import data

HIDDEN, INPUTS, DROPOUT, EPOCHS, BATCH, RATE, DECAY = 48, 16, 0.3, 8, 256, 3e-3, 1e-2
# The share of names that are shown without states, so that columns are learned, too; and of columns that are hidden.
BLANK = 0.1
SEEDS = (1, 2, 3)
# How often an epoch sees a name of our own gold: most of the others are of American politics.
OWN = 4
# Weights are written as whole multiples of one in so many.
SCALE = 4096


class Classifier(torch.nn.Module):
    """Columns and what is seen a row in, a score a type out."""

    def __init__(self, kind):
        super().__init__()
        self.looks = torch.nn.ModuleList(torch.nn.Linear(kind.width, INPUTS, bias=False) for _ in data.LOOKS)
        self.hidden = torch.nn.Linear(len(kind.columns) + len(data.LOOKS) * INPUTS, HIDDEN)
        self.output = torch.nn.Linear(HIDDEN, len(data.TYPES))
        self.direct = torch.nn.Linear(len(kind.columns), len(data.TYPES), bias=False)
        self.dropout = torch.nn.Dropout(DROPOUT)

    def forward(self, columns, seen):
        seen = self.dropout(seen)
        if self.training:
            seen = seen * (torch.rand(len(columns), 1, 1) >= BLANK)
            columns = columns * (torch.rand_like(columns) >= BLANK)
        inputs = torch.cat([columns, *(look(seen[:, place]) for place, look in enumerate(self.looks))], 1)
        return self.direct(columns) + self.output(self.dropout(torch.relu(self.hidden(inputs))))


def arrays(names, kind):
    columns = numpy.zeros((len(names), len(kind.columns)), numpy.float32)
    for row, name in zip(columns, names):
        row[name.columns] = 1
    seen = numpy.stack([name.seen for name in names])
    labels = numpy.array([name.label for name in names])
    weights = numpy.array([name.weight for name in names], numpy.float32)
    return [torch.from_numpy(array) for array in (columns, seen, labels, weights)]


def train(names, kind, seed):
    torch.manual_seed(seed)
    columns, seen, labels, weights = arrays(names, kind)
    model = Classifier(kind)
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(names) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps)
    for _ in range(EPOCHS):
        order = torch.randperm(len(names))
        for start in range(0, len(names), BATCH):
            batch = order[start:start + BATCH]
            scores = model(columns[batch], seen[batch].float())
            losses = torch.nn.functional.cross_entropy(scores, labels[batch], reduction="none")
            loss = (losses * weights[batch]).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return model.eval()


def report(members, kind, names, path):
    """Says how many names of each type are right, by the rules and by the classifier."""
    columns, seen, labels, _ = arrays(names, kind)
    with torch.no_grad():
        shares = sum(torch.log_softmax(member(columns, seen.float()), 1) for member in members)
    found = shares.argmax(1)
    rules = torch.tensor([next((t for t, c in enumerate(RULED) if name.columns[0] == c), data.OTHER) for name in names])
    for place, name in enumerate(data.TYPES):
        mine = labels == place
        if mine.any():
            by_rules, by_network = (100 * (types[mine] == place).float().mean() for types in (rules, found))
            print(f"{path}: {name} {int(mine.sum())} names, rules {by_rules:.1f} %, network {by_network:.1f} %")
    by_rules, by_network = (100 * (types == labels).float().mean() for types in (rules, found))
    print(f"{path}: all {len(names)} names, rules {by_rules:.1f} %, network {by_network:.1f} %")


# The columns by which rules say person, organisation and place.
RULED = (0, 1, 3)


def write(members, kind, path):
    def numbers(values):
        return " ".join(str(round(value * SCALE)) for value in values.detach().double().tolist())

    with open(path, "w", encoding="ascii") as lines:

        def rows(name, matrix):
            for row in matrix:
                lines.write(f"{name} {numbers(row)}\n")

        lines.write("dixit-names 1\n")
        lines.write(f"columns {' '.join(kind.columns)}\n")
        lines.write(f"types {' '.join(data.TYPES)}\n")
        lines.write(f"states {kind.width} {kind.model}\n")
        lines.write(f"scale {SCALE}\n")
        for member in members:
            lines.write("member\n")
            for name, look in zip(data.LOOKS, member.looks):
                rows(name, look.weight)
            rows("hidden", torch.cat([member.hidden.bias[:, None], member.hidden.weight], 1))
            output = [member.output.bias[:, None], member.output.weight, member.direct.weight]
            rows("output", torch.cat(output, 1))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entities", nargs=3, action="append", default=[], metavar=("NAMES", "GOLD", "WEIGHT"))
    parser.add_argument("--own", nargs=2, action="append", default=[], metavar=("NAMES", "GOLD"))
    parser.add_argument("--typed", required=True)
    parser.add_argument("--check", nargs=2, action="append", default=[], metavar=("NAMES", "GOLD"))
    parser.add_argument("--check-own", nargs=2, action="append", default=[], metavar=("NAMES", "GOLD"))
    parser.add_argument("--output", required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    typed = data.typed_names(options.typed)
    sets = [data.by_entities(path, gold, float(weight)) for path, gold, weight in options.entities]
    own = [data.by_speakers(path, gold, typed) for path, gold in options.own]
    kind = (sets + own)[0][0]
    names = [name for _, found in sets for name in found] + OWN * [name for _, found in own for name in found]
    members = [train(names, kind, seed) for seed in SEEDS]
    for path, gold in options.check:
        report(members, kind, data.by_entities(path, gold)[1], gold)
    held = [name for path, gold in options.check_own for name in data.by_speakers(path, gold, typed)[1]]
    if held:
        report(members, kind, held, "own gold held out")
    write(members, kind, options.output)


if __name__ == "__main__":
    main()
