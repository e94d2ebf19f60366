extension CommandReference {
  /// What is said of groups and registers.
  static let groups = [
    CommandReference(
      name: "join-group",
      summary: "Make a person a member of a group, or change how information is shared with a member.",
      fields: [
        group, person, Field(name: "sharing", kind: "choice", isRequired: false, help: "how, of the group's ways"),
        Field(name: "since", kind: "date", isRequired: false, help: "the first day; today where it is left out"),
      ],
      example: #"{"command":"join-group","case":"C0001","group":"core-group","person":"p3","#
        + #""sharing":"secure-email"}"#),
    CommandReference(
      name: "leave-group", summary: "End a membership of a group.",
      fields: [
        group, person, Field(name: "reason", kind: "text", isRequired: true, help: "why, for the record"),
        Field(
          name: "until", kind: "date", isRequired: false,
          help: "the first day on which they are no longer a member; today where it is left out"),
      ],
      example: #"{"command":"leave-group","case":"C0001","group":"core-group","person":"p3","#
        + #""reason":"Has moved to another school."}"#),
    CommandReference(
      name: "record-received", summary: "Record for people of a register that what they owe was received.",
      fields: [task("core-group-2/reports"), entries],
      example: #"{"command":"record-received","case":"C0001","task":"core-group-2/reports","#
        + #""people":{"p3":{"on":"2026-03-02","note":"Came with the agenda."}}}"#),
    CommandReference(
      name: "record-sent",
      summary: "Record for people of a register when and how something was sent; to a member, in the agreed way.",
      fields: [task("core-group-2/distribute"), entries],
      example: #"{"command":"record-sent","case":"C0001","task":"core-group-2/distribute","#
        + #""people":{"p3":{"on":"2026-03-03"},"p4":{"on":"2026-03-03","method":"post"}}}"#),
    CommandReference(
      name: "excuse", summary: "Record that somebody of a register owes nothing, or is sent nothing.",
      fields: [
        task("core-group-2/reports"), person,
        Field(name: "reason", kind: "text", isRequired: true, help: "why, for the record"),
      ],
      example: #"{"command":"excuse","case":"C0001","task":"core-group-2/reports","person":"p4","#
        + #""reason":"Joined the group on that day."}"#),
  ]

  private static let group = Field(name: "group", kind: "group", isRequired: true, help: "such as core-group")
  private static let person = Field(name: "person", kind: "person", isRequired: true, help: "such as p3")
  private static let entries = Field(
    name: "people", kind: "person: entry", isRequired: true, help: "for each the day (on); method and note as needed")

  private static func task(_ example: String) -> Field {
    Field(name: "task", kind: "task", isRequired: true, help: "such as \(example)")
  }
}
