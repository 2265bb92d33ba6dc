"""Trained networks on disk: PyTorch's files while training, model files once they are shipped."""
import numpy as np
import torch

import model_file
from corpus import column_sizes
from network import Attributor
from vocabulary import Vocabulary


def load(path):
    """A dict of "state", "width", "layers", "pair_width", "signature", "hashes" and "header"."""
    if not path.endswith(".model"):
        return torch.load(path, weights_only=False)
    header, tensors = model_file.read(path)
    hashes = tensors.pop("vocabulary")
    known = ("width", "layers", "pairWidth", "signature")
    return dict(state={name: torch.tensor(np.array(value)) for name, value in tensors.items()},
                width=int(header["width"]), layers=int(header["layers"]),
                pair_width=int(header["pairWidth"]), signature=header["signature"], hashes=hashes,
                header={key: value for key, value in header.items() if key not in known})


def network(saved, dropout=0.3):
    """The network of such a dict."""
    net = Attributor(len(saved["hashes"]) + 1, column_sizes(saved["signature"]), saved["width"],
                     saved["layers"], saved["pair_width"], dropout)
    net.load_state_dict(saved["state"])
    return net


def vocabulary(saved):
    """The words of such a dict, without counts and vectors."""
    return Vocabulary(saved["hashes"], None, None)
