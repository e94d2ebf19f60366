#define _GNU_SOURCE
#include "speller.h"

#include <dlfcn.h>
#include <iconv.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_DICTIONARIES = 4, LONGEST_PATH = 4096, LONGEST_WORD = 400 };

/* What hunspell's own header calls Hunhandle: its functions are found by name, so that the header is not needed. */
typedef void hunspell;

typedef struct {
  hunspell *handle;
  /* From and to the encoding that the dictionary is written in; both (iconv_t)-1 where that is UTF-8. */
  iconv_t to, from;
} dictionary;

struct waymark_speller {
  char *bases[MOST_DICTIONARIES];
  size_t base_count;
  dictionary dictionaries[MOST_DICTIONARIES];
  size_t count;
  bool has_started, has_loaded, is_given_up;
  pthread_mutex_t lock;
  pthread_cond_t loaded;
  void (*done)(void *);
  void *context;
  hunspell *(*create)(const char *, const char *);
  int (*spell)(hunspell *, const char *);
  int (*suggest)(hunspell *, char ***, const char *);
  void (*free_list)(hunspell *, char ***, int);
  char *(*encoding)(hunspell *);
  void (*destroy)(hunspell *);
};

waymark_speller *waymark_speller_make(const char *const *bases, size_t count) {
  waymark_speller *speller = calloc(1, sizeof *speller);
  if (speller == NULL) { return NULL; }
  pthread_mutex_init(&speller->lock, NULL);
  pthread_cond_init(&speller->loaded, NULL);
  for (size_t i = 0; i < count && speller->base_count < MOST_DICTIONARIES; i++) {
    char *base = strdup(bases[i]);
    if (base != NULL) { speller->bases[speller->base_count++] = base; }
  }
  return speller;
}

/* A function of the library; by memcpy, since C allows no cast from a pointer to data. */
static bool find(void *library, const char *name, void *function, size_t size) {
  void *found = dlsym(library, name);
  if (found == NULL) { return false; }
  memcpy(function, &found, size);
  return true;
}

#define FIND(library, name, field) find(library, name, &(field), sizeof(field))

static bool open_library(waymark_speller *s) {
  static const char *const names[] = {"libhunspell-1.7.so.0", "libhunspell-1.6.so.0", "libhunspell.so"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) { continue; }
    if (FIND(library, "Hunspell_create", s->create) && FIND(library, "Hunspell_spell", s->spell) &&
        FIND(library, "Hunspell_suggest", s->suggest) && FIND(library, "Hunspell_free_list", s->free_list) &&
        FIND(library, "Hunspell_get_dic_encoding", s->encoding) && FIND(library, "Hunspell_destroy", s->destroy)) {
      return true;
    }
    dlclose(library);
  }
  return false;
}

static void close_dictionary(waymark_speller *s, dictionary d) {
  if (d.to != (iconv_t)-1) { iconv_close(d.to); }
  if (d.from != (iconv_t)-1) { iconv_close(d.from); }
  s->destroy(d.handle);
}

static void let_go(waymark_speller *s) {
  for (size_t i = 0; i < s->count; i++) { close_dictionary(s, s->dictionaries[i]); }
  for (size_t i = 0; i < s->base_count; i++) { free(s->bases[i]); }
  pthread_cond_destroy(&s->loaded);
  pthread_mutex_destroy(&s->lock);
  free(s);
}

static void load_dictionary(waymark_speller *s, const char *base) {
  char affix[LONGEST_PATH], words[LONGEST_PATH];
  if (snprintf(affix, sizeof affix, "%s.aff", base) >= LONGEST_PATH) { return; }
  if (snprintf(words, sizeof words, "%s.dic", base) >= LONGEST_PATH) { return; }
  if (access(affix, R_OK) != 0 || access(words, R_OK) != 0) { return; }
  dictionary d = {.to = (iconv_t)-1, .from = (iconv_t)-1};
  d.handle = s->create(affix, words);
  if (d.handle == NULL) { return; }
  const char *encoding = s->encoding(d.handle);
  if (encoding != NULL && strcmp(encoding, "UTF-8") != 0) {
    d.to = iconv_open(encoding, "UTF-8");
    d.from = iconv_open("UTF-8", encoding);
    if (d.to == (iconv_t)-1 || d.from == (iconv_t)-1) {
      close_dictionary(s, d);
      return;
    }
  }
  s->dictionaries[s->count++] = d;
}

static void *load(void *given) {
  waymark_speller *s = given;
  if (open_library(s)) {
    for (size_t i = 0; i < s->base_count; i++) { load_dictionary(s, s->bases[i]); }
  }
  void (*done)(void *) = s->done;
  void *context = s->context;
  pthread_mutex_lock(&s->lock);
  s->has_loaded = true;
  bool is_given_up = s->is_given_up;
  pthread_cond_broadcast(&s->loaded);
  pthread_mutex_unlock(&s->lock);
  /* From here on it is its owner's, who may free it. */
  if (is_given_up) { let_go(s); }
  if (done != NULL) { done(context); }
  return NULL;
}

void waymark_speller_start(waymark_speller *s, void (*done)(void *), void *context) {
  if (s->has_started) { return; }
  s->has_started = true;
  s->done = done;
  s->context = context;
  /* Signals are for the thread that draws. */
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  int failure = pthread_create(&thread, NULL, load, s);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (failure != 0) {
    load(s);
  } else {
    pthread_detach(thread);
  }
}

void waymark_speller_free(waymark_speller *s) {
  pthread_mutex_lock(&s->lock);
  s->is_given_up = true;
  bool is_loading = s->has_started && !s->has_loaded;
  pthread_mutex_unlock(&s->lock);
  if (!is_loading) { let_go(s); }
}

bool waymark_speller_has_loaded(waymark_speller *s) {
  pthread_mutex_lock(&s->lock);
  bool has_loaded = s->has_loaded;
  pthread_mutex_unlock(&s->lock);
  return has_loaded;
}

bool waymark_speller_wait(waymark_speller *s) {
  waymark_speller_start(s, NULL, NULL);
  pthread_mutex_lock(&s->lock);
  while (!s->has_loaded) { pthread_cond_wait(&s->loaded, &s->lock); }
  pthread_mutex_unlock(&s->lock);
  return s->count > 0;
}

/* A word in another encoding; NULL where it has no place there. */
static const char *converted(iconv_t conversion, const char *word, char *room, size_t size) {
  if (conversion == (iconv_t)-1) { return word; }
  iconv(conversion, NULL, NULL, NULL, NULL);
  char *from = (char *)word, *to = room;
  size_t left = strlen(word), free = size - 1;
  if (iconv(conversion, &from, &left, &to, &free) == (size_t)-1) { return NULL; }
  *to = '\0';
  return room;
}

bool waymark_speller_has(waymark_speller *s, const char *word) {
  char room[LONGEST_WORD];
  for (size_t i = 0; i < s->count; i++) {
    const char *text = converted(s->dictionaries[i].to, word, room, sizeof room);
    if (text != NULL && s->spell(s->dictionaries[i].handle, text) != 0) { return true; }
  }
  return false;
}

size_t waymark_speller_suggest(waymark_speller *s, const char *word, char **suggestions, size_t most) {
  char room[LONGEST_WORD];
  size_t count = 0;
  for (size_t i = 0; i < s->count && count < most; i++) {
    const char *text = converted(s->dictionaries[i].to, word, room, sizeof room);
    if (text == NULL) { continue; }
    char **found = NULL;
    int number = s->suggest(s->dictionaries[i].handle, &found, text);
    for (int j = 0; j < number && count < most; j++) {
      char back[LONGEST_WORD];
      const char *utf8 = converted(s->dictionaries[i].from, found[j], back, sizeof back);
      char *copy = utf8 != NULL ? strdup(utf8) : NULL;
      if (copy != NULL) { suggestions[count++] = copy; }
    }
    s->free_list(s->dictionaries[i].handle, &found, number);
  }
  return count;
}
