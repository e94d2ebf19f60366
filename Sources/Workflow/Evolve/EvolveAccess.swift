extension CaseFile {
  mutating func evolveAccess(_ event: Event, signature: Signature) {
    switch event {
    case .caseRestricted(let event):
      restriction = Restriction(
        named: event.named, reviewer: event.reviewer, reason: event.reason, since: signature)
    case .restrictionLifted: restriction = nil
    case .emergencyAccessTaken(let event):
      emergencies.append(
        EmergencyAccess(
          number: emergencies.count + 1, worker: event.worker, until: event.until, reason: event.reason,
          taken: signature))
    case .emergencyAccessReviewed(let event):
      guard let index = emergencies.firstIndex(where: { $0.number == event.access }) else { return }
      emergencies[index].review = EmergencyAccess.Review(
        isJustified: event.isJustified, note: event.note, signature: signature)
    default: break
    }
  }
}
