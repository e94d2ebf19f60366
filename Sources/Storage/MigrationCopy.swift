import Casework
import Foundation
import GRDB

/// The copy that is left beside an older store before it is brought up to date.
enum MigrationCopy {
  /// Makes it while the caller keeps everybody else from writing: 0600, as plain as the store, whole before it has its
  /// name, over no other. Gives its path; throws `.noCopy`.
  static func make(of path: String) throws -> String {
    let copy = name(beside: path)
    do {
      let unfinished = try StoreFile.makeUnfinished(copy)
      defer { StoreFile.remove(unfinished) }
      let source = try Connection.open(path, busyTimeout: 2, readOnly: true)
      let target = try DatabaseQueue(path: unfinished)
      try source.backup(to: target)
      try target.close()
      try source.close()
      try StoreFile.finish(unfinished, as: copy)
      return copy
    } catch {
      throw StoreError.noCopy(path: path, copy: copy, detail: reason(error))
    }
  }

  /// `waymark.store.before-layout-9`; where an earlier try left one, with a number behind it.
  private static func name(beside path: String) -> String {
    let name = "\(path).before-layout-\(Schema.version)"
    guard StoreFile.exists(name) else { return name }
    var number = 2
    while StoreFile.exists("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }

  private static func reason(_ error: any Error) -> String {
    switch StoreFailure.error(for: error, path: "") {
    case .full: "there is no space left"
    case .readOnly: "its folder is read-only"
    case .cannotOpen(_, let detail), .damaged(_, let detail): detail
    case .disk: "the disk gave an error"
    case .busy: "another process has it locked"
    case .missing, .notAStore, .newer, .exists, .logBeside, .noCopy, .ownersFirst, .conflict, .unreadableEntry, .booked,
      .typedElsewhere:
      "an unexpected error"
    }
  }
}
