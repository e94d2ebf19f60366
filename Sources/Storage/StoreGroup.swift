import Glibc

/// The group that alone may reach the stores of an installation: the program is installed set-group-id to it, and whoever
/// runs it has the group while a store is worked on, and at no other time.
///
/// What else the program does (reading the files that somebody names, writing others, running an editor) it does as the
/// person themselves. A program that it runs never has the group: the kernel forgets it when another is started.
public enum StoreGroup {
  /// The group that the program may take; nil where it is not installed set-group-id. It is looked at first before the
  /// group is given back.
  private static let held: gid_t? = getegid() == getgid() ? nil : getegid()

  /// True where the program is installed so.
  public static var isHeld: Bool { held != nil }

  /// The store of such an installation, where no other is named.
  public static let store = "/var/lib/waymark/waymark.store"

  /// Gives the group back before anything else is done, and with it all that could lead the program astray: the folder
  /// of procedures and the descriptions of terminals that the person's environment names. To be called first of all.
  public static func settle() {
    // A file that is opened must not get the number of a standard one that was closed, and be written to as that.
    for number in 0...2 as ClosedRange<Int32> where fcntl(number, F_GETFD) < 0 { _ = open("/dev/null", O_RDWR) }
    guard held != nil else { return }
    guard setegid(getgid()) == 0 else { abort() }
    // Under a limit on the size of files a case could be read and no record of it written.
    guard liftsLimit() else {
      let text =
        "waymark: no program may write files of \(leastFile >> 30) GB here (ulimit -f): the store can't be worked on.\n"
      _ = text.withCString { write(2, $0, strlen($0)) }
      exit(1)
    }
    umask(0o077)
    for name in misleading { unsetenv(name) }
    OwnFolders.hide()
  }

  /// Every store is smaller, in bytes.
  private static let leastFile: rlim_t = 16 << 30

  /// Lifts the limit on the size of files as far as it may be; false where that is not far enough.
  private static func liftsLimit() -> Bool {
    let kind = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    var limit = rlimit()
    guard getrlimit(kind, &limit) == 0, limit.rlim_max >= leastFile else { return false }
    limit.rlim_cur = limit.rlim_max
    return setrlimit(kind, &limit) == 0
  }

  /// The variables by which somebody could have the program, or a library in it, read what they made: procedures, the
  /// descriptions of terminals, languages, character sets, fonts, dictionaries, modules.
  private static let misleading = [
    "WAYMARK_RESOURCES", "TERMINFO", "TERMINFO_DIRS", "SQLITE_TMPDIR", "LOCPATH", "NLSPATH", "GCONV_PATH",
    "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "DICPATH", "GIO_EXTRA_MODULES", "GIO_MODULE_DIR",
    "PANGO_SYSCONFDIR", "PANGO_LIBDIR", "OPENSSL_CONF", "OPENSSL_MODULES", "OPENSSL_ENGINES",
  ]

  /// Where a store really is that the group guards; nil for any other, which is opened with the rights of whoever runs
  /// the program.
  ///
  /// Its file is the group's, and every folder on its way belongs to root, and nobody else but the group can change what
  /// is in it: so nobody puts another file in its place, or beside it, between two looks. With the group a store of
  /// somebody's own could be made to take the log of the authority's for its own.
  static func guarded(_ path: String) -> String? {
    guard let held else { return nil }
    return raised {
      guard let real = realpath(path, nil) else { return nil }
      defer { free(real) }
      let place = String(cString: real)
      var status = stat()
      guard lstat(place, &status) == 0, status.st_gid == held else { return nil }
      var way = place[...]
      while let slash = way.lastIndex(of: "/") {
        let isItsOwn = way.endIndex == place.endIndex
        way = way[..<slash]
        guard lstat(way.isEmpty ? "/" : String(way), &status) == 0 else { return nil }
        // In a sticky folder everybody may make files, such as a store's log, and nobody takes another's away.
        let isSticky = !isItsOwn && status.st_mode & S_ISVTX != 0
        guard isRoots(status), isSticky || isClosed(status, but: held) else { return nil }
      }
      return place
    }
  }

  private static func isRoots(_ folder: stat) -> Bool { folder.st_mode & S_IFMT == S_IFDIR && folder.st_uid == 0 }

  /// True for a folder in which nobody makes or removes files but its owner and the group.
  private static func isClosed(_ folder: stat, but group: gid_t) -> Bool {
    folder.st_mode & S_IWOTH == 0 && (folder.st_mode & S_IWGRP == 0 || [0, group].contains(folder.st_gid))
  }

  /// Does a piece of work with the group.
  public static func raised<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let held, getegid() != held else { return try work() }
    setegid(held)
    defer { setegid(getgid()) }
    return try work()
  }
}
