/* Dictionaries of hunspell, without needing hunspell to be there: its library is looked for when it is first asked for,
 * and read by a thread of its own. */
#ifndef WAYMARK_CHUNSPELL_SPELLER_H
#define WAYMARK_CHUNSPELL_SPELLER_H

#include <stdbool.h>
#include <stddef.h>

/* Some dictionaries. */
typedef struct waymark_speller waymark_speller;

/* A speller of the dictionaries at these paths without their endings ("/usr/share/hunspell/en_GB"); NULL where memory
 * is short. */
waymark_speller *waymark_speller_make(const char *const *bases, size_t count);

/* Begins to load on another thread, which calls `done` at the end; does nothing the second time. */
void waymark_speller_start(waymark_speller *speller, void (*done)(void *), void *context);

/* Frees it, at once or where it is still loading once that has ended; `done` is called all the same. */
void waymark_speller_free(waymark_speller *speller);

/* True once loading has ended, whatever it found. */
bool waymark_speller_has_loaded(waymark_speller *speller);

/* Waits until loading has ended; true where there is a dictionary. */
bool waymark_speller_wait(waymark_speller *speller);

/* True where one of the dictionaries has a word, given as UTF-8. */
bool waymark_speller_has(waymark_speller *speller, const char *word);

/* Fills in up to `most` suggestions as UTF-8, each to be freed; how many there are. */
size_t waymark_speller_suggest(waymark_speller *speller, const char *word, char **suggestions, size_t most);

#endif
