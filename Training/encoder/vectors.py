"""Word vectors by skip-gram with negative sampling (Mikolov et al. 2013), on one thread, so that the
same input gives the same bytes."""
import numba
import numpy as np


@numba.njit(fastmath=True, cache=True)
def _train(words, starts, keep, table, inner, outer, window, negatives, epochs, rate, seed):
    state = np.uint64(seed)
    size = inner.shape[1]
    grad = np.empty(size, np.float32)
    total = epochs * len(words)
    done = 0
    kept = np.empty(2000, np.int64)
    for _ in range(epochs):
        for line in range(len(starts) - 1):
            count = 0
            for place in range(starts[line], starts[line + 1]):
                word = words[place]
                if word < 0:
                    continue
                state = state * np.uint64(6364136223846793005) + np.uint64(1442695040888963407)
                if keep[word] * 4294967296.0 < np.float64(state >> np.uint64(32)):
                    continue
                if count < 2000:
                    kept[count] = word
                    count += 1
            done += starts[line + 1] - starts[line]
            step = np.float32(rate * max(1e-2, 1.0 - done / total))
            for place in range(count):
                state = state * np.uint64(6364136223846793005) + np.uint64(1442695040888963407)
                reach = 1 + np.int64((state >> np.uint64(33)) % np.uint64(window))
                centre = kept[place]
                for other in range(max(0, place - reach), min(count, place + reach + 1)):
                    if other == place:
                        continue
                    context = kept[other]
                    grad[:] = 0
                    for sample in range(negatives + 1):
                        target = centre
                        label = np.float32(1)
                        if sample:
                            state = (state * np.uint64(6364136223846793005)
                                     + np.uint64(1442695040888963407))
                            target = table[np.int64((state >> np.uint64(33)) % np.uint64(len(table)))]
                            label = np.float32(0)
                            if target == centre:
                                continue
                        dot = np.float32(0)
                        for k in range(size):
                            dot += inner[context, k] * outer[target, k]
                        move = (label - np.float32(1) / (np.float32(1) + np.exp(-dot))) * step
                        for k in range(size):
                            grad[k] += move * outer[target, k]
                            outer[target, k] += move * inner[context, k]
                    for k in range(size):
                        inner[context, k] += grad[k]


def skip_gram(words, lines, counts, size=96, window=5, negatives=5, epochs=3, sample=5e-4, rate=0.025,
              seed=1):
    """Vectors [len(counts), size] of the words of `words` (ids, -1 for none); `lines` are offsets of
    the stretches that a window does not leave."""
    random = np.random.default_rng(seed)
    inner = ((random.random((len(counts), size)) - 0.5) / size).astype(np.float32)
    outer = np.zeros((len(counts), size), np.float32)
    share = counts / counts.sum()
    keep = np.minimum(1.0, np.sqrt(sample / share) + sample / share)
    power = counts ** 0.75
    table = np.repeat(np.arange(len(counts)), np.ceil(power / power.sum() * 5e6).astype(np.int64))
    _train(words, lines, keep, table, inner, outer, window, negatives, epochs, rate, seed)
    return inner
