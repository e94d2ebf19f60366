internal import Workflow

/// Reads `forms`: which form a task fills in on which occasion, the usual one last.
struct AgendaReader {
  let record: Record
  let references: References
  let step: StepKey

  /// The form of the last entry, and those before it with their occasions.
  func read() -> (usual: FormKey?, choices: [FormChoice]) {
    guard let item = record.optional("forms") else { return (nil, []) }
    guard case .list(let items) = item.content, !items.isEmpty else {
      record.log.report(.wrongType, "\"forms\" must be a list of forms, not \(item.kindName)", at: item.place)
      return (nil, [])
    }
    var choices: [FormChoice] = []
    var usual: FormKey?
    for (index, item) in items.enumerated() {
      let what = "a form of \"forms\""
      guard let entry = Record(item, what, at: item.place, keys: ["form", "when"], log: record.log) else { continue }
      guard entry.required("form") != nil, let name = entry.text("form") else { continue }
      references.add(.form(FormKey(name.value)), at: name.place)
      let isLast = index == items.count - 1
      if isLast {
        entry.refuse(["when"], "cannot be said of the last form, which is for all other occasions")
        usual = FormKey(name.value)
      } else if let when = entry.required("when") {
        choices.append(FormChoice(FormKey(name.value), occasion(when)))
      }
    }
    return (usual, choices)
  }

  private func occasion(_ item: Item) -> FormChoice.Occasion {
    let words = item.text?.split(separator: " ", maxSplits: 3).map(String.init) ?? []
    if words == ["first"] { return .first }
    guard words.first == "before" else {
      return .condition(references.condition(item, of: step, own: nil, record.log))
    }
    guard words.count == 4, words[2] == "within", let span = Span(words[3]) else {
      let message = "this is written as \"before review within 6 weeks\", with the name of a step"
      record.log.report(.badCondition, message, at: item.place)
      return .first
    }
    references.add(.step(StepKey(words[1])), at: record.log.place(in: item, offset: 7))
    return .before(StepKey(words[1]), within: span)
  }
}
