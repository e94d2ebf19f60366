/* The floor of a search: FTS5 asked for the beginnings of words that were typed, in each of the product's indexes, and
 * nothing else: no row is read that the index points to.
 *
 *   find STORE LIMIT ROUNDS < TEXTS
 *
 * TEXTS has a text a line, as it stands after each key. Prints "floor_find_p50_ms=... floor_find_p99_ms=...". */
#define _XOPEN_SOURCE 700
#include <ctype.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stats.h"

enum { TABLES = 6, MAX_TIMES = 100000 };
static const char *const tables[TABLES] = {"find_person", "find_family", "find_meeting",
                                           "find_task",   "find_form",   "find_passage"};
static sqlite3 *store;
static double times[MAX_TIMES];

static void check(int result, int wanted) {
  if (result != wanted) {
    fprintf(stderr, "find: %s\n", sqlite3_errmsg(store));
    exit(1);
  }
}

/* Each word between quotation marks, and open: "car" * AND "ell" *. */
static bool match(const char *text, char *query, size_t size) {
  size_t used = 0;
  while (*text != '\0') {
    while (*text != '\0' && !isalnum((unsigned char)*text)) { text++; }
    size_t length = 0;
    while (isalnum((unsigned char)text[length])) { length++; }
    if (length == 0) { continue; }
    int written = snprintf(query + used, size - used, "%s\"%.*s\" *", used > 0 ? " AND " : "", (int)length, text);
    if (written < 0 || (size_t)written >= size - used) { return false; }
    used += (size_t)written;
    text += length;
  }
  return used > 0;
}

int main(int count, char **words) {
  int limit = count == 4 ? atoi(words[2]) : 0, rounds = count == 4 ? atoi(words[3]) : 0;
  if (limit < 1 || rounds < 1) {
    fprintf(stderr, "usage: find STORE LIMIT ROUNDS < TEXTS\n");
    return 2;
  }
  check(sqlite3_open_v2(words[1], &store, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
  sqlite3_stmt *statements[TABLES];
  for (int i = 0; i < TABLES; i++) {
    char sql[256];
    snprintf(sql, sizeof sql, "SELECT rowid FROM %s WHERE %s MATCH ? ORDER BY rowid DESC LIMIT %d", tables[i], tables[i],
             limit + 1);
    check(sqlite3_prepare_v2(store, sql, -1, &statements[i], NULL), SQLITE_OK);
  }
  char text[4096], query[8192];
  size_t taken = 0;
  while (fgets(text, sizeof text, stdin) != NULL) {
    if (!match(text, query, sizeof query)) { continue; }
    for (int round = 0; round < rounds && taken < MAX_TIMES; round++) {
      double start = stats_now();
      for (int i = 0; i < TABLES; i++) {
        check(sqlite3_bind_text(statements[i], 1, query, -1, SQLITE_STATIC), SQLITE_OK);
        int step;
        while ((step = sqlite3_step(statements[i])) == SQLITE_ROW) {}
        check(step, SQLITE_DONE);
        sqlite3_reset(statements[i]);
      }
      times[taken++] = stats_now() - start;
    }
  }
  if (taken == 0) { return 1; }
  double p50 = stats_quantile(times, taken, 0.5), p99 = stats_quantile(times, taken, 0.99);
  printf("floor_find_p50_ms=%.4f floor_find_p99_ms=%.4f\n", p50, p99);
  return 0;
}
