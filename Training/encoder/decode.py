"""From the network's answers to attributions, for measuring while training. The command has its own,
fuller resolver in `Sources/Speakers`."""
import numpy as np
import torch
import torch.nn.functional as F

from pairs import CUE_THRESHOLD, chunks, cue_candidates, window_features, with_anchors

SWITCH = 1.0            # penalty of a change of part between neighbours, log scale
FAINT_SOURCE = 0.12     # least probability of a source where none is best
SNAP = 0.5              # share of a quotation that, covered, draws in the rest


def viterbi(emissions, penalty=SWITCH):
    """Best path [W] over three parts with a constant price of changing."""
    best = emissions[0].copy()
    back = np.zeros(emissions.shape, np.int8)
    for t in range(1, len(emissions)):
        top = int(best.argmax())
        change = best[top] - penalty
        stay = best >= change
        back[t] = np.where(stay, np.arange(3), top)
        best = np.where(stay, best, change) + emissions[t]
    path = np.zeros(len(emissions), np.int64)
    path[-1] = best.argmax()
    for t in range(len(emissions) - 1, 0, -1):
        path[t - 1] = back[t][path[t]]
    return path


def predict(net, docs, rules=True):
    """Candidates of each document: dicts of token arrays and scores."""
    net.eval()
    answers = []
    with torch.no_grad():
        for document in docs:
            found = []
            for first, last in chunks(document.layers["paragraph"]):
                found += _chunk(net, document, first, last, rules)
            answers.append(found)
    net.train()
    return answers


def _chunk(net, document, first, last, rules):
    words = torch.from_numpy(document.words[first:last].astype(np.int64))[None]
    columns = document.columns[first:last].astype(np.int64)
    if not rules:
        columns = columns.copy()
        columns[:, -1] = 0
    states = net.encode(words, torch.from_numpy(columns)[None])
    labels = F.softmax(net.label(states), -1)[0].numpy()
    candidates = cue_candidates(labels[:, 3], labels[:, 4], document.layers["sentence"][first:last],
                                CUE_THRESHOLD)
    if rules:
        anchors = [p["cue"][0] if p["cue"] else None for p in document.proposals]
        candidates = with_anchors(candidates, labels[:, 3], labels[:, 4], anchors, first, last)
    if not candidates:
        return []
    cues = np.array([(b + first, e + first) for b, e, _ in candidates])
    proposals = [document.proposal_labels(b, e) if rules else None for b, e in cues]
    index, mask, features = window_features(document.layers, cues, proposals, first, last)
    tensor = torch.from_numpy
    parts, valid, kind = net.window(
        states, torch.zeros(len(cues), dtype=torch.long), tensor(cues[:, 0] - first),
        tensor(cues[:, 1] - 1 - first), tensor(index - first), tensor(mask),
        {name: tensor(value) for name, value in features.items()})
    parts = F.log_softmax(parts, -1).numpy()
    valid, kind = torch.sigmoid(valid).numpy(), F.softmax(kind, -1).numpy()
    found = []
    for row, (begin, end) in enumerate(cues):
        places, scores = index[row][mask[row]], parts[row][mask[row]].copy()
        within = (places >= begin) & (places < end)
        scores[within] = (0, -30, -30)
        path = viterbi(scores)
        content, source = places[path == 2], places[path == 1]
        if not len(content):
            continue
        if not len(source):
            chance = np.exp(scores[:, 1])
            chance[path != 0] = 0
            best = int(chance.argmax())
            if chance[best] > FAINT_SOURCE:
                low = high = best
                while low > 0 and chance[low - 1] > 0.5 * chance[best]:
                    low -= 1
                while high + 1 < len(chance) and chance[high + 1] > 0.5 * chance[best]:
                    high += 1
                source = places[low:high + 1]
        found.append(dict(cue=np.arange(begin, end), source=nearest_run(source, begin, document),
                          content=content, valid=float(valid[row]), cue_chance=candidates[row][2],
                          kind=int(kind[row].argmax())))
    return found


def runs(tokens):
    if not len(tokens):
        return []
    return np.split(tokens, np.flatnonzero(np.diff(tokens) != 1) + 1)


def nearest_run(tokens, cue, document):
    parts = runs(tokens)
    if len(parts) < 2:
        return tokens
    sentence = document.layers["sentence"]
    return min(parts, key=lambda p: (sentence[p[0]] != sentence[cue],
                                     min(abs(p[0] - cue), abs(p[-1] - cue))))


def snapped(candidate, document):
    """A content that covers most of a quotation takes all of it."""
    part, ordinal = document.layers["part"], document.layers["ordinal"]
    content, cue = set(candidate["content"].tolist()), set(candidate["cue"].tolist())
    for number in {ordinal[t] for t in content if part[t]}:
        near = np.flatnonzero((ordinal == number) & (part > 0))
        inside = [t for t in near if part[t] == 2] or near.tolist()
        if sum(t in content for t in inside) > SNAP * len(inside) and not cue & set(near.tolist()):
            content |= set(near.tolist())
    content -= cue | set(candidate["source"].tolist())
    return dict(candidate, content=np.array(sorted(content), np.int64))


def resolve(candidates, document, threshold):
    """Greedy by score: a token is content once; sources may be shared."""
    taken, cues, standing = set(), set(), []
    for candidate in sorted(candidates, key=lambda c: -c["valid"]):
        if candidate["valid"] < threshold:
            break
        candidate = snapped(candidate, document)
        cue = set(candidate["cue"].tolist())
        if cue & cues:
            continue
        content = [t for t in candidate["content"].tolist() if t not in taken and t not in cues]
        if not content or len(content) < 0.5 * len(candidate["content"]):
            continue
        standing.append(dict(candidate, content=np.array(content)))
        taken |= set(content)
        cues |= cue
    return standing


def record(candidates, document):
    """A record that score.py reads."""
    def ranges(tokens):
        return [[int(document.starts[r[0]]), int(document.ends[r[-1]])] for r in runs(tokens)]
    return {"id": document.id, "attributions": [
        dict(content=ranges(c["content"]), cue=ranges(c["cue"]), source=ranges(c["source"]),
             confidence=c["valid"]) for c in candidates]}
