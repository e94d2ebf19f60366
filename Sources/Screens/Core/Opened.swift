public import Casework
public import Workflow

/// What of a case a screen shows: that somebody saw it is recorded.
public struct Opened: Hashable, Sendable {
  /// The case.
  public var caseID: CaseID
  /// Which part of it.
  public var what: ReadTarget

  /// A part of a case.
  public init(_ caseID: CaseID, _ what: ReadTarget) {
    self.caseID = caseID
    self.what = what
  }

  /// What is shown at a place of the record; nil for no case.
  init?(_ place: RecordPlace) {
    guard place != .none else { return nil }
    let what: ReadTarget =
      switch place.part {
      case "": ReadTarget(.summary)
      case "chronology": ReadTarget(.chronology)
      case "network": ReadTarget(.network)
      case let part: TaskID(part) == nil ? ReadTarget(.step, part) : ReadTarget(.task, part)
      }
    self.init(place.caseID, what)
  }
}
