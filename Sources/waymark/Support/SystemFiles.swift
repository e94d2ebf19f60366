import Casework
import Glibc
import Storage

/// Files on this machine, as the person who runs the program may read them; `~` is their own folder.
struct SystemFiles: FileSource {
  func bytes(of path: String, limit: Int) throws(FileSourceProblem) -> [UInt8] {
    let shown = Display.line(path)
    var path = path
    if path == "~" || path.hasPrefix("~/"), let home = OwnFolders.variable("HOME") {
      path = home + path.dropFirst()
    }
    // A pipe must not keep the screen waiting for its other end.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw SystemFiles.failure(shown) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemFiles.failure(shown) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileSourceProblem("\(shown) is not a file.") }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      var isFailed = false
      let wanted = min(65_536, limit + 1 - bytes.count)
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, buffer.count)
        isFailed = got < 0
        count = max(0, got)
      }
      if isFailed { throw SystemFiles.failure(shown) }
      if chunk.isEmpty { break }
      bytes += chunk
    }
    return bytes
  }

  private static func failure(_ path: String) -> FileSourceProblem {
    FileSourceProblem("\(path) can't be read: \(String(cString: strerror(errno)).lowercased()).")
  }
}
