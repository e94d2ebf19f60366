/// The significant events of a case, oldest first, a line each: it writes itself from what has happened, and workers
/// add to it and hide from it.
public struct Chronology: Hashable, Sendable {
  /// Every line, hidden ones too.
  public var lines: [ChronologyLine]

  /// What happened in a case, in order, and by whom.
  public struct Happening: Hashable, Sendable {
    public var event: Event
    public var signature: Signature
    public init(_ event: Event, _ signature: Signature) {
      self.event = event
      self.signature = signature
    }
  }

  public init(
    of history: [Happening], file: CaseFile, procedure: Procedure, forms: [FormKey: FormDefinition],
    calendar: WorkingCalendar, now: Instant
  ) {
    var chronicle = Chronicle(file: file, procedure: procedure, forms: forms, calendar: calendar, now: now)
    for (index, happening) in history.enumerated() { chronicle.write(happening, number: index + 1) }
    let written = file.chronology.entries.map { entry in
      var line = ChronologyLine(
        .entry(entry.number), entry.date, entry.erased == nil ? entry.text : say("(text erased)"),
        outcome: entry.erased.map(\.reason) ?? entry.outcome, children: entry.children, source: entry.source)
      line.erased = entry.erased
      return line
    }
    lines = (chronicle.lines + written).map { line in
      var line = line
      line.hidden = file.chronology.hidden[line.id]
      return line
    }
    .enumerated()
    .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
    .map(\.element)
  }

  /// The lines about a child, or all; without those that are hidden unless they are asked for.
  public func lines(about child: PersonID? = nil, withHidden: Bool = false) -> [ChronologyLine] {
    lines.filter { $0.concerns(child) && (withHidden || $0.hidden == nil) }
  }
}
