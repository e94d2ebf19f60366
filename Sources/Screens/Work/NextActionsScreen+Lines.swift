import Terminal
import Workflow

extension NextActionsScreen {
  /// The actions, each chosen one with to whom it is passed, its note and what it reminds of.
  func lines(columns: Int) -> [MeetingLine] {
    guard let loaded = place.loaded, let next else { return [] }
    let rule = next.isSingle ? say("Choose one.") : say("Choose one or several.")
    var lines = MeetingLine.wrapped(
      say("\(rule) What is chosen is sent when the step is closed."), .faint, columns: columns)
    for (index, item) in items.enumerated() {
      switch item {
      case .action(let key):
        guard let action = next.action(key) else { continue }
        lines += line(action, index, isSingle: next.isSingle, columns: columns)
        guard choice(of: key) != nil, let says = action.says, action.passTo.isEmpty, !action.needsNote
        else { continue }
        lines += LoadedStep.below(says, .faint, columns: columns, indent: 4)
      case .to(let key):
        let to = choice(of: key)?.to
        lines += field(
          say("To"), to.map(loaded.name) ?? say("nobody yet"), to == nil ? .warning : .text, index, columns)
      case .note(let key):
        let note = choice(of: key)?.note
        let isMissing = note == nil && next.action(key)?.needsNote == true
        lines += field(
          say("Note"), note ?? (isMissing ? say("needed") : say("none")),
          isMissing ? .warning : note == nil ? .faint : .text, index,
          columns)
        if let says = next.action(key)?.says { lines += LoadedStep.below(says, .faint, columns: columns, indent: 4) }
      case .save: lines += [MeetingLine([]), MeetingLine(item: index, [.init(say("[ Save the choice ]"))])]
      }
    }
    return lines
  }

  private func line(_ action: NextAction, _ index: Int, isSingle: Bool, columns: Int) -> [MeetingLine] {
    let isChosen = choice(of: action.key) != nil
    let mark = isSingle ? (isChosen ? "(•) " : "( ) ") : (isChosen ? "[✔] " : "[ ] ")
    let alone = action.isAlone && !isSingle ? say(" (alone)") : ""
    return (action.title + alone).printable.wrapped(toColumns: max(1, columns - 4)).enumerated().map { row, part in
      MeetingLine(item: row == 0 ? index : nil, [.init(row == 0 ? mark : "    "), .init(String(part))])
    }
  }

  private func field(_ label: String, _ text: String, _ ink: Ink, _ index: Int, _ columns: Int) -> [MeetingLine] {
    text.printable.wrapped(toColumns: max(1, columns - 11)).enumerated().map { row, part in
      MeetingLine(
        item: row == 0 ? index : nil,
        [.init("", .faint, width: 4), .init(row == 0 ? label : "", .faint, width: 7), .init(String(part), ink)])
    }
  }

  var unsaved: [FieldAddress: Answer] {
    guard let draft else { return [:] }
    var answers = [FieldAddress(FieldKey("chosen")): Answer.list(draft.map(\.action))]
    for choice in draft {
      if let to = choice.to { answers[.to(choice.action)] = .text(to.description) }
      if let note = choice.note { answers[.note(choice.action)] = .text(note) }
    }
    return answers
  }

  mutating func restore(_ answers: [FieldAddress: Answer]) {
    draft = answers[FieldAddress(FieldKey("chosen"))]?.values.map { key in
      ChosenAction(
        action: key, to: answers[.to(key)]?.text.flatMap { Recipient($0) }, note: answers[.note(key)]?.text)
    }
  }
}

extension FieldAddress {
  fileprivate static func to(_ action: String) -> FieldAddress { FieldAddress(FieldKey("to-\(action)")) }
  fileprivate static func note(_ action: String) -> FieldAddress { FieldAddress(FieldKey("note-\(action)")) }
}
