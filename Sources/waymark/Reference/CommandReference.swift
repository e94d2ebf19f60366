/// What scripts can say: every command with its fields and an example, for `waymark commands` and for `apply`'s errors.
struct CommandReference: Hashable, Sendable {
  var name: String
  var summary: String
  var fields: [Field]
  /// A whole line for `waymark apply`.
  var example: String

  /// A field of a command.
  struct Field: Hashable, Sendable {
    var name: String
    var kind: String
    var isRequired: Bool
    var help: String
  }

  /// The fields that every command takes beside its own.
  static let common = [
    Field(name: "command", kind: "name", isRequired: true, help: "which command"),
    Field(
      name: "case", kind: "case number", isRequired: false,
      help: "which case; open-case gives one itself, and takes one in a training store"),
    Field(
      name: "by", kind: "worker", isRequired: false, help: "who, in a training store; else the one at the terminal"),
    Field(
      name: "actingFor", kind: "worker", isRequired: false, help: "in whose place, by a mandate and in their roles"),
    Field(name: "at", kind: "instant", isRequired: false, help: "when, in a training store: 2026-01-12T09:00:00Z"),
    Field(
      name: "expecting", kind: "number", isRequired: false, help: "the version decided on; refused if it is another"),
  ]

  static func find(_ name: String) -> CommandReference? { all.first { $0.name == name } }

  static func needed(_ name: String, _ kind: String, _ help: String) -> Field {
    Field(name: name, kind: kind, isRequired: true, help: help)
  }

  static func optional(_ name: String, _ kind: String, _ help: String) -> Field {
    Field(name: name, kind: kind, isRequired: false, help: help)
  }

  static let step = needed("step", "step", "such as core-group-2")
  private static let form = needed("form", "task", "such as initial-conference-1/report")
  static let task = needed("task", "task", "such as initial-conference-1/complete")
  private static let reason = needed("reason", "text", "why, in words that go on the record")
  static let note = optional("note", "text", "a note for whoever receives it")
  private static let authoriser = optional("to", "worker", "who is asked to authorise it; else whoever has the role")

  /// Every command: those of cases in the order in which one meets them, then those of the authority.
  static let all: [CommandReference] =
    cases + trays + meetings + forms + requests + groups + minutes + chronology + access + erasing + staff + mandates

  private static let cases = [
    CommandReference(
      name: "open-case", summary: "Open a family's case file at a first step.",
      fields: [
        needed("family", "text", "the family's name"), needed("procedure", "procedure", "such as ics-steps"),
        needed("step", "step kind", "the step to begin with"), needed("team", "team", "whose case it is"),
        optional("address", "text", "where the family lives"),
        needed(
          "people", "list of people",
          "kind, givenName, familyName; born, relationship, agency, worker, phone, "
            + "email, address, sector (a value of the procedure's sectors), fileNumber (of a child), "
            + "formerNames (whole names they had before), "
            + "addressConfidential (true: address, telephone and e-mail stand in no document of others)"),
        optional("allocations", "role: worker", "who is allocated in which role"),
      ],
      example: #"{"command":"open-case","family":"Carter","procedure":"ics-steps","step":"strategy-discussion","#
        + #""team":"north","people":[{"kind":"child","givenName":"Ellie","familyName":"Carter","born":"2019-05-02"}],"#
        + #""allocations":{"social-worker":"amina.shah"}}"#),
    CommandReference(
      name: "add-person", summary: "Add a child, a relative, or an involved worker or agency.",
      fields: [needed("person", "person", "as in open-case")],
      example: #"{"command":"add-person","case":"C0001","person":{"kind":"professional","givenName":"Ruth","#
        + #""familyName":"Bell","relationship":"school nurse","agency":"Oakfield Primary School","sector":"health"}}"#),
    CommandReference(
      name: "change-person", summary: "Put a person's details right.",
      fields: [needed("person", "person", "all the details, with the id")],
      example: #"{"command":"change-person","case":"C0001","person":{"id":"p1","kind":"child","givenName":"Ellie","#
        + #""familyName":"Carter","born":"2019-05-03"}}"#),
    CommandReference(
      name: "remove-person", summary: "Take a person off the case to whom nothing in it refers.",
      fields: [needed("person", "id", "such as p4")],
      example: #"{"command":"remove-person","case":"C0001","person":"p4"}"#),
    CommandReference(
      name: "change-case", summary: "Put the family's name and address right.",
      fields: [
        needed("family", "text", "the family's name"), optional("address", "text", "none where it is not known"),
      ],
      example: #"{"command":"change-case","case":"C0001","family":"Carter","address":"4 Mill Lane, Oakfield"}"#),
    CommandReference(
      name: "allocate", summary: "Allocate a worker to the case in a role.",
      fields: [needed("role", "role", "such as social-worker"), needed("worker", "worker", "such as amina.shah")],
      example: #"{"command":"allocate","case":"C0001","role":"social-worker","worker":"amina.shah"}"#),
    CommandReference(
      name: "reassign-task", summary: "Give a task to a worker; to yourself, it is claiming it.",
      fields: [task, needed("worker", "worker", "such as amina.shah")],
      example: #"{"command":"reassign-task","case":"C0001","task":"core-group-1/organise","worker":"amina.shah"}"#),
    CommandReference(
      name: "confirm-task", summary: "Say that a task is done which needs no more than that.",
      fields: [task],
      example: #"{"command":"confirm-task","case":"C0001","task":"initial-conference-1/complete"}"#),
    CommandReference(
      name: "open-step",
      summary: "Open a step that a case can begin with, in a case that is there: for a sibling who was missed.",
      fields: [
        needed("step", "step kind", "such as strategy-discussion"),
        optional("children", "list of people", "the children that it is about; else all of the family's"),
        optional("reason", "text", "why, in words that go on the record"),
      ],
      example: #"{"command":"open-step","case":"C0001","step":"strategy-discussion","children":["p2"],"#
        + #""reason":"Mia was not known of at the first."}"#),
    CommandReference(
      name: "close-step", summary: "Close a step, all its tasks done.", fields: [step],
      example: #"{"command":"close-step","case":"C0001","step":"initial-conference-1"}"#),
    CommandReference(
      name: "cancel-step", summary: "Call a step off.", fields: [step, reason],
      example: #"{"command":"cancel-step","case":"C0001","step":"core-group-2","reason":"The family moved away."}"#),
    CommandReference(
      name: "move-case", summary: "Move a case to another version of its procedure, or to another procedure.",
      fields: [
        optional("procedure", "procedure", "the case's own where none is named"),
        needed("version", "number", "such as 2"),
        reason,
      ],
      example: #"{"command":"move-case","case":"C0001","version":2,"reason":"Limits of the new guidance."}"#),
  ]

  private static let meetings = [
    CommandReference(
      name: "schedule-meeting", summary: "Set or move a meeting.",
      fields: [
        step, needed("date", "date", "2026-01-14"), needed("time", "time", "14:00"),
        needed("venue", "text", "where: a venue's name, or any other place"),
        needed("officers", "role: worker", "who chairs it, who takes the minutes"),
        optional("method", "method", "how people meet, where the procedure asks: in-person, hybrid, ..."),
        optional("joining", "text", "how people join it; kept where it is left out"),
        optional("reason", "text", "why a date is meant that is past, not worked, or beyond a limit"),
      ],
      example: #"{"command":"schedule-meeting","case":"C0001","step":"initial-conference-1","date":"2026-01-14","#
        + #""time":"14:00","venue":"Room 2, Civic Centre","officers":{"chair":"owen.price","minute-taker":"mei.lin"}}"#),
    CommandReference(
      name: "invite", summary: "Invite people, each with the method of the invitation.",
      fields: [
        step, needed("invitations", "person: method", "phone, letter, email, in-person, ..."),
        optional("parts", "person: part", "the part of the meeting for each, where it is held in parts"),
      ],
      example: #"{"command":"invite","case":"C0001","step":"initial-conference-1","#
        + #""invitations":{"p2":"letter","p3":"email"}}"#),
    CommandReference(
      name: "withdraw-invitation", summary: "Take an invitation back.",
      fields: [step, needed("person", "person", "such as p3")],
      example: #"{"command":"withdraw-invitation","case":"C0001","step":"initial-conference-1","person":"p3"}"#),
    CommandReference(
      name: "leave-out", summary: "Record that somebody is not to be invited; inviting them takes it back.",
      fields: [step, needed("person", "person", "such as p3"), reason],
      example: #"{"command":"leave-out","case":"C0001","step":"initial-conference-1","person":"p3","#
        + #""reason":"Lives abroad and is not in touch."}"#),
    CommandReference(
      name: "record-answers", summary: "Record who will attend.",
      fields: [step, needed("answers", "person: true or false", "for each, whether they will attend")],
      example: #"{"command":"record-answers","case":"C0001","step":"initial-conference-1","#
        + #""answers":{"p2":true,"p3":false}}"#),
    CommandReference(
      name: "record-attendance", summary: "Record that a meeting was held, and who was there.",
      fields: [
        step, needed("date", "date", "2026-01-14"), needed("time", "time", "14:00"),
        needed("present", "list of people", "who was there"),
      ],
      example: #"{"command":"record-attendance","case":"C0001","step":"initial-conference-1","date":"2026-01-14","#
        + #""time":"14:00","present":["p2","p3"]}"#),
  ]

  private static let forms = [
    CommandReference(
      name: "start-form", summary: "Start a form: blank, or copied forward from earlier ones.",
      fields: [
        form, optional("copyFrom", "list of tasks", "the earlier forms; none for a blank start"),
        optional("sections", "list of keys", "the sections that are copied into; else all"),
      ],
      example: #"{"command":"start-form","case":"C0001","form":"initial-conference-1/report","#
        + #""copyFrom":["section-47-1/enquiry"]}"#),
    CommandReference(
      name: "save-form", summary: "Save changes to a form.",
      fields: [
        form,
        needed("answers", "field: answer", "the answers that changed; null clears one; decision@p2 for a child's"),
        optional("revision", "number", "the revision the edit was made on"),
      ],
      example: #"{"command":"save-form","case":"C0001","form":"initial-conference-1/outcomes","#
        + #""answers":{"decision@p1":"plan","category@p1":"NEG"}}"#),
    CommandReference(
      name: "finalise-form", summary: "Finalise a form; where the procedure says so, it goes to be authorised.",
      fields: [form, authoriser, note],
      example: #"{"command":"finalise-form","case":"C0001","form":"initial-conference-1/report","to":"grace.obi"}"#),
    CommandReference(
      name: "copy-answers",
      summary: "Copy answers into a form that is being filled in: from earlier forms, or from one child to the others.",
      fields: [
        form, optional("from", "list of tasks", "the earlier forms; without them the form's own answers about child"),
        optional("child", "id", "the child whose answers are given to the others"),
        optional("to", "list of ids", "the children who are given them; else all others"),
        optional("sections", "list of keys", "the sections that are copied into; else all"),
        optional("replace", "yes or no", "whether answers that are there are replaced; else they stay"),
        optional("revision", "number", "the revision of the form that the choice was made on"),
      ],
      example: #"{"command":"copy-answers","case":"C0001","form":"initial-conference-1/report","#
        + #""from":["section-47-enquiry-1/enquiry"],"sections":["analysis"]}"#),
    CommandReference(
      name: "amend-form", summary: "Take a finalised form back into draft.", fields: [form],
      example: #"{"command":"amend-form","case":"C0001","form":"plan-update-1/part-1"}"#),
    CommandReference(
      name: "submit-forms", summary: "Send finished forms to be authorised together.",
      fields: [task, authoriser, note],
      example: #"{"command":"submit-forms","case":"C0001","task":"plan-update-1/send"}"#),
    CommandReference(
      name: "authorise", summary: "Authorise what was sent; not one's own work.", fields: [task],
      example: #"{"command":"authorise","case":"C0001","task":"initial-conference-1/report"}"#),
    CommandReference(
      name: "reject", summary: "Reject what was sent; it returns to the worker with the reason.",
      fields: [task, reason],
      example:
        #"{"command":"reject","case":"C0001","task":"initial-conference-1/report","reason":"Add the school's view."}"#),
    CommandReference(
      name: "roll-back", summary: "Roll an authorised record back to the authorisation stage (records support).",
      fields: [task, reason],
      example:
        #"{"command":"roll-back","case":"C0001","task":"initial-conference-1/report","reason":"Wrong child named."}"#),
  ]
}
