"""Dixit's records as a flat table: a row an attribution, for CSV, Parquet, DuckDB, Spark.

    python3 dixit_table.py said/part-*.jsonl.zst --output attributions.parquet
    dixit extract news.jsonl | python3 dixit_table.py - --output attributions.csv

Needs pyarrow.
"""

import argparse
import io
import json
import sys

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

#: A column for each thing that one asks for; offsets are those of the first and last span.
SCHEMA = pa.schema(
    [
        ("document", pa.string()),
        ("date", pa.string()),
        ("title", pa.string()),
        ("attribution", pa.string()),
        ("kind", pa.string()),
        ("class", pa.string()),
        ("polarity", pa.string()),
        ("confidence", pa.float64()),
        ("speaker", pa.string()),
        ("speaker_type", pa.string()),
        ("speaker_roles", pa.string()),
        ("source", pa.string()),
        ("cue", pa.string()),
        ("content", pa.string()),
        ("addressee", pa.string()),
        ("within", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
    ]
)

#: Rows that are written at a time.
BATCH = 20_000


def joined(spans):
    """The text of spans; where they are several, with an ellipsis between them."""
    return " … ".join(span["text"] for span in spans)


def rows(record):
    """A row for each attribution of a record."""
    speakers = {speaker["id"]: speaker for speaker in record["speakers"]}
    for found in record["attributions"]:
        speaker = speakers.get(found["speaker"], {})
        content = found["content"]
        yield {
            "document": record["id"],
            "date": record.get("date"),
            "title": record.get("title"),
            "attribution": found["id"],
            "kind": found["kind"],
            "class": found["class"],
            "polarity": found["polarity"],
            "confidence": float(found["confidence"]),
            "speaker": speaker.get("name"),
            "speaker_type": speaker.get("type"),
            "speaker_roles": "; ".join(speaker.get("roles", [])) or None,
            "source": joined(found["source"]) or None,
            "cue": joined(found["cue"]) or None,
            "content": joined(content),
            "addressee": joined(found["addressee"]) or None,
            "within": found["within"],
            "start": min((span["start"] for span in content), default=None),
            "end": max((span["end"] for span in content), default=None),
        }


def batches(lines):
    """Record batches of the attributions in lines of JSON, so many rows each."""
    waiting = []
    for line in lines:
        if line.strip():
            waiting += rows(json.loads(line))
        if len(waiting) >= BATCH:
            yield pa.RecordBatch.from_pylist(waiting, schema=SCHEMA)
            waiting = []
    if waiting:
        yield pa.RecordBatch.from_pylist(waiting, schema=SCHEMA)


def lines(paths):
    """The lines of files, compressed or not; "-" is standard input."""
    for path in paths:
        if path == "-":
            yield from sys.stdin
            continue
        compression = {"zst": "zstd", "gz": "gzip", "bz2": "bz2"}.get(path.rsplit(".", 1)[-1])
        with pa.input_stream(path, compression=compression) as stream:
            yield from io.TextIOWrapper(io.BufferedReader(stream, 1 << 20), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description="Dixit's records as a table, a row an attribution.")
    parser.add_argument("records", nargs="+", help="JSON Lines of dixit extract; - is standard input")
    parser.add_argument("--output", required=True, help="a file, .parquet or .csv")
    arguments = parser.parse_args()
    if arguments.output.endswith(".csv"):
        writer = pa.csv.CSVWriter(arguments.output, SCHEMA)
    else:
        writer = pa.parquet.ParquetWriter(arguments.output, SCHEMA, compression="zstd")
    count = 0
    with writer:
        for batch in batches(lines(arguments.records)):
            writer.write(batch)
            count += batch.num_rows
    print(f"{count} attributions", file=sys.stderr)


if __name__ == "__main__":
    main()
