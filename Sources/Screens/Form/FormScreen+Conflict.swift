import Casework
import Terminal
import Workflow

extension FormScreen {
  /// Finds the fields that somebody else has changed meanwhile, and goes to the first of them.
  mutating func meetConflict(in session: Session) {
    _ = read(in: session)
    guard let form = record?.form else { return }
    edits = edits.filter { !$0.value.isSame(as: form.answers[$0.key] ?? .blank) }
    conflicts = Set(edits.keys.filter { form.fieldRevisions[$0, default: 0] > base })
    if let first = places.first(where: { conflicts.contains($0.address) }) { focus(on: first.address, in: session) }
  }

  /// Decides on a field that both have changed: one's own answer, or the one that is saved.
  mutating func decideConflict(keepingMine: Bool, in session: Session) -> [Effect] {
    guard let focus, conflicts.contains(focus) else { return [] }
    if keepingMine { commit(in: session) } else { edits[focus] = nil }
    let answer = (keepingMine ? edits[focus] : nil) ?? record?.form?.answers[focus] ?? .blank
    return decide(focus, on: answer, saying: say("Decided; \(Key.control("s").label) saves."), in: session)
  }

  /// Begins anew with what both have answered, to be edited into one.
  mutating func beginWithBoth(in session: Session) -> [Effect] {
    guard let focus, conflicts.contains(focus), let field = focusedField else { return [] }
    commit(in: session)
    let theirs = record?.form?.answers[focus] ?? .blank
    guard let both = AnswerChange.union(of: theirs, and: edits[focus] ?? .blank, kind: field.kind) else {
      return [.refuse(say("Only one answer can stand here: Alt-m keeps yours, Alt-t takes theirs."))]
    }
    let effects = decide(
      focus, on: both, saying: say("Both are there now: edit them into one; \(Key.control("s").label) saves."),
      in: session)
    self.focus(on: focus, in: session)
    return effects
  }

  /// Takes an answer for a field that was to be decided on, and goes on to the next one that is.
  private mutating func decide(
    _ address: FieldAddress, on answer: Answer, saying message: String, in session: Session
  ) -> [Effect] {
    conflicts.remove(address)
    set(address, to: answer)
    focus(on: address, in: session)
    guard conflicts.isEmpty else {
      let next = places.first { conflicts.contains($0.address) }
      if let next { focus(on: next.address, in: session) }
      return keepDraft(in: session, alsoFocus: true)
    }
    base = record?.form?.revision ?? base
    return keepDraft(in: session, alsoFocus: true) + [.say(message)]
  }

  /// Takes note of what others have saved meanwhile in fields that were not sent.
  mutating func noteArrivals(since before: Form, in form: Form, sent: [FieldAddress: Answer]) {
    for address in sent.keys { arrived[address] = nil }
    for (address, revision) in form.fieldRevisions where revision > before.revision && sent[address] == nil {
      guard edits[address] == nil, let writer = form.writer(of: address) else { continue }
      arrived[address] = writer
    }
  }

  /// Whose changes came in with the save: "Jo Price's change came in: Last visit."; nil where none did.
  func arrivalWording(since before: Set<FieldAddress>, in session: Session) -> String? {
    let new = places.map(\.address).filter { arrived[$0] != nil && !before.contains($0) }
    guard !new.isEmpty else { return nil }
    let writers = new.compactMap { arrived[$0]?.by }
    let names = writers.reduce(into: [WorkerID]()) { if !$0.contains($1) { $0.append($1) } }
      .map { "\(session.nameOf($0))'s" }
    let labels = new.prefix(3).map(label) + (new.count > 3 ? [say("\(new.count - 3) more")] : [])
    return say("\(listed(names)) \(new.count == 1 ? say("change") : say("changes")) came in: \(listed(labels)).")
  }
}
