"""What `dixit train choices` writes, with the answers of GUM, GAP and gold speakers beside it."""
import csv, dataclasses, json, re

import numpy

# As in ChoiceExport.swift.
SCALE = 64
# As in TokenStates.swift.
STATE_SCALE = 8


@dataclasses.dataclass
class Choice:
    """A pronoun: a row for each mention that may be meant and a last one for nobody."""

    rows: numpy.ndarray
    # The encoder's states at the head of the pronoun, and at that of each row's mention; zeros for nobody.
    pronoun: numpy.ndarray
    others: numpy.ndarray
    # For each row whether it is an answer, and the chain it is of.
    meant: numpy.ndarray
    chains: list
    # Of GAP: for each of the two names the rows that name it, and whether it is the answer.
    names: tuple = ()
    gold: tuple = ()


@dataclasses.dataclass
class Kind:
    """What choices are made of: the names of the columns, and the encoder's model with the width of its states."""

    columns: list
    width: int
    model: str


def read(path):
    with open(path, encoding="utf-8") as lines:
        columns = json.loads(next(lines))["columns"]
        documents = [json.loads(line) for line in lines]
    states = next(state for document in documents for state in document["states"] if state)
    return Kind(columns, len(states) // 2, documents[0]["model"]), documents


def rows_of(choice, columns):
    rows = numpy.array(choice["rows"], dtype=numpy.float32) / SCALE
    return rows.reshape(len(choice["candidates"]) + 1, len(columns))


def states_of(document, choice):
    """The states of a choice's pronoun and of its rows."""

    def state(mention):
        numbers = numpy.frombuffer(bytes.fromhex(document["states"][mention]), dtype=numpy.int8)
        return numbers.astype(numpy.float32) / STATE_SCALE

    pronoun = state(choice["mention"])
    return pronoun, numpy.stack([state(place) for place in choice["candidates"]] + [numpy.zeros_like(pronoun)])


def gap(choices, tsv):
    """GAP's pronouns, each with its two names."""
    with open(tsv, encoding="utf-8") as lines:
        gold = {row["ID"]: row for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}
    kind, documents = read(choices)
    result = []
    for document in documents:
        row, mentions = gold[document["id"]], document["mentions"]
        pronoun = int(row["Pronoun-offset"])
        answers = tuple(row[name + "-coref"].upper() == "TRUE" for name in "AB")
        found = [choice for choice in document["choices"] if mentions[choice["mention"]][2] == pronoun]
        if not found:
            none = numpy.zeros(0, dtype=bool)
            empty = numpy.zeros((0, len(kind.columns)), numpy.float32)
            states = numpy.zeros((0, kind.width), numpy.float32)
            result.append(Choice(empty, states, states, none, [], (none, none), answers))
            continue
        choice = found[0]
        chains = [mentions[place][4] for place in choice["candidates"]] + [None]
        names = []
        for name in "AB":
            start = int(row[name + "-offset"])
            end = start + len(row[name])
            named = {m[4] for m in mentions if m[0] < end and m[1] > start and m[0] != pronoun}
            names.append(numpy.array([chain in named for chain in chains]))
        meant = next((rows for rows, is_answer in zip(names, answers) if is_answer), ~(names[0] | names[1]))
        rows = rows_of(choice, kind.columns)
        result.append(Choice(rows, *states_of(document, choice), meant, chains, tuple(names), answers))
    return kind, result


def gum(choices, gold):
    """GUM's pronouns: those of the same chain are meant, and nobody where there is none."""
    kind, documents = read(choices)
    with open(gold, encoding="utf-8") as lines:
        records = {record["id"]: record for record in map(json.loads, lines)}
    result = []
    for document in documents:
        chain_of = gold_chains(records[document["id"]])
        mentions = document["mentions"]
        golden = [chain_of(mention) for mention in mentions]
        for choice in document["choices"]:
            mine = golden[choice["mention"]]
            meant = [mine is not None and golden[place] == mine for place in choice["candidates"]]
            meant.append(not any(meant))
            chains = [mentions[place][4] for place in choice["candidates"]] + [None]
            rows = rows_of(choice, kind.columns)
            result.append(Choice(rows, *states_of(document, choice), numpy.array(meant), chains))
    return kind, result


def speakers(choices, gold):
    """Pronouns and descriptions that are the source of an attribution, by its gold speaker: the chains with a mention that
    names or describes that speaker are meant, and nobody where a description names itself; one whose speaker no mention in
    reach names is left out."""
    kind, documents = read(choices)
    with open(gold, encoding="utf-8") as lines:
        records = {record["id"]: record for record in map(json.loads, lines)}
    described = kind.columns.index("described")
    result = []
    for document in documents:
        record, mentions = records[document["id"]], document["mentions"]
        text = record["text"]
        wanted = {}
        for attribution in record["attributions"]:
            if len(attribution["source"]) == 1 and attribution.get("speaker"):
                names = [attribution["speaker"], *attribution.get("acceptable_speakers", []),
                         *attribution.get("descriptions", [])]
                place = source_mention(attribution["source"][0], mentions)
                if place is not None:
                    wanted[place] = {folded(name) for name in names}, attribution
        for choice in document["choices"]:
            if choice["mention"] not in wanted:
                continue
            names, attribution = wanted[choice["mention"]]
            chains = [mentions[place][4] for place in choice["candidates"]] + [None]
            meant = {chain for start, end, _, _, chain in mentions if folded(text[start:end]) in names}
            rows = rows_of(choice, kind.columns)
            answers = numpy.array([chain in meant for chain in chains])
            mine = folded(text[slice(*mentions[choice["mention"]][:2])])
            if rows[-1, described] and not answers.any() and names_itself(attribution, mine):
                answers[-1] = True
            if answers.any():
                result.append(Choice(rows, *states_of(document, choice), answers, chains))
    return kind, result


def names_itself(attribution, description):
    """Whether gold has no other name for the one who is described."""
    return attribution.get("speaker_type") in UNNAMED or folded(attribution["speaker"]) == description


UNNAMED = {"unnamed", "group", "document"}


def source_mention(source, mentions):
    """The longest mention at the beginning of a source, or None."""
    start, end = source
    found = [place for place, mention in enumerate(mentions) if mention[0] == start and mention[1] <= end]
    return max(found, key=lambda place: mentions[place][1], default=None)


def folded(name):
    """A name's words in lower case, without articles and titles of address."""
    words = re.findall(r"\w+", name.lower())
    return tuple(word for word in words if word not in ARTICLES)


ARTICLES = {"the", "a", "an", "mr", "mrs", "ms", "s"}


def gold_chains(record):
    """A function from a mention to its gold chain, or None: that of the same span, else of the smallest that holds its head."""
    chains = {tuple(span): place for place, chain in enumerate(record["coref"]) for span in chain}
    spans = sorted({tuple(entity["span"]) for entity in record["entities"]} | set(chains))

    def chain_of(mention):
        start, end, head, head_end, _ = mention
        if (start, end) in chains:
            return chains[start, end]
        around = [span for span in spans if span[0] <= head and head_end <= span[1]]
        return chains.get(min(around, key=lambda span: span[1] - span[0])) if around else None

    return chain_of
