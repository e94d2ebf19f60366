/// What must be so before a task can be done. A gate that is shut names each thing that is missing.
public struct Gate: Hashable, Sendable {
  public var key: GateKey
  public var requirements: [Requirement]

  public init(key: GateKey, requirements: [Requirement]) {
    self.key = key
    self.requirements = requirements
  }
}

/// One thing that a gate asks for.
public struct Requirement: Hashable, Sendable {
  public var demand: Demand
  /// What a person is told where it is missing, in the authority's own words; else the engine says it.
  public var says: String?

  public init(_ demand: Demand, says: String? = nil) {
    self.demand = demand
    self.says = says
  }

  /// What can be asked for.
  public enum Demand: Hashable, Sendable {
    /// All that another gate asks for.
    case gate(GateKey)
    /// Answers of the step's forms, and what the children are.
    case condition(Condition)
    /// `sheet is done`: a task of the same step.
    case done(TaskKey)
    /// `every relative has phone, email or address`: of each group of details one at least.
    case every(PeopleSet, has: [[PersonDetail]])
    /// `every sheet.attendees has phone, email`: the same of each person named in a field of a task's form.
    case everyNamed(TaskKey, FieldKey, has: [[PersonDetail]])
    /// `attended by social-care, police, health`: somebody of each sector was there.
    case attended(by: [String])
    /// `at least 3 invitees`.
    case atLeast(Int, PeopleSet)
    /// `review-conference is held`: the latest step of the kind.
    case reached(StepKey, StepPoint)
    /// `chair is not minute-taker`, `minutes.chair is not minutes.note-taker`.
    case differ(NamedPerson, NamedPerson)
  }
}

/// What a person of a case can have.
public enum PersonDetail: Hashable, Sendable {
  case name, born, relationship, agency, sector, phone, email, address
  /// The number of their file.
  case fileNumber
  /// A worker allocated to the case in this role.
  case worker(RoleKey)
  /// They were among the children of the latest step of this kind that has reached this moment.
  case step(StepKey, StepPoint)
  /// It is known how information is shared with them as a member of the step's group.
  case sharing

  /// The names in a definition of those that stand for themselves.
  public static let plain: [(name: String, detail: PersonDetail)] = [
    ("name", .name), ("born", .born), ("relationship", .relationship), ("agency", .agency), ("sector", .sector),
    ("phone", .phone), ("email", .email), ("address", .address), ("file-number", .fileNumber), ("sharing", .sharing),
  ]
}

/// Somebody whom a procedure names by what they do.
public enum NamedPerson: Hashable, Sendable {
  /// The worker who serves the step's meeting in this role, or is allocated in it.
  case officer(RoleKey)
  /// The person named in a field of a task's form of the step.
  case answer(TaskKey, FieldKey)
}
