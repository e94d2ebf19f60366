extension CaseFile {
  /// Decides that a text is erased; which entries of the journal that empties is found where they are kept.
  func decide(_ command: EraseText, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .erase)
    guard let text = ErasedText(form: command.form, entry: command.entry, task: command.task) else {
      throw Refusal(.oneText)
    }
    if !holdsInForce.isEmpty { throw Refusal(.recordsHeld(holdsInForce.map(\.reason))) }
    if try writers(of: text).contains(where: context.actor.acts(as:)) { throw Refusal(.ownText) }
    try context.requireReason(command.reason)
    try context.require(context.check([(say("The order"), command.order)]))
    let event = TextErased(
      form: command.form, entry: command.entry, task: command.task, reason: command.reason,
      order: command.order.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 })
    return Decision(events: [.textErased(event)], role: role)
  }

  /// Everybody who wrote some of a text; refuses one that there is not.
  private func writers(of text: ErasedText) throws(Refusal) -> Set<WorkerID> {
    switch text {
    case .form(let id):
      guard let form = form(id) else { throw Refusal(.noSuchForm(id)) }
      return form.writers.union(form.remarks.flatMap { [$0.left.by, $0.settled?.signature.by].compactMap(\.self) })
    case .entry(let number):
      guard let entry = chronology.entries.first(where: { $0.number == number }) else {
        throw Refusal(.noSuchChronologyLine(.entry(number)))
      }
      return [entry.signature.by]
    case .notes(let id):
      guard let notes = step(id.step)?.taskNotes[id.task], !notes.isEmpty else { throw Refusal(.noNotes(id)) }
      return Set(notes.map(\.left.by))
    }
  }
}
