extension CommandReference {
  /// The command by which a text is taken off the record.
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
        + #""reason":"Written in the wrong family's record."}"#)
  ]
}
