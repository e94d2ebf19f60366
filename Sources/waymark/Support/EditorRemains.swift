import Glibc

/// What a person's own editor has saved and the program has not taken over: it stays until its owner removes it.
///
/// An editor's folder is in memory where there is room for that, and so gone once its owner logs out: what is to stay is
/// copied to where drafts are that the store can't take. While an editor is open a note beside those says where its
/// folder is, in case that nobody is there to look after it when the editor ends.
struct EditorRemains {
  /// The folders that are tried, one after the other.
  let folders: [String]

  init(folders: [String] = DraftFiles.usual) { self.folders = folders }

  /// What the names of folders begin with that were copied.
  private static let beginning = "editor."
  /// What the names of notes end with, after the number of the process that wrote them and a dot.
  private static let ending = ".editing"

  /// Notes that an editor has the file of a folder as it is now; the path of the note, nil where there is no room.
  func note(_ folder: PrivateFolder) -> String? {
    let name = "\(getpid()).\(UInt32.random(in: 0 ... .max))\(EditorRemains.ending)"
    for place in folders where PrivateFolder.make(place) {
      let note = "\(place)/\(name)"
      if write(folder, to: note) { return note }
    }
    return nil
  }

  /// Notes it again, now that what was saved so far is taken over.
  func renew(_ note: String?, _ folder: PrivateFolder) {
    guard let note else { return }
    unlink(note)
    _ = write(folder, to: note)
  }

  private func write(_ folder: PrivateFolder, to note: String) -> Bool {
    let isWritten = PrivateFolder.write("\(folder.path)\n\(EditorRemains.state(of: folder))\n", to: note)
    if !isWritten, errno != EEXIST { unlink(note) }
    return isWritten
  }

  /// Copies all that an editor has left to where it stays; the path of the copy, or of the folder itself where there is
  /// no room for one.
  func keep(_ folder: PrivateFolder) -> String {
    for place in folders where PrivateFolder.make(place) {
      guard let copy = PrivateFolder(beginning: "\(place)/\(EditorRemains.beginning)") else { continue }
      let isWhole = folder.files.allSatisfy { name in
        guard let bytes = PrivateFolder.bytes("\(folder.path)/\(name)") else { return false }
        return PrivateFolder.write(bytes, to: "\(copy.path)/\(name)")
      }
      guard isWhole else {
        copy.remove()
        continue
      }
      folder.remove()
      return copy.path
    }
    return folder.path
  }

  /// Puts a text where it stays, in a file of a folder of its own; the path of the file, nil where there is no room.
  func keep(_ text: String, as name: String) -> String? {
    for place in folders where PrivateFolder.make(place) {
      guard let folder = PrivateFolder(beginning: "\(place)/\(EditorRemains.beginning)") else { continue }
      let file = "\(folder.path)/\(name)"
      if PrivateFolder.write(text, to: file) { return file }
      folder.remove()
    }
    return nil
  }

  /// The folders with what is still there of it, in the order of their paths. What nothing was saved in goes.
  func found() -> [String] {
    var found: [String] = []
    for place in folders where PrivateFolder.isPrivate(place) {
      for name in PrivateFolder.names(in: place) {
        let path = "\(place)/\(name)"
        if name.hasPrefix(EditorRemains.beginning), PrivateFolder.isPrivate(path) { found.append(path) }
        if name.hasSuffix(EditorRemains.ending), !EditorRemains.isOpen(name), let left = left(by: path) {
          found.append(left)
        }
      }
    }
    return found.sorted()
  }

  /// True while the process is there that wrote a note of this name.
  private static func isOpen(_ name: String) -> Bool {
    guard let process = name.split(separator: ".").first.flatMap({ pid_t($0) }) else { return false }
    return kill(process, 0) == 0 || errno == EPERM
  }

  /// The folder of a note, where something was saved in it since; otherwise folder and note are removed.
  private func left(by note: String) -> String? {
    let lines = PrivateFolder.read(note)?.split(separator: "\n").map(String.init) ?? []
    guard lines.count == 2, let folder = PrivateFolder(at: lines[0]) else {
      unlink(note)
      return nil
    }
    guard EditorRemains.state(of: folder) == lines[1] else { return folder.path }
    folder.remove()
    unlink(note)
    return nil
  }

  /// What changes whenever an editor saves something: each file's name, size and time.
  private static func state(of folder: PrivateFolder) -> String {
    folder.files.map { name in
      var status = stat()
      stat("\(folder.path)/\(name)", &status)
      return "\(name) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }.joined(separator: ", ")
  }
}
