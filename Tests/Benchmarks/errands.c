/* Types everyday errands into Waymark in a pseudo-terminal, and times every key of them: is anybody kept waiting?
 *
 *   errands FILE COLUMNSxROWS COMMAND [ARGUMENT...]
 *
 * FILE is errands.txt, which says what its lines mean. The command opens the program on a store that may be changed; to
 * it is added --as WORKER and --today DAY. A key's time is from its bytes to the last byte of its answer, the frame
 * being complete when 5 ms bring no more. After the table come lines NAME=VALUE for scripts. */
#define _GNU_SOURCE
#include <locale.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pty.h"
#include "stats.h"

enum { MAX_LINE = 1024, MAX_KEYS = 128, MAX_TIMES = 8192, MAX_ARGUMENTS = 32 };

static const char today[] = "2026-01-12", yesterday[] = "2026-01-11";
static const double quiet = 5, start_quiet = 30, look = 250, pause = 200, patience = 5000;

typedef struct {
  char id[MAX_LINE], worker[MAX_LINE];
  /* What is on the screen once it is done. */
  char title[MAX_LINE], focus[MAX_LINE], shows[MAX_LINE], says[MAX_LINE], wide[MAX_LINE];
  char yesterday[MAX_LINE], before[MAX_LINE], keys[MAX_LINE];
} errand;

typedef struct {
  char bytes[8];
  size_t length;
} stroke;

static char **command;
static int command_count, rows = 24, columns = 80;
static double times[MAX_TIMES];
static size_t taken, silent;
static double slowest;
static char slowest_key[MAX_LINE], slowest_errand[MAX_LINE];

static void fail(const char *problem, const char *what) {
  fprintf(stderr, "errands: %s: %s\n", problem, what);
  exit(1);
}

static void add(stroke *strokes, size_t *count, const char *bytes, size_t length) {
  if (*count == MAX_KEYS || length > sizeof strokes->bytes) { fail("too many keys", bytes); }
  memcpy(strokes[*count].bytes, bytes, length);
  strokes[(*count)++].length = length;
}

/* The length of the UTF-8 character that begins here. */
static size_t length_of(const char *text) {
  unsigned char first = (unsigned char)*text;
  return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

static void read_word(const char *word, size_t length, stroke *strokes, size_t *count) {
  static const struct { const char *name, *bytes; } named[] = {
    {"Enter", "\r"},    {"Esc", "\033"},    {"Tab", "\t"},      {"Shift-Tab", "\033[Z"}, {"Down", "\033OB"},
    {"Up", "\033OA"},   {"Right", "\033OC"}, {"Left", "\033OD"}, {"Home", "\033OH"},      {"End", "\033OF"},
    {"PgDn", "\033[6~"}, {"PgUp", "\033[5~"}, {"Space", " "},    {"^End", "\033[1;5F"},
  };
  char bytes[8];
  for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
    if (strlen(named[i].name) == length && strncmp(word, named[i].name, length) == 0) {
      add(strokes, count, named[i].bytes, strlen(named[i].bytes));
      return;
    }
  }
  if (length > 4 && strncmp(word, "Alt-", 4) == 0) {
    bytes[0] = '\033';
    memcpy(bytes + 1, word + 4, length - 4 < 4 ? length - 4 : 4);
    add(strokes, count, bytes, length - 3);
  } else if (length == 2 && word[0] == '^') {
    bytes[0] = (char)(word[1] & 0x1F);
    add(strokes, count, bytes, 1);
  } else if (length == length_of(word)) {
    add(strokes, count, word, length);
  } else {
    fail("no key", word);
  }
}

static size_t read_keys(const char *line, stroke *strokes) {
  size_t count = 0;
  while (*line != '\0') {
    if (*line == ' ') {
      line++;
    } else if (*line == '"') {
      for (line++; *line != '"'; line += length_of(line)) {
        if (*line == '\0') { fail("a text without end", strokes->bytes); }
        add(strokes, &count, line, length_of(line));
      }
      line++;
    } else {
      size_t length = strcspn(line, " ");
      read_word(line, length, strokes, &count);
      line += length;
    }
  }
  return count;
}

/* Opens the program as a worker on a day, and waits for the tray. */
static void start(pty *p, const errand *e, const char *day) {
  char *arguments[MAX_ARGUMENTS];
  int count = 0;
  for (; count < command_count; count++) { arguments[count] = command[count]; }
  arguments[count++] = "--as";
  arguments[count++] = (char *)e->worker;
  arguments[count++] = "--today";
  arguments[count++] = (char *)day;
  arguments[count] = NULL;
  size_t bytes = 0;
  pty_start(p, arguments, rows, columns);
  double until = stats_now() + 2 * patience;
  while (!screen_shows(&p->screen, "Work tray")) {
    pty_settle(p, start_quiet, 1000, &bytes);
    if (p->ended || stats_now() > until) { fail("the tray is not shown", e->id); }
  }
  /* Nobody presses a key before they have seen it. */
  pty_settle(p, look, 1000, &bytes);
}

/* Leaves the way people do, step by step. */
static void leave(pty *p) {
  static const char *const keys[] = {"\033", "\033", "\033", "\033", "\033", "q"};
  bool clean;
  pty_quit(p, keys, sizeof keys / sizeof *keys, &clean);
}

static double press(pty *p, const stroke *s) {
  size_t bytes = 0;
  double written = stats_now();
  pty_type(p, s->bytes, s->length);
  double last = pty_settle(p, quiet, patience, &bytes);
  return last > 0 ? last - written : 0;
}

static void press_all(pty *p, const char *line) {
  stroke strokes[MAX_KEYS];
  size_t count = read_keys(line, strokes);
  for (size_t i = 0; i < count; i++) { press(p, &strokes[i]); }
}

/* What should be on the screen and is not; NULL where all is there. */
static const char *unseen(const pty *p, const errand *e) {
  const char *const signs[] = {e->title, e->focus, e->shows, e->says}, *const wide[] = {e->title, e->wide};
  bool is_wide = e->wide[0] != '\0';
  for (size_t i = 0; i < (is_wide ? sizeof wide : sizeof signs) / sizeof *signs; i++) {
    const char *sign = is_wide ? wide[i] : signs[i];
    if (!screen_shows(&p->screen, sign)) { return sign; }
  }
  return NULL;
}

static void run(pty *p, const errand *e, const char **missing, size_t *count, double *worst) {
  stroke strokes[MAX_KEYS];
  if (e->yesterday[0] != '\0') {
    start(p, e, yesterday);
    press_all(p, e->yesterday);
    leave(p);
  }
  start(p, e, today);
  press_all(p, e->before);
  *count = read_keys(e->keys, strokes);
  *worst = 0;
  for (size_t i = 0; i < *count; i++) {
    double time = press(p, &strokes[i]);
    if (time == 0) { silent++; }
    if (taken < MAX_TIMES) { times[taken++] = time; }
    if (time > *worst) { *worst = time; }
    if (time > slowest) {
      slowest = time;
      snprintf(slowest_errand, sizeof slowest_errand, "%s", e->id);
      snprintf(slowest_key, sizeof slowest_key, "%zu", i + 1);
    }
  }
  *missing = unseen(p, e);
  /* Some of it comes once the keys pause. */
  for (double end = stats_now() + pause; *missing != NULL && stats_now() < end; *missing = unseen(p, e)) {
    size_t bytes = 0;
    pty_settle(p, quiet, 20, &bytes);
  }
  leave(p);
}

static void set(errand *e, char *line) {
  static const struct { const char *name; size_t offset; } fields[] = {
    {"id", offsetof(errand, id)},         {"worker", offsetof(errand, worker)},
    {"title", offsetof(errand, title)},   {"focus", offsetof(errand, focus)},
    {"shows", offsetof(errand, shows)},   {"says", offsetof(errand, says)},
    {"wide", offsetof(errand, wide)},
    {"yesterday", offsetof(errand, yesterday)},
    {"before", offsetof(errand, before)}, {"keys", offsetof(errand, keys)},
  };
  char *value = strchr(line, ':');
  if (value == NULL) { fail("no name and value", line); }
  *value++ = '\0';
  value += strspn(value, " ");
  for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
    if (strcmp(line, fields[i].name) == 0) { snprintf((char *)e + fields[i].offset, MAX_LINE, "%s", value); }
  }
}

int main(int count, char **words) {
  static errand e;
  static pty p;
  char line[MAX_LINE];
  size_t errands = 0, arrivals = 0;
  if (count < 4 || count - 3 > MAX_ARGUMENTS - 5 || sscanf(words[2], "%dx%d", &columns, &rows) != 2) {
    fprintf(stderr, "usage: errands FILE COLUMNSxROWS COMMAND [ARGUMENT...]\n");
    return 2;
  }
  command = words + 3;
  command_count = count - 3;
  if (setlocale(LC_ALL, "C.UTF-8") == NULL) { setlocale(LC_ALL, ""); }
  setenv("TERM", "xterm-256color", 1);
  unsetenv("LINES");
  unsetenv("COLUMNS");
  FILE *file = fopen(words[1], "r");
  if (file == NULL) { fail("no such file", words[1]); }
  printf("%-24s %6s %12s %8s\n", "errand", "keys", "slowest ms", "arrived");
  for (bool more = true; more;) {
    more = fgets(line, sizeof line, file) != NULL;
    line[strcspn(line, "\n")] = '\0';
    if (more && line[0] == '#') { continue; }
    if (more && line[0] != '\0') {
      set(&e, line);
      continue;
    }
    if (e.id[0] == '\0') { continue; }
    const char *missing;
    size_t keys;
    double worst;
    run(&p, &e, &missing, &keys, &worst);
    printf("%-24s %6zu %12.2f %8s%s%s\n", e.id, keys, worst, missing == NULL ? "yes" : "no",
           missing == NULL ? "" : ": not there: ", missing == NULL ? "" : missing);
    fflush(stdout);
    errands++;
    arrivals += missing == NULL;
    memset(&e, 0, sizeof e);
  }
  fclose(file);
  printf("errands=%zu\nerrands_arrived=%zu\nerrands_keys=%zu\nerrands_silent=%zu\n", errands, arrivals, taken, silent);
  printf("errands_max_ms=%.3f\nerrands_slowest=%s\nerrands_slowest_key=%s\n", slowest, slowest_errand, slowest_key);
  printf("errands_p50_ms=%.3f\n", stats_quantile(times, taken, 0.5));
  printf("errands_p99_ms=%.3f\n", stats_quantile(times, taken, 0.99));
  return 0;
}
