internal import Glibc

/// Reads files and folders through the system, so that start-up does not wait for more than it needs.
enum FileAccess {
  /// Why a file could not be read, in the system's words.
  struct Failure: Error {
    var reason: String
    static var last: Failure { Failure(reason: String(cString: strerror(errno)).lowercased()) }
  }

  /// The bytes of a regular file, at most `limit + 1` of them.
  static func bytes(of path: String, limit: Int) throws(Failure) -> [UInt8] {
    // A pipe must not keep us waiting for its other end.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(reason: "it is not a file") }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      var error: Failure?
      let wanted = min(max(Int(status.st_size) + 1 - bytes.count, 4096), limit + 1 - bytes.count)
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0 { error = .last }
        count = max(0, got)
      }
      if let error { throw error }
      if chunk.isEmpty { break }
      bytes += chunk
    }
    return bytes
  }

  /// The names in a folder in the order of their bytes, without the hidden ones; nil where it is no folder.
  static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// True where there is anything at a path, readable or not.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 || errno != ENOENT && errno != ENOTDIR
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The program that runs, links followed.
  static var executable: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
