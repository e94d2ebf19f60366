import Workflow

/// A procedure for the tests of the screens: the pathway of a conference with short forms, so that a change of the
/// real one does not change every golden screen.
enum TestDefinitions {
  static let set = DefinitionSet(procedures: [procedure], forms: forms)

  static let procedure = Procedure(
    key: "test", version: 1, title: "Test procedure",
    roles: [
      Role(key: "social-worker", title: "Social worker", permissions: [.openCase, .editPeople], isAllocated: true),
      Role(
        key: "team-manager", title: "Team manager", permissions: [.openCase, .allocate, .reassign, .cancelStep],
        isAllocated: true),
      Role(key: "chair", title: "Conference chair"),
    ],
    timescales: [
      Timescale(
        key: "initial", span: Span(count: 15, unit: .workingDays), direction: .after,
        from: MomentReference("strategy-discussion", .held), isNational: true, cite: "Working Together 2023, chapter 3"),
      Timescale(
        key: "first-core", span: Span(count: 10, unit: .workingDays), direction: .after,
        from: MomentReference("initial-conference", .held), isNational: true,
        cite: "Working Together 2023, chapter 3"),
      Timescale(
        key: "review", span: Span(count: 3, unit: .months), direction: .after,
        from: MomentReference("initial-conference", .held),
        isNational: true, cite: "Working Together 2023, chapter 3"),
      Timescale(
        key: "report", span: Span(count: 2, unit: .workingDays), direction: .before,
        from: MomentReference("initial-conference", .scheduled), isNational: false, cite: "Local practice"),
    ],
    statuses: [StatusDefinition(key: "plan", title: "subject to a plan")],
    invitationMethods: [Choice("phone", title: "Telephone")], startingSteps: ["strategy-discussion"],
    steps: [
      StepDefinition(
        key: "strategy-discussion", title: "Strategy discussion", kind: .meeting,
        tasks: [
          TaskDefinition(key: "hold", title: "Record the discussion", verb: .recordAttendance, by: ["social-worker"]),
          TaskDefinition(
            key: "close", title: "Close the strategy discussion", verb: .close, by: ["social-worker"], after: ["hold"]),
        ], next: [NextSteps(open: ["section-47"])]),
      StepDefinition(
        key: "section-47", title: "Section 47 enquiry", kind: .work,
        tasks: [
          TaskDefinition(
            key: "enquiry", title: "Write the enquiry", verb: .form("note"), by: ["social-worker"],
            authorisedBy: "team-manager"),
          TaskDefinition(
            key: "close", title: "Close the enquiry", verb: .close, by: ["social-worker"], after: ["enquiry"]),
        ], next: [NextSteps(open: ["initial-conference"])]),
      conference,
      StepDefinition(
        key: "core-group", title: "Core group", kind: .meeting, isRepeated: true, dueFirst: ["first-core"],
        tasks: meetingTasks("core group"), next: [NextSteps(open: ["plan-update"])]),
      StepDefinition(
        key: "review-conference", title: "Review conference", kind: .meeting, isRepeated: true, dueFirst: ["review"],
        tasks: meetingTasks("review")),
      StepDefinition(
        key: "plan-update", title: "Child protection plan update", kind: .work, isRepeated: true,
        tasks: [
          TaskDefinition(key: "part", title: "Update the plan", verb: .form("note"), by: ["social-worker"]),
          TaskDefinition(
            key: "send", title: "Send the plan to the manager", verb: .submit(["part"]), by: ["social-worker"],
            after: ["part"], authorisedBy: "team-manager"),
        ], next: [NextSteps(open: ["core-group"])]),
    ])

  private static let conference = StepDefinition(
    key: "initial-conference", title: "Initial conference", kind: .meeting, dueFirst: ["initial"],
    tasks: [
      TaskDefinition(
        key: "organise", title: "Organise the conference", verb: .schedule(officers: ["chair"]),
        by: ["social-worker"], isDueWithStep: true),
      TaskDefinition(
        key: "report", title: "Write the conference report", verb: .form("note"), by: ["social-worker"],
        due: ["report"], isDueWithStep: true, authorisedBy: "team-manager"),
      TaskDefinition(
        key: "invite", title: "Invite people", verb: .invite, by: ["social-worker"], after: ["organise"]),
      TaskDefinition(
        key: "attendance", title: "Record who attended", verb: .recordAttendance, by: ["chair", "social-worker"],
        after: ["organise"]),
      TaskDefinition(
        key: "outcomes", title: "Complete the outcome form", verb: .form("outcomes"), by: ["chair"],
        after: ["attendance"],
        sets: [
          StatusRule(
            status: "plan", begins: true,
            condition: .answer(task: nil, field: "decision", .isOneOf(["plan"]), .thisChild), detail: "category")
        ]),
      TaskDefinition(
        key: "complete", title: "Complete the meeting", verb: .confirm, by: ["social-worker"], after: ["outcomes"]),
      TaskDefinition(
        key: "close", title: "Close meeting process", verb: .close, by: ["social-worker"], after: ["complete"]),
    ], next: [NextSteps(open: ["core-group", "review-conference"])])

  private static func meetingTasks(_ name: String) -> [TaskDefinition] {
    [
      TaskDefinition(
        key: "organise", title: "Organise the \(name)", verb: .schedule(officers: []), by: ["social-worker"],
        isDueWithStep: true),
      TaskDefinition(
        key: "attendance", title: "Record who attended the \(name)", verb: .recordAttendance, by: ["social-worker"],
        after: ["organise"]),
      TaskDefinition(
        key: "close", title: "Close the \(name)", verb: .close, by: ["social-worker"], after: ["attendance"]),
    ]
  }

  private static let forms = [
    FormDefinition(
      key: "note", version: 1, title: "Note",
      sections: [
        SectionDefinition(
          key: "note", title: "Note",
          fields: [FieldDefinition(key: "text", label: "Text", kind: .longText, isRequired: true)])
      ]),
    FormDefinition(
      key: "outcomes", version: 1, title: "Outcomes",
      sections: [
        SectionDefinition(
          key: "children", title: "Decision", isForEachChild: true,
          fields: [
            FieldDefinition(
              key: "decision", label: "Decision",
              kind: .oneOf([Choice("plan", title: "Plan"), Choice("none", title: "No plan")]), isRequired: true),
            FieldDefinition(
              key: "category", label: "Category",
              kind: .oneOf([Choice("NEG", title: "Neglect"), Choice("PHY", title: "Physical abuse")])),
          ])
      ]),
  ]
}
