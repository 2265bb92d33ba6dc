#!/usr/bin/env bash
# Throughput by document length and by jobs: articles of Fixtures put together to so many words.
#
#   bench_lengths.sh DIXIT
#
# By length: words a second of the pipeline on one core; the same figure in each row means linear time.
# By jobs: words a second of the whole command, and processor seconds a million words, which do not
# depend on who else is using the machine.
set -euo pipefail

dixit=$1
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for copy in $(seq 40); do cat "$root"/Fixtures/articles/*.txt; echo; done > "$work/articles"

echo "# by length: words, words a second, ns a byte, peak memory"
for words in 100 1000 10000 100000; do
  awk -v most=$words '{ n += NF; if (n > most) exit; print }' "$work/articles" > "$work/long.txt"
  passes=$((100000 / words))
  "$dixit" bench --passes "$passes" "$work/long.txt" | awk -v words="$(wc -w < "$work/long.txt")" '
    /^words\/s/ { speed = $2 } /^  all/ { cost = $2 } /^peak/ { peak = $3 " " $4 }
    END { printf "%7d %8d %8.1f  %s\n", words, speed, cost, peak }'
done

echo "# by jobs: words a second, processor seconds a million words, peak KiB"
for copy in $(seq 40); do sed "s/^{\"id\":\"/{\"id\":\"$copy-/" "$root/Fixtures/articles/gold.jsonl"; done > "$work/news.jsonl"
words=$(($(cat "$root"/Fixtures/articles/*.txt | wc -w) * 40))
for jobs in $(seq "$(nproc)"); do
  /usr/bin/env time -f "%e %U %S %M" -o "$work/time" "$dixit" extract --jobs "$jobs" "$work/news.jsonl" > /dev/null
  awk -v jobs="$jobs" -v words="$words" \
    '{ printf "%7d %8d %8.1f  %s\n", jobs, words / $1, ($2 + $3) / words * 1e6, $4 }' "$work/time"
done
