import Workflow

/// Invented people: two workers in each role, and a family.
struct SimulatedStaff {
  let workers: [Worker]

  init(_ procedure: Procedure) {
    workers = procedure.roles.flatMap { role in
      ["", ".2"].map { suffix in
        Worker(
          id: WorkerID(role.key.rawValue + suffix), name: role.title, title: role.title, roles: [role.key],
          team: "team", teamName: "Team")
      }
    }
  }

  /// The first or second worker in a role: nobody can authorise their own work.
  static func actor(_ role: RoleKey, isSecond: Bool = false) -> Actor {
    Actor(worker: WorkerID(role.rawValue + (isSecond ? ".2" : "")), roles: [role])
  }

  /// The first worker of each role of which a case has one.
  static func allocations(_ procedure: Procedure) -> [RoleKey: WorkerID] {
    let allocated = procedure.roles.filter(\.isAllocated).map { ($0.key, actor($0.key).worker) }
    return Dictionary(allocated, uniquingKeysWith: { first, _ in first })
  }

  /// A family about whom everything is known that a gate can ask for, with somebody of each of the procedure's sectors.
  static func family(_ procedure: Procedure, on day: Day) -> [NewPerson] {
    func child(_ name: String, years: Int) -> NewPerson {
      NewPerson(
        kind: .child, givenName: name, familyName: "Example", born: day.adding(days: -years * 365), phone: phone,
        email: email, address: address, fileNumber: "1-\(name)")
    }
    func relative(_ name: String, _ relationship: String) -> NewPerson {
      NewPerson(
        kind: .relative, givenName: name, familyName: "Example", born: day.adding(days: -30 * 365),
        relationship: relationship, phone: phone, email: email, address: address)
    }
    func professional(_ given: String, _ family: String, _ work: String, _ agency: String) -> NewPerson {
      NewPerson(
        kind: .professional, givenName: given, familyName: family, relationship: work, agency: agency, phone: phone,
        email: email, address: address)
    }
    var people = [
      child("Ellie", years: 6), child("Jack", years: 4), relative("Sara", "mother"), relative("Dean", "father"),
      professional("Ruth", "Bell", "head teacher", "School"), professional("Tim", "Marsh", "police officer", "Police"),
    ]
    for sector in procedure.sectors {
      var person = professional("Kim", sector.title, "practitioner", sector.title)
      person.sector = sector.value
      people.append(person)
    }
    return people
  }

  private static let phone = "01632 960100"
  private static let email = "example@example.org"
  private static let address = "1 Example Road"
}
