import Casework
import Testing
import Workflow

/// What every store must hold to, whatever it keeps its rows in.
struct CaseStoreConformance {
  /// Makes an empty training store.
  let make: () throws -> any CaseStore

  /// One law, by name.
  struct Law: Sendable, CustomTestStringConvertible {
    var name: String
    var check: @Sendable (CaseStoreConformance) throws -> Void
    init(_ name: String, _ check: @escaping @Sendable (CaseStoreConformance) throws -> Void) {
      self.name = name
      self.check = check
    }
    var testDescription: String { name }
  }

  static let laws: [Law] =
    journalLaws + erasureLaws + trayLaws + trayToolLaws + listLaws + draftLaws + bookingLaws + timelinessLaws
    + rebuildLaws + findLaws + readingLaws + accessLaws

  /// An empty store with rows put into it.
  func store(with change: RowChange) throws -> any CaseStore {
    let store = try make()
    try store.append([Samples.fact()], to: "C9000", expecting: 0, changing: change)
    return store
  }
}
