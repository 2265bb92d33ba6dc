#!/usr/bin/env python3
"""Measures `dixit serve` under load: load.py DIXIT ARCHIVE [--seconds 60] [--clients 8]

Clients, each a process that waits for one answer before it asks again, search and check quotations that are drawn
from the archive itself; gives median and 99th percentile by kind of request, and fails on any error.
"""
import argparse
import http.client
import json
import multiprocessing
import random
import statistics
import sys
import time
from urllib.parse import quote

from site_under_test import Site


def draw(port, chance):
    """Statements by chance, for words, speakers and quotations that the archive has."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    statements = []
    connection.request("GET", "/api/status")
    json.loads(connection.getresponse().read())
    for offset in chance.sample(range(0, 9900, 100), 20):
        connection.request("GET", f"/api/search?limit=100&offset={offset}")
        statements += [hit["statement"] for hit in json.loads(connection.getresponse().read())["hits"]]
    return [s for s in statements if s["speaker"] and len(s["text"].split()) > 4]


def requests(statements, chance):
    """Requests by kind, without end."""
    while True:
        s = chance.choice(statements)
        words = s["text"].split()
        long = max(words, key=len).strip("“”‘’\"',.;:!?")
        speaker = s["speaker"]["name"]
        yield chance.choice([
            ("search: a word", f"/?q={quote(long)}"),
            ("search: a phrase", f"/?q={quote(chr(34) + ' '.join(words[:3]) + chr(34))}"),
            ("search: word and speaker", f"/api/search?q={quote(long)}&speaker={quote(speaker)}"),
            ("search: speaker and year", f"/api/search?speaker={quote(speaker)}&from=2026"),
            ("article", f"/article/{s['article']['id']}?statement={s['attribution']}"),
            ("person", f"/person/{quote(s['speaker']['id'], safe='')}"),
            ("verify: as it stands", f"/api/verify?speaker={quote(speaker)}&quote={quote(s['text'][:1000])}"),
            ("verify: a word changed", f"/verify?speaker={quote(speaker)}&quote={quote(s['text'][:1000].replace(long, 'lighthouse', 1))}"),
        ])


def client(port, statements, seed, seconds, results):
    chance = random.Random(seed)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    times, errors, end = [], [], time.monotonic() + seconds
    for kind, path in requests(statements, chance):
        if time.monotonic() > end:
            break
        start = time.monotonic()
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                errors.append((answer.status, path))
        except (OSError, http.client.HTTPException) as error:
            errors.append((str(error), path))
            connection.close()
        times.append((kind, (time.monotonic() - start) * 1000))
    results.put((times, errors))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dixit")
    parser.add_argument("archive")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=8)
    options = parser.parse_args()
    site = Site(options.dixit, archive=options.archive, options=("--read-only",))
    try:
        statements = draw(site.port, random.Random(1))
        for seconds in (3, options.seconds):  # The first run warms caches.
            results = multiprocessing.Queue()
            clients = [multiprocessing.Process(target=client, args=(site.port, statements, seed, seconds, results))
                       for seed in range(options.clients)]
            for process in clients:
                process.start()
            times, errors = [], []
            for _ in clients:
                some = results.get()
                times += some[0]
                errors += some[1]
            for process in clients:
                process.join()
    finally:
        site.stop()
    print(f"{options.clients} clients, {options.seconds:.0f} s, {len(times)} requests, {len(errors)} errors")
    for group in sorted({kind for kind, _ in times}) + ["search", "verify"]:
        some = sorted(t for kind, t in times if kind == group or kind.startswith(group + ":"))
        if some:
            print(f"{group:28} {len(some):7}  median {statistics.median(some):7.1f} ms  p99 {some[int(len(some) * 0.99) - 1]:7.1f} ms"
                  f"  most {some[-1]:7.1f} ms")
    for error in errors[:10]:
        print(error)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
