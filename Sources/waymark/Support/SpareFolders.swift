import Glibc
import Synchronization

/// Folders of this person's alone that stand for one whose name somebody else has taken, so that nobody can keep another
/// from keeping what they type, nor read it.
final class SpareFolders: Sendable {
  private let path: String?
  /// Nil until it is asked for them: the folder that they lie in may be full of what others have put there.
  private let known = Mutex<[String]?>(nil)

  /// Those that stand for a folder, whoever has its name now.
  init(of path: String?) { self.path = path }

  var all: [String] { known.withLock { looked(&$0) } }

  private func looked(_ known: inout [String]?) -> [String] {
    let folders = known ?? path.map(SpareFolders.found) ?? []
    known = folders
    return folders
  }

  /// One of them, made where there is none; nil where that fails.
  var one: String? {
    known.withLock { known in
      let folders = looked(&known)
      if let first = folders.first(where: PrivateFolder.isPrivate) { return first }
      guard let path, let made = PrivateFolder(beginning: path + ".") else { return nil }
      known = folders + [made.path]
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
