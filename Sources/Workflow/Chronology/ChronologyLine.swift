/// A line of a case's chronology.
public struct ChronologyLine: Hashable, Sendable, Codable {
  public var id: ChronologyLineID
  public var date: Day
  /// What happened: "Initial conference held".
  public var what: String
  /// What came of it: "Decision: Child protection plan; Category: Neglect".
  public var outcome: String?
  /// The children that it is about; none for all of the family.
  public var children: [PersonID]
  public var step: StepID?
  /// The form that it is from, and which version.
  public var form: TaskID?
  public var version: Int?
  /// Where it is known from, in words: "Outcomes, version 1".
  public var source: String?
  /// That its text was erased; nil where it was not.
  public var erased: Erasure?
  /// Why it is hidden; nil where it is not.
  public var hidden: ChronologyNotes.Hiding?

  init(
    _ id: ChronologyLineID, _ date: Day, _ what: String, outcome: String? = nil, children: [PersonID] = [],
    step: StepID? = nil, form: TaskID? = nil, version: Int? = nil, source: String? = nil
  ) {
    self.id = id
    self.date = date
    self.what = what
    self.outcome = outcome
    self.children = children
    self.step = step
    self.form = form
    self.version = version
    self.source = source
  }

  /// True for one that a worker wrote.
  public var isWritten: Bool {
    if case .entry = id { true } else { false }
  }

  /// True where it is about a child, alone or among others.
  public func concerns(_ child: PersonID?) -> Bool { child.map { children.isEmpty || children.contains($0) } ?? true }
}
