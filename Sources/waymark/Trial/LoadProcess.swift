import Glibc

/// A program of its own that writes to a store: this one, started again.
final class LoadProcess {
  private let process: pid_t
  private let output: String
  private var isOver = false

  /// Starts it; what it says goes to a file.
  init(_ writer: LoadWriter, count: Int, drafts: Bool, output: String) throws {
    self.output = output
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let arguments =
      ["waymark", "benchmark", "load", "--store", writer.path, "--writer", "\(writer.writer)"]
      + ["--start", "\(writer.start)", "--count", "\(count)"] + (drafts ? ["--drafts"] : [])
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, "/proc/self/exe", &actions, nil, &words, environ) == 0 else {
      throw Complaint("A program can't be started.")
    }
    process = child
  }

  deinit { end() }

  /// True once it has begun to write.
  var hasBegun: Bool {
    var status = stat()
    return stat(output, &status) == 0 && status.st_size > 1
  }

  /// Ends it as a power cut would end its process.
  func end() {
    guard !isOver else { return }
    kill(process, SIGKILL)
    _ = wait()
  }

  /// Waits for its end; true where it ended well.
  func wait() -> Bool {
    guard !isOver else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    isOver = true
    return status == 0
  }

  /// The whole lines that it said.
  static func lines(of output: String) -> [String] {
    guard let text = PrivateFolder.read(output) else { return [] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.removeLast()
    return lines
  }
}
