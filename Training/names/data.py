"""What `dixit train names` writes, with what each name names beside it."""
import csv, dataclasses, json

import numpy

TYPES = ["person", "organisation", "place", "other"]
# What corpora call them; what is in none of their entities is something else.
LABELS = {
    "person": 0, "PER": 0, "PERSON": 0, "organization": 1, "ORG": 1, "ORGANIZATION": 1, "organisation": 1,
    "place": 2, "LOC": 2, "LOCATION": 2,
}
OTHER = TYPES.index("other")
LOOKS = ["first", "last", "before", "after"]
# As in NameExport.swift: of a state's numbers and of a vector's. States are 160 wide.
STATE_SCALE, VECTOR_SCALE, STATE_WIDTH = 8, 127, 160


@dataclasses.dataclass
class Name:
    """A name in a text: its columns, a row for each look, its type and what it weighs."""

    columns: list
    seen: numpy.ndarray
    label: int
    weight: float


@dataclasses.dataclass
class Kind:
    """What names are told by: the names of the columns, and the encoder's model with the width of what is seen of it."""

    columns: list
    width: int
    model: str


def read(path):
    with open(path, encoding="utf-8") as lines:
        columns = json.loads(next(lines))["columns"]
        documents = [document for document in map(json.loads, lines) if document.get("names")]
    return Kind(columns, len(documents[0]["names"][0][2][0]) // 2, documents[0]["model"]), documents


def seen(looks):
    """What is seen at each look, as float16 to save room."""
    rows = numpy.zeros((len(LOOKS), max(len(look) for look in looks) // 2), dtype=numpy.float16)
    for row, look in zip(rows, looks):
        if look:
            numbers = numpy.frombuffer(bytes.fromhex(look), dtype=numpy.int8).astype(numpy.float32)
            numbers[:STATE_WIDTH] /= STATE_SCALE
            numbers[STATE_WIDTH:] /= VECTOR_SCALE
            row[:] = numbers
    return rows


def names(documents, label_of, weight):
    """The names of documents for which `label_of(document, start, end)` knows a type."""
    found = []
    for document in documents:
        for start, end, looks, columns in document["names"]:
            label = label_of(document["id"], start, end)
            if label is not None:
                found.append(Name(columns, seen(looks), label, weight))
    return found


def records(path):
    with open(path, encoding="utf-8") as lines:
        return {record["id"]: record for record in map(json.loads, lines)}


def by_entities(path, entities, weight=1.0):
    """Names by the entities of a corpus, {"id", "entities": [[start, end, type], …]} or GUM's: the smallest around a name, else
    the one that shares most of it; nothing for a name of which no entity shares anything but that a corpus may have missed."""
    kind, documents = read(path)
    gold = {}
    for identifier, record in records(entities).items():
        gold[identifier] = [tuple(e) if isinstance(e, list) else (*e["span"], e["type"]) for e in record["entities"]]

    def label_of(identifier, start, end):
        if identifier not in gold:
            return None
        around = [e for e in gold[identifier] if e[0] <= start and end <= e[1]]
        if around:
            return LABELS.get(min(around, key=lambda e: e[1] - e[0])[2], OTHER)
        shared = [e for e in gold[identifier] if e[0] < end and start < e[1]]
        if not shared:
            return OTHER
        entity = max(shared, key=lambda e: min(end, e[1]) - max(start, e[0]))
        return LABELS.get(entity[2], OTHER)

    return kind, names(documents, label_of, weight)


def by_speakers(path, gold, typed, weight=1.0):
    """Names of our own gold: by what `typed` says of them in their document, else by the type of the speaker whom they name."""
    kind, documents = read(path)
    texts = records(gold)
    speakers = {identifier: speaker_types(record) for identifier, record in texts.items()}

    def label_of(identifier, start, end):
        name = texts[identifier]["text"][start:end].replace("\n", " ")
        if (identifier, name) in typed:
            return typed[identifier, name]
        types = speakers[identifier].get(name)
        return next(iter(types)) if types is not None and len(types) == 1 else None

    return kind, names(documents, label_of, weight)


def speaker_types(record):
    """For each name of a single speaker, and for persons' surnames, the types it has."""
    types = {}
    for attribution in record["attributions"]:
        label = LABELS.get(attribution.get("speaker_type"))
        if label is None or not attribution.get("speaker") or attribution.get("speaker_all"):
            continue
        for name in [attribution["speaker"], *attribution.get("acceptable_speakers", [])]:
            name = name.removeprefix("the ").removeprefix("The ")
            if name[:1].isupper():
                types.setdefault(name, set()).add(label)
                types.setdefault(name.split()[-1], set()).add(label)
    return types


def typed_names(path):
    """The table of types of names: {(document, name): type}."""
    with open(path, encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(row["document"], row["name"]): TYPES.index(row["type"]) for row in rows}
