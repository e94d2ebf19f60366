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
    umask(0o077)
    for name in ["WAYMARK_RESOURCES", "TERMINFO", "TERMINFO_DIRS", "SQLITE_TMPDIR", "LOCPATH", "NLSPATH", "GCONV_PATH"]
    {
      unsetenv(name)
    }
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
