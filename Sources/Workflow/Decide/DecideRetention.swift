extension CaseFile {
  func decide(_ command: HoldRecords, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .erase, doing: say("Holding the records of a case"))
    try context.requireReason(command.reason)
    return Decision(events: [.retentionHeld(RetentionHeld(reason: command.reason))], role: role)
  }

  func decide(_ command: ReleaseRecords, _ context: Context) throws(Refusal) -> Decision {
    let role = try context.role(with: .erase, doing: say("Lifting a hold on the records of a case"))
    guard let hold = holds.first(where: { $0.number == command.hold }) else { throw Refusal(.noSuchHold(command.hold)) }
    guard hold.release == nil else { throw Refusal(.nothingChanges) }
    try context.requireReason(command.reason)
    let event = RetentionReleased(hold: command.hold, reason: command.reason)
    return Decision(events: [.retentionReleased(event)], role: role)
  }
}
