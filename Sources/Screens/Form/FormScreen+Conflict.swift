import Casework
import Terminal
import Workflow

extension FormScreen {
  /// Finds the fields that somebody else has changed meanwhile, and goes to the first of them.
  mutating func meetConflict(in session: Session) {
    _ = read(in: session)
    guard let form = record?.form else { return }
    edits = edits.filter { !$0.value.isSame(as: form.answers[$0.key] ?? .blank) }
    conflicts.formIntersection(edits.keys)
    meetChanges(of: form)
    // Who types in it already goes on where they were, in the cell of a table too.
    if let first = places.first(where: { conflicts.contains($0.address) }), first.address != focus {
      focus(on: first.address, in: session)
    }
  }

  /// Takes a form that was read for the one that is being written in. What somebody else has changed since in a field
  /// that is typed in is to be decided on first: nothing else may move the revision that a save names.
  mutating func meetChanges(of form: Form, decided: FieldAddress? = nil) {
    conflicts.formUnion(edits.keys.filter { $0 != decided && form.fieldRevisions[$0, default: 0] > base })
    base = max(base, form.revision)
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
    if self.focus != focus { self.focus(on: focus, in: session) }
    return effects
  }

  /// Takes an answer for a field that was to be decided on, and goes on to the next one that is.
  private mutating func decide(
    _ address: FieldAddress, on answer: Answer, saying message: String, in session: Session
  ) -> [Effect] {
    conflicts.remove(address)
    set(address, to: answer)
    refill(in: session)
    let known = conflicts
    // It was decided on what is shown of the form as it was read last. Other fields may have changed by then too.
    if let form = record?.form { meetChanges(of: form, decided: address) }
    guard conflicts.isEmpty else {
      let next = places.first { conflicts.contains($0.address) }
      if let next { focus(on: next.address, in: session) }
      let new = places.map(\.address).filter { conflicts.contains($0) && !known.contains($0) }
      let writer = new.compactMap { record?.form?.writer(of: $0)?.by }.first
      guard let writer else { return keepDraft(in: session, alsoFocus: true) }
      let refusal = Refusal(.editedMeanwhile(labels: new.map(label), by: session.nameOf(writer)))
      return keepDraft(in: session, alsoFocus: true) + [.refuse(refusal.description)]
    }
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
