import Glibc

/// A folder that only this person can look into (0700), for as long as it is needed.
struct PrivateFolder {
  let path: String

  /// Makes it; nil where that fails, with `errno`.
  init?(in place: String) { self.init(beginning: place + "/waymark.") }

  /// Makes one whose path begins so and that nobody can have made before.
  init?(beginning: String) {
    // The system puts other letters in the place of the last six.
    var template = Array((beginning + String(repeating: "X", count: 6)).utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// One that is there; nil where it is not this person's alone.
  init?(at path: String) {
    guard PrivateFolder.isPrivate(path) else { return nil }
    self.path = path
  }

  /// The names of the files in it, in order.
  var files: [String] { PrivateFolder.names(in: path).filter { $0 != "." && $0 != ".." }.sorted() }

  /// Removes it with whatever an editor has left in it.
  func remove() {
    for name in files { unlink(path + "/" + name) }
    rmdir(path)
  }

  /// The names of what a folder holds; none where it can't be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  /// Makes a folder, and those above it, where it is not there; false where it is not this person's alone.
  static func make(_ folder: String) -> Bool {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
    return isPrivate(folder)
  }

  /// True for a folder, and no link to one, that nobody else can look into: what lies in any other is not trusted.
  static func isPrivate(_ folder: String) -> Bool {
    var status = stat()
    return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
      && status.st_mode & 0o077 == 0
  }

  /// Writes a new file that only this person can read (0600).
  static func write(_ text: String, to path: String) -> Bool { write(Array(text.utf8), to: path) }

  /// The same of bytes, whatever they are.
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard written > 0 || errno == EINTR else { return false }
      bytes = bytes.dropFirst(max(0, written))
    }
    // It is there after a power cut too: what it stands for is removed next. A disk in memory has nothing to do.
    return fsync(file) == 0 || errno == EINVAL
  }

  /// Reads a file; nil where it can't be read or is no UTF-8 text.
  static func read(_ path: String) -> String? { bytes(path).flatMap { String(validating: $0, as: UTF8.self) } }

  /// What a file holds; nil where it can't be read, or is a pipe or the like, which would keep us waiting.
  static func bytes(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return bytes }
      guard count > 0 || errno == EINTR else { return nil }
      bytes += chunk.prefix(max(0, count))
    }
  }
}
