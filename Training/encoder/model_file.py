"""The model file: what `Sources/Encoder/Model` reads.

All numbers little-endian. 8 bytes "DIXITNN1"; then a header as JSON, its length (4 bytes) before it:
{"signature", "width", "layers", "pairWidth", "words", "calibration", "tensors": [{"name", "shape",
"type", "offset"}]}; zero bytes up to a multiple of 64; then the tensors, each at its offset from there,
a multiple of 64. Types: "f4"; "i1" (int8 rows [n, k], with the tensor NAME.scale, "f4" [n]: a row's
values are int8 times its scale); "u8" (64-bit hashes). At the end 8 bytes: FNV-1a (64 bits) of all
before it.
"""
import json
import struct

import numpy as np

MAGIC = b"DIXITNN1"


def quantised(matrix):
    """int8 rows and a scale a row."""
    scale = np.maximum(np.abs(matrix).max(1), 1e-8) / 127
    return np.round(matrix / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def fnv1a(data):
    value = 0xcbf29ce484222325
    words = np.frombuffer(data + b"\0" * (-len(data) % 8), "<u8").tolist()
    for word in words:
        value = ((value ^ word) * 0x100000001b3) & 0xffffffffffffffff
    return value


def write(path, header, tensors):
    """tensors: name to array; float32 matrices named in header["quantised"] are stored as int8."""
    stored = {}
    for name, array in tensors.items():
        if name in header["quantised"]:
            stored[name], stored[name + ".scale"] = quantised(array)
        else:
            stored[name] = array
    entries, blobs, offset = [], [], 0
    for name, array in stored.items():
        kind = {"float32": "f4", "int8": "i1", "uint64": "u8"}[str(array.dtype)]
        data = np.ascontiguousarray(array).tobytes()
        entries.append(dict(name=name, shape=list(array.shape), type=kind, offset=offset))
        padded = data + b"\0" * (-len(data) % 64)
        blobs.append(padded)
        offset += len(padded)
    head = {k: v for k, v in header.items() if k != "quantised"}
    text = json.dumps(dict(head, tensors=entries), separators=(",", ":")).encode()
    body = MAGIC + struct.pack("<I", len(text)) + text
    body += b"\0" * (-len(body) % 64) + b"".join(blobs)
    with open(path, "wb") as file:
        file.write(body + struct.pack("<Q", fnv1a(body)))
