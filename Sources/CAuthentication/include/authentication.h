#ifndef WAYMARK_AUTHENTICATION_H
#define WAYMARK_AUTHENTICATION_H

/* Whether a password is that of a user, by the system's own rules (PAM, as the service "waymark"). */
enum waymark_password {
  waymark_password_right,
  waymark_password_wrong,
  /* There is nothing on this system that could say so. */
  waymark_password_unknown,
};

enum waymark_password waymark_check_password(const char *user, const char *password);

#endif
