public import Workflow

/// A file of scenarios: invented cases of a procedure, and what must come of them.
public struct ScenarioFile: Hashable, Sendable {
  /// As problems name it.
  public var path: String
  public var procedure: ProcedureKey
  public var staff: [Worker]
  public var family: ScenarioFamily
  /// In their order; one that goes on from another comes after it.
  public var scenarios: [Scenario]
}

/// The family that the cases of a file are about.
public struct ScenarioFamily: Hashable, Sendable {
  public var name: String
  public var address: String?
  /// The team whose case it is.
  public var team: TeamID
  /// In their order: the first becomes `p1` in the case, the second `p2`.
  public var people: [NewPerson]
  /// What the file calls them, in the same order: "ellie".
  public var names: [String]
  /// Who is allocated in which role when the case is opened.
  public var allocations: [RoleKey: WorkerID]

  /// What the file calls a person of the case; their id where it has no name for them.
  public func name(of id: PersonID) -> String {
    let index = Int(id.rawValue.dropFirst()).map { $0 - 1 }
    return index.flatMap { names.indices.contains($0) ? names[$0] : nil } ?? id.rawValue
  }
}

/// One case of a file, from its opening.
public struct Scenario: Hashable, Sendable {
  /// "initial-conference".
  public var name: String
  public var title: String?
  public var place: FilePlace
  /// The scenario of the same file that this one goes on from.
  public var follows: String?
  public var course: [ScenarioEntry]
}

/// One entry of a scenario's course: when, who, what they do, and what is expected then.
public struct ScenarioEntry: Hashable, Sendable {
  public var place: FilePlace
  /// The part of the guide that it belongs to: "ICS-1 Update meeting date".
  public var section: String?
  public var at: Moment
  /// Nil where nothing is done.
  public var by: WorkerID?
  public var act: ScenarioAct?
  /// What the refusal must say, each with its place; empty where what is done must be taken.
  public var refused: [PlacedText]
  public var expected: [Expectation]
}

/// A text of a file, and where it stands.
public struct PlacedText: Hashable, Sendable {
  public var text: String
  public var place: FilePlace
}

/// What somebody does in a scenario.
public enum ScenarioAct: Hashable, Sendable {
  /// Opens the family's case at a first step.
  case open(StepKey)
  /// A command, as `waymark apply` takes it.
  case command(Command)
  /// Does tasks as `procedure simulate` would.
  case tasks([TaskID])
  /// Starts a form where that is still to be done, fills it in and, where it says so, finalises it.
  case form(FormFilling)
}

/// How a form is filled in: what is given, and made-up answers to whatever else is required.
public struct FormFilling: Hashable, Sendable {
  public var form: TaskID
  /// In a section that is asked for each child, an answer without a child is one for every child.
  public var answers: [FieldAddress: Answer]
  /// The earlier forms to copy forward from.
  public var copiesFrom: [TaskID]
  /// True where it is finalised too.
  public var isFinalised: Bool

  public init(
    form: TaskID, answers: [FieldAddress: Answer] = [:], copiesFrom: [TaskID] = [], isFinalised: Bool = true
  ) {
    self.form = form
    self.answers = answers
    self.copiesFrom = copiesFrom
    self.isFinalised = isFinalised
  }
}

/// A place in a file, line and column counted from 1: `Resources/scenarios/ics-steps.yaml:12:5`.
public struct FilePlace: Hashable, Sendable, CustomStringConvertible {
  public var path: String
  public var line: Int
  public var column: Int

  public var description: String { "\(path):\(line):\(column)" }
}
