"""Dixit on Apache Spark: who said what in the articles of a DataFrame.

    from dixit_spark import extract, attributions
    said = extract(spark.read.json("hdfs:///news/*.jsonl.gz"), dixit="/opt/dixit/dixit")
    attributions(said).write.parquet("hdfs:///said")

The command does the work: each task starts one, feeds it its articles as JSON Lines and takes the
records. A task that is lost is done again by Spark, from its own rows, with the same result.
Needs pyspark 4 and pyarrow; `dixit` has to be at the same path on every worker (or be shipped with
`--files`).
"""

import json
import queue
import subprocess
import tempfile
import threading

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

#: A record as JSON, or in its place why there is none.
SCHEMA = "id string, record string, error string"

_ARROW = pa.schema([("id", pa.string()), ("record", pa.string()), ("error", pa.string())])

#: The flat table, a row an attribution; columns as in Integrations/python/dixit_table.py.
_RECORD = """
  id string, title string, date string,
  attributions array<struct<id:string, kind:string, class:string, polarity:string, confidence:double,
    speaker:string, within:string, content:array<struct<start:bigint, end:bigint, text:string>>,
    cue:array<struct<text:string>>, source:array<struct<text:string>>,
    addressee:array<struct<text:string>>>>,
  speakers array<struct<id:string, name:string, type:string, roles:array<string>>>
"""


def extract(articles: DataFrame, dixit="dixit", options=(), text="text", id="id", title="title",
            date="date") -> DataFrame:
    """A row (id, record, error) for each row of `articles`, which needs a column for the text and one
    for the id, and may have title and date. `options` are more options of `dixit extract`."""
    columns = {"text": text, "id": id}
    for name, column in (("title", title), ("date", date)):
        if column in articles.columns:
            columns[name] = column
    rows = articles.select(*[F.col(column).cast("string").alias(name)
                             for name, column in columns.items()])
    # A task has one core of Spark's, so the command has one thread of work.
    command = [dixit, "extract", "--jobs", "1", "--input-format", "jsonl", *options]
    return rows.mapInArrow(lambda batches: _run(command, batches), SCHEMA)


def attributions(said: DataFrame) -> DataFrame:
    """The flat table of what `extract` gave: a row an attribution."""
    record = F.from_json("record", _RECORD)
    flat = said.where("record is not null").select(record.alias("r"))
    flat = flat.select("r.*").select(
        F.col("id").alias("document"), "date", "title", "speakers",
        F.explode("attributions").alias("a"))
    speaker = F.filter("speakers", lambda s: s["id"] == F.col("a.speaker"))[0]

    def joined(spans):
        return F.nullif(F.array_join(F.transform(spans, lambda s: s["text"]), " … "), F.lit(""))

    return flat.withColumn("s", F.when(F.col("a.speaker").isNotNull(), speaker)).select(
        "document", "date", "title", F.col("a.id").alias("attribution"), "a.kind", "a.class",
        "a.polarity", "a.confidence", F.col("s.name").alias("speaker"),
        F.col("s.type").alias("speaker_type"),
        F.nullif(F.array_join("s.roles", "; "), F.lit("")).alias("speaker_roles"),
        joined("a.source").alias("source"), joined("a.cue").alias("cue"),
        joined("a.content").alias("content"), joined("a.addressee").alias("addressee"), "a.within",
        F.array_min(F.transform("a.content", lambda s: s["start"])).alias("start"),
        F.array_max(F.transform("a.content", lambda s: s["end"])).alias("end"))


def _run(command, batches):
    """Feeds the rows to a command of its own and gives what comes back, batch by batch."""
    with tempfile.NamedTemporaryFile(mode="r", suffix=".jsonl") as rejects:
        process = subprocess.Popen(
            [*command, "--rejects", rejects.name], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL)
        records = queue.SimpleQueue()
        # The command writes while it is fed; if nobody took it, both would wait for ever.
        drain = threading.Thread(
            target=lambda: [records.put(line) for line in process.stdout], daemon=True)
        drain.start()
        ids = []
        try:
            for batch in batches:
                for row in batch.to_pylist():
                    ids.append(row["id"])
                    line = {name: value for name, value in row.items() if value is not None}
                    process.stdin.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
                yield _taken(records)
            process.stdin.close()
            status = process.wait()
            drain.join()
            if status not in (0, 1):
                raise RuntimeError(f"{command[0]} ended with status {status}")
            yield _taken(records)
            bad = [json.loads(line) for line in rejects]
            yield pa.RecordBatch.from_pylist(
                [{"id": ids[one["line"] - 1], "error": one["reason"]} for one in bad], schema=_ARROW)
        finally:
            process.kill()
            process.wait()


def _taken(records):
    """The records that have come so far."""
    rows = []
    while not records.empty():
        record = records.get().decode().rstrip("\n")
        rows.append({"id": json.loads(record)["id"], "record": record})
    return pa.RecordBatch.from_pylist(rows, schema=_ARROW)
