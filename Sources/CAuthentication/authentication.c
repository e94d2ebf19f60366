#include "authentication.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

/* What libpam's header declares of its interface, which has not changed since 1996. It is opened when it is first
 * needed: a start loads nothing for it. */
struct pam_message {
  int style;
  const char *text;
};
struct pam_response {
  char *text;
  int unused;
};
struct pam_conversation {
  int (*converse)(int, const struct pam_message **, struct pam_response **, void *);
  void *data;
};
struct pam_handle;

enum { prompt_echo_off = 1, prompt_echo_on = 2 };
enum { pam_success = 0, pam_buffer_error = 5, pam_conversation_error = 19 };
enum { pam_disallow_null = 1, pam_silent = 0x8000 };
enum { most_messages = 32 };

typedef int (*pam_start_function)(const char *, const char *, const struct pam_conversation *, struct pam_handle **);
typedef int (*pam_step_function)(struct pam_handle *, int);

/* Gives the password to whatever asks for something that is not to be seen. */
static int answer(int count, const struct pam_message **messages, struct pam_response **responses, void *password) {
  if (count <= 0 || count > most_messages) { return pam_conversation_error; }
  struct pam_response *answers = calloc((size_t)count, sizeof *answers);
  if (answers == NULL) { return pam_buffer_error; }
  for (int i = 0; i < count; i++) {
    if (messages[i]->style != prompt_echo_off && messages[i]->style != prompt_echo_on) { continue; }
    answers[i].text = strdup(messages[i]->style == prompt_echo_off ? password : "");
  }
  *responses = answers;
  return pam_success;
}

enum waymark_password waymark_check_password(const char *user, const char *password) {
  void *library = dlopen("libpam.so.0", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) { return waymark_password_unknown; }
  pam_start_function start = (pam_start_function)dlsym(library, "pam_start");
  pam_step_function authenticate = (pam_step_function)dlsym(library, "pam_authenticate");
  pam_step_function account = (pam_step_function)dlsym(library, "pam_acct_mgmt");
  pam_step_function end = (pam_step_function)dlsym(library, "pam_end");
  enum waymark_password found = waymark_password_unknown;
  if (start != NULL && authenticate != NULL && account != NULL && end != NULL) {
    struct pam_conversation conversation = {answer, (void *)password};
    struct pam_handle *handle = NULL;
    if (start("waymark", user, &conversation, &handle) == pam_success) {
      int result = authenticate(handle, pam_silent | pam_disallow_null);
      if (result == pam_success) { result = account(handle, pam_silent); }
      end(handle, result);
      found = result == pam_success ? waymark_password_right : waymark_password_wrong;
    }
  }
  dlclose(library);
  return found;
}
