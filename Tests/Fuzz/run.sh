#!/bin/sh
# Runs one target of the fuzzer: run.sh PROGRAM TARGET SECONDS RUNS (-1 for as many as there is time for).
# What breaks joins the corpus; with MERGE=1 so does what reaches something new, and only as much is kept as reaches the same.
set -eu
program=$1 target=$2 seconds=$3 runs=$4
folder=$(dirname "$0")
corpus=$folder/Corpus/$target
found=$(mktemp -d)
# The stores that are written to are in memory, where there is such a place: nothing waits for a disk.
TMPDIR=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
export TMPDIR
trap 'rm -rf "$found" "$TMPDIR"' EXIT

case $target in
keys) most=256 ;;
key-bytes | inputs) most=128 ;;
rows | texts | exports | contributions | pages) most=512 ;;
*) most=4096 ;;
esac

export WAYMARK_FUZZ_TARGET=$target
# The fuzzer itself catches what breaks, and keeps the bytes.
export SWIFT_BACKTRACE=enable=no
export WAYMARK_RESOURCES=${WAYMARK_RESOURCES:-$folder/../../Resources}
# A text that the library of pages could not read is not drawn, and it says no more than this.
export G_DEBUG=fatal-warnings
mkdir -p "$corpus"
echo "== $target"
# The fuzzer keeps what breaks under a name that begins with what became of it: crash-, timeout-, oom-.
"$program" "$found" "$corpus" -dict="$folder/Dictionaries/$target.dict" -max_len=$most -max_total_time="$seconds" \
  -runs="$runs" -timeout=20 -rss_limit_mb=4096 -detect_leaks=0 -print_final_stats=1 -verbosity=1 \
  -artifact_prefix="$corpus/" 2>&1 | grep -E '^stat::number|^stat::peak|Fatal error|ERROR|SUMMARY|Test unit|DEADLYSIGNAL' || true
if [ -n "${MERGE:-}" ]; then
  small=$(mktemp -d)
  "$program" -merge=1 "$small" "$corpus" "$found" -max_len=$most -timeout=20 -detect_leaks=0 >/dev/null 2>&1
  cp "$corpus"/crash-* "$corpus"/timeout-* "$small"/ 2>/dev/null || true
  rm -rf "$corpus"
  mv "$small" "$corpus"
fi
! ls "$corpus" | grep -qE '^(crash|timeout|oom|leak)-' || { ls "$corpus" | grep -E '^(crash|timeout|oom)-'; exit 1; }
