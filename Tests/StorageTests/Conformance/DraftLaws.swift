import Casework
import Testing
import Workflow

extension CaseStoreConformance {
  static let draftLaws = [
    Law("a draft is kept, replaced and discarded") { try $0.draftsAreKept() }
  ]

  func draftsAreKept() throws {
    let store = try make()
    let draft = Samples.draft("Zoë said \"no\"\n\t'; --")
    let mine = { try store.draft(of: draft.form, in: draft.caseID, by: draft.worker) }
    #expect(try mine() == nil)
    try store.saveDraft(draft)
    #expect(try mine() == draft)
    let longer = Samples.draft("Zoë said no more")
    try store.saveDraft(longer)
    #expect(try mine() == longer)
    let theirs = Samples.draft("mine", by: "sian.evans")
    try store.saveDraft(theirs)
    #expect(try mine() == longer)
    #expect(try store.drafts(of: draft.form, in: draft.caseID) == [longer, theirs])
    #expect(try store.drafts(of: draft.form, in: "C0999").isEmpty)
    try store.rebuild(with: [])
    #expect(try mine() == longer)
    try store.discardDraft(of: draft.form, in: draft.caseID, by: draft.worker)
    #expect(try mine() == nil)
    #expect(try store.draft(of: theirs.form, in: theirs.caseID, by: theirs.worker) == theirs)
    try store.discardDraft(of: draft.form, in: draft.caseID, by: draft.worker)
  }
}
