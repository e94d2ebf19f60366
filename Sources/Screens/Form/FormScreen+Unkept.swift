import Casework
import Terminal
import Workflow

extension FormScreen {
  public var isStuck: Bool { unkept != nil }

  /// Keeps what was typed so far, wherever the cursor is.
  public mutating func keep(in session: Session) -> [Effect] {
    let before = (edits, unkept)
    commit(in: session)
    let effects = keepDraft(in: session, alsoFocus: true)
    if before != (edits, unkept) { layOut(in: session) }
    return effects
  }

  /// Takes note of whether what is typed could be kept, and says so where that has changed.
  mutating func became(unkept error: StoreError?, in session: Session) -> [Effect] {
    let before = unkept
    unkept = error
    switch (before, error) {
    case (nil, let error?):
      return [
        .refuse(say("What you typed could not be kept: \(error.description) It is tried again every two seconds."))
      ]
    case (let before?, nil): return [.say(before.afterwards)]
    case (nil, nil), (_?, _?): return []
    }
  }

  /// What stands above the form while what is typed is not in the store.
  func unkeptLines(columns: Int) -> [FormLine] {
    guard let unkept else { return [] }
    let text =
      sheltered == nil
      ? say(
        "! NOT KEPT: \(unkept.cause). What you typed is only on this screen; leave it open. It is tried again every two "
          + "seconds. \(FormScreen.exporting.keys[0].label) writes it to a file.")
      : say(
        "! NOT KEPT: \(unkept.cause). Until the store takes it, what you typed is in a file that only you can read, and "
          + "is there when you open the form again. It is tried again every two seconds. "
          + "\(FormScreen.exporting.keys[0].label) writes it to a file.")
    return text.wrapped(toColumns: max(10, columns)).map { FormLine(String($0), .alert) }
  }

  /// The key by which what could not be kept is written to a file.
  static var exporting: Binding {
    Binding(
      "export", [.function(12), .alt("o")], say("to a file"),
      help: say("Write what is typed and not saved to a file of your own"))
  }

  /// Asks for the file.
  func askExport(in session: Session) -> [Effect] {
    guard let record else { return [] }
    let now = session.now.moment
    let time = now.time.description.filter(\.isNumber)
    let task = record.id.description.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
    return [
      .push(
        PromptDialog(
          title: say("Write what is typed to a file"), label: say("The file; it is made for you alone to read"),
          text: "~/waymark-\(caseID)-\(task)-\(now.day)-\(time).txt", tag: "export", about: "",
          isKept: false))
    ]
  }

  /// What is typed and not saved, as plain text.
  func exported(in session: Session) -> String {
    guard let record else { return "" }
    var text = "\(record.definition.title)\n\(record.name) (\(caseID))\n"
    text += say(
      "Typed by \(session.holder.name), \(session.now.moment.day.long), \(session.now.moment.time). Not saved.\n")
    for section in sections {
      let typed = section.fields.filter { edits[$0.address] != nil }
      guard !typed.isEmpty else { continue }
      text += "\n\(section.title)\n"
      for placed in typed { text += "\n\(placed.label)\n\(wording(of: placed, record))\n" }
    }
    return text
  }

  private func wording(of placed: PlacedField, _ record: FormRecord) -> String {
    let answer = edits[placed.address] ?? .blank
    guard case .table(let columns) = placed.field.kind, case .rows(let rows) = answer else {
      return answer.isBlank ? say("(cleared)") : placed.field.kind.wording(of: answer, in: record.file)
    }
    return rows.enumerated().map { index, row in
      let cells = columns.compactMap { column -> String? in
        let text = column.kind.wording(of: row[column.key] ?? .blank, in: record.file)
        return text.isEmpty ? nil : "\(column.label): \(text)"
      }
      return "\(index + 1). " + cells.joined(separator: "; ")
    }.joined(separator: "\n")
  }

  /// Why a part of what is sent together can't be left for another.
  static var stays: String { say("What you typed could neither be saved nor kept: this part stays open until it can.") }

  /// Asks before a form is left whose text is not in the store, or nowhere else.
  func askToLose() -> [Effect] {
    if sheltered != nil {
      return [
        .push(
          ConfirmDialog(
            title: say("Leave it unsaved?"),
            message: say(
              "What you typed could not be saved. Until the store takes it, it is in a file that only you can read, and is "
                + "there when you open the form again. Leave?"),
            confirm: say("Leave it"), other: say("write it to a file"), tag: "lose"))
      ]
    }
    return [
      .push(
        ConfirmDialog(
          title: say("Leave and lose it?"),
          message: say(
            "What you typed could neither be saved nor kept: it is only on this screen. Leave, and lose it?"),
          confirm: say("Leave and lose it"), other: say("write it to a file"), tag: "lose"))
    ]
  }
}

extension StoreError {
  /// Why nothing can be written, in the middle of a sentence.
  fileprivate var cause: String {
    switch self {
    case .full: say("the disk is full")
    case .readOnly: say("the store can only be read")
    case .busy: say("another program is writing to the store")
    case .disk: say("the disk gave an error")
    case .missing: say("the store is gone")
    case .typedElsewhere: say("you are typing into it at another terminal too")
    case .notAStore, .newer, .damaged, .cannotOpen, .exists, .logBeside, .noCopy, .ownersFirst, .conflict,
      .unreadableEntry,
      .booked:
      say("the store can't be written")
    }
  }
}
