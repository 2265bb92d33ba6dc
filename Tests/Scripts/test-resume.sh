#!/usr/bin/env bash
# Long runs that are broken off: killed five times at random, asked to stop, out of room on the disk.
# Each goes on with --resume and must give the files, byte for byte, of a run that was left alone.
#
#   test-resume.sh DIXIT [INPUT [PART_DOCUMENTS]]
#
# Without INPUT it makes one of Fixtures/articles with some bad lines between. The full disk is a small
# tmpfs, which needs root; without, that part is left out and says so. In the environment:
#
#   OPTIONS  more options of dixit extract, such as `--model none`
#   STEPS    which of `killed stopped full`; all of them otherwise
#   JOBS     the jobs of the killed runs; 1 to 3 at random otherwise
#   COPIES   how many copies of the articles the input made here has
#   WHOLE    the folder of a run that was left alone, of the same program on the same INPUT, without
#            --rejects; it is not made again, and TOOK says how many seconds it took
set -euo pipefail

dixit=$(realpath "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
small=
trap 'test -z "$small" || umount "$small"; rm -rf "$work"' EXIT

input=${2:-}
part=${3:-20}
options=${OPTIONS:-}
steps=${STEPS:-killed stopped full}
copies=${COPIES:-60}
whole=${WHOLE:-}
rejects=$work/rejects
if test -z "$input"; then
  input=$work/news.jsonl
  for copy in $(seq "$copies"); do
    sed "s/^{\"id\":\"/{\"id\":\"$copy-/" "$root/Fixtures/articles/gold.jsonl"
    test $((copy % 10)) -ne 3 || printf '{"id":"no-text-%s"}\n{broken\n{"text":"caf\xe9"}\n' "$copy"
  done > "$input"
fi

fail() { echo "test-resume: $*" >&2; exit 1; }
has() { case " $steps " in *" $1 "*) ;; *) return 1 ;; esac; }
# A run in the folder $1; the file of rejects is part of what makes a run the same.
run() {
  folder=$1
  shift
  exec "$dixit" extract "$input" $options --part-documents "$part" --output "$folder" \
    ${rejects:+--rejects "$rejects"} "$@"
}
# Bad lines are the input's: status 1 is right, and so is 0.
extract() { (run "$@") 2>> "$work/talk" || test $? -eq 1; }
same() { diff -r "$whole" "$1" && { test -z "$rejects" || cmp "$work/whole.rejects" "$rejects"; }; }
forget() { test -z "$rejects" || rm -f "$rejects"; }
parts() { ls "$1" 2>/dev/null | grep -c '^part' || true; }

if test -n "$whole"; then
  rejects=
  took=$((${TOOK:?seconds that the run in WHOLE took} * 1000))
  part=$(sed -n 's/.*"part-documents" : "\([0-9]*\)".*/\1/p' "$whole/manifest.json")
else
  whole=$work/whole
  start=$(date +%s%N)
  extract "$whole" || fail "the run that is left alone failed"
  took=$((($(date +%s%N) - start) / 1000000))
  cp "$rejects" "$work/whole.rejects"
fi
grep -q '"complete" : true' "$whole/manifest.json" || fail "the manifest is not complete"
echo "left alone: $(parts "$whole") parts of $part documents, $took ms"

if has killed; then
  forget
  resume=
  kills=0
  parts=0
  until test $kills -eq 5; do
    run "$work/killed" $resume --jobs "${JOBS:-$((1 + RANDOM % 3))}" 2>> "$work/talk" &
    run=$!
    wait_ms=$((took / 12 + RANDOM * (1 + took / 4) / 32768))
    sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
    kill -9 $run 2>/dev/null || break
    wait $run 2>/dev/null || true
    kills=$((kills + 1))
    resume=--resume
    parts=$(parts "$work/killed")
    echo "killed after $wait_ms ms: $parts parts"
  done
  test $kills -gt 0 || fail "no run could be killed"
  test "$parts" -gt 0 || fail "no part was written before a kill: nothing was gone on with"
  extract "$work/killed" --resume || fail "can't go on after kill -9"
  same "$work/killed" || fail "killed and resumed is not the same"
  echo "killed $kills times: the same"
fi

if has stopped; then
  forget
  run "$work/stopped" 2> "$work/stopped.talk" &
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
  extract "$work/stopped" --resume || fail "can't go on after SIGTERM"
  same "$work/stopped" || fail "stopped and resumed is not the same"
  echo "stopped by SIGTERM: the same"
fi

if has full; then
  mkdir "$work/small"
  room=$(($(du -sk "$whole" | cut -f1) / 2))
  if mount -t tmpfs -o size="${room}k" none "$work/small" 2>/dev/null; then
    small=$work/small
    forget
    status=0
    (run "$small/run") 2> "$work/full.talk" || status=$?
    test $status -eq 74 || fail "status $status on a full disk, not 74"
    grep -q 'No space left on device' "$work/full.talk" || fail "a full disk is not named"
    echo "full disk of $room KiB, $(parts "$small/run") parts: $(grep 'No space' "$work/full.talk" | sed "s|$work/||")"
    mount -o remount,size=1g "$small"
    extract "$small/run" --resume || fail "can't go on after the full disk"
    same "$small/run" || fail "after the full disk it is not the same"
    echo "with more room: the same"
  else
    echo "full disk: left out, mounting a tmpfs needs root"
  fi
fi
echo "test-resume: all the same"
