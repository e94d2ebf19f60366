/// Opens a family's case file at a first step.
public struct OpenCase: CommandPayload {
  public static let name = "open-case"
  public var family: String
  public var procedure: ProcedureKey
  public var step: StepKey
  public var team: TeamID
  public var address: String?
  public var people: [NewPerson]
  /// Who is allocated in which role from the start.
  public var allocations: [RoleKey: WorkerID]?
  public init(
    family: String, procedure: ProcedureKey, step: StepKey, team: TeamID, address: String? = nil,
    people: [NewPerson], allocations: [RoleKey: WorkerID]? = nil
  ) {
    self.family = family
    self.procedure = procedure
    self.step = step
    self.team = team
    self.address = address
    self.people = people
    self.allocations = allocations
  }
}

/// A person to be added to a case file; the file gives the id.
public struct NewPerson: Hashable, Sendable, Codable {
  public var kind: Person.Kind
  public var givenName: String
  public var familyName: String
  public var born: Day?
  public var relationship: String?
  public var agency: String?
  public var worker: WorkerID?
  public var phone: String?
  public var email: String?
  public var address: String?
  public var sector: String?
  public var fileNumber: String?
  /// True where their address, telephone and e-mail are kept from everybody else who reads a document.
  public var isAddressConfidential: Bool?
  /// Whole names that they had before, or are also known by.
  public var formerNames: [String]?
  public init(
    kind: Person.Kind, givenName: String, familyName: String, born: Day? = nil, relationship: String? = nil,
    agency: String? = nil, worker: WorkerID? = nil, phone: String? = nil, email: String? = nil,
    address: String? = nil, sector: String? = nil, fileNumber: String? = nil, isAddressConfidential: Bool? = nil,
    formerNames: [String]? = nil
  ) {
    self.kind = kind
    self.givenName = givenName
    self.familyName = familyName
    self.born = born
    self.relationship = relationship
    self.agency = agency
    self.worker = worker
    self.phone = phone
    self.email = email
    self.address = address
    self.sector = sector
    self.fileNumber = fileNumber
    self.isAddressConfidential = isAddressConfidential
    self.formerNames = formerNames
  }

  /// The fields as they are written.
  private enum CodingKeys: String, CodingKey {
    case kind, givenName, familyName, born, relationship, agency, worker, phone, email, address, sector, fileNumber
    case formerNames
    case isAddressConfidential = "addressConfidential"
  }

  /// The person that they become under an id.
  public func person(_ id: PersonID) -> Person {
    Person(
      id: id, kind: kind, givenName: givenName, familyName: familyName, born: born, relationship: relationship,
      agency: agency, worker: worker, phone: phone, email: email, address: address, sector: sector,
      fileNumber: fileNumber, isAddressConfidential: isAddressConfidential,
      formerNames: formerNames)
  }
}

/// Adds a child, a relative, or an involved worker or agency.
public struct AddPerson: CommandPayload {
  public static let name = "add-person"
  public var person: NewPerson
  public init(person: NewPerson) { self.person = person }
}

/// Puts a person's details right.
public struct ChangePerson: CommandPayload {
  public static let name = "change-person"
  public var person: Person
  public init(person: Person) { self.person = person }
}

/// Takes a person off the case file to whom nothing in it refers.
public struct RemovePerson: CommandPayload {
  public static let name = "remove-person"
  public var person: PersonID
  public init(person: PersonID) { self.person = person }
}

/// Puts the family's name and address right.
public struct ChangeCase: CommandPayload {
  public static let name = "change-case"
  public var family: String
  /// Where the family lives; none where it is not known.
  public var address: String?
  public init(family: String, address: String? = nil) {
    self.family = family
    self.address = address
  }
}

/// Allocates a worker to the case in a role.
public struct Allocate: CommandPayload {
  public static let name = "allocate"
  public var role: RoleKey
  public var worker: WorkerID
  public init(role: RoleKey, worker: WorkerID) {
    self.role = role
    self.worker = worker
  }
}

/// Gives a task to a worker; to oneself, it is claiming it.
public struct ReassignTask: CommandPayload {
  public static let name = "reassign-task"
  public var task: TaskID
  public var worker: WorkerID
  public init(task: TaskID, worker: WorkerID) {
    self.task = task
    self.worker = worker
  }
}

/// Says that a task is done which needs no more than that: "Complete the meeting".
public struct ConfirmTask: CommandPayload {
  public static let name = "confirm-task"
  public var task: TaskID
  public init(task: TaskID) { self.task = task }
}

/// Opens one of the steps that a case can begin with in a case that is there, such as for a sibling who was missed.
public struct OpenStep: CommandPayload {
  public static let name = "open-step"
  public var step: StepKey
  /// The children that it is about; all of the family's where it is left out.
  public var children: [PersonID]?
  /// Why, in words that go on the record.
  public var reason: String?
  public init(step: StepKey, children: [PersonID]? = nil, reason: String? = nil) {
    self.step = step
    self.children = children
    self.reason = reason
  }
}

/// Closes a step: refused while any task is open.
public struct CloseStep: CommandPayload {
  public static let name = "close-step"
  public var step: StepID
  public init(step: StepID) { self.step = step }
}

/// Calls a step off, with a reason.
public struct CancelStep: CommandPayload {
  public static let name = "cancel-step"
  public var step: StepID
  public var reason: String
  public init(step: StepID, reason: String) {
    self.step = step
    self.reason = reason
  }
}
