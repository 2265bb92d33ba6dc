"""TEI and the HTML page."""

import glob
import io
import os
import re
import tarfile
import unittest

import html5lib
from lxml import etree

from support import documents, extract, records

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
# Reading tei_all.rng takes libxml2 some seconds; the archive it comes in is fetched by `make test-formats`.
SCHEMA_MEMBER = "schemas/tei_all.rng"


def shown(text):
    """A text as XML can hold it: what it may not, or is advised against, is U+FFFD."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]", "\ufffd", text)


class Text(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.corpus = etree.fromstring(extract("--format", "tei"))

    def test_validates(self):
        (archive,) = glob.glob(os.path.join(os.environ["TEI_ARCHIVES"], "*.tar.gz"))
        with tarfile.open(archive) as tar:
            (name,) = [n for n in tar.getnames() if n.endswith(SCHEMA_MEMBER)]
            schema = etree.RelaxNG(etree.parse(io.BytesIO(tar.extractfile(name).read())))
        self.assertTrue(schema.validate(self.corpus), schema.error_log)
        # And one that is none is refused.
        self.corpus[1].set("colour", "blue")
        self.assertFalse(schema.validate(self.corpus))
        del self.corpus[1].attrib["colour"]

    def test_bodies_are_the_texts(self):
        bodies = [etree.tostring(b, method="text", encoding="unicode", with_tail=False) for b in self.corpus.iter(TEI + "body")]
        self.assertEqual(bodies, [shown(d["text"]) for d in documents()])

    def test_words_said(self):
        texts = self.corpus.findall(TEI + "TEI")
        for tei, (_, record) in zip(texts, records(), strict=True):
            number = tei.get(XML_ID)
            said = {}
            for element in tei.iter(TEI + "said"):
                name = element.get(XML_ID).split(".")[0]
                words = etree.tostring(element, method="text", encoding="unicode", with_tail=False)
                said[name] = said.get(name, "") + words
            for attribution in record["attributions"]:
                words = "".join(span["text"] for span in attribution["content"])
                found = said.pop(f"{number}-{attribution['id']}")
                # White space between paragraphs is in none of them.
                self.assertEqual("".join(found.split()), "".join(shown(words).split()))
            self.assertEqual(said, {})

    def test_references(self):
        names = [e.get(XML_ID) for e in self.corpus.iter() if e.get(XML_ID)]
        self.assertEqual(len(set(names)), len(names))
        for element in self.corpus.iter(etree.Element):
            for attribute in ("who", "toWhom", "corresp", "next", "prev", "ana", "target"):
                for reference in element.get(attribute, "").split():
                    self.assertIn(reference.removeprefix("#"), names)


def luminance(colour):
    """Relative luminance as WCAG 2.2 has it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = extract("--format", "html").decode()
        # Strict: the first error of the standard's parser is raised.
        cls.page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(cls.text)

    def test_needs_nothing_from_outside(self):
        for element in self.page.iter():
            self.assertNotIn(element.tag, ("script", "link", "img", "iframe", "object", "embed", "form"))
            for name, value in element.attrib.items():
                self.assertFalse(name.startswith("on") or name in ("src", "style"), (element.tag, name))
                if name == "href":
                    self.assertTrue(value.startswith("#"))
        style = "".join(self.page.find("head/style").itertext())
        self.assertNotRegex(style, r"url\(|@import|expression")

    def test_places(self):
        names = [e.get("id") for e in self.page.iter() if e.get("id")]
        self.assertEqual(len(set(names)), len(names))
        for element in self.page.iter("a"):
            self.assertIn(element.get("href")[1:], names)
            self.assertTrue(element.get("aria-label") or "".join(element.itertext()).strip())

    def test_shows_all(self):
        articles = list(self.page.iter("article"))
        squeeze = lambda text: "".join(re.sub("[\x85]", "\ufffd", shown(text)).split())
        for article, (document, record) in zip(articles, records(), strict=True):
            text = article.find("div[@class='text']")
            for number in list(text.iter("sup")):
                number[0].text = ""
            self.assertEqual(squeeze("".join(text.itertext())), squeeze(document["text"]))
            said = [squeeze("".join(q.itertext())) for q in article.iter("q")]
            wanted = [squeeze(" … ".join(s["text"] for s in a["content"])) for a in record["attributions"]]
            self.assertEqual(said, wanted)
            names = ["".join(b.itertext()) for b in article.findall(".//th/bdi")]
            self.assertEqual(names, [s["name"] for s in record["speakers"]])
        contents = self.page.findall(".//nav//li")
        self.assertEqual(len(contents), len(articles))

    def test_contrast(self):
        style = "".join(self.page.find("head/style").itertext())
        schemes = [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block)) for block in re.findall(r":root \{([^}]*)\}", style)]
        self.assertEqual(len(schemes), 2)
        for colours in schemes:
            for kind in ("page", "direct", "mixed", "indirect"):
                for ink in ("ink", "faint", "link"):
                    self.assertGreaterEqual(contrast(colours[ink], colours[kind]), 4.5, (ink, kind))
            for line in ("rule", "direct-line", "mixed-line", "indirect-line"):
                self.assertGreaterEqual(contrast(colours[line], colours["page"]), 3, line)


if __name__ == "__main__":
    unittest.main()
