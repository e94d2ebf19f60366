/* A program in a pseudo-terminal of its own. */
#ifndef WAYMARK_PTY_H
#define WAYMARK_PTY_H

#include <stdbool.h>
#include <sys/types.h>

#include "screen.h"

enum { PTY_BUFFER = 1 << 20 };

typedef struct {
  pid_t process;
  /* Our end of the terminal, -1 once closed. */
  int master;
  /* True once the program has closed its end. */
  bool ended;
  /* Just before the exec. */
  double started;
  /* What was read and has not been put on the screen: that waits until nothing is being measured. */
  size_t length;
  char buffer[PTY_BUFFER];
  screen screen;
} pty;

/* Starts a program in a terminal of a size; ends the process where that is not possible. */
void pty_start(pty *p, char *const arguments[], int rows, int columns);
/* Reads until nothing has come for so many milliseconds after the first byte, or nothing at all until the timeout.
 * Gives the time of the last byte and adds how many there were; 0 where none came. */
double pty_settle(pty *p, double quiet, double timeout, size_t *bytes);
/* Writes keys. */
void pty_type(pty *p, const char *keys, size_t length);
/* The most memory that the program has had resident so far, in KiB; 0 where the system does not say. */
long pty_peak(const pty *p);
/* Types the keys that quit, one group after another, and takes the program's end; kills it where it does not come.
 * Gives its peak memory in KiB by the system's accounts, and whether it left by itself with status 0. */
long pty_quit(pty *p, const char *const *keys, int count, bool *clean);

#endif
