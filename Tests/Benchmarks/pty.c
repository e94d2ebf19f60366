#define _GNU_SOURCE
#include "pty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "stats.h"

static void fail(const char *what) {
  fprintf(stderr, "ptybench: %s: %s\n", what, strerror(errno));
  exit(2);
}

void pty_start(pty *p, char *const arguments[], int rows, int columns) {
  /* Shared with the child, which notes here when it is about to become the program: what the fork costs is ours. */
  static double *noted;
  if (noted == NULL) {
    noted = mmap(NULL, sizeof *noted, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (noted == MAP_FAILED) { fail("mmap"); }
  }
  p->length = 0;
  p->ended = false;
  screen_reset(&p->screen, rows, columns);
  p->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (p->master < 0 || grantpt(p->master) != 0 || unlockpt(p->master) != 0) { fail("no pseudo-terminal"); }
  const char *name = ptsname(p->master);
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  if (name == NULL || ioctl(p->master, TIOCSWINSZ, &size) != 0) { fail("no terminal of that size"); }
  fflush(NULL);
  p->process = fork();
  if (p->process < 0) { fail("fork"); }
  if (p->process == 0) {
    setsid();
    int terminal = open(name, O_RDWR);
    if (terminal < 0 || ioctl(terminal, TIOCSCTTY, 0) != 0) { _exit(126); }
    dup2(terminal, 0);
    dup2(terminal, 1);
    dup2(terminal, 2);
    if (terminal > 2) { close(terminal); }
    *noted = stats_now();
    execvp(arguments[0], arguments);
    _exit(127);
  }
  /* The time is read with the first output: by then the child has noted it. */
  struct pollfd ready = {.fd = p->master, .events = POLLIN};
  while (poll(&ready, 1, 10000) < 0 && errno == EINTR) {}
  p->started = *noted;
}

static void show(pty *p) {
  screen_feed(&p->screen, p->buffer, p->length);
  p->length = 0;
}

double pty_settle(pty *p, double quiet, double timeout, size_t *bytes) {
  double last = 0, until = stats_now() + timeout;
  while (!p->ended) {
    double left = until - stats_now();
    if (left <= 0) { break; }
    struct timespec wait = {.tv_sec = (time_t)(left / 1e3), .tv_nsec = (long)((left - 1e3 * (long)(left / 1e3)) * 1e6)};
    struct pollfd ready = {.fd = p->master, .events = POLLIN};
    if (ppoll(&ready, 1, &wait, NULL) <= 0) { continue; }
    if (p->length == sizeof p->buffer) { show(p); }
    ssize_t count = read(p->master, p->buffer + p->length, sizeof p->buffer - p->length);
    if (count > 0) {
      last = stats_now();
      p->length += (size_t)count;
      *bytes += (size_t)count;
      until = last + quiet;
    } else if (count == 0 || errno != EINTR) {
      p->ended = true;
    }
  }
  show(p);
  return last;
}

void pty_type(pty *p, const char *keys, size_t length) {
  while (length > 0) {
    ssize_t count = write(p->master, keys, length);
    if (count < 0 && errno != EINTR) { return; }
    if (count > 0) {
      keys += count;
      length -= (size_t)count;
    }
  }
}

long pty_peak(const pty *p) {
  char path[64], line[256];
  long peak = 0;
  snprintf(path, sizeof path, "/proc/%ld/status", (long)p->process);
  FILE *file = fopen(path, "r");
  if (file == NULL) { return 0; }
  while (fgets(line, sizeof line, file) != NULL) {
    if (sscanf(line, "VmHWM: %ld", &peak) == 1) { break; }
  }
  fclose(file);
  return peak;
}

long pty_quit(pty *p, const char *const *keys, int count, bool *clean) {
  struct rusage usage;
  int status = -1;
  size_t ignored = 0;
  pid_t gone = 0;
  for (int i = 0; i < count && !p->ended; i++) {
    pty_type(p, keys[i], strlen(keys[i]));
    if (i + 1 < count) { pty_settle(p, 60, 200, &ignored); }
  }
  /* First by its own keys, then by closing its terminal, then by force. */
  for (int attempt = 0; attempt < 3 && gone == 0; attempt++) {
    if (attempt == 1) {
      close(p->master);
      p->master = -1;
    } else if (attempt == 2) {
      kill(p->process, SIGKILL);
    }
    double until = stats_now() + 2000;
    while ((gone = wait4(p->process, &status, attempt == 2 ? 0 : WNOHANG, &usage)) == 0 && stats_now() < until) {
      if (p->master >= 0 && !p->ended) {
        pty_settle(p, 1, 1, &ignored);
      } else {
        poll(NULL, 0, 1);
      }
    }
    *clean = attempt == 0 && gone > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }
  if (p->master >= 0) { close(p->master); }
  p->master = -1;
  return gone > 0 ? usage.ru_maxrss : 0;
}
