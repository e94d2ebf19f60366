extension CaseFile {
  mutating func evolveRetention(_ event: Event, signature: Signature) {
    switch event {
    case .retentionHeld(let event):
      holds.append(RecordHold(number: holds.count + 1, reason: event.reason, since: signature))
    case .retentionReleased(let event):
      guard let index = holds.firstIndex(where: { $0.number == event.hold }) else { return }
      holds[index].release = RecordHold.Release(reason: event.reason, signature: signature)
    default: break
    }
  }
}
