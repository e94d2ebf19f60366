extension CaseFile {
  func decide(_ command: AddToChronology, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .editPeople, doing: say("Writing in the chronology"))
    var reasons: [Refusal.Reason] = []
    if command.text.allSatisfy(\.isWhitespace) {
      reasons.append(.badText(field: say("The text"), problem: say("is empty")))
    }
    reasons += context.check([(say("The text"), command.text)], limit: TextRules.longestReason)
    reasons += context.check([(say("The outcome"), command.outcome)], limit: TextRules.longestReason)
    reasons += context.check([(say("The source"), command.source)])
    if command.date > context.at.day { reasons.append(.stillToCome(command.date)) }
    for id in command.children ?? [] where person(id)?.kind != .child { reasons.append(.noSuchPerson(id)) }
    try context.require(reasons)
    let event = ChronologyEntryAdded(
      entry: (chronology.entries.last?.number ?? 0) + 1, date: command.date, text: command.text,
      outcome: command.outcome, source: command.source, children: command.children)
    return Decision(events: [.chronologyEntryAdded(event)], role: role)
  }

  func decide(_ command: HideFromChronology, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .editPeople, doing: say("Hiding a line of the chronology"))
    try requireLine(command.line)
    try context.requireReason(command.reason)
    guard chronology.hidden[command.line]?.reason != command.reason else { throw Refusal(.nothingChanges) }
    let event = ChronologyLineHidden(line: command.line, reason: command.reason)
    return Decision(events: [.chronologyLineHidden(event)], role: role)
  }

  func decide(_ command: ShowInChronology, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .editPeople, doing: say("Showing a line of the chronology again"))
    try requireLine(command.line)
    guard chronology.hidden[command.line] != nil else { throw Refusal(.nothingChanges) }
    return Decision(events: [.chronologyLineShown(ChronologyLineShown(line: command.line))], role: role)
  }

  /// Refuses a line that the chronology can't have.
  private func requireLine(_ id: ChronologyLineID) throws(Refusal) {
    let isThere =
      switch id {
      case .entry(let number): chronology.entries.contains { $0.number == number }
      case .event(let number, _): number <= version
      }
    guard isThere else { throw Refusal(.noSuchChronologyLine(id)) }
  }
}
