/* Drives programs through pseudo-terminals, turn by turn, and times what they paint.
 *
 *   ptybench start|keys|show [options] --- NAME COMMAND [ARGUMENT...] [--- NAME COMMAND ...]
 *
 * start   from the exec to the last byte of the first complete screen, and the peak memory there
 * keys    from a key to the last byte of its answer, bytes a key, and the peak memory after all keys
 * show    prints the first complete screen of each
 *
 * All commands of one run take turns, so that a busy moment of the machine meets each of them: compare within a run,
 * by the ratio to the first command. After the table come lines NAME_FIGURE=VALUE for scripts. */
#define _GNU_SOURCE
#include <getopt.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pty.h"
#include "stats.h"

enum { MAX_COMMANDS = 8, MAX_TEXTS = 8, MAX_KEYS = 64, MAX_QUITS = 8, WARM_UP = 16 };

typedef struct {
  const char *name;
  char **arguments;
  pty terminal;
  /* Of every start, or of every key of the round that is being run. */
  double *times;
  size_t count;
  /* The quantiles of each round of keys: the median of them is printed, so that one bad round does not decide. */
  double *p50, *p99;
  double max;
  size_t bytes, keys, dead;
  double *peaks;
  size_t peak_count;
  size_t unclean;
} command;

static command *commands[MAX_COMMANDS];
static int command_count;
static const char *texts[MAX_TEXTS];
static int text_count;
static struct { const char *bytes; size_t length; } keys[MAX_KEYS];
static int key_count;
static int rows = 24, columns = 80, runs = 20, rounds = 5;
static double start_quiet = 30, key_quiet = 5, timeout = 10000;
static const char *quit_keys[MAX_QUITS] = {"q"};
static int quit_count = 1, quits_given = 0;

static void usage(const char *problem) {
  fprintf(stderr,
          "ptybench: %s\n"
          "usage: ptybench start|keys|show [--size COLUMNSxROWS] [--runs N] [--rounds N] [--until TEXT]...\n"
          "       [--keys j,k,down,up,pgdn,pgup] [--quiet MS] [--timeout MS] [--quit KEYS]...\n"
          "       --- NAME COMMAND [ARGUMENT...] [--- NAME COMMAND [ARGUMENT...]]...\n",
          problem);
  exit(2);
}

static void *room(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (memory == NULL) { usage("out of memory"); }
  return memory;
}

/* The terminal is in application mode by then: its arrows begin with ESC O. */
static void read_keys(char *list) {
  static const struct { const char *name, *bytes; } named[] = {
    {"down", "\033OB"}, {"up", "\033OA"},     {"right", "\033OC"}, {"left", "\033OD"}, {"pgdn", "\033[6~"},
    {"pgup", "\033[5~"}, {"home", "\033OH"}, {"end", "\033OF"},   {"tab", "\t"},      {"enter", "\r"},
  };
  for (char *word = strtok(list, ","); word != NULL; word = strtok(NULL, ",")) {
    if (key_count == MAX_KEYS) { usage("too many keys"); }
    const char *bytes = word;
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
      if (strcmp(word, named[i].name) == 0) { bytes = named[i].bytes; }
    }
    keys[key_count].bytes = bytes;
    keys[key_count++].length = strlen(bytes);
  }
}

static void read_commands(int count, char **words) {
  for (int i = 0; i < count;) {
    if (strcmp(words[i], "---") != 0 || i + 2 >= count) { usage("every command is --- NAME COMMAND"); }
    if (command_count == MAX_COMMANDS) { usage("too many commands"); }
    words[i] = NULL;
    command *c = room(1, sizeof *c);
    c->name = words[i + 1];
    c->arguments = words + i + 2;
    c->times = room((size_t)runs + 1, sizeof(double));
    c->p50 = room((size_t)rounds, sizeof(double));
    c->p99 = room((size_t)rounds, sizeof(double));
    c->peaks = room((size_t)(runs + rounds), sizeof(double));
    commands[command_count++] = c;
    i += 2;
    while (i < count && strcmp(words[i], "---") != 0) { i++; }
  }
  if (command_count == 0) { usage("no command"); }
}

static const char *missing_text(const command *c) {
  for (int i = 0; i < text_count; i++) {
    if (!screen_shows(&c->terminal.screen, texts[i])) { return texts[i]; }
  }
  return NULL;
}

static void print_screen(const command *c, FILE *file) {
  char row[SCREEN_COLUMNS * 4 + 8];
  for (int y = 0; y < rows; y++) {
    screen_row(&c->terminal.screen, y, row, sizeof row);
    fprintf(file, "%s\n", row);
  }
}

/* Starts it and waits until its screen is complete: gives how long after the exec its last byte came. */
static double start(command *c) {
  size_t bytes = 0;
  pty_start(&c->terminal, c->arguments, rows, columns);
  double until = stats_now() + timeout, last = 0;
  for (;;) {
    double came = pty_settle(&c->terminal, start_quiet, 1000, &bytes);
    if (came > 0) { last = came; }
    const char *missing = missing_text(c);
    if (bytes > 0 && missing == NULL) { return last - c->terminal.started; }
    if (c->terminal.ended || stats_now() > until) {
      fprintf(stderr, "ptybench: %s did not show \"%s\"; its screen:\n", c->name,
              missing != NULL ? missing : "anything");
      print_screen(c, stderr);
      bool clean;
      pty_quit(&c->terminal, quit_keys, quit_count, &clean);
      exit(1);
    }
  }
}

static void quit(command *c) {
  bool clean = false;
  /* Read while it lives, since the system's own account also counts what the process was before the exec. */
  long peak = pty_peak(&c->terminal), accounted = pty_quit(&c->terminal, quit_keys, quit_count, &clean);
  c->peaks[c->peak_count++] = (double)(peak > 0 ? peak : accounted);
  if (!clean) { c->unclean++; }
}

static void measure_starts(void) {
  /* The first turn only warms the caches. */
  for (int run = -1; run < runs; run++) {
    for (int i = 0; i < command_count; i++) {
      command *c = commands[i];
      double time = start(c);
      quit(c);
      if (run < 0) {
        c->peak_count = c->unclean = 0;
      } else {
        c->times[c->count++] = time;
      }
    }
  }
}

static void press(command *c, int number, bool counts) {
  size_t bytes = 0;
  double written = stats_now();
  pty_type(&c->terminal, keys[number % key_count].bytes, keys[number % key_count].length);
  double last = pty_settle(&c->terminal, key_quiet, 200, &bytes);
  if (!counts) { return; }
  c->keys++;
  c->bytes += bytes;
  if (last == 0) {
    c->dead++;
    return;
  }
  double time = last - written;
  c->times[c->count++] = time;
  if (time > c->max) { c->max = time; }
}

static void measure_keys(void) {
  for (int round = 0; round < rounds; round++) {
    for (int i = 0; i < command_count; i++) {
      start(commands[i]);
      commands[i]->count = 0;
    }
    for (int run = -WARM_UP; run < runs; run++) {
      for (int i = 0; i < command_count; i++) { press(commands[i], run + WARM_UP, run >= 0); }
    }
    for (int i = 0; i < command_count; i++) {
      command *c = commands[i];
      c->p50[round] = stats_quantile(c->times, c->count, 0.50);
      c->p99[round] = stats_quantile(c->times, c->count, 0.99);
      quit(c);
    }
  }
}

static double ratio(double value, double to) { return to > 0 ? value / to : 0; }

static void print_starts(void) {
  double base = 0;
  printf("%-22s %9s %9s %9s %7s %9s %5s\n", "start, ms", "median", "p90", "max", "ratio", "peak KiB", "bad");
  for (int i = 0; i < command_count; i++) {
    command *c = commands[i];
    double median = stats_quantile(c->times, c->count, 0.5), p90 = stats_quantile(c->times, c->count, 0.9);
    double max = stats_quantile(c->times, c->count, 1), peak = stats_quantile(c->peaks, c->peak_count, 0.5);
    if (i == 0) { base = median; }
    printf("%-22s %9.2f %9.2f %9.2f %7.2f %9.0f %5zu\n", c->name, median, p90, max, ratio(median, base), peak,
           c->unclean);
  }
  for (int i = 0; i < command_count; i++) {
    command *c = commands[i];
    printf("%s_start_ms=%.3f\n%s_start_peak_kib=%.0f\n%s_unclean=%zu\n", c->name,
           stats_quantile(c->times, c->count, 0.5), c->name, stats_quantile(c->peaks, c->peak_count, 0.5), c->name,
           c->unclean);
  }
}

static void print_keys(void) {
  double base50 = 0, base99 = 0;
  printf("%-22s %8s %8s %8s %7s %7s %7s %9s %5s %5s\n", "keys, ms", "p50", "p99", "max", "ratio50", "ratio99", "bytes",
         "peak KiB", "dead", "bad");
  for (int i = 0; i < command_count; i++) {
    command *c = commands[i];
    double p50 = stats_quantile(c->p50, (size_t)rounds, 0.5), p99 = stats_quantile(c->p99, (size_t)rounds, 0.5);
    if (i == 0) { base50 = p50, base99 = p99; }
    printf("%-22s %8.3f %8.3f %8.3f %7.2f %7.2f %7.0f %9.0f %5zu %5zu\n", c->name, p50, p99, c->max, ratio(p50, base50),
           ratio(p99, base99), ratio((double)c->bytes, (double)c->keys), stats_quantile(c->peaks, c->peak_count, 0.5),
           c->dead, c->unclean);
  }
  for (int i = 0; i < command_count; i++) {
    command *c = commands[i];
    printf("%s_key_p50_ms=%.4f\n%s_key_p99_ms=%.4f\n%s_key_max_ms=%.4f\n", c->name,
           stats_quantile(c->p50, (size_t)rounds, 0.5), c->name, stats_quantile(c->p99, (size_t)rounds, 0.5), c->name,
           c->max);
    printf("%s_key_bytes=%.0f\n%s_key_dead=%zu\n%s_key_peak_kib=%.0f\n", c->name,
           ratio((double)c->bytes, (double)c->keys), c->name, c->dead, c->name,
           stats_quantile(c->peaks, c->peak_count, 0.5));
  }
}

int main(int count, char **words) {
  static const struct option options[] = {
    {"size", required_argument, NULL, 's'},  {"runs", required_argument, NULL, 'n'},
    {"rounds", required_argument, NULL, 'r'}, {"until", required_argument, NULL, 'u'},
    {"keys", required_argument, NULL, 'k'},  {"quiet", required_argument, NULL, 'w'},
    {"timeout", required_argument, NULL, 't'}, {"quit", required_argument, NULL, 'q'}, {0},
  };
  char list[] = "j,down,j,down,j,pgdn,j,j,pgdn,k,up,k,up,k,pgup,k,k,pgup";
  char *given = list;
  if (count < 2) { usage("what to measure?"); }
  const char *mode = words[1];
  /* getopt would take the first command's own options. */
  int own = 2;
  while (own < count && strcmp(words[own], "---") != 0) { own++; }
  optind = 2;
  for (int option; (option = getopt_long(own, words, "", options, NULL)) != -1;) {
    switch (option) {
    case 's':
      if (sscanf(optarg, "%dx%d", &columns, &rows) != 2 || columns < 1 || columns > SCREEN_COLUMNS || rows < 2 ||
          rows > SCREEN_ROWS) {
        usage("--size wants COLUMNSxROWS, such as 80x24");
      }
      break;
    case 'n': runs = atoi(optarg); break;
    case 'r': rounds = atoi(optarg); break;
    case 'u':
      if (text_count == MAX_TEXTS) { usage("too many texts"); }
      texts[text_count++] = optarg;
      break;
    case 'k': given = optarg; break;
    case 'w': start_quiet = key_quiet = atof(optarg); break;
    case 't': timeout = atof(optarg); break;
    case 'q':
      if (quits_given == MAX_QUITS) { usage("too many keys to quit by"); }
      quit_keys[quits_given++] = optarg;
      quit_count = quits_given;
      break;
    default: usage("unknown option");
    }
  }
  if (optind < own) { usage("the commands come after ---"); }
  if (runs < 1 || rounds < 1) { usage("--runs and --rounds want a number from 1"); }
  if (setlocale(LC_ALL, "C.UTF-8") == NULL) { setlocale(LC_ALL, ""); }
  setenv("TERM", "xterm-256color", 1);
  /* ncurses would believe these rather than the terminal. */
  unsetenv("LINES");
  unsetenv("COLUMNS");
  read_keys(given);
  read_commands(count - own, words + own);
  if (key_count == 0) { usage("no keys"); }
  if (strcmp(mode, "start") == 0) {
    measure_starts();
    print_starts();
  } else if (strcmp(mode, "keys") == 0) {
    measure_keys();
    print_keys();
  } else if (strcmp(mode, "show") == 0) {
    for (int i = 0; i < command_count; i++) {
      printf("%s, after %.2f ms:\n", commands[i]->name, start(commands[i]));
      print_screen(commands[i], stdout);
      quit(commands[i]);
    }
  } else {
    usage("measure start, keys or show");
  }
  return 0;
}
