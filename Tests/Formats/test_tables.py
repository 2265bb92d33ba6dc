"""CSV, TSV, CoNLL columns and brat."""

import csv
import io
import subprocess
import unittest

from support import DIXIT, documents, extract, records, scratch, slice_of


class Tables(unittest.TestCase):
    def test_read_back(self):
        for form, separator in (("csv", ","), ("tsv", "\t")):
            for unit in ("scalars", "utf8", "utf16"):
                text = extract("--format", form, "--offsets", unit).decode()
                rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
                wanted = [(d, r, a) for d, r in records() for a in r["attributions"]]
                self.assertEqual(len(rows), len(wanted))
                for row, (document, record, attribution) in zip(rows, wanted):
                    self.assertEqual(row["document"], document["id"])
                    self.assertEqual(row["title"], document.get("title", ""))
                    self.assertNotIn(None, row)
                    for role in ("content", "cue", "source", "addressee"):
                        places = [map(int, p.split("-")) for p in row[role + "_spans"].split()]
                        words = [slice_of(document["text"], a, b, unit) for a, b in places]
                        self.assertEqual(words, [s["text"] for s in attribution[role]])
                        self.assertEqual(row[role], " … ".join(words))
                    for name, member in (("attribution", "id"), ("class", "class"), ("within", "within"), ("speaker_id", "speaker")):
                        self.assertEqual(row[name], attribution[member] or "")


class Columns(unittest.TestCase):
    def test_labels(self):
        text = extract("--format", "conll").decode()
        parts = text.split("# newdoc id = ")[1:]
        self.assertEqual(len(parts), len(documents()))
        for part, (document, record) in zip(parts, records()):
            head, columns, *rows = part.split("\n")
            width = len(columns.removeprefix("# columns = ").split())
            spans = {}
            for row in filter(None, rows):
                cells = row.split("\t")
                self.assertEqual(len(cells), width)
                start, end = map(int, cells[2].removeprefix("TokenRange=").split(":"))
                self.assertEqual(len(cells[1]), end - start)
                for label in (l for cell in cells[3:] if cell != "_" for l in cell.split("|")):
                    state, rest = label.split("-", 1)
                    if state == "B":
                        spans.setdefault(rest, []).append([start, end])
                    else:
                        spans[rest][-1][1] = end
            for attribution in record["attributions"]:
                for role in ("content", "cue", "source", "addressee"):
                    places = [[s["start"], s["end"]] for s in attribution[role]]
                    found = spans.pop(f"{role}:{attribution['id']}", [])
                    self.assertEqual(found, places)
            self.assertEqual(spans, {})


class Brat(unittest.TestCase):
    def test_folder(self):
        folder = scratch() / "brat"
        command = [DIXIT, "extract", "--include", "thought", "--format", "brat", "--output", str(folder)]
        subprocess.run(command + [str(scratch() / "documents.jsonl")], check=True)
        texts = {}
        for path in folder.glob("*.txt"):
            texts.setdefault(path.read_bytes().decode(), []).append(path)
        self.assertEqual(sum(map(len, texts.values())), len(documents()))
        self.assertEqual(len(list(folder.glob("*"))), 2 * len(documents()) + 1)
        for document, record in records():
            text = document["text"]
            path = texts[text].pop()
            bounds, events = {}, []
            for line in path.with_suffix(".ann").read_bytes().decode().split("\n"):
                name, _, rest = line.partition("\t")
                if name.startswith("T"):
                    head, _, words = rest.partition("\t")
                    role, places = head.split(" ", 1)
                    spans = [tuple(map(int, p.split())) for p in places.split(";")]
                    bounds[name] = spans
                    odd = str.maketrans({c: " " for c in map(chr, [*range(32), *range(127, 160), 0x2028, 0x2029])})
                    self.assertEqual(words, " ".join(text[a:b] for a, b in spans).translate(odd))
                elif name.startswith("E"):
                    events.append(dict(part.split(":") for part in rest.split()))
            self.assertEqual(len(events), len(record["attributions"]))
            for event, attribution in zip(events, record["attributions"]):
                for role in ("Content", "Cue", "Source", "Addressee"):
                    spans = bounds[event[role]] if role in event else []
                    self.assertEqual(spans, [(s["start"], s["end"]) for s in attribution[role.lower()]])


if __name__ == "__main__":
    unittest.main()
