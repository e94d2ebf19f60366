import Casework
import Glibc
import Workflow

/// Drafts that a store could not take, a file of 0600 each, in a folder of 0700 of this person's own.
struct DraftFiles: DraftRefuge {
  /// The store that they are of, by its whole path.
  let store: String
  /// What tells it from every other; nil where that is not known.
  let identity: String?
  /// The folders that are tried, one after the other: the next may be on another disk. The last may lie where everybody
  /// can make one of its name first.
  let folders: [String]
  let sitting: String?
  /// What stands for the last one where its name is taken.
  private let spares: SpareFolders

  /// What a file holds.
  private struct Kept: Codable {
    var store: String
    var identity: String?
    var draft: Draft
  }

  init(store: String, identity: String? = nil, folders: [String] = DraftFiles.usual, sitting: String? = Sitting.own) {
    self.folders = folders
    self.sitting = sitting
    self.identity = identity
    spares = SpareFolders(of: folders.last)
    guard let whole = realpath(store, nil) else {
      self.store = store
      return
    }
    defer { free(whole) }
    self.store = String(cString: whole)
  }

  /// `$XDG_STATE_HOME/waymark/drafts`, then one in memory, then one where everybody has room for a while.
  static var usual: [String] {
    func folder(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let state = folder("XDG_STATE_HOME") ?? folder("HOME").map { $0 + "/.local/state" }
    return [
      state.map { $0 + "/waymark/drafts" }, folder("XDG_RUNTIME_DIR").map { $0 + "/waymark-drafts" },
      (folder("TMPDIR") ?? "/tmp") + "/waymark-drafts-\(geteuid())",
    ].compactMap(\.self)
  }

  func keep(_ draft: Draft) -> Bool {
    guard let text = try? JSONText.encode(Kept(store: store, identity: identity, draft: draft)) else { return false }
    let before = files(of: draft.form, in: draft.caseID, by: draft.worker).filter { $0.draft.sitting == draft.sitting }
    let name = "\(draft.savedAt.milliseconds)-\(getpid())-\(UInt32.random(in: 0 ... .max)).draft"
    for folder in folders where PrivateFolder.make(folder) {
      if write(text, to: "\(folder)/\(name)", inPlaceOf: before) { return true }
    }
    guard let last = folders.last, !PrivateFolder.isPrivate(last), let spare = spares.one else { return false }
    return write(text, to: "\(spare)/\(name)", inPlaceOf: before)
  }

  /// Writes a file, and removes those that it stands for once it is whole.
  private func write(_ text: String, to file: String, inPlaceOf before: [(path: String, draft: Draft)]) -> Bool {
    guard PrivateFolder.write(text, to: file) else {
      // What was begun and could not be finished would pass for the whole; one that was there is not ours to remove.
      if errno != EEXIST { unlink(file) }
      return false
    }
    for (file, _) in before { unlink(file) }
    return true
  }

  func drafts(of form: TaskID, in id: CaseID, by worker: WorkerID) -> [Draft] {
    files(of: form, in: id, by: worker).map(\.draft).filter { $0.sitting == sitting || !Sitting.goesOn($0.sitting) }
      .sorted { $0.savedAt > $1.savedAt }
  }

  func forget(_ form: TaskID, in id: CaseID, by worker: WorkerID, of sitting: String?) {
    for (file, draft) in files(of: form, in: id, by: worker) where draft.sitting == sitting { unlink(file) }
  }

  /// The files that hold a draft of a form of this store.
  private func files(of form: TaskID, in id: CaseID, by worker: WorkerID) -> [(path: String, draft: Draft)] {
    (folders + spares.all).filter(PrivateFolder.isPrivate).flatMap(DraftFiles.names).compactMap { path in
      guard let text = PrivateFolder.read(path), let kept = try? JSONText.decode(Kept.self, from: text),
        isOfStore(kept), kept.draft.form == form, kept.draft.caseID == id, kept.draft.worker == worker
      else { return nil }
      return (path, kept.draft)
    }
  }

  /// Whether it was typed in this store: another may be at its path by now, and it at another.
  private func isOfStore(_ kept: Kept) -> Bool {
    guard let identity, let its = kept.identity else { return kept.store == store }
    // Of a copy the other goes on.
    return its == identity && (kept.store == store || access(kept.store, F_OK) != 0)
  }

  /// The paths of the drafts in a folder.
  private static func names(in folder: String) -> [String] {
    PrivateFolder.names(in: folder).filter { $0.hasSuffix(".draft") }.map { "\(folder)/\($0)" }
  }
}
