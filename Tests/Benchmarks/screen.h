/* What a terminal would show of a program's output: enough of one to know that a screen is complete. */
#ifndef WAYMARK_SCREEN_H
#define WAYMARK_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SCREEN_ROWS = 120, SCREEN_COLUMNS = 300, SCREEN_SEQUENCE = 256 };

typedef struct {
  int rows, columns, y, x;
  /* Where DECSC left the cursor. */
  int saved_y, saved_x;
  /* 0 in plain text; else the character that says which kind of sequence is being read. */
  char state;
  size_t length;
  char sequence[SCREEN_SEQUENCE];
  /* A UTF-8 character that is not complete yet. */
  uint32_t partial;
  int wanting;
  /* The character that was last written, for the terminal's "repeat". */
  uint32_t last;
  /* 0 is the second column of a wide character. */
  uint32_t cells[SCREEN_ROWS][SCREEN_COLUMNS];
} screen;

void screen_reset(screen *s, int rows, int columns);
void screen_feed(screen *s, const char *bytes, size_t length);
/* One row as UTF-8, without the blanks at its end. */
void screen_row(const screen *s, int row, char *text, size_t size);
/* True where a row holds the text. */
bool screen_shows(const screen *s, const char *text);

#endif
