"""Records, Citron's JSON, Web Annotation and schema.org."""

import json
import unittest

import jsonschema
from pyld import jsonld

import contexts
from support import ROOT, documents, lines, records, slice_of

SPANS = ("content", "cue", "source", "addressee")


class Records(unittest.TestCase):
    def setUp(self):
        schema = json.loads((ROOT / "Documentation/schema/dixit-1.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        self.validator = jsonschema.Draft202012Validator(schema)

    def test_golden_records(self):
        golden = (ROOT / "Fixtures/golden/articles.jsonl").read_text().splitlines()
        self.assertGreater(len(golden), 10)
        for line in golden:
            self.validator.validate(json.loads(line))

    def test_the_schema_refuses_what_is_none(self):
        record = json.loads((ROOT / "Fixtures/golden/articles.jsonl").read_text().split("\n")[0])
        for change in ({"schema": "dixit/2"}, {"more": 1}, {"attributions": [{}]}, {"warnings": None}):
            self.assertFalse(self.validator.is_valid({**record, **change}))

    def test_every_unit(self):
        for unit in ("scalars", "utf8", "utf16"):
            found = lines("--offsets", unit, "--with-text", "--all-quotes")
            for record, document in zip(found, documents(), strict=True):
                self.validator.validate(record)
                self.assertEqual(record["text"], document["text"])
                spans = [s for a in record["attributions"] for r in SPANS for s in a[r]]
                spans += record["quotes"] + [m for s in record["speakers"] for m in s["mentions"]]
                for span in spans:
                    words = slice_of(document["text"], span["start"], span["end"], unit)
                    self.assertEqual(words, span["text"])


class Citron(unittest.TestCase):
    def test_members_and_offsets(self):
        for (document, record), line in zip(records(), lines("--format", "citron"), strict=True):
            text = line["text"]
            self.assertEqual(text, document["text"])
            self.assertEqual(len(line["quotes"]), len(record["attributions"]))
            for quote, attribution in zip(line["quotes"], record["attributions"]):
                cue = quote["cue"] if isinstance(quote["cue"], list) else [quote["cue"]] if quote["cue"] else []
                self.assertEqual(cue, attribution["cue"])
                self.assertEqual(quote["sources"], attribution["source"])
                self.assertEqual(quote["contents"], attribution["content"])
                for span in cue + quote["sources"] + quote["contents"] + quote["coreferences"]:
                    self.assertEqual(text[span["start"] : span["end"]], span["text"])
            for group in line["coreference_groups"]:
                for span in group:
                    self.assertEqual(text[span["start"] : span["end"]], span["text"])


def terms(value):
    """All member names of an object, however deep."""
    if isinstance(value, list):
        return set().union(*map(terms, value)) if value else set()
    if isinstance(value, dict):
        return set(value).union(*map(terms, value.values()))
    return set()


class LinkedData(unittest.TestCase):
    def expand(self, line):
        """The expanded form, after a check that no member is lost in it."""
        context = contexts.CONTEXTS[line["@context"]]["@context"]
        self.assertLessEqual(terms(line) - {"@context", "@graph", "@id", "@type"}, set(context))
        return jsonld.expand(line, {"documentLoader": contexts.load})

    def test_web_annotation(self):
        for (document, record), line in zip(records(), lines("--format", "webanno"), strict=True):
            self.assertEqual(line["total"], len(line["first"]["items"]))
            (collection,) = self.expand(line)
            self.assertEqual(collection["@type"], [contexts.AS + "OrderedCollection"])
            (page,) = collection[contexts.AS + "first"]
            items = page[contexts.AS + "items"][0]["@list"]
            names = [item["@id"] for item in items]
            self.assertEqual(len(set(names)), len(names))
            contents = {a["id"]: a["content"] for a in record["attributions"]}
            for item in items:
                self.assertEqual(item["@type"], [contexts.OA + "Annotation"])
                self.assertIn(":", item["@id"])
                for body in item[contexts.OA + "hasBody"]:
                    (purpose,) = body[contexts.OA + "hasPurpose"]
                    self.assertTrue(purpose["@id"].startswith(contexts.OA))
                    if purpose["@id"] == contexts.OA + "linking":
                        self.assertIn(body[contexts.OA + "hasSource"][0]["@id"], names)
            for item in line["first"]["items"]:
                spans = []
                for target in item["target"]:
                    position, quote = target["selector"]
                    words = document["text"][position["start"] : position["end"]]
                    self.assertEqual(words, quote["exact"])
                    around = quote["prefix"] + quote["exact"] + quote["suffix"]
                    self.assertIn(around, document["text"])
                    spans.append({"start": position["start"], "end": position["end"], "text": words})
                name = item["id"].rsplit("#", 1)[1]
                if name in contents:
                    self.assertEqual(spans, contents[name])

    def test_schema_org(self):
        for (_, record), line in zip(records(), lines("--format", "schema"), strict=True):
            graph = self.expand(line)
            names = {thing["@id"] for thing in graph}
            self.assertEqual(len(names), len(graph))
            quotations = [t for t in graph if t["@type"] == [contexts.SCHEMA + "Quotation"]]
            self.assertEqual(len(quotations), len(record["attributions"]))
            for thing in graph:
                self.assertTrue(thing["@type"][0].startswith(contexts.SCHEMA))
                for term in ("spokenByCharacter", "creator", "isPartOf", "hasPart"):
                    for other in thing.get(contexts.SCHEMA + term, []):
                        self.assertIn(other["@id"], names)


if __name__ == "__main__":
    unittest.main()
