@testable import Workflow

/// Another procedure that no authority has: a feast that is scheduled, invited to and spoken at.
enum Gathering {
  static func procedure(strict: Bool = false) -> Procedure {
    Procedure(
      key: "small", version: 1, title: "Gathering",
      roles: [Role(key: "worker", title: "Worker", permissions: [.openCase], isAllocated: true)],
      timescales: [
        Timescale(
          key: "speech", span: Span(count: 2, unit: .workingDays), direction: .before,
          from: MomentReference("talk", .scheduled), isNational: false, cite: "Our own.", isStrict: strict),
        Timescale(
          key: "feast", span: Span(count: 10, unit: .days), direction: .after, from: MomentReference("talk", .opened),
          isNational: false, cite: "Our own.", isStrict: strict),
      ],
      invitationMethods: [Choice("drum", title: "Drum")], startingSteps: ["talk"],
      steps: [
        StepDefinition(
          key: "talk", title: "Feast", kind: .meeting, dueFirst: ["feast"],
          tasks: [
            TaskDefinition(key: "set", title: "Set the day", verb: .schedule(officers: []), by: ["worker"]),
            TaskDefinition(
              key: "ask", title: "Ask them in", verb: .invite, by: ["worker"], after: ["set"],
              invites: [.relative, .professional]),
            TaskDefinition(
              key: "answers", title: "Count them", verb: .recordAnswers, by: ["worker"], after: ["ask"]),
            TaskDefinition(
              key: "speech", title: "Write the speech", verb: .form("note"), by: ["worker"], due: ["speech"]),
            TaskDefinition(key: "held", title: "Hold it", verb: .recordAttendance, by: ["worker"], after: ["set"]),
            TaskDefinition(key: "end", title: "End it", verb: .close, by: ["worker"], after: ["held"]),
          ])
      ])
  }

  static let feast = StepID("talk", 1)

  /// A case with a child, an aunt, a neighbour and a worker of the authority.
  static func given(strict: Bool = false) -> Given {
    var given = Given(children: 1)
    given.procedure = procedure(strict: strict)
    let people = [
      Person(id: "p2", kind: .relative, givenName: "Ada", familyName: "Ash"),
      Person(id: "p3", kind: .professional, givenName: "Bo", familyName: "Birch"),
      Person(id: "p4", kind: .professional, givenName: "Ann", familyName: "Worker", worker: "ann.worker"),
    ]
    for person in people {
      given.file.evolve(
        .personAdded(PersonAdded(person: person)), signature: Signature(by: "ann.worker", at: Given.monday))
    }
    return given
  }

  static func schedule(_ day: String) -> Command {
    .scheduleMeeting(
      ScheduleMeeting(
        step: feast, date: Day(day) ?? .earliest, time: TimeOfDay("14:00") ?? .midnight, venue: "Hall", officers: [:]))
  }
}
