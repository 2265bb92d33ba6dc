"""The documents that the formats are checked on, and what the command writes for them."""

import functools
import json
import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DIXIT = os.environ.get("DIXIT", str(ROOT / ".build" / "release" / "dixit"))

# What trips offsets, quoting and markup up. The words are our own.
ODD = [
    {"id": "bom", "title": "A <b> & “c”\t1", "date": "2026-03-01", "text": "\ufeff🌊 “It leaks,” said Zoë Bru\u0302le\u0301. 🙂"},
    {"id": "crlf", "text": "Ada Roth said: “It leaks.\r\n\r\n“It leaks badly.”\r\n\r\nIvo Morey denied that it leaks.\r\n"},
    {"id": "marks", "text": "“A <b>\"bad\"</b> & ]]> pipe;\tit, er, leaks,” Ada Roth told <reporters> & others."},
    {"id": "control", "text": "“It\x00 \x01le\x0baks\x7f,\x9c\x85” said Ada Roth.\u2028“\ufffe\uffffIt\u202e does,” she said."},
    {"id": "nested", "text": "“Ivo told me, ‘It leaks,’ and he wept,” said Ada Roth. She said that Ivo Morey claimed that it leaked."},
    {"id": "list", "text": "What we know:\n\n• “It leaks,” said Ada Roth.\n\n1. Ivo Morey said that it does not.\n"},
    {"id": "https://news.example/a?b=1#c d", "text": "According to Ada Roth, it leaks."},
    {"id": "../../odd id/ü", "text": "ROTH: It leaks.\nMOREY: It does not."},
    {"id": "empty", "text": ""},
    {"id": "blank", "text": " \r\n \u00a0\n"},
    {"id": "same", "text": "It rained, said Ada Roth."},
    {"id": "same", "text": "It rained, said Ivo Morey."},
]


def documents():
    """All documents: the odd ones and the articles of Fixtures."""
    articles = sorted((ROOT / "Fixtures" / "articles").glob("*.txt"))
    return ODD + [{"id": a.name, "text": a.read_bytes().decode()} for a in articles]


@functools.cache
def scratch():
    folder = tempfile.TemporaryDirectory(prefix="dixit-formats-")
    path = pathlib.Path(folder.name)
    with open(path / "documents.jsonl", "w", encoding="utf-8") as file:
        for document in documents():
            file.write(json.dumps(document) + "\n")
    scratch.keep = folder
    return path


@functools.cache
def extract(*options):
    """What the command writes for all documents, as bytes."""
    command = [DIXIT, "extract", "--include", "thought", *options, str(scratch() / "documents.jsonl")]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def lines(*options):
    return [json.loads(line) for line in extract(*options).decode().split("\n") if line]


def records():
    """The records, each with its document: what the other formats are compared with."""
    found = lines("--format", "jsonl")
    assert [r["id"] for r in found] == [d["id"] for d in documents()]
    return list(zip(documents(), found))


def slice_of(text, start, end, unit="scalars"):
    """The words that offsets in a unit select."""
    if unit == "utf8":
        return text.encode()[start:end].decode()
    if unit == "utf16":
        return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
    return text[start:end]
