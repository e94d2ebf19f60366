import Glibc
import Screens

/// The editor that `VISUAL` or `EDITOR` names, run on a file that only this person can read and that is gone
/// afterwards.
struct ExternalEditor: OutsideEditor {
  /// The command; nil where none is set.
  let command: String?
  /// Where the file's folder is made.
  let place: String

  init(environment: (String) -> String? = ExternalEditor.variable) {
    command = ["VISUAL", "EDITOR"].lazy.compactMap(environment).first { !$0.allSatisfy(\.isWhitespace) }
    // A session's own folder in memory before one that everybody shares.
    place = ["XDG_RUNTIME_DIR", "TMPDIR"].lazy.compactMap(environment).first { $0.hasPrefix("/") } ?? "/tmp"
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  func edit(_ text: String) throws(OutsideEditorProblem) -> String {
    guard let command else { return try NoOutsideEditor().edit(text) }
    guard let folder = PrivateFolder(in: place) else {
      throw OutsideEditorProblem("The text can't be put where an editor finds it: \(ExternalEditor.failure).")
    }
    defer { folder.remove() }
    let file = folder.path + "/text.txt"
    guard PrivateFolder.write(text, to: file) else {
      throw OutsideEditorProblem("The text can't be put where an editor finds it: \(ExternalEditor.failure).")
    }
    let status = ExternalEditor.run(command, on: file)
    guard status == 0 else {
      let why = status == 127 || status == 126 ? "can't be started" : "ended with an error (\(status))"
      throw OutsideEditorProblem("The editor \"\(Display.line(command))\" \(why): the text is as it was.")
    }
    guard let edited = PrivateFolder.read(file) else {
      throw OutsideEditorProblem("What the editor left is no UTF-8 text: the text is as it was.")
    }
    return edited
  }

  private static var failure: String { String(cString: strerror(errno)) }

  /// Runs an editor as everybody else does, by way of the shell, and waits for it; its exit status.
  private static func run(_ command: String, on file: String) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var handled = sigset_t()
    sigfillset(&handled)
    posix_spawnattr_setsigdefault(&attributes, &handled)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let words = ["sh", "-c", "\(command) \"$1\"", "sh", file]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard posix_spawn(&child, "/bin/sh", nil, &attributes, &arguments, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return 127 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
