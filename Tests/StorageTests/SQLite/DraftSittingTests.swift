import Casework
import Testing
import Workflow

@testable import Storage

/// Two programs that one worker types into at once, on one store.
@Suite("Drafts of two programs")
struct DraftSittingTests {
  private let folder: TemporaryFolder
  private let first: SQLiteStore
  private let second: SQLiteStore
  private let one = Samples.draft("one")
  private let other = Samples.draft("other")

  init() throws {
    folder = try TemporaryFolder()
    first = try SQLiteStore.create(at: folder.file(), training: true)
    second = try SQLiteStore(opening: folder.file())
  }

  /// What is kept, looked at without knowing it from then on.
  private var kept: [Draft] { get throws { try second.drafts(of: one.form, in: one.caseID) } }

  private func discard(in store: SQLiteStore) throws {
    try store.discardDraft(of: one.form, in: one.caseID, by: one.worker)
  }

  @Test("what the other has kept is neither replaced nor discarded, and makes room once its own has discarded it")
  func unknown() throws {
    try first.saveDraft(one)
    #expect(throws: StoreError.typedElsewhere) { try second.saveDraft(other) }
    #expect(try kept == [one])
    try discard(in: second)
    #expect(try kept == [one])
    #expect(try second.latestDraft(by: one.worker) == one)
    #expect(throws: StoreError.typedElsewhere, "looked at is not taken up") { try second.saveDraft(other) }
    try discard(in: first)
    try second.saveDraft(other)
    #expect(try kept == [other])
    #expect(throws: StoreError.typedElsewhere) { try first.saveDraft(one) }
  }

  @Test("what was read is gone on with, until the other goes on with it")
  func known() throws {
    try first.saveDraft(one)
    #expect(try second.draft(of: one.form, in: one.caseID, by: one.worker) == one)
    let longer = Samples.draft("one and more")
    try first.saveDraft(longer)
    #expect(throws: StoreError.typedElsewhere) { try second.saveDraft(other) }
    #expect(try second.draft(of: one.form, in: one.caseID, by: one.worker) == longer)
    try second.saveDraft(other)
    #expect(try kept == [other])
    try discard(in: first)
    #expect(try kept == [other])
    try discard(in: second)
    #expect(try kept.isEmpty)
  }

  @Test("a view of the store knows what another view of it has kept")
  func views() throws {
    try first.saveDraft(one)
    try first.narrowed(to: .whole).saveDraft(other)
    #expect(try kept == [other])
  }

  @Test("where only a cursor is, what is typed takes the place")
  func place() throws {
    var place = one
    place.answers = [:]
    try first.saveDraft(place)
    try second.saveDraft(other)
    #expect(try kept == [other])
    #expect(throws: StoreError.typedElsewhere) { try first.saveDraft(place) }
  }

  @Test("one worker's drafts are nothing to another's")
  func workers() throws {
    let theirs = Samples.draft("theirs", by: "sian.evans")
    try first.saveDraft(one)
    try second.saveDraft(theirs)
    #expect(try kept == [one, theirs])
  }
}
