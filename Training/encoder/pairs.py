"""Cue candidates and what the second pass is told of the tokens around them.

`Sources/Encoder` does the same, to the last number.
"""
import numpy as np

BEFORE, BEHIND = 48, 72             # tokens of a cue's window
FAR = 26                            # steps of distance on each side
CHUNK = 1024                        # tokens at most that are encoded together
CUE_THRESHOLD = 0.2                 # least probability of a token of a cue candidate
OFFSETS = np.arange(-BEFORE, BEHIND)
# What the rules' own candidate around the cue takes a token for.
NO_PROPOSAL, OTHER, SOURCE, CONTENT, CUE = range(5)


def quote_parts(quotation):
    """0 outside, 1 opens, 2 inside, 3 closes, from the column "quotation"; see QuoteState."""
    return np.where(quotation >= 4, (quotation.astype(np.int64) - 4) % 3 + 1,
                    np.where(quotation >= 2, 2, 0))


def quote_ordinals(parts):
    """How many quoted stretches have begun, up to and with each token of a document."""
    before = np.concatenate([[0], parts[:-1]])
    begins = (parts != 0) & ((parts == 1) | (before == 0) | (before == 3))
    return np.cumsum(begins)


def distance_bucket(distance):
    """Signed distance in tokens from the cue, 0 within it, as 0 to 51."""
    a = np.abs(distance)
    b = np.where(a < 9, a, np.where(a < 13, 9 + (a - 9) // 2, np.where(
        a < 25, 11 + (a - 13) // 3, np.where(a < 49, 15 + (a - 25) // 6, 19 + (a - 49) // 12))))
    b = np.minimum(b, FAR - 1)
    return np.where(distance >= 0, b, b + FAR)


def window_features(layers, cues, proposals, first, last):
    """The window features of cues.

    layers: arrays over a stretch of tokens: sentence, paragraph, part, ordinal.
    cues: [R, 2] token ranges within the stretch, in order; proposals: for each cue None or an int8 array
    over the stretch (OTHER, SOURCE, CONTENT, CUE). first, last: the stretch that a window keeps to.
    Returns index [R, W] (clipped to the stretch), mask, and name to [R, W].
    """
    begin, end = cues[:, 0], cues[:, 1]
    place = begin[:, None] + OFFSETS[None]
    mask = (place >= first) & (place < last)
    index = np.clip(place, first, last - 1)
    b, e = begin[:, None], end[:, None]
    distance = np.where(place < b, place - b, np.where(place < e, 0, place - e + 1))
    within = (place >= b) & (place < e)
    sentence = np.clip(layers["sentence"][index] - layers["sentence"][begin][:, None], -4, 5) + 4
    paragraph = np.sign(layers["paragraph"][index] - layers["paragraph"][begin][:, None])
    sentence = np.where(paragraph == 0, sentence, np.where(paragraph < 0, 10, 11))
    starts = np.sort(begin)
    between = (np.searchsorted(starts, index, side="right")
               - np.searchsorted(starts, begin, side="right")[:, None])
    ordinal = np.clip(layers["ordinal"][index] - layers["ordinal"][begin][:, None], -2, 3) + 2
    starts_cue = np.isin(index, starts)
    proposal = np.zeros(index.shape, np.int64)
    for row, labels in enumerate(proposals):
        if labels is not None:
            proposal[row] = labels[index[row]]
    features = {
        "distance": distance_bucket(distance),
        "sentence": sentence,
        "cues": np.clip(between, -4, 4) + 4,
        "quotation": ordinal * 4 + layers["part"][index],
        "role": np.where(within, 1, np.where(starts_cue, 2, 0)),
        "proposal": proposal,
    }
    return index, mask, {name: value.astype(np.int64) for name, value in features.items()}


def cue_candidates(begins, continues, sentence, threshold):
    """Token ranges that may be cues: runs above `threshold`; where one is likely, its likely tokens.

    begins, continues: probability of B-cue and I-cue of each token.
    """
    p = begins + continues
    found = []
    n, i = len(p), 0
    above = p > threshold
    while i < n:
        if not above[i]:
            i += 1
            continue
        j = i
        while j < n and above[j] and sentence[j] == sentence[i]:
            j += 1
        strong = p[i:j].max() > 0.5
        k = i
        while k < j:
            if strong and p[k] <= 0.5:
                k += 1
                continue
            m = k + 1
            while m < j and (not strong or p[m] > 0.5) and begins[m] <= continues[m]:
                m += 1
            found.append((k, m, float(p[k:m].max())))
            k = m
        i = j
    return found


def chunks(paragraphs, limit=CHUNK):
    """Stretches (first, end) that are encoded alone, from the paragraph of each token.

    Greedy: a chunk ends with a paragraph, the last one that lets it have at most `limit` tokens; a
    longer paragraph is cut.
    """
    paragraphs = np.asarray(paragraphs)
    count = len(paragraphs)
    ends = np.append(np.flatnonzero(paragraphs[1:] != paragraphs[:-1]) + 1, count)
    first, found = 0, []
    while first < count:
        inside = ends[(ends > first) & (ends <= first + limit)]
        end = int(inside[-1]) if len(inside) else first + limit
        found.append((first, end))
        first = end
    return found


def with_anchors(candidates, begins, continues, cues, first, last):
    """Cue candidates of a chunk, and the rules' first cue range each (`cues`, document tokens or None)
    where no candidate and no earlier one is; in order, tokens of the chunk."""
    taken = np.zeros(last - first, bool)
    found = list(candidates)
    for begin, end, _ in found:
        taken[begin:end] = True
    for cue in cues:
        if cue is None:
            continue
        begin, end = max(cue[0] - first, 0), min(cue[1], last) - first
        if begin < end and not taken[begin:end].any():
            taken[begin:end] = True
            found.append((begin, end, float((begins[begin:end] + continues[begin:end]).max())))
    return sorted(found)


def proposal_of(proposals, begin, end):
    """Place of the surest proposal whose cue shares a token with a range, or None."""
    best = None
    for place, proposal in enumerate(proposals):
        if any(first < end and begin < last for first, last in proposal["cue"]):
            if best is None or proposal["confidence"] > proposals[best]["confidence"]:
                best = place
    return best


def proposal_labels(proposal, count):
    """What a proposal takes each of `count` tokens for."""
    labels = np.full(count, OTHER, np.int8)
    for name, value in (("content", CONTENT), ("source", SOURCE), ("cue", CUE)):
        for first, last in proposal[name]:
            labels[first:last] = value
    return labels
