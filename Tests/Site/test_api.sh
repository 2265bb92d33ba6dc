#!/bin/sh
# Holds `dixit serve` to its own description with schemathesis: test_api.sh DIXIT SCHEMATHESIS [OPTION…]
# Every answer must have a status and a form that Web/openapi.json names, no request may make it fail, and what the
# description forbids must be refused.
set -eu
dixit=$1 schemathesis=$2
shift 2
top=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'kill $server 2>/dev/null || true; rm -rf "$folder"' EXIT
"$dixit" index "$folder/news.dixit" "$top/Fixtures/archive/articles.jsonl" "$top/Fixtures/articles/political-cable-visit.txt"
"$dixit" serve --port 0 "$folder/news.dixit" 2>"$folder/log" &
server=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do
  url=$(sed -n 's|.* at \(http://[^ ]*[0-9]\)/$|\1|p' "$folder/log")
  [ -n "$url" ] && break
  sleep 0.5
done
"$schemathesis" --config-file "$top/Tests/Site/schemathesis.toml" run "$url/openapi.json" --url "$url" --checks all --exclude-checks ignored_auth,missing_required_header \
  --max-examples 60 --seed 1 --workers 2 "$@"
kill $server
wait $server
