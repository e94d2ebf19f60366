import Workflow

/// A way of working with a report, an outcome form, minutes, and a plan in two parts.
enum FormDefinitions {
  static let set = DefinitionSet(
    procedures: [procedure], forms: [report, enquiry, outcomes, minutes, outline, sheet, part1, part2])

  static let procedure = Procedure(
    key: "forms", version: 1, title: "Forms",
    roles: [
      Role(key: "social-worker", title: "Social worker", permissions: [.openCase, .editPeople], isAllocated: true),
      Role(key: "team-manager", title: "Team manager", isAllocated: true),
      Role(key: "chair", title: "Conference chair"),
      Role(key: "records", title: "Records support", permissions: [.rollBack]),
    ],
    timescales: [], statuses: [StatusDefinition(key: "plan", title: "subject to a plan")], invitationMethods: [],
    startingSteps: ["conference", "plan"],
    steps: [
      StepDefinition(
        key: "conference", title: "Initial conference", kind: .work,
        tasks: [
          TaskDefinition(
            key: "enquiry", title: "Write the enquiry", verb: .form("enquiry"), by: ["social-worker"],
            authorisedBy: "team-manager"),
          TaskDefinition(
            key: "report", title: "Write the conference report", verb: .form("report"), by: ["social-worker"],
            authorisedBy: "team-manager", copyForwardFrom: [CopySource(step: "conference", task: "enquiry")]),
          TaskDefinition(
            key: "outcomes", title: "Complete the outcome form", verb: .form("outcomes"), by: ["chair"],
            sets: [
              StatusRule(
                status: "plan", begins: true,
                condition: .answer(task: nil, field: "decision", .isOneOf(["plan"]), .thisChild), detail: "category")
            ]),
          TaskDefinition(
            key: "minutes", title: "Complete the core group minutes", verb: .form("minutes"), by: ["social-worker"],
            authorisedBy: "team-manager", copyForwardFrom: [CopySource(step: "conference", task: "enquiry")]),
          TaskDefinition(
            key: "outline", title: "Write the outline plan", verb: .form("outline"), by: ["social-worker"]),
          TaskDefinition(
            key: "sheet", title: "Write the convening sheet", verb: .form("sheet"), by: ["social-worker"],
            gates: ["sheet-complete"]),
        ]),
      StepDefinition(
        key: "plan", title: "Child protection plan update", kind: .work, isRepeated: true,
        tasks: [
          TaskDefinition(
            key: "part-1", title: "Update the plan, part 1", verb: .form("part-1"), by: ["social-worker"]),
          TaskDefinition(
            key: "part-2", title: "Update the plan, part 2", verb: .form("part-2"), by: ["social-worker"],
            after: ["part-1"]),
          TaskDefinition(
            key: "send", title: "Send the plan to the manager", verb: .submit(["part-1", "part-2"]),
            by: ["social-worker"], after: ["part-1", "part-2"], authorisedBy: "team-manager", gates: ["related"]),
        ]),
    ],
    gates: [
      Gate(
        key: "sheet-complete",
        requirements: [
          Requirement(.every(.children, has: [[.fileNumber]])),
          Requirement(
            .condition(.answer(task: "sheet", field: "safe", .isOneOf(["yes"]), .anyChild)),
            says: "Nobody has said that it is safe to meet"),
        ]), Gate(key: "related", requirements: [Requirement(.every(.relatives, has: [[.relationship]]))]),
    ])

  private static let categories = [Choice("NEG", title: "Neglect"), Choice("PHY", title: "Physical abuse")]

  private static func decision(_ key: FieldKey, _ label: String) -> [FieldDefinition] {
    [
      FieldDefinition(
        key: key, label: label,
        kind: .oneOf([
          Choice("plan", title: "Subject to a child protection plan"), Choice("cin", title: "Child in need plan"),
          Choice("none", title: "No plan"),
        ]), isRequired: true),
      FieldDefinition(
        key: "category", label: "Category of abuse", kind: .oneOf(categories), isRequired: true,
        shownWhen: .answer(task: nil, field: key, .isOneOf(["plan"]), .thisChild)),
    ]
  }

  static let report = FormDefinition(
    key: "report", version: 1, title: "Conference report",
    sections: [
      SectionDefinition(
        key: "family", title: "The family",
        fields: [
          FieldDefinition(
            key: "summary", label: "Summary", kind: .text, isRequired: true,
            help: "Who lives where, and who matters to the children."),
          FieldDefinition(key: "visited", label: "Last visit", kind: .date),
          FieldDefinition(key: "at", label: "Time of the visit", kind: .time),
          FieldDefinition(key: "visits", label: "Visits so far", kind: .number(minimum: 0, maximum: 50)),
          FieldDefinition(key: "seen", label: "Were the children seen alone?", kind: .yesNo),
          FieldDefinition(
            key: "why-not", label: "Why they were not", kind: .text, isRequired: true,
            shownWhen: .answer(task: nil, field: "seen", .isOneOf(["no"]), .anyChild)),
          FieldDefinition(
            key: "needs", label: "Needs",
            kind: .someOf([
              Choice("home", title: "Home"), Choice("health", title: "Health"), Choice("school", title: "School"),
            ])),
          FieldDefinition(key: "carer", label: "Main carer", kind: .person()),
        ]),
      SectionDefinition(
        key: "analysis", title: "Analysis",
        fields: [
          FieldDefinition(key: "heading", label: "What it means", kind: .heading),
          FieldDefinition(
            key: "analysis", label: "Analysis of risk", kind: .longText, isRequired: true,
            copiesFrom: [FieldReference(form: "enquiry", field: "analysis")]),
          FieldDefinition(
            key: "actions", label: "Actions",
            kind: .table([
              ColumnDefinition(key: "what", label: "What", kind: .text, isRequired: true),
              ColumnDefinition(key: "who", label: "Who", kind: .person()),
              ColumnDefinition(key: "by", label: "By when", kind: .date),
              ColumnDefinition(key: "done", label: "Done", kind: .yesNo),
            ])),
        ]),
      SectionDefinition(
        key: "children", title: "Recommendation", isForEachChild: true,
        fields: decision("recommendation", "Recommendation")),
    ])

  static let enquiry = FormDefinition(
    key: "enquiry", version: 1, title: "Section 47 enquiry",
    sections: [
      SectionDefinition(
        key: "enquiry", title: "Enquiry",
        fields: [
          FieldDefinition(key: "analysis", label: "Analysis", kind: .longText, isRequired: true),
          FieldDefinition(key: "seen", label: "Were the children seen?", kind: .yesNo),
        ])
    ])

  static let outcomes = FormDefinition(
    key: "outcomes", version: 1, title: "Outcome form",
    sections: [
      SectionDefinition(
        key: "decisions", title: "Decision", isForEachChild: true,
        fields: decision("decision", "Decision") + [
          FieldDefinition(key: "school", label: "School", kind: .text, isShared: true)
        ]),
      SectionDefinition(
        key: "more", title: "More",
        fields: [
          FieldDefinition(key: "key-child", label: "Child it is mostly about", kind: .person(of: [.child])),
          FieldDefinition(
            key: "visits", label: "Visits",
            kind: .table([
              ColumnDefinition(key: "by", label: "Visited by", kind: .person(of: [.professional]))
            ])),
        ]),
    ])

  static let minutes = FormDefinition(
    key: "minutes", version: 1, title: "Core group minutes",
    sections: [
      SectionDefinition(
        key: "notes", title: "Notes",
        fields: [
          FieldDefinition(
            key: "notes", label: "Notes", kind: .longText, isRequired: true,
            copiesFrom: [FieldReference(form: "enquiry", field: "analysis")])
        ])
    ])

  /// A table that hangs on a question, with required cells, and a section without fields.
  static let outline = FormDefinition(
    key: "outline", version: 1, title: "Outline plan",
    sections: [
      SectionDefinition(
        key: "contact", title: "Contact",
        fields: [
          FieldDefinition(key: "aim", label: "Aim", kind: .text, isRequired: true),
          FieldDefinition(key: "limited", label: "Is contact limited?", kind: .yesNo, isRequired: true),
          FieldDefinition(
            key: "contacts", label: "Contacts",
            kind: .table([
              ColumnDefinition(key: "who", label: "Who", kind: .person()),
              ColumnDefinition(key: "from", label: "From", kind: .date, isRequired: true),
              ColumnDefinition(key: "where", label: "Where", kind: .text, isRequired: true),
            ]), shownWhen: .answer(task: nil, field: "limited", .isOneOf(["yes"]), .anyChild)),
        ]),
      SectionDefinition(
        key: "reasons", title: "Reasons",
        fields: [
          FieldDefinition(
            key: "reason", label: "Reason", kind: .text,
            shownWhen: .answer(task: nil, field: "limited", .isOneOf(["yes"]), .anyChild))
        ]),
      SectionDefinition(
        key: "more", title: "More", fields: [FieldDefinition(key: "more", label: "Anything else", kind: .text)]),
    ])

  /// A form whose task has a gate.
  static let sheet = FormDefinition(
    key: "sheet", version: 1, title: "Convening sheet",
    sections: [
      SectionDefinition(
        key: "sheet", title: "Meeting",
        fields: [
          FieldDefinition(key: "why", label: "Why it is held", kind: .text, isRequired: true),
          FieldDefinition(key: "safe", label: "Is it safe to meet?", kind: .yesNo),
        ]),
      SectionDefinition(key: "more", title: "More", fields: [FieldDefinition(key: "by", label: "By", kind: .date)]),
    ])

  static let part1 = FormDefinition(
    key: "part-1", version: 1, title: "Plan, part 1",
    sections: [
      SectionDefinition(
        key: "aim", title: "Aim",
        fields: [FieldDefinition(key: "aim", label: "Aim of the plan", kind: .longText, isRequired: true)])
    ])

  static let part2 = FormDefinition(
    key: "part-2", version: 1, title: "Plan, part 2",
    sections: [
      SectionDefinition(
        key: "steps", title: "Steps",
        fields: [FieldDefinition(key: "steps", label: "What will be done", kind: .longText, isRequired: true)])
    ])
}
