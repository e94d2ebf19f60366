/* Gives the terminal back however the process ends.
 *
 * This is C because a signal handler may call only async-signal-safe functions: Swift code may allocate or take a lock
 * at any point. The state is weak, not static: a static one in a header would exist once for each object file. */
#ifndef WAYMARK_GUARD_H
#define WAYMARK_GUARD_H

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/resource.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#define WAYMARK_RESTORE_MAX 512

/* What a byte in the self-pipe means. */
enum {
  WAYMARK_WAKE = 'w',
  WAYMARK_RESIZED = 'r',
  WAYMARK_ENDING = 'e',
  WAYMARK_STOPPING = 's',
  WAYMARK_CONTINUED = 'c',
};

typedef struct {
  /* True while the terminal is ours and has to be given back. */
  volatile sig_atomic_t armed;
  /* The first HUP or TERM, while the program is saving and leaving. */
  volatile sig_atomic_t ending;
  int tty;
  int wake;
  size_t length;
  char restore[WAYMARK_RESTORE_MAX];
  struct termios modes;
  char stack[65536];
} waymark_guard_state;

/* The one state of the process. Without the initial value it would be a mere reference, to nothing. */
__attribute__((weak)) waymark_guard_state waymark_guard = {0};

/* The error of the last system call, which is a macro. */
static inline int waymark_error(void) { return errno; }

/* A copy of a descriptor that programs started by us do not get, or -1. */
static inline int waymark_duplicate(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 3); }

/* A pipe that never blocks and that programs started by us do not get; false when there is none to be had. */
static inline bool waymark_pipe(int *reading, int *writing) {
  int ends[2];
  if (pipe(ends) != 0) { return false; }
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  *reading = ends[0];
  *writing = ends[1];
  return true;
}

/* Writes all of it, or as much as the terminal takes. Async-signal-safe. */
static inline void waymark_write(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written > 0) {
      bytes += written;
      length -= (size_t)written;
    } else if (written < 0 && errno == EINTR) {
      continue;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
      if (poll(&ready, 1, 200) <= 0) { return; }
    } else {
      return;
    }
  }
}

/* Puts the screen and the line modes back, once. Async-signal-safe. */
static inline void waymark_guard_restore(void) {
  if (!waymark_guard.armed) { return; }
  waymark_guard.armed = 0;
  waymark_write(waymark_guard.tty, waymark_guard.restore, waymark_guard.length);
  tcsetattr(waymark_guard.tty, TCSANOW, &waymark_guard.modes);
}

/* Tells the event loop something. Async-signal-safe; a full pipe has told it enough. */
static inline void waymark_guard_tell(char what) {
  int saved = errno;
  if (waymark_guard.wake >= 0) { (void)!write(waymark_guard.wake, &what, 1); }
  errno = saved;
}

static inline void waymark_guard_die(int signal_number) {
  struct sigaction action;
  waymark_guard_restore();
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
  /* Blocked until this handler returns, then ends the process as it would have ended without us. */
  raise(signal_number);
}

static inline void waymark_on_crash(int signal_number) { waymark_guard_die(signal_number); }

/* HUP and TERM let the program save what was typed; a second TERM, or two seconds, end it all the same. A terminal that
 * is closed sends HUP more than once, as the shell in it ends: that says nothing new. */
static inline void waymark_on_ending(int signal_number) {
  if (waymark_guard.ending) {
    if (signal_number != SIGHUP) { waymark_guard_die(signal_number); }
    return;
  }
  waymark_guard.ending = signal_number;
  waymark_guard_tell(WAYMARK_ENDING);
  alarm(2);
}

static inline void waymark_on_alarm(int signal_number) {
  waymark_guard_die(waymark_guard.ending ? waymark_guard.ending : signal_number);
}

static inline void waymark_on_notice(int signal_number) {
  switch (signal_number) {
  case SIGWINCH: waymark_guard_tell(WAYMARK_RESIZED); break;
  case SIGTSTP: waymark_guard_tell(WAYMARK_STOPPING); break;
  case SIGCONT: waymark_guard_tell(WAYMARK_CONTINUED); break;
  default: break;
  }
}

static inline void waymark_handle(int signal_number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

/* Does nothing: unlike SIG_IGN, it is not handed on to the programs that we start. */
static inline void waymark_on_nothing(int signal_number) { (void)signal_number; }

static inline bool waymark_is_ignored(int signal_number) {
  struct sigaction action;
  return sigaction(signal_number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

/* Takes down what the terminal has to be given back as. */
static inline void waymark_guard_arm(int tty, int wake, const char *restore, size_t length,
                                     const struct termios *modes) {
  waymark_guard.armed = 0;
  waymark_guard.tty = tty;
  waymark_guard.wake = wake;
  waymark_guard.length = length < WAYMARK_RESTORE_MAX ? length : WAYMARK_RESTORE_MAX;
  memcpy(waymark_guard.restore, restore, waymark_guard.length);
  waymark_guard.modes = *modes;
  waymark_guard.armed = 1;
}

/* The terminal has been given back: a signal writes nothing to it. */
static inline void waymark_guard_disarm(void) { waymark_guard.armed = 0; }

/* What asks a program to end: what is typed is kept first. The keys for INT and QUIT are read as any other key, so that
 * these come from somebody who sends them. */
static const int waymark_endings[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGXCPU};

static inline void waymark_handle_endings(int flags) {
  for (size_t i = 0; i < sizeof waymark_endings / sizeof *waymark_endings; i++) {
    /* One that whoever started the program had switched off (nohup) stays off. */
    int ending = waymark_endings[i];
    if (!waymark_is_ignored(ending)) { waymark_handle(ending, waymark_on_ending, flags); }
  }
}

/* True once HUP, TERM or the like has come and the program is leaving. */
static inline bool waymark_is_ending(void) { return waymark_guard.ending != 0; }

/* The handlers of the keys that reach a program in the foreground, of being stopped and continued, and of the end. */
static inline void waymark_guard_install_keys(void) {
  waymark_handle_endings(SA_RESTART | SA_ONSTACK);
  waymark_handle(SIGTSTP, waymark_on_notice, SA_RESTART | SA_ONSTACK);
  waymark_handle(SIGCONT, waymark_on_notice, SA_RESTART | SA_ONSTACK);
}

/* While another program has the terminal its Ctrl-C is not meant for us, and its Ctrl-Z stops us both. The end
 * interrupts us as we wait for it, so that what it has saved by then is kept. */
static inline void waymark_guard_lend_keys(void) {
  waymark_handle_endings(SA_ONSTACK);
  waymark_handle(SIGINT, waymark_on_nothing, SA_RESTART | SA_ONSTACK);
  waymark_handle(SIGQUIT, waymark_on_nothing, SA_RESTART | SA_ONSTACK);
  waymark_handle(SIGTSTP, SIG_DFL, 0);
  waymark_handle(SIGCONT, SIG_DFL, 0);
}

/* Replaces every handler that would leave the terminal as it is, the Swift runtime's among them: its backtrace prints
 * memory, and so case data, on the screen. No core file is written for the same reason. */
static inline void waymark_guard_install(void) {
  static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS};
  struct rlimit core;
  stack_t own;

  if (getrlimit(RLIMIT_CORE, &core) == 0) {
    core.rlim_cur = 0;
    setrlimit(RLIMIT_CORE, &core);
  }
  /* A stack of its own lets the handler run after a stack overflow, too. */
  memset(&own, 0, sizeof own);
  own.ss_sp = waymark_guard.stack;
  own.ss_size = sizeof waymark_guard.stack;
  sigaltstack(&own, NULL);

  waymark_guard.ending = 0;
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
    waymark_handle(crashes[i], waymark_on_crash, SA_ONSTACK);
  }
  waymark_handle(SIGALRM, waymark_on_alarm, SA_ONSTACK);
  waymark_handle(SIGWINCH, waymark_on_notice, SA_RESTART | SA_ONSTACK);
  /* A terminal or pipe that is gone shows as an error of write, not as the end of the process. */
  waymark_handle(SIGPIPE, waymark_on_nothing, SA_RESTART | SA_ONSTACK);
  waymark_guard_install_keys();
}

/* Lets signals act on the program as on any other again; the crash handlers stay, to keep the backtracer away. */
static inline void waymark_guard_uninstall(void) {
  static const int ours[] = {SIGTSTP, SIGCONT, SIGALRM, SIGWINCH, SIGPIPE};
  alarm(0);
  for (size_t i = 0; i < sizeof ours / sizeof *ours; i++) { waymark_handle(ours[i], SIG_DFL, 0); }
  for (size_t i = 0; i < sizeof waymark_endings / sizeof *waymark_endings; i++) {
    if (!waymark_is_ignored(waymark_endings[i])) { waymark_handle(waymark_endings[i], SIG_DFL, 0); }
  }
  waymark_guard.wake = -1;
}

/* Stops the process group as Ctrl-Z does outside a program, and returns when it is continued. Where nobody could
 * continue it (an orphaned group) the system ignores the stop. */
static inline void waymark_stop(void) {
  sigset_t stop, before;
  waymark_handle(SIGTSTP, SIG_DFL, 0);
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &stop, &before);
  kill(0, SIGTSTP);
  sigprocmask(SIG_SETMASK, &before, NULL);
}

/* Milliseconds of a clock that is never set back. */
static inline long long waymark_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

#endif
