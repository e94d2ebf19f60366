import Glibc

/// Writes files that were not there: what is there is left as it is.
enum NewFile {
  /// Writes a text that anybody may read, such as a diagram.
  static func write(_ text: String, to path: String) throws(Complaint) {
    try write(Array(text.utf8), to: path, mode: 0o644)
  }

  /// Writes a document that only this person may read, unless another mode is given; throws a sentence where that fails,
  /// and then leaves nothing behind.
  static func write(_ content: [UInt8], to path: String, mode: mode_t = 0o600) throws(Complaint) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      throw failure(path, errno == EEXIST ? "it exists already" : String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var bytes = content[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let reason = String(cString: strerror(errno))
        unlink(path)
        throw failure(path, reason)
      }
      bytes = bytes.dropFirst(written)
    }
  }

  /// True where there is something of that name, a link to nothing included.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func failure(_ path: String, _ reason: String) -> Complaint {
    Complaint("\(Display.line(path)) can't be written: \(reason).")
  }
}
