#include "ctypesetting.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

#define WS_DEFINE(library, result, name, parameters, arguments)                                                       \
  static result(*p_##name) parameters;                                                                                \
  result ws_##name parameters { return p_##name arguments; }
WS_PAGE_FUNCTIONS(WS_DEFINE)
WS_CALENDAR_FUNCTIONS(WS_DEFINE)

/* One function of one library. */
struct entry {
  const char *library;
  const char *name;
  void **place;
};

#define WS_ENTRY(library, result, name, parameters, arguments) {#library, #name, (void **)&p_##name},
static const struct entry page_entries[] = {WS_PAGE_FUNCTIONS(WS_ENTRY)};
static const struct entry calendar_entries[] = {WS_CALENDAR_FUNCTIONS(WS_ENTRY)};

struct library {
  const char *name;
  const char *file;
};
static const struct library libraries[] = {
  {"cairo", "libcairo.so.2"},           {"pangocairo", "libpangocairo-1.0.so.0"},
  {"pango", "libpango-1.0.so.0"},       {"gobject", "libgobject-2.0.so.0"},
  {"ical", "libical.so.3"},
};

static char missing[160];

static const char *file_of(const char *library) {
  for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
    const char *a = libraries[i].name, *b = library;
    while (*a && *a == *b) a++, b++;
    if (*a == *b) return libraries[i].file;
  }
  return library;
}

static const char *load(const struct entry *entries, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const char *file = file_of(entries[i].library);
    /* The handle is never closed: what was loaded stays. A second opening of the same file is a look into a list. */
    void *handle = dlopen(file, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) {
      snprintf(missing, sizeof missing, "%s", file);
      return missing;
    }
    *entries[i].place = dlsym(handle, entries[i].name);
    if (!*entries[i].place) {
      snprintf(missing, sizeof missing, "%s: %s", file, entries[i].name);
      return missing;
    }
  }
  return NULL;
}

/* Loads what is not loaded yet, one thread after another: whoever comes second finds all of it, or tries again. */
static const char *load_once(int *is_loaded, const struct entry *entries, size_t count) {
  static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&lock);
  const char *problem = *is_loaded ? NULL : load(entries, count);
  *is_loaded = problem == NULL;
  pthread_mutex_unlock(&lock);
  return problem;
}

const char *ws_load_pages(void) {
  static int is_loaded;
  return load_once(&is_loaded, page_entries, sizeof page_entries / sizeof *page_entries);
}

const char *ws_load_calendar(void) {
  static int is_loaded;
  return load_once(&is_loaded, calendar_entries, sizeof calendar_entries / sizeof *calendar_entries);
}
