import Casework
import Glibc
import Workflow

/// Drafts that a store could not take, a file of 0600 each, in a folder of 0700 of this person's own.
struct DraftFiles: DraftRefuge {
  /// The store that they are of, by its whole path.
  let store: String
  /// The folders that are tried, one after the other: the next may be on another disk.
  let folders: [String]

  /// What a file holds.
  private struct Kept: Codable {
    var store: String
    var draft: Draft
  }

  init(store: String, folders: [String] = DraftFiles.usual) {
    self.folders = folders
    guard let whole = realpath(store, nil) else {
      self.store = store
      return
    }
    defer { free(whole) }
    self.store = String(cString: whole)
  }

  /// `$XDG_STATE_HOME/waymark/drafts`, then one in memory, then one where everybody has room for a while.
  private static var usual: [String] {
    func folder(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let state = folder("XDG_STATE_HOME") ?? folder("HOME").map { $0 + "/.local/state" }
    return [
      state.map { $0 + "/waymark/drafts" }, folder("XDG_RUNTIME_DIR").map { $0 + "/waymark-drafts" },
      (folder("TMPDIR") ?? "/tmp") + "/waymark-drafts-\(geteuid())",
    ].compactMap(\.self)
  }

  func keep(_ draft: Draft) -> Bool {
    guard let text = try? JSONText.encode(Kept(store: store, draft: draft)) else { return false }
    let before = files(of: draft.form, in: draft.caseID, by: draft.worker)
    for folder in folders where DraftFiles.makePrivate(folder) {
      let file = "\(folder)/\(draft.savedAt.milliseconds)-\(getpid())-\(before.count).draft"
      if PrivateFolder.write(text, to: file) {
        for (file, _) in before { unlink(file) }
        return true
      }
      // What was begun and could not be finished would pass for the whole; one that was there is not ours to remove.
      if errno != EEXIST { unlink(file) }
    }
    return false
  }

  func draft(of form: TaskID, in id: CaseID, by worker: WorkerID) -> Draft? {
    files(of: form, in: id, by: worker).map(\.draft).max { $0.savedAt < $1.savedAt }
  }

  func forget(_ form: TaskID, in id: CaseID, by worker: WorkerID) {
    for (file, _) in files(of: form, in: id, by: worker) { unlink(file) }
  }

  /// The files that hold a draft of a form of this store.
  private func files(of form: TaskID, in id: CaseID, by worker: WorkerID) -> [(path: String, draft: Draft)] {
    folders.filter(DraftFiles.isPrivate).flatMap(DraftFiles.names).compactMap { path in
      guard let text = PrivateFolder.read(path), let kept = try? JSONText.decode(Kept.self, from: text),
        kept.store == store, kept.draft.form == form, kept.draft.caseID == id, kept.draft.worker == worker
      else { return nil }
      return (path, kept.draft)
    }
  }

  /// The paths of the drafts in a folder.
  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".draft") { paths.append("\(folder)/\(name)") }
    }
    return paths
  }

  /// Makes a folder, and those above it, where it is not there; false where it is not this person's alone.
  private static func makePrivate(_ folder: String) -> Bool {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
    return isPrivate(folder)
  }

  /// True for a folder, and no link to one, that nobody else can look into: what lies in any other is not trusted.
  private static func isPrivate(_ folder: String) -> Bool {
    var status = stat()
    return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
      && status.st_mode & 0o077 == 0
  }
}
