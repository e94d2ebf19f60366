import Casework
import GRDB
import Workflow

/// Which case numbers a store gives out.
///
/// An authority's store passes over every other number on average, by a rule that nothing but the file gives away: so that
/// a number of which nobody sees a case says nothing of a case that is hidden. A training store gives out all of them.
struct CaseNumbers {
  /// What the rule is made of; 0 for none.
  private let secret: Int

  init(secret: Int) { self.secret = secret }

  /// More than is ever given out.
  static let most = 1 << 40

  /// The rule of a store.
  init(_ db: Database) throws { self.init(secret: try Meta.value(.numbering, in: db)) }

  /// The rule of a store that is about to give out a number: an authority's gets one with its first.
  init(beginningIn db: Database) throws {
    if try Meta.value(.training, in: db) == 0, try Meta.value(.numbering, in: db) == 0 {
      try Meta.set(.numbering, to: Int.random(in: 1 ... .max), in: db)
    }
    try self.init(db)
  }

  /// Whether a number is never given out.
  func passesOver(_ number: Int) -> Bool {
    guard secret != 0 else { return false }
    var hasher = PartHasher()
    for part in ["case numbers", String(secret), String(number)] { hasher.add(part) }
    return hasher.hex.utf8.first.map { $0 < UInt8(ascii: "8") } ?? false
  }
}
