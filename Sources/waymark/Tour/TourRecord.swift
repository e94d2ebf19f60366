import Glibc

/// Whether the tour was offered to this person: an empty file of 0600 in a folder of theirs, and nowhere else.
struct TourRecord {
  /// The folder that it is in; nil where there is none for such things.
  let folder: String?

  /// In `$XDG_STATE_HOME/waymark`, by default below `~/.local/state`.
  static var usual: TourRecord {
    func absolute(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let state = absolute("XDG_STATE_HOME") ?? absolute("HOME").map { $0 + "/.local/state" }
    return TourRecord(folder: state.map { $0 + "/waymark" })
  }

  private var file: String? { folder.map { $0 + "/tour-offered" } }

  /// True once it was offered, and where nobody could remember that it was: it would be offered for ever.
  var isThere: Bool {
    guard let file else { return true }
    return access(file, F_OK) == 0
  }

  /// Remembers that it was offered.
  func write() {
    guard let file, let folder else { return }
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
    _ = PrivateFolder.write("", to: file)
  }
}
