#!/usr/bin/env bash
# An archive whose writer is killed (kill -9) at random: ten times while it indexes, ten times while it
# stores reviews. After each kill it must open, pass `dixit index --check`, and have every review that was
# acknowledged. In the end it must hold what one holds that was left alone.
#
#   test-archive.sh DIXIT [KILLS]
#
# Needs python3, for a look into the archive from outside.
set -euo pipefail

dixit=$(realpath "$1")
kills=${2:-10}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
copies=${COPIES:-150}

fail() { echo "test-archive: $*" >&2; exit 1; }
check() { "$dixit" index --check "$work/killed.dixit" 2> "$work/check" || fail "$1: $(cat "$work/check")"; }
# Waits for so many milliseconds, and a random part of so many more.
wait_part() { local ms=$(($1 + RANDOM % $2)); sleep "$(printf '%d.%03d' $((ms / 1000)) $((ms % 1000)))"; }
# What an archive holds, whatever the numbers of its rows.
content() {
  python3 - "$1" <<'PYTHON'
import sqlite3, sys
archive = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
for row in archive.execute("""
    SELECT a.name, hex(a.digest), s.attribution, s.text, p.code, count(e.place)
    FROM article a JOIN statement s ON s.article = a.id LEFT JOIN person p ON p.id = s.person
    LEFT JOIN evidence e ON e.statement = s.id GROUP BY s.id ORDER BY a.name, s.attribution"""):
    print(row)
for row in archive.execute("""
    SELECT min(a.name || s.attribution), count(*) FROM quotation q JOIN statement s ON s.quotation = q.id
    JOIN article a ON a.id = s.article GROUP BY q.cluster ORDER BY 1"""):
    print(row)
PYTHON
}

"$dixit" extract --with-text "$root"/Fixtures/articles/*.txt > "$work/records"
for copy in $(seq "$copies"); do
  sed "s/^{\"schema\":\"dixit\/1\",\"id\":\"/&$copy-/" "$work/records"
done > "$work/input.jsonl"
start=$(date +%s%N)
"$dixit" index "$work/whole.dixit" "$work/input.jsonl" 2> "$work/talk" || fail "$(cat "$work/talk")"
took=$((($(date +%s%N) - start) / 1000000))
content "$work/whole.dixit" > "$work/whole"
echo "left alone: $took ms, $(wc -l < "$work/whole") rows"

# Reviews need articles; the first ones are stored in peace.
head -12 "$work/input.jsonl" | "$dixit" index "$work/killed.dixit" 2>> "$work/talk"
killed=0
until test $killed -eq "$kills"; do
  # All is stored again each time, so that every kill strikes while something is written.
  "$dixit" index --renew "$work/killed.dixit" "$work/input.jsonl" 2>> "$work/talk" &
  run=$!
  wait_part $((took / 4)) $((took / 2))
  # One that ended sooner, as others left the machine to it, does not count.
  if ! kill -9 $run 2>/dev/null; then
    took=$((took * 2 / 3))
    test $took -gt 200 || fail "indexing ends before it can be killed: set COPIES higher"
    continue
  fi
  wait $run 2>/dev/null || true
  killed=$((killed + 1))
  check "after $killed kills while indexing"
done
grep -q ' 12 articles' "$work/check" && fail "nothing was written before a kill"
echo "indexing killed $killed times: $(cat "$work/check" | sed "s|$work/||")"
"$dixit" index "$work/killed.dixit" "$work/input.jsonl" 2>> "$work/talk" || fail "can't go on after kill -9"
check "after going on"
content "$work/killed.dixit" > "$work/resumed"
cmp "$work/whole" "$work/resumed" || fail "killed and gone on with is not the same"

for place in $(seq 20000); do
  printf '{"article":"1-wire-trawler-collision.txt","attribution":"a%d","decision":"confirm","note":"%d"}\n' \
    $((1 + place % 3)) "$place"
done > "$work/reviews.jsonl"
killed=0
until test $killed -eq "$kills"; do
  rm -f "$work/stored"
  "$dixit" index --reviews "$work/reviews.jsonl" "$work/killed.dixit" > "$work/stored" 2>> "$work/talk" &
  run=$!
  until test -s "$work/stored"; do sleep 0.01; done
  wait_part 0 400
  kill -9 $run 2>/dev/null || fail "reviewing ended before it could be killed"
  wait $run 2>/dev/null || true
  killed=$((killed + 1))
  # A line that the kill has cut is no acknowledgement.
  grep '}$' "$work/stored" >> "$work/acknowledged" || fail "nothing was acknowledged"
  check "after $killed kills while reviewing"
done
python3 - "$work/killed.dixit" "$work/acknowledged" <<'PYTHON' || fail "an acknowledged review is lost"
import json, sqlite3, sys
archive = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
stored = {row[0]: row[1:] for row in archive.execute("SELECT id, article, at FROM review")}
acknowledged = [json.loads(line) for line in open(sys.argv[2])]
lost = [one for one in acknowledged if stored.get(one["review"]) != (one["article"], one["at"])]
print(f"reviewing killed: {len(acknowledged)} acknowledged, {len(stored)} stored, {len(lost)} lost")
sys.exit(bool(lost) or not acknowledged)
PYTHON

# Reviews stay when their articles are indexed again.
"$dixit" index --renew "$work/killed.dixit" "$work/input.jsonl" 2>> "$work/talk" || fail "can't renew"
check "after renewing"
"$dixit" index --export-reviews "$work/killed.dixit" > "$work/gold.jsonl" || fail "can't export"
test "$(wc -l < "$work/gold.jsonl")" -eq 1 || fail "not the one reviewed article as gold"
"$dixit" evaluate "$work/gold.jsonl" "$work/gold.jsonl" > /dev/null || fail "evaluate can't read the gold"
echo "test-archive: all kept"
