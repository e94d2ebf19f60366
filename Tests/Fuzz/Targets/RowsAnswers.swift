import Exports
import GRDB

@testable import Storage

/// What each question to a store is answered while nothing in it is changed, and the tables that were read for that. A
/// question for which the changed table was not read is answered the same, and is not asked again; an answer that is the
/// same has been looked at.
final class RowsAnswers {
  private struct Answer {
    var tables: Set<String>
    var listing: Listing?
  }

  private let tables: RowsTables
  /// The table that was changed; nil while the answers are not known.
  private var changed: String?
  private var answers: [Answer] = []
  private var next = 0
  /// The tables that were read for the question that is asked, and for what is kept for those that follow.
  private var read: (now: Set<String>, before: Set<String>) = ([], [])

  init(tables: RowsTables) { self.tables = tables }

  /// From now on a table is another.
  func begin(changing table: String) { (changed, next) = (table, 0) }

  /// Notes what is read of a store, where that is not known.
  func watch(_ store: SQLiteStore) {
    guard changed == nil else { return }
    store.queue.inDatabase { db in
      db.trace { [weak self] event in
        guard let self, case .statement(let statement) = event else { return }
        read.now.formUnion(tables.named(in: statement.sql))
      }
    }
  }

  /// What was read so far is not read again.
  func keep() { read.before.formUnion(read.now) }

  /// The answer to the next question; nil where it is that of a store in which nothing is changed. `isKept` is true where
  /// what is read for it is not read again for those that follow.
  func answer(isKept: Bool = false, _ question: () throws -> Listing?) throws -> Listing? {
    defer { next += 1 }
    if let changed {
      guard answers[next].tables.contains(changed) else { return nil }
      let listing = try question()
      return listing == answers[next].listing ? nil : listing
    }
    read.now = []
    let listing = Result { try question() }
    answers.append(Answer(tables: read.now.union(read.before), listing: try? listing.get()))
    if isKept { keep() }
    return try listing.get()
  }
}

/// Every table that can be written in, with the names by which it is read: its own, and that of the index it belongs to.
final class RowsTables {
  private let names: [String: [String]]
  private var known: [String: Set<String>] = [:]

  init(_ names: [String: [String]]) { self.names = names }

  /// Those that a statement names.
  func named(in statement: String) -> Set<String> {
    if let known = known[statement] { return known }
    let found = Set(names.filter { $0.value.contains(where: statement.contains) }.keys)
    known[statement] = found
    return found
  }
}
