import Casework
import Testing
import Workflow

extension CaseStoreConformance {
  static let draftLaws = [
    Law("a draft is kept, replaced and discarded") { try $0.draftsAreKept() },
    Law("what is typed over a list, about no case, comes back to whoever sees few cases") { try $0.draftsOfNoCase() },
    Law("what somebody typed last is found") { try $0.latestDraftIsFound() },
  ]

  func draftsOfNoCase() throws {
    let store = try make()
    var draft = Samples.draft("over the tray")
    draft.caseID = ""
    try store.saveDraft(draft)
    for reach in Reach.allCases {
      var worker = Samples.amina
      worker.sees = reach
      let seen = store.seen(within: Sight(of: worker, on: draft.savedAt.day))
      #expect(try seen.draft(of: draft.form, in: "", by: worker.id) == draft, "\(reach)")
      draft.offset += 1
      try seen.saveDraft(draft)
    }
  }

  func latestDraftIsFound() throws {
    let store = try make()
    #expect(try store.latestDraft(by: "amina.shah") == nil)
    let first = Samples.draft("first")
    var later = Samples.draft("later")
    later.form = TaskID(StepID("core-group", 2), "minutes")
    later.savedAt = first.savedAt.adding(seconds: 60)
    try store.saveDraft(later)
    try store.saveDraft(first)
    try store.saveDraft(Samples.draft("theirs", by: "sian.evans"))
    #expect(try store.latestDraft(by: "amina.shah") == later)
    try store.discardDraft(of: later.form, in: later.caseID, by: later.worker)
    #expect(try store.latestDraft(by: "amina.shah") == first)
    try store.discardDraft(of: first.form, in: first.caseID, by: first.worker)
    #expect(try store.latestDraft(by: "amina.shah") == nil)
    #expect(try store.latestDraft(by: "sian.evans") != nil)
  }

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
