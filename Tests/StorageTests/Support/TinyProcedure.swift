import Casework
import Workflow

/// A way of working with two kinds of step, enough for every kind of row.
enum TinyProcedure {
  static let definitions = DefinitionSet(
    procedures: [
      Procedure(
        key: "tiny", version: 1, title: "Tiny",
        roles: [
          Role(
            key: "social-worker", title: "Social worker", permissions: Set(Permission.allCases), isAllocated: true)
        ],
        timescales: [
          Timescale(
            key: "soon", span: Span(count: 10, unit: .workingDays), direction: .after,
            from: MomentReference("conference", .opened), isNational: true, cite: "a guide")
        ],
        invitationMethods: [Choice("phone", title: "Phone")], startingSteps: ["conference"],
        steps: [conference, coreGroup])
    ],
    forms: [
      FormDefinition(
        key: "minutes", version: 1, title: "Minutes",
        sections: [
          SectionDefinition(
            key: "main", title: "Main", fields: [FieldDefinition(key: "text", label: "Text", kind: .longText)])
        ])
    ])

  private static let conference = StepDefinition(
    key: "conference", title: "Conference", kind: .meeting, dueFirst: ["soon"],
    tasks: [
      TaskDefinition(
        key: "schedule", title: "Set the meeting", verb: .schedule(officers: []), by: ["social-worker"],
        isDueWithStep: true),
      TaskDefinition(key: "minutes", title: "Write the minutes", verb: .form("minutes"), by: ["social-worker"]),
      TaskDefinition(key: "check", title: "Check", verb: .confirm, by: ["social-worker"], due: ["soon"]),
      TaskDefinition(
        key: "close", title: "Close", verb: .close, by: ["social-worker"], after: ["schedule", "minutes", "check"]),
    ],
    next: [NextSteps(open: ["core-group"])])

  private static let coreGroup = StepDefinition(
    key: "core-group", title: "Core group", kind: .meeting, isRepeated: true,
    tasks: [TaskDefinition(key: "check", title: "Check", verb: .confirm, by: ["social-worker"])])
}

/// A clock that stands still.
struct StoppedClock: CaseClock {
  var now: Instant { Instant(milliseconds: 1_768_210_860_000) }
}
