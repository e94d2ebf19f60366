/* The floor: the least that a program must do to show a worker's tray.
 *
 *   floor STORE WORKER TODAY            j k arrows page keys move, q leaves
 *   floor --marker STORE WORKER ROWS    what the last row begins with, in a window of ROWS
 *   floor --count STORE WORKER          prints the open tasks of the store, and those of the worker
 *   floor --multiply STORE TIMES        makes so many times as many open tasks of those in the store
 *   floor --relieve STORE               leaves the demo's named workers what they have in the demo, and gives the rest
 *                                       of their tasks to the others, who are in teams of ten; a multiplied task that
 *                                       nobody has too, for there is no case behind it
 *
 * It opens the store with the product's settings, asks its query (TrayQuery and TrayTable in Sources/Storage) and
 * paints its rows where TrayLayout and TrayColumns put them. What costs time without being painting or asking
 * (definitions, rights, other tabs, a working calendar) it leaves out: that is what the product is measured by. Unlike
 * the product it asks for its whole page again on every key. */
#define _XOPEN_SOURCE 700
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <locale.h>
#include <ncursesw/curses.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/* The same columns in the same order as the product's. */
#define QUERY(condition, order)                                                                                        \
  "SELECT case_id, task, due, due_has_time, worker, queue, kind, label, step_title, title, worker_name, sender, "      \
  "explanation, note FROM tray INDEXED BY tray_mine WHERE worker = ?" condition " ORDER BY due " order                 \
  ", case_id " order ", task " order " LIMIT ?"
#define BEYOND(comparison) " AND (due, case_id, task) " comparison " (?, ?, ?)"

enum { CASE, TASK, DUE, DUE_HAS_TIME, WORKER, QUEUE, KIND, LABEL, STEP, TITLE, WORKER_NAME, SENDER, EXPLANATION, NOTE,
       TEXTS };
enum { MAX_ROWS = 200, MINUTES_OF_DAY = 1440, UNDATED = 0x7fffffff };
enum { BAR = 1, FAINT, ALERT, WARNING, HEADING, KEY };

typedef struct {
  char *texts[TEXTS];
  long long due;
  bool has_time;
} row;

typedef enum { FROM_START, FROM_HERE, AFTER, BEFORE } anchor;

static sqlite3 *store;
static const char *worker;
static long today;
static row page[MAX_ROWS], spare[MAX_ROWS];
static int shown, selected;

static void fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, store != NULL ? sqlite3_errmsg(store) : "");
  exit(1);
}

static void open_store(const char *path) {
  if (sqlite3_open_v2(path, &store, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) { fail(path); }
  sqlite3_busy_timeout(store, 2000);
  if (sqlite3_exec(store,
                   "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;"
                   "PRAGMA user_version",
                   NULL, NULL, NULL) != SQLITE_OK) {
    fail("settings");
  }
}

static void forget(row *r) {
  for (int i = 0; i < TEXTS; i++) { free(r->texts[i]); }
  memset(r, 0, sizeof *r);
}

/* Reads rows around a position into the spare page; BEFORE gives them last first. */
static int ask(anchor where, const row *position, int limit) {
  static sqlite3_stmt *statements[4];
  static const char *const queries[] = {
    QUERY("", "ASC"), QUERY(BEYOND(">="), "ASC"), QUERY(BEYOND(">"), "ASC"), QUERY(BEYOND("<"), "DESC")};
  sqlite3_stmt *s = statements[where];
  if (s == NULL && sqlite3_prepare_v3(store, queries[where], -1, SQLITE_PREPARE_PERSISTENT, &s, NULL) != SQLITE_OK) {
    fail("query");
  }
  statements[where] = s;
  int at = 1, count = 0;
  sqlite3_bind_text(s, at++, worker, -1, SQLITE_STATIC);
  if (where != FROM_START) {
    sqlite3_bind_int64(s, at++, position->due);
    sqlite3_bind_text(s, at++, position->texts[CASE], -1, SQLITE_STATIC);
    sqlite3_bind_text(s, at++, position->texts[TASK], -1, SQLITE_STATIC);
  }
  sqlite3_bind_int(s, at, limit < MAX_ROWS ? limit : MAX_ROWS);
  int step;
  while ((step = sqlite3_step(s)) == SQLITE_ROW) {
    row *r = &spare[count++];
    r->due = sqlite3_column_int64(s, DUE);
    r->has_time = sqlite3_column_int(s, DUE_HAS_TIME) != 0;
    for (int i = 0; i < TEXTS; i++) {
      const char *text = i == DUE || i == DUE_HAS_TIME ? NULL : (const char *)sqlite3_column_text(s, i);
      r->texts[i] = text != NULL ? strdup(text) : NULL;
    }
  }
  if (step != SQLITE_DONE) { fail("page"); }
  sqlite3_reset(s);
  return count;
}

/* Puts the rows that were read in place of those on screen. */
static void take(int count) {
  for (int i = 0; i < shown; i++) { forget(&page[i]); }
  memcpy(page, spare, sizeof *spare * (size_t)count);
  memset(spare, 0, sizeof *spare * (size_t)count);
  shown = count;
  if (selected >= shown) { selected = shown > 0 ? shown - 1 : 0; }
}

/* Asks for the page that begins with a row. */
static void show_from(const row *position, int size) { take(ask(FROM_HERE, position, size)); }

/* Asks for the page that begins so many rows above. */
static void show_above(int rows, int size) {
  int count = ask(BEFORE, &page[0], rows);
  row first = {0};
  if (count > 0) {
    first = spare[count - 1];
    memset(&spare[count - 1], 0, sizeof *spare);
  }
  for (int i = 0; i < count; i++) { forget(&spare[i]); }
  if (count > 0) {
    show_from(&first, size);
    forget(&first);
  } else {
    show_from(&page[0], size);
    if (rows > 1) { selected = 0; }
  }
}

/* Moves as a key says, asking for the page again in any case; false for the key that leaves. */
static bool move_by(int key, int size) {
  if (key == 'q') { return false; }
  if (shown == 0) { return true; }
  switch (key) {
  case 'k':
  case KEY_UP:
    if (selected == 0) {
      show_above(1, size);
    } else {
      selected--;
      show_from(&page[0], size);
    }
    break;
  case KEY_PPAGE: show_above(size, size); break;
  case 'j':
  case KEY_DOWN:
    if (selected + 1 < shown) {
      selected++;
      show_from(&page[0], size);
    } else {
      int count = shown;
      show_from(&page[shown > 1 ? 1 : 0], size);
      /* At the end of the tray there is no further row: go back to where the page was full. */
      if (shown < count) { show_above(1, size); }
      selected = shown - 1;
    }
    break;
  case KEY_NPAGE: {
    int count = ask(AFTER, &page[shown - 1], size);
    if (count > 0) {
      take(count);
    } else {
      selected = shown - 1;
    }
    break;
  }
  default: show_from(&page[0], size);
  }
  return true;
}

/* Civil date of a day counted from 1 January 1970 (after H. Hinnant's days_from_civil). */
static void civil(long number, int *year, int *month, int *day) {
  long z = number + 719468, era = z / 146097, doe = z - era * 146097;
  long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  long mp = (5 * doy + 2) / 153;
  *day = (int)(doy - (153 * mp + 2) / 5 + 1);
  *month = (int)(mp < 10 ? mp + 3 : mp - 9);
  *year = (int)(yoe + era * 400 + (*month <= 2));
}

static long day_number(const char *text) {
  int year, month, day;
  if (sscanf(text, "%d-%d-%d", &year, &month, &day) != 3) { fail("TODAY is a date such as 2026-01-12"); }
  long y = year - (month <= 2), era = y / 400, yoe = y - era * 400;
  long doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

static void write_day(char *text, size_t size, long number, bool with_year) {
  static const char days[] = "ThuFriSatSunMonTueWed", months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
  int year, month, day;
  civil(number, &year, &month, &day);
  int length = snprintf(text, size, "%.3s %d %.3s", days + number % 7 * 3, day, months + (month - 1) * 3);
  if (with_year) { snprintf(text + length, size - (size_t)length, " %d", year); }
}

/* About the product's words; five days of seven stand for its working calendar. */
static int write_due(char *text, size_t size, const row *r) {
  if (r->due == UNDATED) {
    snprintf(text, size, "  -");
    return FAINT;
  }
  long number = (long)(r->due / MINUTES_OF_DAY), days = number - today;
  if (days < 0) {
    snprintf(text, size, "! %ld wd late", (-days * 5 + 6) / 7);
  } else if (days == 0) {
    int minutes = (int)(r->due % MINUTES_OF_DAY);
    snprintf(text, size, r->has_time ? "! today %02d:%02d" : "! today", minutes / 60, minutes % 60);
  } else if (days == 1) {
    snprintf(text, size, "  tomorrow");
  } else {
    char day[32];
    write_day(day, sizeof day, number, false);
    snprintf(text, size, "  %-10s %3ld wd", day, days * 5 / 7);
  }
  return days < 0 ? ALERT : days == 0 ? WARNING : 0;
}

/* Writes text into so many columns, with an ellipsis where there are more; gives how many were used. */
static int put(int y, int x, int width, attr_t attributes, int pair, const char *text) {
  wchar_t wide[512];
  if (text == NULL || width <= 0) { return 0; }
  size_t length = mbstowcs(wide, text, sizeof wide / sizeof *wide - 1);
  if (length == (size_t)-1) { return 0; }
  int used = 0, kept = 0;
  for (size_t i = 0; i < length; i++) {
    int columns = wcwidth(wide[i]);
    if (columns < 0) {
      columns = 1;
      wide[i] = L'?';
    }
    if (used + columns > width) {
      wide[kept] = L'…';
      length = (size_t)kept + 1;
      used = width;
      break;
    }
    used += columns;
    if (used < width) { kept = (int)i + 1; }
  }
  attr_set(attributes, (short)pair, NULL);
  mvaddnwstr(y, x, wide, (int)length);
  return used;
}

static int put_format(int y, int x, int width, attr_t attributes, int pair, const char *format, ...) {
  char text[1024];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  return put(y, x, width, attributes, pair, text);
}

static int list_height(int rows) {
  int area = rows - 3, preview = area * 34 / 100;
  preview = area < 12 ? 0 : preview < 5 ? 5 : preview > 8 ? 8 : preview;
  int list = area - 2 - (preview > 0 ? preview + 1 : 0);
  return list < 1 ? 1 : list > MAX_ROWS ? MAX_ROWS : list;
}

static void paint_preview(int y, int bottom, const row *r) {
  char day[64];
  put(y++, 1, COLS - 2, A_BOLD, HEADING, r->texts[TITLE]);
  if (y < bottom) { put_format(y++, 1, COLS - 2, 0, 0, "%s · %s", r->texts[LABEL], r->texts[STEP]); }
  if (y < bottom) {
    const char *name = r->texts[WORKER_NAME], *from = r->texts[SENDER];
    put_format(y++, 1, COLS - 2, 0, 0, "with %s%s%s", name != NULL ? name : "nobody", from != NULL ? ", from " : "",
               from != NULL ? from : "");
  }
  if (y < bottom) {
    long number = (long)(r->due / MINUTES_OF_DAY);
    write_day(day, sizeof day, r->due == UNDATED ? today : number, true);
    put_format(y++, 1, COLS - 2, 0, number < today ? ALERT : 0, r->due == UNDATED ? "no date" : "due %s", day);
  }
  const char *rest = r->texts[EXPLANATION];
  while (y < bottom && rest != NULL && *rest != 0) {
    size_t room = (size_t)(COLS - 2), length = strlen(rest);
    if (length > room) {
      length = room;
      while (length > 0 && rest[length] != ' ') { length--; }
      if (length == 0) { length = room; }
    }
    put_format(y++, 1, COLS - 2, 0, FAINT, "%.*s", (int)length, rest);
    rest += length;
    while (*rest == ' ') { rest++; }
  }
}

static void paint(void) {
  int height = list_height(LINES), from = COLS >= 112 ? (COLS / 9 < 18 ? COLS / 9 : 18) : 0;
  int step = COLS >= 92 ? (COLS / 5 < 22 ? COLS / 5 : 22) : 0;
  int room = COLS - 3 - 17 - 1 - (from > 0 ? from + 2 : 0) - (step > 0 ? step + 2 : 0) - 4;
  int label = room * 2 / 5 < 28 ? room * 2 / 5 : 28, task = room - label;
  char day[64];

  erase();
  attr_set(0, BAR, NULL);
  mvhline(0, 0, ' ', COLS);
  put(0, 1, COLS - 2, A_BOLD, BAR, "Waymark  TRAINING  Work tray");
  write_day(day, sizeof day, today, true);
  put_format(0, COLS - 2 - (int)strlen(worker) - 2 - (int)strlen(day), COLS, 0, BAR, " %s  %s", worker, day);
  int x = 1;
  x += put(1, x, COLS, A_BOLD | A_REVERSE, 0, "[1 Mine 999+]") + 1;
  x += put(1, x, COLS, 0, 0, " 2 Team 999+  ");
  x += put(1, x, COLS, 0, 0, " 3 Requests 999+  ");
  put(1, x, COLS, 0, 0, " 4 Overdue 999+ ");
  x = 3;
  put(2, x, 17, 0, FAINT, "DUE");
  put(2, x += 19, label, 0, FAINT, "CHILD OR FAMILY");
  x += label + 2;
  if (step > 0) {
    put(2, x, step, 0, FAINT, "STEP");
    x += step + 2;
  }
  put(2, x, task, 0, FAINT, "TASK");
  put(2, x + task + 2, from, 0, FAINT, "FROM");

  for (int i = 0; i < shown && i < height; i++) {
    const row *r = &page[i];
    int y = 3 + i, pair;
    attr_t attributes = i == selected ? A_REVERSE : 0;
    char due[64];
    if (i == selected) {
      attr_set(attributes, 0, NULL);
      mvhline(y, 0, ' ', COLS);
    }
    pair = write_due(due, sizeof due, r);
    put(y, 1, 19, attributes, pair, due);
    x = 22;
    put(y, x, label, attributes, 0, r->texts[LABEL]);
    x += label + 2;
    if (step > 0) {
      put(y, x, step, attributes, 0, r->texts[STEP]);
      x += step + 2;
    }
    put(y, x, task, attributes, 0, r->texts[TITLE]);
    put(y, x + task + 2, from, attributes, 0, r->texts[SENDER]);
  }

  int rule = 3 + height, footer = LINES - 1;
  attr_set(0, FAINT, NULL);
  if (rule < footer - 1) {
    mvhline_set(rule, 0, WACS_HLINE, COLS);
    if (shown > 0) { paint_preview(rule + 1, footer - 1, &page[selected]); }
  }
  static const char *const footers[][2] = {
    {"Enter", "open"}, {"p", "pathway"}, {"s", "summary"}, {"r", "reassign"},
    {"/", "filter"},   {"?", "help"},    {"q", "quit"}};
  x = 1;
  for (size_t i = 0; i < sizeof footers / sizeof *footers; i++) {
    x += put(footer, x, COLS - x, A_BOLD, KEY, footers[i][0]) + 1;
    x += put(footer, x, COLS - x, 0, 0, footers[i][1]) + 3;
  }
  move(shown > 0 ? 3 + selected : 1, 0);
  wnoutrefresh(stdscr);
  doupdate();
}

static void open_terminal(void) {
  setlocale(LC_ALL, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) { setlocale(LC_CTYPE, "C.UTF-8"); }
  SCREEN *terminal = newterm(NULL, stdout, stdin);
  if (terminal == NULL) { fail("no terminal"); }
  set_term(terminal);
  cbreak();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  set_escdelay(25);
  start_color();
  use_default_colors();
  init_pair(BAR, COLOR_WHITE, COLOR_BLUE);
  init_pair(FAINT, COLORS >= 256 ? 244 : -1, -1);
  init_pair(ALERT, COLOR_RED, -1);
  init_pair(WARNING, COLORS >= 256 ? 208 : COLOR_YELLOW, -1);
  init_pair(HEADING, -1, -1);
  init_pair(KEY, COLOR_CYAN, -1);
}

/* What a row of this label surely begins with on any screen: no cut, no character that may be written two ways. */
static void print_marker(const char *label) {
  size_t length = 0;
  while (length < 12 && label[length] >= ' ' && label[length] < 127) { length++; }
  while (length > 0 && label[length - 1] == ' ') { length--; }
  printf("%.*s\n", (int)length, label);
}

static long long number(const char *query) {
  sqlite3_stmt *s;
  if (sqlite3_prepare_v2(store, query, -1, &s, NULL) != SQLITE_OK) { fail("query"); }
  if (strchr(query, '?') != NULL) { sqlite3_bind_text(s, 1, worker, -1, SQLITE_STATIC); }
  long long value = sqlite3_step(s) == SQLITE_ROW ? sqlite3_column_int64(s, 0) : -1;
  sqlite3_finalize(s);
  return value;
}

/* Copies every row of the tray, each copy to a case number of its own; the journal stays as it is. */
static void multiply(int times) {
  char query[2048];
  snprintf(query, sizeof query,
           "PRAGMA synchronous = OFF; BEGIN;"
           "CREATE TEMP TABLE copy AS SELECT * FROM tray;"
           "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
           "INSERT INTO tray (case_id, task, due, due_has_time, worker, queue, kind, label, step_title, title, worker_name,"
           " sender, explanation, note, sender_id, receiver, search)"
           "SELECT case_id || '-' || i, task, due, due_has_time, worker, queue, kind, label, step_title, title,"
           " worker_name, sender, explanation, note, sender_id, receiver, search FROM copy, n;"
           "INSERT INTO find_task (find_task) VALUES ('rebuild');"
           "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)",
           times - 1);
  if (times > 1 && sqlite3_exec(store, query, NULL, NULL, NULL) != SQLITE_OK) { fail("multiply"); }
}

/* The families that every demo has are the first 41; whoever joins a larger one is a worker with a number. */
static void relieve(void) {
  static const char sql[] =
    "PRAGMA synchronous = OFF; BEGIN;"
    "CREATE TEMP TABLE named AS SELECT id FROM worker WHERE id NOT LIKE 'worker.%';"
    "CREATE TEMP TABLE other AS SELECT row_number() OVER (ORDER BY id) - 1 AS number, id, json ->> 'name' AS name"
    " FROM worker WHERE id LIKE 'worker.%';"
    "CREATE UNIQUE INDEX temp.other_number ON other (number);"
    "UPDATE tray SET worker = other.id, worker_name = other.name FROM other"
    " WHERE (tray.worker IN (SELECT id FROM named) AND NOT (length(tray.case_id) = 5 AND tray.case_id <= 'C0041')"
    " OR tray.worker IS NULL AND instr(tray.case_id, '-') > 0)"
    " AND other.number = tray.rowid % (SELECT count(*) FROM other);"
    "DELETE FROM booking WHERE booked IN (SELECT 'worker:' || id FROM named)"
    " AND NOT (length(case_id) = 5 AND case_id <= 'C0041');"
    "UPDATE worker SET json = json_set(json, '$.team', 'area-' || substr(id, 8) / 10, '$.teamName',"
    " 'Area ' || substr(id, 8) / 10) WHERE id LIKE 'worker.%';"
    "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)";
  if (sqlite3_exec(store, sql, NULL, NULL, NULL) != SQLITE_OK) { fail("relieve"); }
}

int main(int count, char **words) {
  if (count == 3 && strcmp(words[1], "--relieve") == 0) {
    open_store(words[2]);
    relieve();
    return sqlite3_close_v2(store) != SQLITE_OK;
  }
  if (count == 4 && strcmp(words[1], "--multiply") == 0) {
    open_store(words[2]);
    multiply(atoi(words[3]));
    return sqlite3_close_v2(store) != SQLITE_OK;
  }
  if (count == 5 && strcmp(words[1], "--marker") == 0) {
    open_store(words[2]);
    worker = words[3];
    take(ask(FROM_START, NULL, list_height(atoi(words[4]))));
    int last = shown - 1;
    while (last > 0 && (unsigned char)page[last].texts[LABEL][0] > 126) { last--; }
    if (last >= 0) { print_marker(page[last].texts[LABEL]); }
    return sqlite3_close_v2(store) != SQLITE_OK;
  }
  if (count == 4 && strcmp(words[1], "--count") == 0) {
    open_store(words[2]);
    worker = words[3];
    printf("open=%lld mine=%lld\n", number("SELECT count(*) FROM tray INDEXED BY tray_queue"),
           number("SELECT count(*) FROM tray INDEXED BY tray_mine WHERE worker = ?"));
    return 0;
  }
  if (count != 4) {
    fprintf(stderr, "usage: floor STORE WORKER TODAY\n");
    return 2;
  }
  worker = words[2];
  today = day_number(words[3]);
  open_store(words[1]);
  open_terminal();
  take(ask(FROM_START, NULL, list_height(LINES)));
  paint();
  for (wint_t key; get_wch(&key) != ERR && move_by((int)key, list_height(LINES));) { paint(); }
  endwin();
  sqlite3_close_v2(store);
  return 0;
}
