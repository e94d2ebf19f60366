/* The few statistics that the benchmarks print. */
#ifndef WAYMARK_STATS_H
#define WAYMARK_STATS_H

#include <stdlib.h>
#include <time.h>

/* Milliseconds of a clock that is never set back. */
static inline double stats_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static inline int stats_compare(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

/* The value that a share (0.5: the median) of the values does not exceed. Sorts them; 0 where there are none. */
static inline double stats_quantile(double *values, size_t count, double share) {
  if (count == 0) { return 0; }
  qsort(values, count, sizeof *values, stats_compare);
  size_t rank = (size_t)(share * (double)count + 0.999999);
  return values[rank < 1 ? 0 : rank > count ? count - 1 : rank - 1];
}

#endif
