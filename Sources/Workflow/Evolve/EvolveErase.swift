extension CaseFile {
  /// Takes in that a text was erased: the file is then as the emptied entries make it.
  mutating func evolve(_ event: TextErased, signature: Signature) {
    let erasure = Erasure(signature: signature, reason: event.reason, order: event.order)
    switch event.text {
    case .form(let id): changeForm(id) { $0.erase(erasure) }
    case .entry(let number):
      guard let index = chronology.entries.firstIndex(where: { $0.number == number }) else { return }
      (chronology.entries[index].text, chronology.entries[index].outcome) = ("", nil)
      chronology.entries[index].source = nil
      chronology.entries[index].erased = erasure
    case .notes(let id):
      change(id.step) { step in
        for index in (step.taskNotes[id.task] ?? []).indices {
          step.taskNotes[id.task]?[index].text = ""
          step.taskNotes[id.task]?[index].erased = erasure
        }
      }
    case nil: return
    }
  }
}

extension Form {
  fileprivate mutating func erase(_ erasure: Erasure) {
    erased = erasure
    revision += 1
    erasedRevision = revision
    (answers, sources, fieldRevisions, fieldWriters) = ([:], [:], [:], [:])
    for index in versions.indices { versions[index].answers = [:] }
    for index in remarks.indices {
      remarks[index].text = ""
      remarks[index].settled?.answer = nil
    }
  }
}
