@testable import Workflow

/// A procedure that no authority has: a choir with members, rehearsals where the absent owe a line, and morning walks
/// that are taken again and again.
enum Choir {
  static let procedure = Procedure(
    key: "choir", version: 1, title: "Choir",
    roles: [
      Role(key: "worker", title: "Worker", permissions: [.openCase], isAllocated: true),
      Role(key: "manager", title: "Manager", permissions: [.editPeople]), Role(key: "support", title: "Support"),
    ],
    timescales: [
      Timescale(
        key: "weekly", span: Span(count: 1, unit: .weeks), direction: .after, from: MomentReference("walk", .opened),
        isNational: false, cite: "Our own.")
    ],
    statuses: [StatusDefinition(key: "singing", title: "singing")],
    invitationMethods: [Choice("drum", title: "Drum"), Choice("horn", title: "Horn")], startingSteps: ["rehearsal"],
    steps: [rehearsal, walk],
    gates: [Gate(key: "known", requirements: [Requirement(.every(.members, has: [[.sharing], [.phone, .email]]))])],
    groups: [
      GroupDefinition(
        key: "choir", title: "Choir", sharing: [Choice("dove", title: "Dove"), Choice("drum", title: "By the drum")])
    ])

  static let rehearsal = StepDefinition(
    key: "rehearsal", title: "Rehearsal", kind: .meeting, isRepeated: true,
    tasks: [
      TaskDefinition(key: "set", title: "Set the day", verb: .schedule(officers: []), by: ["worker"]),
      TaskDefinition(
        key: "ask", title: "Ask them in", verb: .invite, by: ["worker"], invites: [.relative],
        invitesMembersOf: "choir", gates: ["known"]),
      TaskDefinition(key: "held", title: "Hold it", verb: .recordAttendance, by: ["worker"]),
      TaskDefinition(
        key: "lines", title: "Collect their lines",
        verb: .register(RegisterDefinition(.received, people: [.absentMembers], group: "choir")), by: ["worker"]),
      TaskDefinition(
        key: "songs", title: "Send the songs round",
        verb: .register(RegisterDefinition(.sent, people: [.members, .relatives], group: "choir")), by: ["worker"],
        after: ["held"]),
      TaskDefinition(key: "end", title: "End it", verb: .close, by: ["worker"], after: ["lines", "songs"]),
    ],
    next: [NextSteps(open: ["rehearsal"])], group: "choir")

  static let walk = StepDefinition(
    key: "walk", title: "Morning walk", kind: .recurring, isRepeated: true, dueFirst: ["weekly"],
    dueLater: ["weekly"],
    tasks: [TaskDefinition(key: "go", title: "Go", verb: .confirm, by: ["worker"])],
    next: [NextSteps(condition: .status("singing", .anyChild), open: ["walk"])], closesItself: true)

  static let step = StepID("rehearsal", 1)

  static func task(_ key: TaskKey) -> TaskID { TaskID(step, key) }

  /// A case at its first rehearsal, with a child, an aunt, a miller and a baker.
  static func given() -> Given {
    var given = Given(children: 1)
    given.procedure = procedure
    let people = [
      Person(id: "p2", kind: .relative, givenName: "Ada", familyName: "Ash", phone: "1"),
      Person(id: "p3", kind: .professional, givenName: "Mo", familyName: "Miller"),
      Person(id: "p4", kind: .professional, givenName: "Bo", familyName: "Baker"),
    ]
    for person in people { given.happened(.personAdded(PersonAdded(person: person))) }
    given.happened(.stepCancelled(StepCancelled(step: StepID("talk", 1), reason: "Another procedure.")))
    given.happened(.stepOpened(StepOpened(step: step, from: nil)))
    return given
  }

  static func join(_ person: PersonID, _ sharing: String? = nil, since: String? = nil) -> Command {
    .joinGroup(JoinGroup(group: "choir", person: person, sharing: sharing, since: since.flatMap { Day($0) }))
  }

  static func leave(_ person: PersonID, _ reason: String = "Has moved.", until: String? = nil) -> Command {
    .leaveGroup(LeaveGroup(group: "choir", person: person, reason: reason, until: until.flatMap { Day($0) }))
  }

  static func held(_ present: PersonID...) -> Command {
    .recordAttendance(
      RecordAttendance(
        step: step, date: Given.monday.day, time: TimeOfDay("08:00") ?? .midnight, present: present))
  }
}
