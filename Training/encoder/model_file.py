"""The model file: what `Sources/Encoder/Model` reads.

All numbers little-endian. 8 bytes "DIXITNN1"; the length of the header (4 bytes); the header, lines of
UTF-8 that each end in a line break: `tensor NAME TYPE SHAPE OFFSET` (SHAPE as in 2048x16) or
`KEY VALUE`, where the value may hold blanks: signature, width, layers, pairWidth, and any further ones
(cueThreshold). Then zero bytes up to a multiple of 64; then the tensors, each at its offset from there,
a multiple of 64. Types: "f4"; "i1" (int8 rows [n, k], with the tensor NAME.scale, "f4" [n]: a row's
values are int8 times its scale); "u8" (64-bit hashes). At the end 8 bytes: FNV-1a (64 bits, over words
of 8 bytes, the last one filled up with zeros) of all before it.
"""
import struct

import numpy as np

MAGIC = b"DIXITNN1"
TYPES = {"f4": np.dtype("<f4"), "i1": np.dtype("i1"), "u8": np.dtype("<u8")}
ALIGNMENT = 64


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


def _padded(data):
    return data + b"\0" * (-len(data) % ALIGNMENT)


def write(path, header, tensors, quantise=()):
    """header: key to value; tensors: name to array; those named in `quantise` are stored as int8."""
    stored = {}
    for name, array in tensors.items():
        if name in quantise:
            stored[name], stored[name + ".scale"] = quantised(array)
        else:
            stored[name] = array
    lines, blobs, offset = [f"{key} {value}\n" for key, value in header.items()], [], 0
    for name, array in stored.items():
        kind = {"float32": "f4", "int8": "i1", "uint64": "u8"}[str(array.dtype)]
        shape = "x".join(map(str, array.shape))
        lines.append(f"tensor {name} {kind} {shape} {offset}\n")
        blobs.append(_padded(np.ascontiguousarray(array).tobytes()))
        offset += len(blobs[-1])
    text = "".join(lines).encode()
    body = _padded(MAGIC + struct.pack("<I", len(text)) + text) + b"".join(blobs)
    with open(path, "wb") as file:
        file.write(body + struct.pack("<Q", fnv1a(body)))


def read(path):
    """The header and the tensors, int8 rows as the float32 numbers that they stand for."""
    with open(path, "rb") as file:
        data = file.read()
    assert data[:8] == MAGIC, f"{path} is no model"
    assert struct.unpack("<Q", data[-8:])[0] == fnv1a(data[:-8]), f"{path} is damaged"
    length, = struct.unpack("<I", data[8:12])
    start = 12 + length + -(12 + length) % ALIGNMENT
    header, stored = {}, {}
    for line in data[12:12 + length].decode().splitlines():
        key, value = line.split(" ", 1)
        if key != "tensor":
            header[key] = value
            continue
        name, kind, shape, offset = value.split(" ")
        shape = [int(size) for size in shape.split("x")]
        stored[name] = np.frombuffer(data, TYPES[kind], int(np.prod(shape)),
                                     start + int(offset)).reshape(shape)
    tensors = {}
    for name, array in stored.items():
        if name.endswith(".scale") and name[:-6] in stored:
            continue
        if array.dtype == np.int8:
            array = array.astype(np.float32) * stored[name + ".scale"][:, None]
        tensors[name] = array
    return header, tensors
