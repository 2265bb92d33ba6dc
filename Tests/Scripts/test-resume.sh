#!/usr/bin/env bash
# Long runs that are broken off: killed five times at random, asked to stop, out of room on the disk.
# Each goes on with --resume and must give the files, byte for byte, of a run that was left alone.
#
#   test-resume.sh DIXIT [INPUT [PART_DOCUMENTS]]
#
# Without INPUT it makes one of Fixtures/articles with some bad lines between. The full disk is a small
# tmpfs, which needs root; without, that part is left out and says so.
set -euo pipefail

dixit=$(realpath "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
small=
trap 'test -z "$small" || umount "$small"; rm -rf "$work"' EXIT

input=${2:-}
part=${3:-20}
# More options of dixit extract, such as `--model none`.
options=${OPTIONS:-}
copies=${COPIES:-60}
if test -z "$input"; then
  input=$work/news.jsonl
  for copy in $(seq "$copies"); do
    sed "s/^{\"id\":\"/{\"id\":\"$copy-/" "$root/Fixtures/articles/gold.jsonl"
    test $((copy % 10)) -ne 3 || printf '{"id":"no-text-%s"}\n{broken\n{"text":"caf\xe9"}\n' "$copy"
  done > "$input"
fi

fail() { echo "test-resume: $*" >&2; exit 1; }
# Bad lines are the input's: status 1 is right, and so is 0.
extract() { "$dixit" extract "$input" $options --part-documents "$part" "$@" 2>> "$work/talk" || test $? -eq 1; }
same() { diff -r "$work/whole" "$1" && cmp "$work/whole.rejects" "$2"; }

start=$(date +%s%N)
extract --output "$work/whole" --rejects "$work/rejects" || fail "the run that is left alone failed"
took=$((($(date +%s%N) - start) / 1000000))
cp "$work/rejects" "$work/whole.rejects"
grep -q '"complete" : true' "$work/whole/manifest.json" || fail "the manifest is not complete"
echo "left alone: $(ls "$work/whole" | wc -l) files, $(wc -l < "$work/rejects") rejects, $took ms"

# The manifest names the file of rejects, so all runs have the same one.
rm "$work/rejects"
resume=
kills=0
until test $kills -eq 5; do
  setsid "$dixit" extract "$input" $options --part-documents "$part" --output "$work/killed" \
    --rejects "$work/rejects" $resume --jobs $((1 + RANDOM % 3)) 2>> "$work/talk" &
  run=$!
  wait_ms=$((took / 12 + RANDOM % (1 + took / 4)))
  sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
  kill -9 $run 2>/dev/null || break
  wait $run 2>/dev/null || true
  kills=$((kills + 1))
  resume=--resume
  parts=$(ls "$work/killed" | grep -c '^part' || true)
  echo "killed after $wait_ms ms: $parts parts"
done
test $kills -gt 0 || fail "no run could be killed"
test "$parts" -gt 0 || fail "no part was written before a kill: nothing was gone on with"
extract --output "$work/killed" --rejects "$work/rejects" --resume || fail "can't go on after kill -9"
same "$work/killed" "$work/rejects" || fail "killed and resumed is not the same"
echo "killed $kills times: the same"

rm "$work/rejects"
"$dixit" extract "$input" $options --part-documents "$part" --output "$work/stopped" \
  --rejects "$work/rejects" 2> "$work/stopped.talk" &
run=$!
sleep "$(printf '%d.%03d' $((took / 2000)) $((took / 2 % 1000)))"
kill -USR1 $run
sleep 0.5
kill -TERM $run
status=0
wait $run || status=$?
test $status -eq 143 || fail "status $status after SIGTERM, not 143"
grep -q 'documents, .*rejected' "$work/stopped.talk" || fail "SIGUSR1 told nothing"
grep -q '^stopped: ' "$work/stopped.talk" || fail "SIGTERM told nothing"
test -z "$(find "$work/stopped" -name '.*.tmp')" || fail "SIGTERM left a part that is not whole"
extract --output "$work/stopped" --rejects "$work/rejects" --resume || fail "can't go on after SIGTERM"
same "$work/stopped" "$work/rejects" || fail "stopped and resumed is not the same"
echo "stopped by SIGTERM: the same"

mkdir "$work/small"
room=$(($(du -sk "$work/whole" | cut -f1) / 2))
if mount -t tmpfs -o size="${room}k" none "$work/small" 2>/dev/null; then
  small=$work/small
  rm "$work/rejects"
  status=0
  "$dixit" extract "$input" $options --part-documents "$part" --output "$small/run" \
    --rejects "$work/rejects" 2> "$work/full.talk" || status=$?
  test $status -eq 74 || fail "status $status on a full disk, not 74"
  grep -q 'No space left on device' "$work/full.talk" || fail "a full disk is not named"
  mount -o remount,size=1g "$small"
  extract --output "$small/run" --rejects "$work/rejects" --resume || fail "can't go on after the full disk"
  same "$small/run" "$work/rejects" || fail "after the full disk it is not the same"
  echo "full disk of $room KiB: $(grep 'No space' "$work/full.talk" | sed "s|$work/||")"
else
  echo "full disk: left out, mounting a tmpfs needs root"
fi
echo "test-resume: all the same"
