extension CommandReference {
  /// What is done with tasks in trays, and who may act for whom.
  static let trays = [
    CommandReference(
      name: "put-back-task", summary: "Put a task back to where it would be had nobody been given it.",
      fields: [task],
      example: #"{"command":"put-back-task","case":"C0001","task":"core-group-1/organise"}"#),
    CommandReference(
      name: "snooze-task", summary: "Put your task off until a day, never past what it is due by.",
      fields: [
        task, optional("until", "date", "2026-01-14, or 2026-01-14T14:00; leave it out to have the task back now"),
      ],
      example: #"{"command":"snooze-task","case":"C0001","task":"core-group-1/organise","until":"2026-01-14"}"#),
    CommandReference(
      name: "note-task", summary: "Leave a note on a task, for whoever has it.",
      fields: [task, needed("text", "text", "what they should know")],
      example: #"{"command":"note-task","case":"C0001","task":"core-group-1/organise","#
        + #""text":"The school is closed until Monday."}"#),
  ]

  /// The commands about who acts for whom, which concern no case.
  static let mandates = [
    CommandReference(
      name: "grant-mandate",
      summary: "Let a worker act for another until a day (the store's owner, an administrator).",
      fields: [
        holder, needed("for", "worker", "in whose place"), needed("until", "date", "the last day: 2026-01-30"),
        needed("reason", "text", "why, in words that go on the record"),
      ],
      example: #"{"command":"grant-mandate","worker":"gareth.llwyd","for":"amina.shah","until":"2026-01-30","#
        + #""reason":"Amina is on leave."}"#),
    CommandReference(
      name: "end-mandate", summary: "End a mandate before its day.",
      fields: [holder, needed("for", "worker", "in whose place they act no longer")],
      example: #"{"command":"end-mandate","worker":"gareth.llwyd","for":"amina.shah"}"#),
  ]

  private static let holder = needed("worker", "worker", "who acts")
}
