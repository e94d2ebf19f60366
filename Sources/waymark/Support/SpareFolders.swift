import Glibc
import Synchronization

/// Folders of this person's alone that stand for one whose name somebody else has taken, so that nobody can keep another
/// from keeping what they type, nor read it.
final class SpareFolders: Sendable {
  private let path: String?
  private let known: Mutex<[String]>

  /// Those that stand for a folder, whoever has its name now.
  init(of path: String?) {
    self.path = path
    known = Mutex(path.map(SpareFolders.found) ?? [])
  }

  var all: [String] { known.withLock { $0 } }

  /// One of them, made where there is none; nil where that fails.
  var one: String? {
    known.withLock { known in
      if let first = known.first(where: PrivateFolder.isPrivate) { return first }
      guard let path, let made = PrivateFolder(beginning: path + ".") else { return nil }
      known.append(made.path)
      return made.path
    }
  }

  private static func found(_ path: String) -> [String] {
    guard let slash = path.lastIndex(of: "/") else { return [] }
    let (parent, beginning) = (String(path[..<slash]), path[path.index(after: slash)...] + ".")
    return PrivateFolder.names(in: parent.isEmpty ? "/" : parent).filter { $0.hasPrefix(beginning) }
      .map { "\(parent)/\($0)" }.filter(PrivateFolder.isPrivate)
  }
}
