"""Writes a trained network as the file that `dixit` reads.

    export.py TRAINED.pt MODEL [--set KEY=VALUE ...]
"""
import argparse

import numpy as np
import torch

import model_file

SMALLEST_QUANTISED = 5      # rows of a matrix; smaller ones stay float32


def export(saved, path, extra=()):
    """saved: dict of "state", "width", "layers", "pair_width", "signature", "hashes", "header"."""
    tensors = {name: value.detach().cpu().float().numpy() for name, value in saved["state"].items()}
    quantise = {name for name, array in tensors.items()
                if array.ndim == 2 and array.shape[0] >= SMALLEST_QUANTISED}
    tensors["vocabulary"] = np.asarray(saved["hashes"], np.uint64)
    header = dict(signature=saved["signature"], width=saved["width"], layers=saved["layers"],
                  pairWidth=saved["pair_width"])
    header.update(saved.get("header") or {})
    header.update(extra)
    model_file.write(path, header, tensors, quantise)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("trained"), options.add_argument("model")
    options.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    options = options.parse_args()
    extra = dict(pair.split("=", 1) for pair in options.set)
    export(torch.load(options.trained, weights_only=False), options.model, extra)


if __name__ == "__main__":
    main()
