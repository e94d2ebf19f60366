extension CommandReference {
  /// The commands about a case's chronology.
  static let chronology = [
    CommandReference(
      name: "add-to-chronology", summary: "Write something in the chronology that no event of the case tells.",
      fields: [
        needed("date", "date", "when it happened, such as 2019-03-14"), needed("text", "text", "what happened"),
        optional("outcome", "text", "what came of it"), optional("source", "text", "where it is known from"),
        optional("children", "list of persons", "whom it is about; all of the family where none is named"),
      ],
      example: #"{"command":"add-to-chronology","case":"C0001","date":"2019-03-14","#
        + #""text":"Moved from another authority","source":"Letter of 3 Nov 2025"}"#),
    CommandReference(
      name: "hide-from-chronology", summary: "Hide a line of the chronology; it stays on the record.",
      fields: [line, needed("reason", "text", "why, in words that go on the record")],
      example: #"{"command":"hide-from-chronology","case":"C0001","line":"e12","reason":"Recorded twice."}"#),
    CommandReference(
      name: "show-in-chronology", summary: "Show a line of the chronology again that was hidden.", fields: [line],
      example: #"{"command":"show-in-chronology","case":"C0001","line":"e12"}"#),
  ]

  private static let line = needed("line", "line", "as `waymark chronology` names it: e12, e12-1 or a3")
}
