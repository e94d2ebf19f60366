extension CommandReference {
  /// The commands by which a text is taken off the record, and by which nothing may be.
  static let erasing = [
    CommandReference(
      name: "erase-text",
      summary:
        "Erase a text by order of a court, or because it should never have been written; one of the first three.",
      fields: [
        optional("form", "task", "all that was ever written in a form, remarks on it too"),
        optional("entry", "number", "an entry that was written in the chronology, from 1"),
        optional("task", "task", "the notes on a task"),
        needed("reason", "text", "why, in words that go on the record and say nothing of the text"),
        optional("order", "text", "the order by which it is done"),
      ],
      example: #"{"command":"erase-text","case":"C0001","form":"initial-conference-1/report","#
        + #""reason":"Written in the wrong family's record."}"#),
    CommandReference(
      name: "hold-records", summary: "Hold the records of a case, so that nothing of it is destroyed.",
      fields: [needed("reason", "text", "the inquiry or the claim for which they are kept")],
      example: #"{"command":"hold-records","case":"C0001","reason":"A claim, letter of 9 January 2026."}"#),
    CommandReference(
      name: "release-records", summary: "Lift a hold on the records of a case.",
      fields: [
        needed("hold", "number", "which of the case's holds, from 1"),
        needed("reason", "text", "why, in words that go on the record"),
      ],
      example: #"{"command":"release-records","case":"C0001","hold":1,"reason":"The claim is settled."}"#),
  ]
}
