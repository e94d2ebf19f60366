/*
 * Makes the calls fail by which a program writes to a file: for the tests, which load it before the C library
 * (LD_PRELOAD).
 *
 *   FAULT_ON=test.store  only files whose path holds this
 *   FAULT_CALL=write     write, sync, truncate or any
 *   FAULT_AT=3           the third such call fails; 0 or nothing: each one
 *   FAULT_ON_FROM=1      and each one after it, as on a full disk
 *   FAULT_ERRNO=28       with this error (5, EIO, by default)
 *   FAULT_WHEN=path      only while there is such a file
 *   FAULT_MARK=path      makes this file when a call has failed
 *   FAULT_LOG=path       what is written to the system's log goes to this file, with its priority
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/un.h>
#include <unistd.h>

static int count;

static int is_meant(int file, const char *call) {
  const char *wanted = getenv("FAULT_CALL"), *on = getenv("FAULT_ON"), *when = getenv("FAULT_WHEN");
  char link[64], path[4096];
  if (!wanted || !on || (strcmp(wanted, "any") && strcmp(wanted, call))) return 0;
  if (when && access(when, F_OK)) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, on) != NULL;
}

/* Keeps errno unless the call is to fail. */
static int fails(int file, const char *call) {
  int before = errno, failing = 0;
  if (is_meant(file, call)) {
    int at = getenv("FAULT_AT") ? atoi(getenv("FAULT_AT")) : 0;
    int number = __atomic_add_fetch(&count, 1, __ATOMIC_RELAXED);
    failing = at == 0 || number == at || (number > at && getenv("FAULT_ON_FROM"));
  }
  errno = before;
  if (!failing) return 0;
  if (getenv("FAULT_MARK")) {
    int mark = (int)syscall(SYS_openat, AT_FDCWD, getenv("FAULT_MARK"), O_CREAT | O_WRONLY, 0600);
    if (mark >= 0) close(mark);
  }
  errno = getenv("FAULT_ERRNO") ? atoi(getenv("FAULT_ERRNO")) : EIO;
  return 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t size) {
  return fails(file, "write") ? -1 : NEXT(write)(file, bytes, size);
}
ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset) {
  return fails(file, "write") ? -1 : NEXT(pwrite)(file, bytes, size, offset);
}
ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset) {
  return fails(file, "write") ? -1 : NEXT(pwrite64)(file, bytes, size, offset);
}
int fsync(int file) { return fails(file, "sync") ? -1 : NEXT(fsync)(file); }
int fdatasync(int file) { return fails(file, "sync") ? -1 : NEXT(fdatasync)(file); }
int ftruncate(int file, off_t size) { return fails(file, "truncate") ? -1 : NEXT(ftruncate)(file, size); }
int ftruncate64(int file, off64_t size) { return fails(file, "truncate") ? -1 : NEXT(ftruncate64)(file, size); }

/* Somebody keeps a system's log, whether the machine has one or not. */
int connect(int file, const struct sockaddr *to, socklen_t size) {
  const struct sockaddr_un *place = (const struct sockaddr_un *)to;
  if (getenv("FAULT_LOG") && to->sa_family == AF_UNIX && !strcmp(place->sun_path, "/dev/log")) return 0;
  return (int)syscall(SYS_connect, file, to, size);
}
void vsyslog(int priority, const char *format, va_list arguments) {
  char line[4096];
  const char *log = getenv("FAULT_LOG");
  if (!log) return;
  int length = snprintf(line, sizeof line, "%d ", priority);
  vsnprintf(line + length, sizeof line - 1 - (size_t)length, format, arguments);
  strcat(line, "\n");
  int file = (int)syscall(SYS_openat, AT_FDCWD, log, O_CREAT | O_WRONLY | O_APPEND, 0600);
  if (file < 0) return;
  syscall(SYS_write, file, line, strlen(line));
  close(file);
}
