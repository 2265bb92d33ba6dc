"""The encoder and its heads. `Sources/Encoder` computes the same in Swift; a test holds both together."""
import numba
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from corpus import COLUMNS

# Width of each column's embedding.
COLUMN_WIDTHS = {"prefix": 16, "suffix": 24, "ending": 8, "shape": 8, "tag": 16, "quotation": 12,
                 "place": 6, "lexical": 8, "rule": 8}
WORD_WIDTH = 96
LABELS = 7              # O, then B and I of source, cue, content
PARTS = 3               # of a cue's window: other, source, content
CLASSES = 3             # speech, writing, thought
# Whether matrices are multiplied in bfloat16: without AVX-512 that takes five and a half times as long as float32.
HALF = torch.backends.cpu.get_cpu_capability().startswith("AVX512")
# Sizes of what the second pass is told of a token in a cue's window; see pairs.py.
PAIR_SIZES = {"distance": 52, "sentence": 12, "cues": 9, "quotation": 24, "role": 3, "proposal": 5}


@numba.njit(fastmath=True, cache=True)
def _scan_forward(z, f, c, backwards):
    batch, length, size = z.shape
    for b in range(batch):
        for step in range(length):
            t = length - 1 - step if backwards else step
            before = t + 1 if backwards else t - 1
            if step == 0:
                for k in range(size):
                    c[b, t, k] = (1 - f[b, t, k]) * z[b, t, k]
            else:
                for k in range(size):
                    c[b, t, k] = z[b, t, k] + f[b, t, k] * (c[b, before, k] - z[b, t, k])


@numba.njit(fastmath=True, cache=True)
def _scan_backward(z, f, c, grad, dz, df, backwards):
    batch, length, size = z.shape
    carried = np.empty(size, np.float32)
    for b in range(batch):
        carried[:] = 0
        for step in range(length):
            t = step if backwards else length - 1 - step
            before = t + 1 if backwards else t - 1
            is_first = before < 0 or before >= length
            for k in range(size):
                x = carried[k] + grad[b, t, k]
                dz[b, t, k] = x * (1 - f[b, t, k])
                last = np.float32(0) if is_first else c[b, before, k]
                df[b, t, k] = x * (last - z[b, t, k])
                carried[k] = x * f[b, t, k]


class Scan(torch.autograd.Function):
    """c[t] = f[t] c[t-1] + (1 - f[t]) z[t], from 0; backwards from the end."""

    @staticmethod
    def forward(context, z, f, backwards):
        z, f = z.contiguous().float(), f.contiguous().float()
        c = torch.empty_like(z)
        _scan_forward(z.detach().numpy(), f.detach().numpy(), c.numpy(), backwards)
        context.save_for_backward(z, f, c)
        context.backwards = backwards
        return c

    @staticmethod
    def backward(context, grad):
        z, f, c = context.saved_tensors
        dz, df = torch.empty_like(z), torch.empty_like(z)
        _scan_backward(z.detach().numpy(), f.detach().numpy(), c.detach().numpy(),
                       grad.contiguous().float().numpy(), dz.numpy(), df.numpy(), context.backwards)
        return dz, df, None


def shift(x, by):
    """Rows moved down by `by` (up if negative), zeros where none came from."""
    if by > 0:
        return F.pad(x, (0, 0, by, 0))[:, :x.shape[1]]
    return F.pad(x, (0, 0, 0, -by))[:, -by:]


class RecurrentBlock(nn.Module):
    """A simple recurrent unit (Lei et al. 2018), pre-norm and residual, behind a convolution of three
    tokens in each channel; half of the channels are scanned forwards, half backwards."""

    def __init__(self, width, dropout):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.taps = nn.Parameter(torch.zeros(3, width))
        self.taps.data[1] = 1
        self.gates = nn.Linear(width, 3 * width)
        self.gates.bias.data[width:2 * width] = 1
        self.out = nn.Linear(width, width)
        self.dropout = nn.Dropout(dropout)
        self.width = width

    def forward(self, x):
        h = self.norm(x)
        h = self.taps[0] * shift(h, 1) + self.taps[1] * h + self.taps[2] * shift(h, -1)
        u = self.gates(h)
        width, half = self.width, self.width // 2
        z, f = u[..., :width].float(), torch.sigmoid(u[..., width:2 * width].float())
        c = torch.cat([Scan.apply(z[..., :half], f[..., :half], False),
                       Scan.apply(z[..., half:], f[..., half:], True)], -1)
        return x + self.dropout(self.out(c * F.silu(u[..., 2 * width:].float())))


class Encoder(nn.Module):
    """Tokens to states: words [B, T] and columns [B, T, C] to [B, T, width]."""

    def __init__(self, words, sizes, width=160, layers=3, dropout=0.3):
        super().__init__()
        self.words = nn.Embedding(words, WORD_WIDTH, sparse=True)
        self.columns = nn.ModuleList(
            [nn.Embedding(sizes[name], COLUMN_WIDTHS[name]) for name in COLUMNS])
        for embedding in self.columns:
            embedding.weight.data.normal_(0, 0.3)
        self.words.weight.data.normal_(0, 0.3)
        self.input = nn.Linear(WORD_WIDTH + sum(COLUMN_WIDTHS.values()), width)
        self.input_norm = nn.LayerNorm(width)
        self.blocks = nn.ModuleList([RecurrentBlock(width, dropout * 0.6) for _ in range(layers)])
        self.norm = nn.LayerNorm(width)
        self.dropout = nn.Dropout(dropout)
        self.width = width

    def forward(self, words, columns):
        parts = [self.words(words)]
        parts += [embedding(columns[..., k]) for k, embedding in enumerate(self.columns)]
        h = self.input_norm(self.input(self.dropout(torch.cat(parts, -1))))
        for block in self.blocks:
            h = block(h)
        return self.norm(h)


class Attributor(nn.Module):
    """The encoder with the heads that find attributions."""

    def __init__(self, words, sizes, width=160, layers=3, pair_width=64, dropout=0.3):
        super().__init__()
        self.encoder = Encoder(words, sizes, width, layers, dropout)
        self.labels = nn.Linear(width, LABELS)
        self.token = nn.Linear(width, pair_width)
        self.cue = nn.Linear(3 * width, pair_width)
        self.pair = nn.ModuleDict(
            {name: nn.Embedding(size, pair_width) for name, size in PAIR_SIZES.items()})
        for embedding in self.pair.values():
            embedding.weight.data.normal_(0, 0.3)
        self.near = nn.Linear(3 * pair_width, pair_width)
        self.far = nn.Linear(3 * pair_width, pair_width)
        self.pair_norm = nn.LayerNorm(pair_width)
        self.near_norm = nn.LayerNorm(pair_width)
        self.far_norm = nn.LayerNorm(pair_width)
        self.parts = nn.Linear(pair_width, PARTS)
        self.hidden = nn.Linear(3 * pair_width, pair_width)
        self.valid = nn.Linear(pair_width, 1)
        self.kind = nn.Linear(pair_width, CLASSES)
        self.dropout = nn.Dropout(dropout)
        self.pair_dropout = nn.Dropout(dropout * 0.7)

    def encode(self, words, columns):
        return self.encoder(words, columns)

    def label(self, states):
        return self.labels(self.dropout(states)).float()

    def window(self, states, batch, first, last, index, mask, features):
        """The second pass: for R cues, each with a window of W tokens.

        states [B, T, width]; batch, first, last [R]: the row and the first and last token of each cue;
        index [R, W]: places of the window's tokens; mask [R, W]; features: name to [R, W].
        Returns parts [R, W, 3], validity [R], class [R, 3], as logits.
        """
        projected = self.token(self.pair_dropout(states))
        x = projected[batch[:, None], index]
        cue = self.cue(self.pair_dropout(torch.cat(
            [states[batch, first], states[batch, last],
             states[batch, torch.clamp(first - 1, min=0)]], -1)))
        x = x + cue[:, None]
        for name, embedding in self.pair.items():
            x = x + embedding(features[name])
        m = mask[..., None].to(x.dtype)
        x = F.relu(self.pair_norm(x)) * m
        for linear, norm, reach in ((self.near, self.near_norm, 1), (self.far, self.far_norm, 3)):
            wide = torch.cat([shift(x, reach), x, shift(x, -reach)], -1)
            x = (x + self.pair_dropout(F.relu(norm(linear(wide))))) * m
        parts = self.parts(x)
        largest = x.masked_fill(~mask[..., None], -9).amax(1)
        mean = (x * m).sum(1) / m.sum(1)
        hidden = F.gelu(self.hidden(self.pair_dropout(torch.cat([largest, mean, cue], -1))),
                        approximate="tanh")
        return parts.float(), self.valid(hidden)[:, 0].float(), self.kind(hidden).float()
