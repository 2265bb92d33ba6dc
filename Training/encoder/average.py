"""Averages the weights of models that go on from the same one: average.py OUT.pt A.pt B.pt …

Each has learned the same from another order of the examples; their mean is better than either, and as fast
(M. Wortsman et al., Model Soups, 2022).
"""
import sys

import torch

out, *paths = sys.argv[1:]
models = [torch.load(path, weights_only=False) for path in paths]
mean = models[0]
for name, value in mean["state"].items():
    mean["state"][name] = sum(model["state"][name].float() for model in models) / len(models)
torch.save(mean, out)
