/* What Swift cannot import of ncursesw by itself: C globals, macros, and functions with awkward types. */
#ifndef WAYMARK_CNCURSES_SHIM_H
#define WAYMARK_CNCURSES_SHIM_H

/* No feature macro of the C library is set here: its headers would then differ from those of Swift's own module of it,
 * and nothing could import both. */
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>
#include <ncursesw/curses.h>
#include <ncursesw/term.h>

#include "guard.h"

/* The globals. */
static inline WINDOW *waymark_stdscr(void) { return stdscr; }
static inline WINDOW *waymark_curscr(void) { return curscr; }
static inline int waymark_colors(void) { return COLORS; }
static inline int waymark_color_pairs(void) { return COLOR_PAIRS; }
static inline int waymark_lines(void) { return LINES; }
static inline int waymark_columns(void) { return COLS; }
static inline FILE *waymark_stdin(void) { return stdin; }
static inline FILE *waymark_stdout(void) { return stdout; }

/* The attributes, which are macros with casts. */
static inline attr_t waymark_bold(void) { return A_BOLD; }
static inline attr_t waymark_dim(void) { return A_DIM; }
static inline attr_t waymark_underline(void) { return A_UNDERLINE; }
static inline attr_t waymark_reverse(void) { return A_REVERSE; }
/* ncurses has no attribute for struck text: see waymark_strike_as_italic. */
static inline attr_t waymark_strike(void) { return A_ITALIC; }

/* A capability of the terminal's description, or NULL; tigetstr answers (char *)-1 for a wrong kind. */
static inline const char *waymark_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}

/* The number of a capability, or -1. */
static inline int waymark_number(const char *name) {
  int value = tigetnum((char *)name);
  return value < 0 ? -1 : value;
}

/* True when the terminal's description has a flag, extended ones included. */
static inline bool waymark_flag(const char *name) { return tigetflag((char *)name) == 1; }

/* Writes one capability of the terminal in memory over another that is at least as long, or empties that. ncurses
 * keeps its own copy of the terminal's description on the heap, and tigetstr points into it. */
static inline void waymark_overwrite_capability(const char *name, const char *value) {
  char *target = (char *)waymark_capability(name);
  if (target != NULL) { strcpy(target, value != NULL && strlen(value) <= strlen(target) ? value : ""); }
}

/* Lets the italic attribute, which nothing else here uses, strike text through where the terminal can do that, and
 * do nothing where it cannot: italics would say something else. ncurses has no attribute of its own for it. */
static inline void waymark_strike_as_italic(void) {
  const char *on = waymark_capability("smxx");
  const char *off = waymark_capability("rmxx");
  bool both = on != NULL && off != NULL;
  waymark_overwrite_capability("sitm", both ? on : NULL);
  waymark_overwrite_capability("ritm", both ? off : NULL);
}

/* Whether a terminal can place its cursor: 1 or 0, or -1 where there is no description of it. What is read for that is
 * forgotten, and the description that a screen is drawn by is the one in use again, which would otherwise be lost. */
static inline int waymark_places_cursor(const char *type, int output) {
  TERMINAL *before = cur_term;
  int answer = 0;
  int places = setupterm(type, output, &answer) == OK ? waymark_capability("cup") != NULL : -1;
  if (cur_term != before) { del_curterm(set_curterm(before)); }
  return places;
}

/* Fills a cell with a base character and its marks (at most CCHARW_MAX in all), attributes and a colour pair that may
 * be above 255. */
static inline int waymark_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, 0, &pair);
}

/* Reads a cell back: text needs room for CCHARW_MAX + 1 characters. */
static inline int waymark_get_cell(const cchar_t *cell, wchar_t *text, attr_t *attributes, int *pair) {
  short narrow = 0;
  return getcchar(cell, text, attributes, &narrow, pair);
}

/* Declared by <wchar.h> only under a feature macro. */
extern int wcwidth(wchar_t character);

/* The columns ncurses gives a character, or -1 when it is unprintable. */
static inline int waymark_wcwidth(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

/* True when the character set of the locale in force is UTF-8. */
static inline bool waymark_locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

/* The size of the window behind a descriptor; false when it is none or does not say. */
static inline bool waymark_window_size(int descriptor, int *width, int *height) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) { return false; }
  *width = size.ws_col;
  *height = size.ws_row;
  return true;
}

#endif
