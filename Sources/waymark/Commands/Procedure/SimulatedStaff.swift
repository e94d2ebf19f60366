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

  static let family = [
    NewPerson(kind: .child, givenName: "Ellie", familyName: "Example"),
    NewPerson(kind: .child, givenName: "Jack", familyName: "Example"),
    NewPerson(kind: .relative, givenName: "Sara", familyName: "Example", relationship: "mother"),
    NewPerson(
      kind: .professional, givenName: "Ruth", familyName: "Bell", relationship: "head teacher", agency: "School"),
    NewPerson(
      kind: .professional, givenName: "Tim", familyName: "Marsh", relationship: "police officer", agency: "Police"),
  ]
}
