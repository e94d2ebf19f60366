import Casework
import Foundation
import Storage
import Synchronization
import Workflow

@testable import waymark

/// A store that is written in, asked, and made again what it was; with what each question is answered while nothing in it
/// is changed.
struct RowsGround {
  static let shared = Result { Shared(value: Mutex(try RowsGround())) }

  /// One for all runs.
  final class Shared: Sendable {
    let value: Mutex<RowsGround>
    init(value: consuming sending Mutex<RowsGround>) { self.value = value }
  }

  private let writer: RowsWriter
  private let kept: KeptStore
  /// The answers about each case.
  private var known: [CaseID: RowsAnswers] = [:]

  private init() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).store").path
    try KeysGround.store.get().copy(to: path)
    writer = try RowsWriter(preparing: path)
    kept = try KeptStore(path: path)
  }

  /// Writes bytes into the store, and asks all that can be answered otherwise then.
  mutating func run(_ bytes: [UInt8]) throws {
    guard let change = try writer.write(bytes) else { return }
    guard let answers = known[change.id] else {
      try kept.restore(closing: nil)
      let answers = RowsAnswers(tables: writer.tables)
      try read(change.id, answers)
      known[change.id] = answers
      return try run(bytes)
    }
    answers.begin(changing: change.table)
    try read(change.id, answers)
  }

  private func read(_ id: CaseID, _ answers: RowsAnswers) throws {
    var store: SQLiteStore?
    do {
      let opened = try SQLiteStore(opening: kept.path)
      store = opened
      answers.watch(opened)
      try RowsReader(opened, changed: id, answers: answers).readAll()
    } catch is StoreError {
      // It says what can't be read.
    }
    try kept.restore(closing: store)
  }
}
