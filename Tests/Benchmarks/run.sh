#!/bin/sh
# Measures Waymark against the floor (floor.c, save.c) and prints each figure beside its target.
#
#   sh Tests/Benchmarks/run.sh PATH_TO_RELEASE_BINARY
#
# A figure that misses its target is no error: machines differ, and a busy one must not fail a build. The exit status
# is 1 only where something could not be measured at all.
#
#   BENCH_SIZES="1000 100000"  open tasks of the stores      BENCH_LARGE=1      adds 1,000,000 (from 100,000, copied)
#   BENCH_STARTS=30            starts of each program        BENCH_WINDOW=80x24 size of the terminal
#   BENCH_ROUNDS=9             rounds of keys, of saves      BENCH_KEYS=300     keys a round
#   BENCH_SAVES=1000           saves a round                 BENCH_FOLDER=...   where programs and stores are kept
#   BENCH_MANAGED=5000         families of the manager's page; 100,000 with BENCH_LARGE=1
#   BENCH_EVENTS=1000000       events of the store that is verified
#   BENCH_COMMANDS=10000       commands of eight writers together
#   BENCH_TASKS_PER_FAMILY=2.2 how many open tasks the demo makes of a family
set -u
LC_ALL=C.UTF-8
export LC_ALL

case ${1-} in
'') echo "usage: sh Tests/Benchmarks/run.sh PATH_TO_RELEASE_BINARY" >&2; exit 2 ;;
/*) waymark=$1 ;;
*) waymark=$PWD/$1 ;;
esac
[ -x "$waymark" ] || { echo "run.sh: there is no program $waymark: build it first" >&2; exit 2; }

cd "$(dirname "$0")/../.." || exit 2
sources=Tests/Benchmarks
folder=${BENCH_FOLDER:-$PWD/.build/benchmarks}
# Not in a temporary folder by default: where that is kept in memory a durable save costs nothing.
stores=$folder/stores
worker=amina.shah
today=2026-01-12
sizes=${BENCH_SIZES:-1000 100000}
[ "${BENCH_LARGE:-0}" = 1 ] && sizes="$sizes 1000000"
window=${BENCH_WINDOW:-80x24}
rounds=${BENCH_ROUNDS:-9}
failed=0
mkdir -p "$stores" || exit 2
# What is measured is a copy, as `make install` makes one: a file that was only just linked lies in the machine's memory
# page by page, and starts a fifth slower until it is read anew.
WAYMARK_RESOURCES=${WAYMARK_RESOURCES:-$PWD/Resources}
export WAYMARK_RESOURCES
cp "$waymark" "$folder/waymark" || exit 2
waymark=$folder/waymark
figures=$folder/figures
: >"$figures" || exit 2

say() { printf '%s\n' "$*"; }
not_measured() { say "not measured: $*" >&2; failed=1; }

compile() {
  target=$folder/$1
  shift
  ${CC:-cc} -std=c11 -O2 -Wall -Wextra -Werror -o "$target" "$@" || exit 2
}
compile ptybench $sources/ptybench.c $sources/pty.c $sources/screen.c
compile floor $sources/floor.c -lncursesw -ltinfo -lsqlite3
compile save $sources/save.c -lsqlite3
compile find $sources/find.c -lsqlite3
compile errands $sources/errands.c $sources/pty.c $sources/screen.c

# The stores. One is made anew where this program or the floor can no longer read it.
usable() {
  [ -f "$1.made" ] && [ "$(cat "$1.made")" = "$2" ] &&
    "$waymark" tray --store "$1" --as $worker --today $today >/dev/null 2>&1 &&
    "$folder/floor" --count "$1" $worker >/dev/null 2>&1
}
measured=
say "Stores"
for size in $sizes; do
  store=$stores/$size.waymark
  families=$(awk -v n="$size" -v per="${BENCH_TASKS_PER_FAMILY:-2.2}" 'BEGIN { printf "%d", n / per + 0.5 }')
  if ! usable "$store" "$families"; then
    say "  making $size open tasks ($families families)"
    rm -f "$store" "$store.made" "$store-wal" "$store-shm"
    copies=1
    # To play as many families through would take most of an hour.
    [ "$size" -ge 1000000 ] && copies=10
    if "$waymark" demo --store "$store" --today $today --families $((families / copies)) >/dev/null &&
      "$folder/floor" --multiply "$store" $copies; then
      echo "$families" >"$store.made"
    else
      not_measured "no store of $size open tasks"
      continue
    fi
  fi
  if counts=$("$folder/floor" --count "$store" $worker); then
    say "  $size: $counts"
    measured="$measured $size"
  else
    not_measured "the floor can't read the store of $size open tasks"
  fi
done
say

# What both programs must show before a screen counts as complete: the last row of the first page, and the footer.
marker() { "$folder/floor" --marker "$stores/$1.waymark" $worker "${window#*x}"; }

# Runs a measurement, shows its table and keeps its figures. Where one program never shows the wanted text nothing is
# kept of it.
measure() {
  if "$folder/ptybench" "$@" >"$folder/output"; then
    grep -v '^[a-z0-9_]*=' "$folder/output"
    grep '^[a-z0-9_]*=' "$folder/output" >>"$figures"
  else
    not_measured "$1"
  fi
  say
}

# The pair of a size, as ptybench wants it: left in the positional parameters of the caller by eval.
pair() {
  printf ' --- floor_%s "$folder/floor" "$stores/%s.waymark" $worker $today' "$1" "$1"
  printf ' --- waymark_%s "$waymark" --store "$stores/%s.waymark" --as $worker --today $today' "$1" "$1"
}

# The floor once more: its ratio to itself is how much of any ratio is the machine's noise.
control() { printf ' --- again_%s "$folder/floor" "$stores/%s.waymark" $worker $today' "$1" "$1"; }

# All sizes in one run: how flat the start is, is a comparison too.
if [ -n "$measured" ]; then
  all=
  for size in $measured; do all="$all$(pair "$size")"; done
  eval "measure start --size $window --runs ${BENCH_STARTS:-30} --until '? help' $all"
fi
# The catalogue of another language is read at each start.
first=${measured# }
first=${first%% *}
[ -n "$first" ] && measure start --size "$window" --runs "${BENCH_STARTS:-30}" --until '? cymorth' \
  --- welsh "$waymark" --language cy --store "$stores/$first.waymark" --as $worker --today $today
for size in $measured; do
  last=$(marker "$size")
  {
    say "$size open tasks"
    eval "\"\$folder/ptybench\" show --size $window --until '? help' --until \"\$last\" $(pair "$size")"
  } >"$folder/screens-$size.txt" 2>&1 || not_measured "not both show the row \"$last\": see $folder/screens-$size.txt"
  eval "measure keys --size $window --runs ${BENCH_KEYS:-300} --rounds $rounds --until '? help' --until \"\$last\" $(pair "$size") $(control "$size")"
done

# What a cursor move in the tray sends, at the size that a terminal usually has.
if [ -n "$first" ]; then
  measure keys --size 80x24 --runs 60 --rounds 3 --until '? help' --keys j,k,down,up \
    --- move "$waymark" --store "$stores/$first.waymark" --as $worker --today $today
fi

# Saves take turns as well, on a copy: they change the store.
field() { printf '%s\n' "$2" | tr ' ' '\n' | sed -n "s/^$1=//p"; }
median() { sort -n | awk '{ value[NR] = $1 } END { if (NR) print value[int((NR + 1) / 2)] }'; }
if [ -n "$first" ]; then
  copy=$stores/saves.waymark
  rm -f "$copy" "$copy-wal" "$copy-shm"
  cp "$stores/$first.waymark" "$copy"
  : >"$folder/saves"
  round=0
  while [ $round -lt "$rounds" ]; do
    round=$((round + 1))
    ours=$("$waymark" benchmark save --store "$copy" --as $worker --today $today --count "${BENCH_SAVES:-1000}") || break
    bytes=$(field bytes "$ours")
    theirs=$("$folder/save" "$stores/bare-saves" "${BENCH_SAVES:-1000}" "$bytes") || break
    say "$(field p50_ms "$theirs") $(field p99_ms "$theirs") $(field p50_ms "$ours") $(field p99_ms "$ours") $bytes" \
      >>"$folder/saves"
  done
  rm -f "$copy" "$copy-wal" "$copy-shm"
  if [ -s "$folder/saves" ]; then
    column=0
    for name in floor_save_p50_ms floor_save_p99_ms waymark_save_p50_ms waymark_save_p99_ms save_bytes; do
      column=$((column + 1))
      say "$name=$(awk -v column=$column '{ print $column }' "$folder/saves" | median)" >>"$figures"
    done
  else
    not_measured "saves"
  fi
fi

# A backup of the largest store beside copying the same file as durably; the key is made once, however large it is.
largest=${measured##* }
if [ -n "$largest" ]; then
  : >"$folder/backups"
  round=0
  while [ $round -lt 5 ]; do
    round=$((round + 1))
    rm -f "$stores/backup" "$stores/copy"
    begin=$(date +%s%N)
    cp --reflink=never "$stores/$largest.waymark" "$stores/copy" && sync "$stores/copy" || break
    end=$(date +%s%N)
    ours=$("$waymark" benchmark backup --store "$stores/$largest.waymark" "$stores/backup") || break
    say "$(field backup_ms "$ours") $(field backup_key_ms "$ours") $(((end - begin) / 1000000))" >>"$folder/backups"
  done
  rm -f "$stores/backup" "$stores/copy"
  if [ -s "$folder/backups" ]; then
    column=0
    for name in backup_ms backup_key_ms copy_ms; do
      column=$((column + 1))
      say "$name=$(awk -v column=$column '{ print $column }' "$folder/backups" | median)" >>"$figures"
    done
  else
    not_measured "a backup"
  fi
fi

# One writer, and eight at once on twenty cases; what they leave is proved.
if "$waymark" benchmark writers --folder "$stores" --commands "${BENCH_COMMANDS:-10000}" >"$folder/output"; then
  tr ' ' '\n' <"$folder/output" >>"$figures"
else
  not_measured "writers"
fi

# A search after each key of what people type: names, beginnings that stand in nearly every form, several words.
while read -r text; do
  awk -v text="$text" 'BEGIN { for (i = 1; i <= length(text); i++) if (substr(text, i, 1) != " ") print substr(text, 1, i) }'
done >"$folder/typed" <<'TYPED'
carter
okafor sam
sian
conference report
children school attendance
nobodyiscalledthis
core group minutes carter
TYPED
for size in $measured; do
  if ours=$("$waymark" benchmark find --store "$stores/$size.waymark" --as $worker --today $today <"$folder/typed") &&
    theirs=$("$folder/find" "$stores/$size.waymark" 6 5 <"$folder/typed"); then
    printf '%s\n' "$ours" "$theirs" | tr ' ' '\n' | sed "s/find_/find_${size}_/" >>"$figures"
  else
    not_measured "searches in $size open tasks"
  fi
done

# Everyday errands, typed from the tray on over the largest store, in a copy: they change it, and who does them has as
# much to do in it as one person has.
largest=${measured##* }
if [ -n "$largest" ]; then
  copy=$stores/errands.waymark
  rm -f "$copy" "$copy-wal" "$copy-shm"
  if cp --reflink=auto "$stores/$largest.waymark" "$copy" && "$folder/floor" --relieve "$copy" &&
    "$folder/errands" $sources/errands.txt "$window" "$waymark" --store "$copy" >"$folder/output"; then
    say "Errands in $largest open tasks"
    grep -v '^[a-z0-9_]*=' "$folder/output"
    say
    { grep '^[a-z0-9_]*=' "$folder/output"; say "errands_size=$largest"; } >>"$figures"
  else
    not_measured "errands"
  fi
  rm -f "$copy" "$copy-wal" "$copy-shm"
fi

# Typing into a long text, beside an empty one and beside nano with the same text.
if command -v nano >/dev/null; then
  text=$folder/Analysis.txt
  awk 'BEGIN {
    sentence = "Invented words follow one another until the sentence is as long as most. "
    for (i = 0; i < 7; i++) paragraph = paragraph sentence
    for (length_so_far = 0; length_so_far < 100000; length_so_far += length(paragraph) + 1) print paragraph
  }' >"$text"
  measure keys --size $window --runs ${BENCH_KEYS:-300} --rounds $rounds --until Analysis \
    --quit "$(printf '\030n')" --quit "$(printf '\033')" --quit q \
    --keys a,b,c,d,right,e,f,g,down,h,i,j,left,k,l,up \
    --- editor_empty "$waymark" benchmark editor --characters 0 \
    --- editor_long "$waymark" benchmark editor --characters 100000 \
    --- editor_nano nano -I -S "$text"
else
  not_measured "typing beside nano, which is not installed"
fi

# What needs no store: decisions on long cases, replays, the check of every definition, a long document.
for what in decide replay check print forms tour; do
  if "$waymark" benchmark $what >"$folder/output"; then
    tr ' ' '\n' <"$folder/output" >>"$figures"
  else
    not_measured "$what"
  fi
done

# The manager's page, on a store that is made of rows alone: to play so many families through would take hours.
managed=${BENCH_MANAGED:-$([ "${BENCH_LARGE:-0}" = 1 ] && echo 100000 || echo 5000)}
if "$waymark" benchmark manager --store "$stores/managed-$managed.waymark" --families "$managed" >"$folder/output"; then
  tr ' ' '\n' <"$folder/output" >>"$figures"
  say "managed=$managed" >>"$figures"
else
  not_measured "the manager's page"
fi

# Verification of the whole record, beside sha256sum over as many bytes.
events=${BENCH_EVENTS:-1000000}
verified=$stores/verify-$events.waymark
if "$waymark" benchmark verify --store "$verified" --events "$events" --bytes "$folder/hashed" >"$folder/output"; then
  tr ' ' '\n' <"$folder/output" >>"$figures"
  for round in 1 2 3; do
    # The file is in the machine's memory, as the store is: what is compared is the hashing.
    began=$(date +%s%N)
    sha256sum "$folder/hashed" >/dev/null
    ended=$(date +%s%N)
    say $(((ended - began) / 1000000))
  done >"$folder/hashing"
  say "sha256sum_ms=$(median <"$folder/hashing")" >>"$figures"
  rm -f "$folder/hashed"
else
  not_measured "verification"
fi

# The table. A ratio is the product's figure over the floor's in the same run.
awk -F= -v sizes="$measured" '
  function row(what, ours, floor, unit, value, target, relation,    verdict) {
    verdict = value == "" ? "-" : (relation == "<" ? value < target : relation == "<=" ? value <= target : value >= target) ? "meets" : "misses"
    printf "%-34s %10s %10s %9s   %-9s %s\n", what, ours == "" ? "-" : sprintf("%.2f" unit, ours),
      floor == "" ? "-" : sprintf("%.2f" unit, floor), value == "" ? "-" : sprintf("%.2f", value),
      relation " " target, verdict
  }
  function ratio(what, ours, floor, target) {
    row(what, figure[ours], figure[floor], " ms",
      figure[floor] > 0 && figure[ours] != "" ? figure[ours] / figure[floor] : "", target, "<=")
  }
  # The largest over the smallest of a figure at all sizes.
  function flat(what, figures_name,    i, low, high, value) {
    for (i = 1; i <= count; i++) {
      value = figure["waymark_" size[i] figures_name]
      if (value == "") continue
      if (low == "" || value < low) low = value
      if (high == "" || value > high) high = value
    }
    row(what, "", "", "", count > 1 && low > 0 ? high / low : "", 1.1, "<=")
  }
  { figure[$1] = $2 + 0 }
  END {
    count = split(sizes, size, " ")
    printf "%-34s %10s %10s %9s   %-9s %s\n", "figure", "waymark", "floor", "value", "target", ""
    for (i = 1; i <= count; i++)
      ratio("start, " size[i] " tasks", "waymark_" size[i] "_start_ms", "floor_" size[i] "_start_ms", 2)
    flat("start, largest over smallest", "_start_ms")
    if (figure["welsh_start_ms"] != "")
      row("start in Welsh", figure["welsh_start_ms"], "", " ms", figure["welsh_start_ms"], 100, "<=")
    for (i = 1; i <= count; i++) {
      ratio("key p50, " size[i] " tasks", "waymark_" size[i] "_key_p50_ms", "floor_" size[i] "_key_p50_ms", 1.5)
      ratio("key p99, " size[i] " tasks", "waymark_" size[i] "_key_p99_ms", "floor_" size[i] "_key_p99_ms", 1.5)
    }
    if (figure["move_key_bytes"] != "")
      row("bytes of a move in the tray", figure["move_key_bytes"], "", "", figure["move_key_bytes"], 300, "<=")
    ratio("save p50, " figure["save_bytes"] " bytes", "waymark_save_p50_ms", "floor_save_p50_ms", 2)
    ratio("save p99, " figure["save_bytes"] " bytes", "waymark_save_p99_ms", "floor_save_p99_ms", 2)
    if (figure["backup_ms"] != "") {
      ratio("backup over cp and sync", "backup_ms", "copy_ms", 2)
      if (figure["copy_ms"] > 0)
        row("the same without the key", figure["backup_ms"] - figure["backup_key_ms"], figure["copy_ms"], " ms",
          (figure["backup_ms"] - figure["backup_key_ms"]) / figure["copy_ms"], 2, "<=")
    }
    if (figure["writers_ratio"] != "") {
      row("8 writers over one, commands/s", figure["writers_all_s"], figure["writers_one_s"], "",
        figure["writers_ratio"], 0.6, ">=")
      row("save p99 of 8 writers", figure["writers_p99_ms"], "", " ms", "", "", "")
    }
    for (i = 1; i <= count; i++) {
      found = "find_" size[i] "_p99_ms"
      row("find p99, " size[i] " tasks", figure[found], "", " ms", figure[found], 20, "<=")
      ratio("find p99 over bare FTS5, " size[i], found, "floor_" found, 1.5)
    }
    if (figure["errands"] != "") {
      errands = "errands, " figure["errands_size"] " tasks"
      row("key p50 of " errands, figure["errands_p50_ms"], "", " ms", "", "", "")
      row("key p99 of " errands, figure["errands_p99_ms"], "", " ms", figure["errands_p99_ms"], 20, "<=")
      row("slowest key of " errands, figure["errands_max_ms"], "", " ms", figure["errands_max_ms"], 100, "<=")
    }
    for (i = 1; i <= count; i++) {
      ours = figure["waymark_" size[i] "_key_peak_kib"]
      floor = figure["floor_" size[i] "_key_peak_kib"]
      row("peak memory, MB, " size[i] " tasks", ours == "" ? "" : ours * 1024 / 1e6, floor == "" ? "" : floor * 1024 / 1e6,
        "", ours == "" ? "" : ours * 1024 / 1e6, 40, "<")
    }
    flat("memory, largest over smallest", "_key_peak_kib")
    decided = figure["decide_2000_p50_ms"]
    row("decide p50, case of 2,000 events", decided, "", " ms", decided, 2, "<")
    # Twice the events may take twice the time, and no more than the noise of a machine on top.
    if (figure["decide_1000_p50_ms"] > 0)
      row("decide, 4,000 events over 1,000", "", "", "", figure["decide_4000_p50_ms"] / figure["decide_1000_p50_ms"], 4, "<=")
    if (figure["replay_events_s"] > 0) {
      row("replay, events/s over 100,000", "", "", "", figure["replay_events_s"] / 100000, 1, ">=")
      row("replay, over decoding the lines", "", "", "", figure["replay_ratio"], 1, ">=")
    }
    if (figure["editor_long_key_p99_ms"] != "") {
      ratio("key p99, long text over empty", "editor_long_key_p99_ms", "editor_empty_key_p99_ms", 2)
      ratio("key p99, long text over nano", "editor_long_key_p99_ms", "editor_nano_key_p99_ms", 1.5)
    }
    if (figure["form_300_first_ms"] != "")
      ratio("form of 300 fields over a start", "form_300_first_ms", "waymark_" size[1] "_start_ms", 2)
    row("check of all definitions", figure["check_first_ms"], "", " ms", figure["check_first_ms"], 100, "<")
    row("a tour begins, its store made", figure["tour_most_ms"], "", " ms", figure["tour_most_ms"], 1000, "<")
    page = "page of the manager, " figure["managed"] " families"
    row(page, figure["manager_page_p50_ms"], "", " ms", figure["manager_page_p50_ms"], 100, "<")
    row("the same, by team", figure["manager_teams_p50_ms"], "", " ms", figure["manager_teams_p50_ms"], 100, "<")
    row("the list behind a figure", figure["manager_list_p50_ms"], "", " ms", figure["manager_list_p50_ms"], 100, "<")
    verified = "verify " figure["verify_events"] " events"
    row(verified, figure["verify_ms"], "", " ms", figure["verify_ms"], 20000, "<")
    ratio(verified " over sha256sum", "verify_ms", "sha256sum_ms", 5)
    row("PDF of 100 pages, the first", figure["print_first_ms"], "", " ms", figure["print_first_ms"], 2000, "<")
    for (i = 1; i <= count; i++) {
      floor = "floor_" size[i] "_key_p"
      again = "again_" size[i] "_key_p"
      if (figure[floor "50_ms"] > 0 && figure[floor "99_ms"] > 0)
        printf "note: the floor against itself at %s tasks: key p50 %.2f, p99 %.2f\n", size[i],
          figure[again "50_ms"] / figure[floor "50_ms"], figure[again "99_ms"] / figure[floor "99_ms"]
      if (figure["waymark_" size[i] "_key_dead"] > 0)
        printf "note: %d keys had no answer at %s tasks\n", figure["waymark_" size[i] "_key_dead"], size[i]
      if (figure["waymark_" size[i] "_unclean"] > 0)
        printf "note: %d of the starts at %s tasks did not leave on q\n", figure["waymark_" size[i] "_unclean"], size[i]
    }
    if (figure["errands"] != "")
      printf "note: %d of %d errands arrived; the slowest key was the %s. of %s\n", figure["errands_arrived"],
        figure["errands"], figure["errands_slowest_key"], figure["errands_slowest"]
  }' "$figures"
say
say "Figures: $figures; first screens: $folder/screens-*.txt"
exit $failed
