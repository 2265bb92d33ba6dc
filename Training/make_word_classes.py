#!/usr/bin/env python3
"""Counts the tables of the tagger from tagged corpora; the same input gives the same bytes.

    make_word_classes.py --out Lexicons/en FILE.conllu... [--news FILE.conll.gz...]

FILE.conllu are UD treebanks with Penn tags in XPOS. --news files hold a token a line in the columns
number, word, start, end, lemma, Penn tag; they are automatic, so sentences in title case are left
out. Written are word-classes.tsv (word and its tags), tag-sequences.tsv (n-grams of states, after
Brants 2000) and suffix-classes.tsv (tags of unknown words by ending, tags by way of writing).
Weights are -64 times the binary logarithm of a probability.
"""
import argparse
import collections
import gzip
import math
import os
import re

# The order of Syntax.Tag.
TAGS = ("NN NNS NNP NNPS VB VBP VBZ VBD VBN VBG MD JJ RB IN TO RP DT PRP PRP$ WH POS CC CD EX UH SYM "
        "PUNCT FW").split()
FROM_PENN = dict({t: t for t in TAGS}, JJR="JJ", JJS="JJ", RBR="RB", RBS="RB", PDT="DT", WDT="WH",
                 WP="WH", WRB="WH", ADD="NNP", AFX="JJ", LS="CD", NFP="PUNCT", HYPH="PUNCT",
                 XX="FW", **{"WP$": "WH", "$": "SYM", "#": "SYM"})
MARKS = {",": "comma", ".": "end", ":": "colon", "-LRB-": "open", "-RRB-": "close", "``": "quote",
         "''": "quote"}
OPEN = set("NN NNS NNP NNPS VB VBP VBZ VBD VBN VBG JJ RB UH FW CD IN".split())
VERBS = set("VB VBP VBZ VBD VBN VBG".split())

# The words that make a tag a state of its own; Syntax.TagState has the same classes.
BE = set("be am is are was were been being 're 'm".split())
HAVE = set("have has had having 've".split())
DO = set("do does did".split())
SUBORDINATORS = set("if whether because while although though unless whereas".split())
TIME_CONJUNCTIONS = set("as than since until before after once".split())
PRO_DETERMINERS = set("this that these those some any all both each another".split())
SUBJECTS = set("i we he she they".split())
OBJECTS = set("me us him them her myself yourself himself herself itself ourselves yourselves "
              "themselves".split())
NEGATIONS = set("not n't never".split())
ADVERSATIVES = set("but yet".split())
WHEN = set("when where why how".split())

SIGNS = {"%", "&", "$", "+", "'"}
WORD = re.compile(r"'?[^\W\d_]+([-'.&][^\W\d_]+)*'?")

SCALE = 64
RARE = 10            # words this rare stand for the unknown (Brants 2000)
LONGEST_SUFFIX = 6   # bytes; Brants took ten letters, German needs them
FEWEST = 6           # sightings of a suffix worth a line
LEAST_SHARE = 0.004  # tags below this share of a suffix are left out
LARGEST = 32000


def weight(p):
    return min(LARGEST, round(-SCALE * math.log2(p))) if p > 0 else LARGEST


def plain(form):
    form = form.replace("\u2019", "'").replace("\u02bc", "'").replace("\u2010", "-")
    form = form.replace("\u2011", "-").lower()
    return form[:-1] if form[-1] == "." and form[:1].isalpha() else form


def mark_state(form, tag):
    if form in (".", "!", "?") or set(form) <= set(".!?\u2026"):
        return "end"
    if form in (",",):
        return "comma"
    if form in (":", ";"):
        return "colon"
    if form and set(form) <= set("-\u2013\u2014"):
        return "dash"
    if form in "([{":
        return "open"
    if form in ")]}":
        return "close"
    if form in ('"', "'", "`", "''", "``", "\u201c", "\u201d", "\u2018", "\u2019"):
        return "quote"
    return MARKS.get(tag)


def state(form, tag):
    """The state of a tagged word: its tag, refined by its closed class."""
    word = plain(form)
    if tag in VERBS:
        if word in BE or (word == "'s" and tag == "VBZ"):
            return tag + ".be"
        if word in HAVE or (word == "'d" and tag == "VBD"):
            return tag + ".have"
        if word in DO and tag in ("VB", "VBP", "VBZ", "VBD"):
            return tag + ".do"
    elif tag == "IN":
        if word in ("that", "of"):
            return "IN." + word
        if word in SUBORDINATORS:
            return "IN.if"
        if word in TIME_CONJUNCTIONS:
            return "IN.as"
    elif tag == "DT" and word in PRO_DETERMINERS:
        return "DT.this"
    elif tag == "PRP":
        if word in SUBJECTS:
            return "PRP.he"
        if word in OBJECTS:
            return "PRP.him"
    elif tag == "WH" and word in WHEN:
        return "WH.when"
    elif tag == "RB" and word in NEGATIONS:
        return "RB.not"
    elif tag == "CC" and word in ADVERSATIVES:
        return "CC.but"
    return tag


def states():
    names = [t for t in TAGS if t != "PUNCT"]
    names += [f"{t}.be" for t in ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG")]
    names += [f"{t}.have" for t in ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG")]
    names += [f"{t}.do" for t in ("VB", "VBP", "VBZ", "VBD")]
    names += ["IN.that", "IN.of", "IN.if", "IN.as", "DT.this", "PRP.he", "PRP.him", "WH.when",
              "RB.not", "CC.but"]
    return names + ["comma", "end", "colon", "dash", "open", "close", "quote", "start"]


STATES = states()


def read_conllu(path):
    """Sentences of (form, Penn tag, space after); "cannot" is one word, as the tokenizer has it."""
    rows = []
    whole = None
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if rows:
                yield rows
            rows = []
        elif line[0] != "#":
            f = line.split("\t")
            if "-" in f[0]:
                whole = f[1] if plain(f[1]) == "cannot" else None
            elif f[0].isdigit() and whole and plain(f[1]) == "not":
                rows[-1] = (whole, "MD", True)
                whole = None
            elif f[0].isdigit():
                rows.append((f[1], f[4], "SpaceAfter=No" not in f[9]))
    if rows:
        yield rows


def join_hyphens(rows):
    """The sentence with hyphenated words whole, as the tokenizer has them."""
    out = []
    place = 0
    while place < len(rows):
        form, tag, space = rows[place]
        parts = [tag]
        while (not space and place + 2 < len(rows) and rows[place + 1][0] == "-"
               and not rows[place + 1][2]):
            form += "-" + rows[place + 2][0]
            parts.append(rows[place + 2][1])
            space = rows[place + 2][2]
            place += 2
        if len(parts) > 1:
            following = rows[place + 1][1] if place + 1 < len(rows) else "."
            tag = parts[-1]
            if following in ("NN", "NNS") and tag in ("NN", "VBN", "VBG", "VBD", "JJ", "CD", "RP"):
                tag = "JJ"
        out.append((form, tag, space))
        place += 1
    return out


def read_news(path):
    rows = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            f = line.rstrip("\n").split("\t")
            if len(f) < 6:
                if rows and not line.startswith("#"):
                    yield rows
                    rows = []
                continue
            rows.append((f[1], f[5], True))
    if rows:
        yield rows


def is_title_case(rows):
    long_words = [f for f, t, s in rows if f.isalpha() and len(f) >= 4]
    small = sum(f[0].islower() for f in long_words)
    return len(long_words) >= 3 and small * 8 <= len(long_words)


def convert(rows):
    """(form, tag, state) of a sentence; words that tell nothing have the tag None."""
    out = []
    for place, (form, tag, _) in enumerate(rows):
        if tag == "TO":
            after = [t for _, t, _ in rows[place + 1:place + 4]]
            while after and after[0].startswith("RB"):
                after.pop(0)
            if not after or after[0] not in ("VB", "VBP", "VBN", "VBD"):
                tag = "IN"
        mark = mark_state(form, tag) if tag in MARKS or tag in ("HYPH", "NFP") else None
        if mark:
            out.append((form, "PUNCT", mark))
        elif tag in FROM_PENN and FROM_PENN[tag] != "PUNCT":
            tag = FROM_PENN[tag]
            out.append((form, tag, state(form, tag)))
        else:
            out.append((form, None, "SYM"))
    return out


def writing(form):
    """How a word is written."""
    letters = [c for c in form if c.isalpha()]
    if not letters:
        return None
    if not form[0].isalpha() or letters[0].islower():
        return "lower"
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return "upper"
    return "capital"


class Counts:
    def __init__(self):
        self.words = collections.defaultdict(collections.Counter)
        self.first = collections.Counter()
        self.second = collections.Counter()
        self.third = collections.Counter()
        self.seen = collections.Counter()
        self.inside = collections.Counter()

    def add(self, sentence):
        in_title = is_title_case(sentence)
        previous = ["start", "start"]
        for place, (form, tag, name) in enumerate(sentence):
            self.first[name] += 1
            self.second[previous[1], name] += 1
            self.third[previous[0], previous[1], name] += 1
            previous = [previous[1], name]
            if tag and tag != "PUNCT":
                word = plain(form)
                self.words[word][tag] += 1
                how = writing(form)
                if how:
                    begins = all(t == "PUNCT" for _, t, _ in sentence[:place])
                    self.seen[word, tag, how, begins] += 1
                    if not begins and not in_title:
                        self.inside[word, tag, how] += 1
        self.third[previous[0], previous[1], "end"] += 0


def interpolation(c):
    """Brants's deleted interpolation."""
    total = sum(c.first.values())
    context = collections.Counter()
    single = collections.Counter()
    for (a, b, _), n in c.third.items():
        context[a, b] += n
    for (b, _), n in c.second.items():
        single[b] += n
    shares = [0, 0, 0]
    for (x, y, z), n in c.third.items():
        if n == 0:
            continue
        cases = [(c.first[z] - 1) / (total - 1),
                 (c.second[y, z] - 1) / (single[y] - 1) if single[y] > 1 else 0,
                 (n - 1) / (context[x, y] - 1) if context[x, y] > 1 else 0]
        shares[max(range(3), key=lambda k: (cases[k], k))] += n
    return [s / sum(shares) for s in shares], total, single, context


def tag_sequences(c):
    """Lines: context of none, one or two states, then `state:weight`; the weight of "-" before all
    is what an unseen pair adds to the weight of its second state."""
    (one, two, three), total, single, context = interpolation(c)
    p1 = {z: c.first[z] / total for z in STATES}
    lines = [("-", f"start:{weight(one)}")]
    lines[0:1] = [("0", f"start:{weight(one)} " + " ".join(
        f"{z}:{weight(p1[z])}" for z in STATES if p1[z]))]
    pairs = collections.defaultdict(dict)
    for y in STATES:
        for z in STATES:
            if c.second[y, z]:
                pairs[y][z] = one * p1[z] + two * c.second[y, z] / single[y]
    for y in STATES:
        if pairs[y]:
            lines.append((y, " ".join(f"{z}:{weight(p)}" for z, p in sorted(pairs[y].items()))))
    rows = collections.defaultdict(dict)
    for (x, y, z), n in c.third.items():
        if n < 2:
            continue
        p = pairs[y][z] + three * n / context[x, y]
        if abs(weight(p) - weight(pairs[y][z])) >= SCALE // 8:
            rows[x, y][z] = p
    for x, y in sorted(rows):
        lines.append((f"{x} {y}", " ".join(
            f"{z}:{weight(p)}" for z, p in sorted(rows[x, y].items()))))
    return sorted(lines), (one, two, three)


def suffixes(word):
    """Its endings, short to long; digits count as one."""
    text = "".join("0" if ch.isdigit() else ch if ch.isascii() else "?" for ch in plain(word))
    return [text[-n:] for n in range(1, min(LONGEST_SUFFIX, len(text) - 1) + 1)]


def capitalised_words(c):
    """Words that are no proper nouns and yet always capitalised: "Iranian", "Democratic"."""
    how_often = collections.defaultdict(collections.Counter)
    for (word, tag, how), n in c.inside.items():
        how_often[word][how] += n
    for word, seen in how_often.items():
        total = sum(seen.values())
        best = c.words[word].most_common(1)[0][0]
        if (total >= 3 and seen["lower"] * 10 <= total and best in ("JJ", "NN", "NNS")
                and WORD.fullmatch(word)):
            yield word


def suffix_classes(c):
    kinds = collections.defaultdict(lambda: collections.defaultdict(collections.Counter))
    for (word, tag, how, begins), n in c.seen.items():
        if tag not in OPEN or sum(c.words[word].values()) > RARE:
            continue
        names = ["any"]
        if how == "lower":
            names.append("lower")
        elif begins and how == "capital":
            names.append("first")
        else:
            names.append(how)
        if "-" in word[1:-1]:
            names = [name + "-" for name in names]
        for name in names:
            table = kinds[name]
            table[""][tag] += n
            for s in suffixes(word):
                table[s][tag] += n
    # A sentence begins with a name far more seldom than with an unknown lower-cased word's like.
    theta_tags = collections.Counter()
    for word, tags in c.words.items():
        for tag, n in tags.items():
            theta_tags[tag] += n
    total = sum(theta_tags.values())
    mean = 1 / len(TAGS)
    theta = math.sqrt(sum((theta_tags[t] / total - mean) ** 2 for t in TAGS) / (len(TAGS) - 1))
    lines = []
    shares = {}
    for name in sorted(kinds):
        table = kinds[name]
        smooth = {}
        kept = {}
        for s in sorted(table, key=lambda s: (len(s), s)):
            tags = table[s]
            n = sum(tags.values())
            if s and n < FEWEST:
                continue
            parent = smooth[s[1:]] if s and s[1:] in smooth else None
            if s and parent is None:
                continue
            here = {t: tags[t] / n for t in set(tags) | set(parent or {})}
            if parent:
                here = {t: (p + theta * parent.get(t, 0)) / (1 + theta) for t, p in here.items()}
            smooth[s] = here
            base = s
            while base not in kept and base:
                base = base[1:]
            if s and base in kept:
                other = kept[base]
                gain = n * sum(p * math.log2(p / max(other.get(t, 0), 1e-4))
                               for t, p in here.items() if p > 0)
                if gain < 6:
                    continue
            kept[s] = here
        shares[name] = kept
        for s, here in kept.items():
            cut = {t: p for t, p in here.items() if p >= LEAST_SHARE}
            lines.append((name, s or "*", cut))
    out = []
    for name, s, cut in lines:
        out.append((f"{name} {s}", " ".join(
            f"{t}:{weight(p)}" for t, p in sorted(cut.items(), key=lambda x: (-x[1], x[0])))))
    capitalised = set(capitalised_words(c))
    written = collections.defaultdict(collections.Counter)
    for (word, tag, how), n in c.inside.items():
        if word not in capitalised:
            written[how][tag] += n
    for word in sorted(capitalised):
        out.append((f"proper {word}", c.words[word].most_common(1)[0][0] + ":0"))
    for how in sorted(written):
        tags = []
        for t in TAGS:
            n = sum(written[h][t] for h in written)
            if n:
                tags.append(f"{t}:{weight((written[how][t] + 0.5) / (n + 1.5))}")
        out.append((f"written {how}", " ".join(tags)))
    return sorted(out), shares


def word_classes(c, shares):
    """Words seen once whose tag their ending tells are left out."""
    lines = []
    for word, tags in c.words.items():
        if len(word.encode()) > 60 or any(ch.isspace() for ch in word):
            continue
        if word not in SIGNS and not WORD.fullmatch(word):
            continue
        total = sum(tags.values())
        best = tags.most_common(1)[0][0]
        if total == 1:
            if best in ("NNP", "NNPS", "FW") or "-" in word:
                continue
            kept = shares["lower"]
            here = next((kept[s] for s in reversed(suffixes(word)) if s in kept), kept[""])
            if max(here, key=here.get) == best:
                continue
        # A tag seen in less than one case of 300 is a slip of the annotators.
        tags = {t: n for t, n in tags.items() if n * 300 >= total and t != "PUNCT"}
        lines.append((word, " ".join(
            f"{t}:{n}" for t, n in sorted(tags.items(), key=lambda x: (-x[1], x[0])))))
    return sorted(lines, key=lambda x: x[0].encode())


def write(path, header, columns, lines, command):
    with open(path, "w", encoding="utf-8") as out:
        for line in header:
            out.write(f"# {line}\n")
        out.write(f"# command: {command}\n# columns: {columns}\n")
        for left, right in sorted(lines, key=lambda x: x[0].encode()):
            out.write(f"{left}\t{right}\n")
    print(path, len(lines), "lines", os.path.getsize(path), "bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", nargs="+")
    parser.add_argument("--news", nargs="*", default=[])
    parser.add_argument("--out", required=True)
    parser.add_argument("--date", default="2026-11-21")
    options = parser.parse_args()
    counts = Counts()
    for path in options.treebanks:
        for rows in read_conllu(path):
            joined = join_hyphens(rows)
            counts.add(convert(joined))
            if len(joined) != len(rows):
                counts.add(convert(rows))
    for path in options.news:
        for rows in read_news(path):
            if not is_title_case(rows):
                counts.add(convert(rows))
    source = ("UD English EWT and UD English GUM without its non-commercial genres, train, XPOS")
    if options.news:
        source += "; PolNeAR train (US political news, 2016) as CoreNLP 3 tags it"
    header = [
        "source: " + source,
        "licence: CC BY-SA 4.0 (EWT CC BY-SA 4.0; GUM CC BY 4.0, its texts CC BY or CC BY-SA)",
        f"date: {options.date}",
    ]
    command = "Training/make_word_classes.py --out Lexicons/en " + " ".join(
        [os.path.basename(p) for p in options.treebanks]
        + (["--news"] + [os.path.basename(p) for p in options.news] if options.news else []))
    sequences, lambdas = tag_sequences(counts)
    endings, shares = suffix_classes(counts)
    words = word_classes(counts, shares)
    print("interpolation", lambdas)
    os.makedirs(options.out, exist_ok=True)
    out = options.out
    write(f"{out}/word-classes.tsv", header, "form\ttags", words, command)
    write(f"{out}/tag-sequences.tsv", header,
          "before\tfollowing", sequences, command)
    write(f"{out}/suffix-classes.tsv", header,
          "clue\ttags", endings, command)


if __name__ == "__main__":
    main()
