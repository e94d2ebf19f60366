#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#include "screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static void blank(screen *s, int y, int from, int to) {
  for (int x = from; x < to && x < s->columns; x++) { s->cells[y][x] = ' '; }
}

void screen_reset(screen *s, int rows, int columns) {
  memset(s, 0, sizeof *s);
  s->rows = rows;
  s->columns = columns;
  for (int y = 0; y < rows; y++) { blank(s, y, 0, columns); }
}

static int clamp(int value, int limit) { return value < 0 ? 0 : value >= limit ? limit - 1 : value; }

static void go(screen *s, int y, int x) {
  s->y = clamp(y, s->rows);
  s->x = clamp(x, s->columns);
}

static void scroll_up(screen *s) {
  memmove(s->cells[0], s->cells[1], sizeof s->cells[0] * (size_t)(s->rows - 1));
  blank(s, s->rows - 1, 0, s->columns);
}

static void line_feed(screen *s) {
  if (s->y + 1 < s->rows) {
    s->y++;
  } else {
    scroll_up(s);
  }
}

static void put(screen *s, uint32_t character) {
  int width = wcwidth((wchar_t)character);
  /* Marks change the look of a cell, not which text is there. */
  if (width <= 0) { return; }
  if (s->x + width > s->columns) {
    s->x = 0;
    line_feed(s);
  }
  s->cells[s->y][s->x] = character;
  if (width == 2) { s->cells[s->y][s->x + 1] = 0; }
  s->x += width;
  s->last = character;
}

static void shift(screen *s, int count, bool right) {
  uint32_t *row = s->cells[s->y];
  int room = s->columns - s->x;
  if (count > room) { count = room; }
  size_t kept = sizeof *row * (size_t)(room - count);
  if (right) {
    memmove(row + s->x + count, row + s->x, kept);
    blank(s, s->y, s->x, s->x + count);
  } else {
    memmove(row + s->x, row + s->x + count, kept);
    blank(s, s->y, s->columns - count, s->columns);
  }
}

static void erase_display(screen *s, int what) {
  int from = what == 0 ? s->y + 1 : 0, to = what == 1 ? s->y : s->rows;
  for (int y = from; y < to; y++) { blank(s, y, 0, s->columns); }
  if (what == 0) { blank(s, s->y, s->x, s->columns); }
  if (what == 1) { blank(s, s->y, 0, s->x + 1); }
}

static void erase_line(screen *s, int what) {
  blank(s, s->y, what == 0 ? s->x : 0, what == 1 ? s->x + 1 : s->columns);
}

static void control(screen *s, char final) {
  const char *text = s->sequence;
  if (*text == '?' || *text == '>' || *text == '<' || *text == '=') {
    if (final == 'h' && strcmp(text, "?1049") == 0) { erase_display(s, 2); }
    return;
  }
  char *end;
  int first = (int)strtol(text, &end, 10), second = *end == ';' ? atoi(end + 1) : 0;
  int n = first > 0 ? first : 1;
  switch (final) {
  case 'A': go(s, s->y - n, s->x); break;
  case 'B': go(s, s->y + n, s->x); break;
  case 'C': go(s, s->y, s->x + n); break;
  case 'D': go(s, s->y, s->x - n); break;
  case 'G': go(s, s->y, n - 1); break;
  case 'd': go(s, n - 1, s->x); break;
  case 'H':
  case 'f': go(s, n - 1, second > 0 ? second - 1 : 0); break;
  case 'J': erase_display(s, first); break;
  case 'K': erase_line(s, first); break;
  case 'X': blank(s, s->y, s->x, s->x + n); break;
  case 'P': shift(s, n, false); break;
  case '@': shift(s, n, true); break;
  case 'b':
    for (int i = 0; i < n; i++) { put(s, s->last); }
    break;
  default: break;
  }
}

static void text_byte(screen *s, unsigned char byte) {
  if (s->wanting > 0 && (byte & 0xc0) == 0x80) {
    s->partial = s->partial << 6 | (byte & 0x3f);
    if (--s->wanting == 0) { put(s, s->partial); }
    return;
  }
  s->wanting = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0;
  s->partial = byte & (0x3f >> s->wanting);
  switch (byte) {
  case '\r': s->x = 0; break;
  case '\n': line_feed(s); break;
  case '\b': go(s, s->y, s->x - 1); break;
  case '\t': go(s, s->y, (s->x / 8 + 1) * 8); break;
  default:
    if (byte >= 0x20 && byte < 0x7f) { put(s, byte); }
  }
}

static void escape_byte(screen *s, char byte) {
  s->state = 0;
  switch (byte) {
  case '[':
  case ']':
  case 'P': s->state = byte; break;
  case '(':
  case ')':
  case '*':
  case '+': s->state = '('; break;
  case '7':
    s->saved_y = s->y;
    s->saved_x = s->x;
    break;
  case '8': go(s, s->saved_y, s->saved_x); break;
  case 'M': go(s, s->y - 1, s->x); break;
  default: break;
  }
  s->length = 0;
  s->sequence[0] = 0;
}

void screen_feed(screen *s, const char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) {
    char byte = bytes[i];
    if (byte == 27 && s->state == 0) {
      s->state = 27;
    } else if (s->state == 0) {
      text_byte(s, (unsigned char)byte);
    } else if (s->state == 27) {
      escape_byte(s, byte);
    } else if (s->state == '(') {
      s->state = 0;
    } else if (s->state == '[' && byte >= 0x40 && byte <= 0x7e) {
      control(s, byte);
      s->state = 0;
    } else if (s->state != '[' && byte == 7) {
      s->state = 0;
    } else if (s->state != '[' && byte == 27) {
      /* The first half of the string terminator; its second half is an escape that does nothing. */
      s->state = 27;
    } else if (s->length + 1 < sizeof s->sequence) {
      s->sequence[s->length++] = byte;
      s->sequence[s->length] = 0;
    }
  }
}

void screen_row(const screen *s, int row, char *text, size_t size) {
  size_t length = 0, kept = 0;
  for (int x = 0; x < s->columns && length + 5 < size; x++) {
    uint32_t c = s->cells[row][x];
    if (c == 0) { continue; }
    if (c < 0x80) {
      text[length++] = (char)c;
    } else if (c < 0x800) {
      text[length++] = (char)(0xc0 | c >> 6);
      text[length++] = (char)(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
      text[length++] = (char)(0xe0 | c >> 12);
      text[length++] = (char)(0x80 | (c >> 6 & 0x3f));
      text[length++] = (char)(0x80 | (c & 0x3f));
    } else {
      text[length++] = (char)(0xf0 | c >> 18);
      text[length++] = (char)(0x80 | (c >> 12 & 0x3f));
      text[length++] = (char)(0x80 | (c >> 6 & 0x3f));
      text[length++] = (char)(0x80 | (c & 0x3f));
    }
    if (c != ' ') { kept = length; }
  }
  text[kept] = 0;
}

bool screen_shows(const screen *s, const char *text) {
  char row[SCREEN_COLUMNS * 4 + 8];
  for (int y = 0; y < s->rows; y++) {
    screen_row(s, y, row, sizeof row);
    if (strstr(row, text) != NULL) { return true; }
  }
  return false;
}
