import Testing

/// Everything that uses ncurses or the C library's locale, one test after another: both exist once in a process.
@Suite(.serialized) enum CursesSuite {}
