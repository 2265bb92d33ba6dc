"""The words that a model knows: hashes of forms, in order of frequency; number 0 is any other word."""
import numpy as np

# Standard deviation that word vectors are scaled to, from the prototype.
SPREAD = 0.35


class Vocabulary:
    def __init__(self, hashes, counts, vectors):
        self.hashes, self.counts, self.vectors = hashes, counts, vectors
        self._order = np.argsort(hashes)
        self._sorted = hashes[self._order]

    @classmethod
    def load(cls, path):
        file = np.load(path)
        return cls(file["hashes"], file["counts"], file["vectors"])

    def __len__(self):
        return len(self.hashes)

    def ids(self, hashes):
        """Numbers from 1, 0 for words that are not known."""
        place = np.minimum(np.searchsorted(self._sorted, hashes), len(self) - 1)
        return np.where(self._sorted[place] == hashes, self._order[place] + 1, 0).astype(np.int32)

    def scaled_vectors(self):
        """[len + 1, size], row 0 zeros."""
        vectors = np.zeros((len(self) + 1, self.vectors.shape[1]), np.float32)
        vectors[1:] = self.vectors * (SPREAD / self.vectors.std())
        return vectors
