import Glibc
import Screens
import Storage

/// New files of 0600 in this person's own folders.
struct PrivateFiles: OutsideFiles {
  /// What `~` stands for.
  let home: String

  init(home: String = OwnFolders.variable("HOME") ?? "/") {
    self.home = home
  }

  func write(_ text: String, to path: String) throws(OutsideFileProblem) {
    let full = path == "~" || path.hasPrefix("~/") ? home + path.dropFirst() : path
    guard !PrivateFolder.write(text, to: full) else { return }
    let failure = errno
    guard failure != EEXIST else {
      throw OutsideFileProblem("\(Display.line(full)) exists already; nothing was written over it.")
    }
    // What was begun and could not be finished would pass for the whole.
    if failure == ENOSPC || failure == EDQUOT || failure == EIO { unlink(full) }
    let why = String(cString: strerror(failure)).lowercased()
    throw OutsideFileProblem("\(Display.line(full)) can't be written: \(why).")
  }
}
