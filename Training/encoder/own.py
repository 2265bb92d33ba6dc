"""Gold of our own as training gold, on standard output: what its annotation leaves out, the model adds.

    own.py DIXIT MODEL GOLD.jsonl …

A quotation that carries an indirect report on is content of the report. Our gold marks speech and writing alone, PolNeAR beliefs and intentions as well. Were these nothing here, the model would
unlearn them; so those that MODEL finds are added, and what gold holds for optional counts as gold.
"""
import json
import subprocess
import sys

from gold import spans

SURE = 0.5              # least confidence of an added attribution


def extracted(dixit, model, path):
    """The attributions of thought by document."""
    command = [dixit, "extract", "--include", "thought", "--model", model, path]
    lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    return {record["id"]: [a for a in record["attributions"]
                           if a["class"] == "thought" and a["confidence"] >= SURE]
            for record in map(json.loads, lines)}


def letters(attribution):
    """The characters of a cue."""
    return {place for first, last in spans(attribution.get("cue")) for place in range(first, last)}


def merged(attributions):
    """Attributions with what carries one on, by the same cue, as its content: a cue is learned from but once."""
    found = {}
    for attribution in attributions:
        first = found.get(attribution.get("continues"))
        if first and letters(first) == letters(attribution):
            first["content"] = spans(first["content"]) + spans(attribution["content"])
        else:
            found[attribution["id"]] = dict(attribution)
    return list(found.values())


def main():
    dixit, model, *paths = sys.argv[1:]
    for path in paths:
        thoughts = extracted(dixit, model, path)
        with open(path, encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                found = merged(record["attributions"])
                taken = set().union(*map(letters, found))
                for other in record.get("optional_attributions", []) + thoughts[record["id"]]:
                    cue = letters(other)
                    if cue and other.get("content") and not cue & taken:
                        found.append(other)
                        taken |= cue
                json.dump(dict(id=record["id"], text=record["text"], attributions=found), sys.stdout)
                print()


if __name__ == "__main__":
    main()
