extension CaseFile {
  mutating func evolveChronology(_ event: Event, signature: Signature) {
    switch event {
    case .chronologyEntryAdded(let event):
      chronology.entries.append(
        ChronologyEntry(
          number: event.entry, date: event.date, text: event.text, outcome: event.outcome, source: event.source,
          children: event.children ?? [], signature: signature))
    case .chronologyLineHidden(let event):
      chronology.hidden[event.line] = ChronologyNotes.Hiding(reason: event.reason, signature: signature)
    case .chronologyLineShown(let event): chronology.hidden[event.line] = nil
    default: break
    }
  }
}
