/* The floor of a durable save: one row of the journal (its columns, its key, the same bytes) and nothing else, one
 * transaction each, with the product's settings.
 *
 *   save FILE COUNT BYTES
 *
 * FILE is made anew. Prints "p50_ms=... p99_ms=... bytes=...", as `waymark benchmark save` does.
 * The first saves are not counted, in either: a person's session is longer than they are. */
#define _XOPEN_SOURCE 700
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "stats.h"

static sqlite3 *store;
static const int warm_up = 20;

static void check(int result, int wanted) {
  if (result != wanted) {
    fprintf(stderr, "save: %s\n", sqlite3_errmsg(store));
    exit(1);
  }
}

static void removed(const char *path) {
  static const char *const suffixes[] = {"", "-wal", "-shm"};
  char name[4096];
  for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
    snprintf(name, sizeof name, "%s%s", path, suffixes[i]);
    unlink(name);
  }
}

int main(int argument_count, char **arguments) {
  int count = argument_count == 4 ? atoi(arguments[2]) : 0, bytes = argument_count == 4 ? atoi(arguments[3]) : 0;
  if (count < 1 || bytes < 1) {
    fprintf(stderr, "usage: save FILE COUNT BYTES\n");
    return 2;
  }
  const char *path = arguments[1];
  removed(path);
  check(sqlite3_open(path, &store), SQLITE_OK);
  check(sqlite3_exec(store,
                     "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                     "PRAGMA trusted_schema = OFF; CREATE TABLE journal (stream TEXT NOT NULL, sequence INTEGER NOT NULL,"
                     "at TEXT NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL, payload TEXT NOT NULL, hash TEXT NOT NULL,"
                     "PRIMARY KEY (stream, sequence)) STRICT, WITHOUT ROWID",
                     NULL, NULL, NULL),
        SQLITE_OK);
  double *times = calloc((size_t)count, sizeof *times);
  char *payload = malloc((size_t)bytes);
  if (times == NULL || payload == NULL) { return 1; }
  memset(payload, 'x', (size_t)bytes);
  sqlite3_stmt *begin, *insert, *commit;
  check(sqlite3_prepare_v2(store, "BEGIN IMMEDIATE", -1, &begin, NULL), SQLITE_OK);
  check(sqlite3_prepare_v2(store, "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)", -1, &insert, NULL), SQLITE_OK);
  check(sqlite3_prepare_v2(store, "COMMIT", -1, &commit, NULL), SQLITE_OK);
  for (int i = -warm_up; i < count; i++) {
    double start = stats_now();
    check(sqlite3_step(begin), SQLITE_DONE);
    sqlite3_bind_text(insert, 1, "C0001", -1, SQLITE_STATIC);
    sqlite3_bind_int(insert, 2, i + warm_up + 1);
    sqlite3_bind_text(insert, 3, "2026-01-12T09:00:00.000Z", -1, SQLITE_STATIC);
    sqlite3_bind_text(insert, 4, "amina.shah", -1, SQLITE_STATIC);
    sqlite3_bind_text(insert, 5, "social-worker", -1, SQLITE_STATIC);
    sqlite3_bind_text(insert, 6, payload, bytes, SQLITE_STATIC);
    sqlite3_bind_text(insert, 7, "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", -1, SQLITE_STATIC);
    check(sqlite3_step(insert), SQLITE_DONE);
    check(sqlite3_step(commit), SQLITE_DONE);
    if (i >= 0) { times[i] = stats_now() - start; }
    sqlite3_reset(begin);
    sqlite3_reset(insert);
    sqlite3_reset(commit);
  }
  sqlite3_finalize(begin);
  sqlite3_finalize(insert);
  sqlite3_finalize(commit);
  sqlite3_close(store);
  removed(path);
  double p50 = stats_quantile(times, (size_t)count, 0.5), p99 = stats_quantile(times, (size_t)count, 0.99);
  printf("p50_ms=%.4f p99_ms=%.4f bytes=%d\n", p50, p99, bytes);
  free(times);
  free(payload);
  return 0;
}
