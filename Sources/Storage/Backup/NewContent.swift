import Foundation

/// A file that is being written and has no name yet: it appears when it is whole, and never over another.
///
/// Where the file system makes no file without a name, it has an unfinished one beside, which goes on any failure.
final class NewContent {
  let path: String
  /// The open file; for reading and writing, 0600.
  let descriptor: Int32
  private let unfinished: String?

  /// Throws `.exists`, `.full` or `.cannotWrite`.
  init(for path: String) throws(BackupFailure) {
    self.path = path
    guard !StoreFile.exists(path) else { throw .exists(path: path) }
    if let log = StoreFile.strayLog(of: path) { throw .logBeside(path: path, log: log) }
    let folder = NewContent.folder(of: path)
    let unnamed = open(folder, NewContent.temporary | O_RDWR | O_CLOEXEC, 0o600)
    if unnamed >= 0 {
      (descriptor, unfinished) = (unnamed, nil)
      return
    }
    let name = "\(path).new-\(getpid())"
    unlink(name)
    let file = open(name, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw NewContent.failure(path) }
    (descriptor, unfinished) = (file, name)
  }

  deinit {
    close(descriptor)
    if let unfinished { unlink(unfinished) }
  }

  /// Writes all of these bytes behind those that were written before.
  func write(_ bytes: UnsafeRawBufferPointer) throws(BackupFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let buffer = UnsafeRawBufferPointer(rebasing: rest)
      let count = Foundation.write(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw NewContent.failure(path) }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes it durable and gives it its name; a file that came there meanwhile stays, and `.exists` is thrown.
  func finish() throws(BackupFailure) {
    guard fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0 else { throw NewContent.failure(path) }
    let isNamed =
      if let unfinished {
        link(unfinished, path) == 0
      } else {
        linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
      }
    guard isNamed else { throw NewContent.failure(path) }
    // Its name is to be there after a power cut too.
    let folder = open(NewContent.folder(of: path), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// `O_TMPFILE`, which is not imported.
  private static let temporary: Int32 = 0o20_200_000

  private static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  private static func failure(_ path: String) -> BackupFailure {
    switch errno {
    case EEXIST: .exists(path: path)
    case ENOSPC, EDQUOT, EFBIG: .full(path: path)
    default: .cannotWrite(path: path, detail: String(cString: strerror(errno)).lowercased())
    }
  }
}
