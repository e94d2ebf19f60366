extension CommandReference {
  /// The commands about who may see a case.
  static let access = [
    CommandReference(
      name: "restrict-case", summary: "Restrict a case to named people, or name others.",
      fields: [
        needed("named", "list of workers", "everybody who may see it; the reviewer may anyhow"),
        needed("reviewer", "worker", "to whom it goes that somebody opened it in an emergency"),
        needed("reason", "text", "why, in words that go on the record"),
      ],
      example: #"{"command":"restrict-case","case":"C0001","named":["amina.shah"],"reviewer":"grace.obi","#
        + #""reason":"A colleague's family."}"#),
    CommandReference(
      name: "lift-restriction", summary: "End the restriction of a case.",
      fields: [needed("reason", "text", "why, in words that go on the record")],
      example: #"{"command":"lift-restriction","case":"C0001","reason":"She works here no more."}"#),
    CommandReference(
      name: "take-emergency-access", summary: "Open a restricted case for yourself until the end of the next day.",
      fields: [needed("reason", "text", "why it can't wait; the reviewer is told")],
      example: #"{"command":"take-emergency-access","case":"C0001","reason":"The police ask for the address now."}"#),
    CommandReference(
      name: "review-emergency-access", summary: "Say whether somebody was right to open a restricted case.",
      fields: [
        needed("access", "number", "which of the case's emergency openings, from 1"),
        needed("justified", "true or false", "whether they were right"),
        needed("note", "text", "the finding, in words that go on the record"),
      ],
      example: #"{"command":"review-emergency-access","case":"C0001","access":1,"justified":true,"#
        + #""note":"The child was seen the same evening."}"#),
  ]
}
