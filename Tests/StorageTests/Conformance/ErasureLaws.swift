import Casework
import Testing
import Workflow

extension CaseStoreConformance {
  static let erasureLaws = [
    Law("an erasure empties the entries, keeps their hashes and drops what quotes the text") { try $0.erases() },
    Law("an erasure of what has changed meanwhile does nothing") { try $0.erasureInConflict() },
  ]

  private static let form = TaskID(StepID("conference", 1), "minutes")

  private func saved() throws -> (store: any CaseStore, erasure: TextErasure) {
    let store = try make()
    let saved = try JSONText.decode(
      Event.self, from: #"{"answers":{"text":"secret"},"event":"form-saved","form":"conference-1/minutes"}"#)
    let at = Samples.fact().at
    let opened = try JSONText.decode(Event.self, from: #"{"event":"step-opened","step":"conference-1"}"#)
    let facts = [
      try NewEntry(opened, by: "amina.shah", in: "social-worker", at: at),
      try NewEntry(saved, by: "amina.shah", in: "social-worker", at: at),
    ]
    let entries = try store.append(facts, to: "C0001", expecting: 0, changing: RowChange())
    let (erased, left) = try HashChain.emptying(entries, by: TextErased(form: Self.form, reason: "r"))
    let remains = #"{"answers":{},"event":"form-saved","form":"conference-1/minutes","#
    let was = PartHasher.hex(of: facts[1].payload)
    #expect(left == [2: remains + #""erased":3,"was":"\#(was)"}"#])
    #expect(erased.entries == [TextErased.Emptied(sequence: 2, hash: entries[1].hash)])
    let payload = try JSONText.encode(Event.textErased(erased))
    return (store, TextErasure(text: .form(Self.form), fact: Samples.fact(payload), left: left))
  }

  func erases() throws {
    let (store, erasure) = try saved()
    let before = try store.entries(of: "C0001")
    for form in [Self.form, TaskID(StepID("conference", 1), "check")] {
      try store.saveDraft(
        Draft(
          caseID: "C0001", form: form, worker: "amina.shah", revision: 1, answers: [:], focus: nil, offset: 0,
          savedAt: before[0].fact.at))
      let hit = FindHit(
        caseID: "C0001", target: .passage(form, FieldAddress("text")), title: "", detail: "", text: "secret")
      try store.keep(KeptPlace(hit: hit, isPinned: false, at: before[0].fact.at), of: "amina.shah")
    }
    let change = Samples.change { $0.put.tray = [Samples.tray()] }
    #expect(try store.erase(erasure, from: "C0001", expecting: 2, relyingOn: [:], changing: change))
    let after = try store.entries(of: "C0001")
    #expect(after.map(\.hash).prefix(2) == before.map(\.hash).prefix(2))
    #expect(after.map(\.fact.payload) == [before[0].fact.payload, erasure.left[2] ?? "", erasure.fact.payload])
    #expect(HashChain.firstBreak(in: after) == nil)
    #expect(try store.drafts(of: Self.form, in: "C0001").isEmpty)
    #expect(try store.drafts(of: TaskID(StepID("conference", 1), "check"), in: "C0001").count == 1)
    #expect(try store.places(of: "amina.shah").count == 1)
    #expect(try store.tray(TrayPage(view: .mine("amina.shah"), limit: 10)).count == 1)
    #expect(try store.clean())
  }

  func erasureInConflict() throws {
    let (store, erasure) = try saved()
    let before = try store.entries(of: "C0001")
    #expect(throws: StoreError.conflict(stream: "C0001", expected: 1, found: 2)) {
      try store.erase(erasure, from: "C0001", expecting: 1, relyingOn: [:], changing: RowChange())
    }
    #expect(throws: StoreError.conflict(stream: .authority, expected: 4, found: 0)) {
      try store.erase(erasure, from: "C0001", expecting: 2, relyingOn: [.authority: 4], changing: RowChange())
    }
    #expect(try store.entries(of: "C0001") == before)
  }
}
