internal import Workflow

/// Reads the verbs that list things: checklists, requests and next actions.
extension VerbReader {
  /// `does: checklist`, with `items`.
  func checklist() -> Verb {
    .checklist(record.required("items").map { record.log.choices($0, "\"items\"") } ?? [])
  }

  /// `does: request`, with `to` and `asks-for`.
  func request(of task: TaskKey) -> Verb {
    let asked = record.names("asks-for").map { name in
      references.add(.asked(TaskKey(name.value), of: step, by: task), at: name.place)
      return TaskKey(name.value)
    }
    _ = record.required("to")
    return .request(
      RequestDefinition(to: roles(record.names("to")), asksFor: asked, needsNote: needsNote(record)))
  }

  /// `does: choose-next`, with `choose` and `actions`.
  func chooseNext() -> Verb {
    var isSingle = true
    if let item = record.required("choose") {
      switch item.text {
      case "one": isSingle = true
      case "several": isSingle = false
      default:
        record.log.report(
          .badValue, "\"choose\" is one or several, not \"\(item.text ?? item.kindName)\"", at: item.place)
      }
    }
    guard let item = record.required("actions"),
      let entries = Record.entries(of: item, "\"actions\"", log: record.log)
    else { return .chooseNext(NextActions(isSingle: isSingle, actions: [])) }
    if entries.isEmpty { record.log.report(.missingKey, "\"actions\" needs a next action", at: item.place) }
    return .chooseNext(NextActions(isSingle: isSingle, actions: entries.compactMap(action)))
  }

  /// `note: required`, the only thing that there is to say of a note.
  private func needsNote(_ record: Record) -> Bool {
    guard let text = record.text("note") else { return false }
    if text.value != "required" {
      record.log.report(
        .badValue, "\"note\" can only be \"required\": without it a note can be given or not", at: text.place)
    }
    return true
  }

  private func action(_ entry: Item.Entry) -> NextAction? {
    let log = record.log
    log.checkKey(entry.key, "a next action")
    let keys = ["title", "open", "pass-to", "alone", "says", "when", "note"]
    guard let record = Record(entry.value, "a next action", at: entry.key.place, keys: keys, log: log) else {
      return nil
    }
    let opened = record.text("open")
    if let opened { references.add(.step(StepKey(opened.value)), at: opened.place) }
    if record.keyPlace("open") == nil { record.refuse(["pass-to"], "belongs to a next action that opens a step") }
    return NextAction(
      key: entry.key.value, title: record.requiredText("title"), open: opened.map { StepKey($0.value) },
      passTo: roles(record.names("pass-to")), isAlone: record.flag("alone"), says: record.text("says")?.value,
      condition: record.optional("when").map { references.condition($0, of: step, own: nil, log) } ?? .always,
      needsNote: needsNote(record))
  }

  private func roles(_ names: [Placed<String>]) -> [RoleKey] {
    names.map { name in
      references.add(.role(RoleKey(name.value)), at: name.place)
      return RoleKey(name.value)
    }
  }
}
