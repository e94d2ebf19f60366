import Glibc
import Screens
import Storage

/// The words that a person has added to the dictionary: one a line, in a file that only they can read (0600).
struct OwnWords {
  /// The file, in the person's folder for data.
  let path: String?

  init(environment: (String) -> String? = OwnWords.variable) {
    let data = environment("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let folder = data ?? environment("HOME").map { $0 + "/.local/share" }
    path = folder.map { $0 + "/waymark/words" }
  }

  private static func variable(_ name: String) -> String? { OwnFolders.variable(name) }

  /// The words, in lower case.
  var words: Set<String> {
    guard let path, let text = PrivateFolder.read(path) else { return [] }
    return Set(text.split(whereSeparator: \.isNewline).map { $0.lowercased() })
  }

  /// Adds a word.
  func add(_ word: String) throws(SpellingProblem) {
    guard let path else { throw SpellingProblem("There is no home folder to keep your words in.") }
    let folders = path.split(separator: "/").dropLast()
    for count in 1...max(1, folders.count) { mkdir("/" + folders.prefix(count).joined(separator: "/"), 0o700) }
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw SpellingProblem("Your words can't be kept in \(path): \(String(cString: strerror(errno))).")
    }
    defer { close(file) }
    fchmod(file, 0o600)
    let line = Array((word + "\n").utf8)
    guard write(file, line, line.count) == line.count else {
      throw SpellingProblem("Your words can't be kept in \(path): \(String(cString: strerror(errno))).")
    }
  }
}
