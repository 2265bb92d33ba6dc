"""The table of Fixtures/articles as Parquet and CSV, and the queries of Documentation/batch.md on it.

    python3 test_table.py DIXIT
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

import duckdb

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "Integrations/python/dixit_table.py"


def main():
    dixit = sys.argv[1]
    page = (ROOT / "Documentation/batch.md").read_text(encoding="utf-8")
    queries = re.findall(r"```sql\n(.*?)```", page, re.S)
    assert len(queries) >= 3, "the page has lost its queries"
    with tempfile.TemporaryDirectory() as work:
        said = work + "/said"
        articles = sorted(str(p) for p in (ROOT / "Fixtures/articles").glob("*.txt"))
        command = [dixit, "extract", *articles, "--output", said, "--part-documents", "5"]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        parts = sorted(str(p) for p in pathlib.Path(said).glob("part-*"))
        for ending in ("parquet", "csv"):
            output = f"{work}/attributions.{ending}"
            subprocess.run([sys.executable, TABLE, *parts, "--output", output], check=True)
        plain = subprocess.run([dixit, "extract", *articles], check=True, capture_output=True)
        records = [json.loads(line) for line in plain.stdout.splitlines()]
        expected = sum(len(record["attributions"]) for record in records)
        parquet = duckdb.sql(f"SELECT * FROM '{work}/attributions.parquet'").fetchall()
        csv = duckdb.sql(
            f"SELECT * FROM read_csv('{work}/attributions.csv', header=true, all_varchar=true)"
        ).fetchall()
        assert len(parquet) == len(csv) == expected > 100, (len(parquet), len(csv), expected)
        assert [row[13] for row in parquet] == [row[13] for row in csv]
        for query in queries:
            found = duckdb.sql(query.replace("attributions.parquet", f"{work}/attributions.parquet"))
            result = found.fetchall()
            assert result, f"no rows from: {query}"
            print(query.strip(), *result[:3], "", sep="\n")
    print(f"test_table: {expected} attributions, {len(queries)} queries")


if __name__ == "__main__":
    main()
