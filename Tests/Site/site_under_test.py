"""A running `dixit serve` over an archive made for one test."""
import json
import os
import re
import signal
import subprocess
import tempfile
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ARTICLES = [os.path.join(TOP, "Fixtures", "archive", "articles.jsonl"), os.path.join(TOP, "Fixtures", "articles")]


class Site:
    """Indexes inputs (paths, or documents as dicts) and serves them on a free port."""

    def __init__(self, dixit, *inputs, options=(), archive=None):
        self.dixit = dixit
        self.folder = tempfile.mkdtemp()
        self.archive = archive or os.path.join(self.folder, "news.dixit")
        paths = [i for i in inputs if isinstance(i, str)]
        documents = [i for i in inputs if not isinstance(i, str)]
        if documents:
            paths.append(os.path.join(self.folder, "documents.jsonl"))
            with open(paths[-1], "w", encoding="utf-8") as f:
                f.writelines(json.dumps(d) + "\n" for d in documents)
        if paths:
            subprocess.run([dixit, "index", self.archive, *paths], check=True, stderr=subprocess.DEVNULL)
        self.start(*options)

    def start(self, *options):
        log = os.path.join(self.folder, "log")
        with open(log, "w") as output:
            self.process = subprocess.Popen([self.dixit, "serve", "--port", "0", *options, self.archive], stderr=output)
        found, end = None, time.monotonic() + 20
        while not found and time.monotonic() < end and self.process.poll() is None:
            time.sleep(0.02)
            with open(log) as lines:
                found = re.search(r"http://\S+:(\d+)/", lines.read())
        if not found:
            with open(log) as lines:
                raise RuntimeError(lines.read())
        self.port = int(found.group(1))
        self.url = f"http://127.0.0.1:{self.port}"

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=30)
