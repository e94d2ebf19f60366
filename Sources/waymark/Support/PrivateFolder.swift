import Glibc

/// A folder that only this person can look into (0700), for as long as it is needed.
struct PrivateFolder {
  let path: String

  /// Makes it; nil where that fails, with `errno`.
  init?(in place: String) {
    var template = Array((place + "/waymark.XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes it with whatever an editor has left in it.
  func remove() {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { unlink(path + "/" + name) }
      }
      closedir(folder)
    }
    rmdir(path)
  }

  /// Writes a new file that only this person can read (0600).
  static func write(_ text: String, to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard written > 0 || errno == EINTR else { return false }
      bytes = bytes.dropFirst(max(0, written))
    }
    return true
  }

  /// Reads a file; nil where it can't be read or is no UTF-8 text.
  static func read(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return String(validating: bytes, as: UTF8.self) }
      guard count > 0 || errno == EINTR else { return nil }
      bytes += chunk.prefix(max(0, count))
    }
  }
}
