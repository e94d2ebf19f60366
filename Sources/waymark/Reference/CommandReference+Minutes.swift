extension CommandReference {
  /// What is said of minutes: who comes and goes, and what is remarked on them.
  static let minutes = [
    CommandReference(
      name: "record-arrival",
      summary: "Record that somebody came to a meeting that is held: late, where a time is given.",
      fields: [
        stepField, personField, time("when they came; leave it out for somebody who was there from the beginning"),
      ],
      example: #"{"command":"record-arrival","case":"C0001","step":"initial-conference-1","person":"p4","#
        + #""at":"14:20"}"#),
    CommandReference(
      name: "record-departure", summary: "Record that somebody left a meeting before its end.",
      fields: [stepField, personField, time("when they left; leave it out to take that back")],
      example: #"{"command":"record-departure","case":"C0001","step":"initial-conference-1","person":"p4","#
        + #""at":"15:05"}"#),
    CommandReference(
      name: "leave-remark", summary: "Leave a remark on a section of a form that is being written.",
      fields: [
        formField, Field(name: "section", kind: "section", isRequired: true, help: "such as discussion"),
        Field(name: "child", kind: "person", isRequired: false, help: "where the section is asked for each child"),
        Field(name: "text", kind: "text", isRequired: true, help: "what is to be looked at"),
      ],
      example: #"{"command":"leave-remark","case":"C0001","form":"initial-conference-1/minutes","#
        + #""section":"discussion","text":"The school said so, not the nurse."}"#),
    CommandReference(
      name: "settle-remark", summary: "Settle a remark on a form, with an answer where one is needed.",
      fields: [
        formField, Field(name: "remark", kind: "number", isRequired: true, help: "its number in the form"),
        Field(name: "answer", kind: "text", isRequired: false, help: "what was done about it"),
      ],
      example: #"{"command":"settle-remark","case":"C0001","form":"initial-conference-1/minutes","remark":1,"#
        + #""answer":"Changed."}"#),
  ]

  private static let stepField = Field(
    name: "step", kind: "step", isRequired: true, help: "such as initial-conference-1")
  private static let personField = Field(name: "person", kind: "person", isRequired: true, help: "such as p4")
  private static let formField = Field(
    name: "form", kind: "task", isRequired: true, help: "such as initial-conference-1/minutes")

  private static func time(_ help: String) -> Field {
    Field(name: "at", kind: "time", isRequired: false, help: help)
  }
}
