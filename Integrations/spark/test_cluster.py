"""Spark against the single machine: a standalone cluster of one master and two workers on this machine,
once undisturbed and once with a worker that is killed in mid-run.

    python3 test_cluster.py DIXIT [NEWS.jsonl]

Needs Java 17, pyspark and pyarrow. Prints what it took.
"""

import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import time

import pyarrow.dataset
import pyspark

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOME = pathlib.Path(pyspark.__file__).parent
MASTER = "spark://127.0.0.1:17077"
COPIES = 80


def started(folder, name, *arguments):
    """A daemon of Spark's with its talk in a file."""
    log = open(f"{folder}/{name}.log", "wb")
    environment = dict(os.environ, SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable,
                       SPARK_WORKER_DIR=f"{folder}/{name}")
    return subprocess.Popen([HOME / "bin/spark-class", *arguments], stdout=log, stderr=log,
                            env=environment, start_new_session=True)


def worker(folder, number):
    return started(folder, f"worker{number}", "org.apache.spark.deploy.worker.Worker", "--cores", "1",
                   "--memory", "1g", "--port", str(17100 + number), "--webui-port",
                   str(17200 + number), MASTER)


def job(folder, dixit, news, output, *more):
    environment = dict(os.environ, SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable)
    here = pathlib.Path(__file__).parent
    log = open(f"{folder}/job.log", "wb")
    return subprocess.Popen(
        [HOME / "bin/spark-submit", "--master", MASTER, "--conf", "spark.executor.memory=512m",
         "--conf", "spark.ui.enabled=false", "--py-files", here / "dixit_spark.py",
         here / "extract_job.py", news, output, "--dixit", dixit, "--partitions", "12", *more],
        stdout=log, stderr=log, env=environment)


def wait(process, folder, what):
    status = process.wait(timeout=900)
    if status != 0:
        print(open(f"{folder}/job.log").read()[-4000:], file=sys.stderr)
        sys.exit(f"test_cluster: {what}: status {status}")


def killed(process):
    """A worker and its executor, gone without a word."""
    # The executor is a child in the worker's own session.
    listing = subprocess.run(["ps", "-eo", "pid,sid"], capture_output=True, text=True).stdout
    for line in listing.splitlines()[1:]:
        pid, session = map(int, line.split())
        if session == process.pid and pid != process.pid:
            os.kill(pid, signal.SIGKILL)
    process.kill()
    process.wait()


def ended(*_):
    """Asked to end, it still ends the daemons that it started; `timeout` asks twice."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(143)


def made(path, gold):
    """News of our own: the articles of Fixtures again and again, with a bad one now and then."""
    with open(path, "w", encoding="utf-8") as out:
        for copy in range(COPIES):
            for line in gold:
                article = json.loads(line)
                out.write(json.dumps({"id": f"{copy}-{article['id']}", "text": article["text"]}) + "\n")
            if copy % 10 == 3:
                out.write(json.dumps({"id": f"{copy}-no-text"}) + "\n")


def check(output, plain, rejected):
    table = pyarrow.dataset.dataset(output, format="parquet").to_table().to_pylist()
    records = {row["id"]: row["record"] for row in table if row["record"] is not None}
    errors = [row for row in table if row["error"] is not None]
    assert len(records) + len(errors) == len(table), "rows are doubled or empty"
    assert records == plain, "the records differ from the single machine's"
    assert len(errors) == rejected, (errors, rejected)


def main():
    dixit = os.path.abspath(sys.argv[1])
    signal.signal(signal.SIGTERM, ended)
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", 17077)) == 0:
            sys.exit(f"test_cluster: something listens at {MASTER} already: end it first")
    with tempfile.TemporaryDirectory() as folder:
        news = sys.argv[2] if len(sys.argv) > 2 else folder + "/news.jsonl"
        if len(sys.argv) <= 2:
            made(news, (ROOT / "Fixtures/articles/gold.jsonl").read_text("utf-8").splitlines())
        begin = time.time()
        one = subprocess.run([dixit, "extract", "--rejects", folder + "/bad", news], capture_output=True)
        assert one.returncode in (0, 1), one.stderr
        alone = time.time() - begin
        plain = {json.loads(line)["id"]: line.decode() for line in one.stdout.splitlines()}
        rejected = len(open(folder + "/bad").readlines())
        processes = []
        try:
            processes.append(started(
                folder, "master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1",
                "--port", "17077", "--webui-port", "17078"))
            time.sleep(4)
            processes += [worker(folder, number) for number in (1, 2)]
            time.sleep(4)
            begin = time.time()
            wait(job(folder, dixit, news, folder + "/said"), folder, "undisturbed")
            took = time.time() - begin
            check(folder + "/said", plain, rejected)
            print(f"one machine {alone:.1f} s, cluster {took:.1f} s: {len(plain)} records, the same")

            running = job(folder, dixit, news, folder + "/lost")
            deadline = time.time() + 120
            # Once a task of the lost worker has begun, its work is really lost.
            while "Starting task" not in open(folder + "/job.log").read():
                assert time.time() < deadline, "no task begins"
                time.sleep(0.2)
            time.sleep(took / 6)
            assert running.poll() is None, "the run was over before a worker could be lost"
            killed(processes.pop())
            wait(running, folder, "with a worker lost")
            lost = open(folder + "/job.log").read()
            assert "Lost executor" in lost or "Lost task" in lost, "nothing was lost"
            check(folder + "/lost", plain, rejected)
            print("a worker lost in mid-run: the same")

            wait(job(folder, dixit, news, folder + "/table", "--table"), folder, "the table")
            table = pyarrow.dataset.dataset(folder + "/table", format="parquet").to_table()
            expected = sum(len(json.loads(line)["attributions"]) for line in plain.values())
            assert table.num_rows == expected, (table.num_rows, expected)
            print(f"the table: {expected} attributions")
        finally:
            for process in processes:
                killed(process)


if __name__ == "__main__":
    main()
