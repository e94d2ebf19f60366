import Casework
import Terminal
import Workflow

/// A family's chronology: what has happened, oldest first, written by the case itself and by workers.
struct ChronologyScreen: Screen {
  let caseID: CaseID
  private(set) var lines: [ChronologyLine] = []
  private(set) var cursor = 0
  private var label = ""
  private var children: [Person] = []
  /// The child that it is narrowed to; nil for all.
  private(set) var child: PersonID?
  private var withHidden = false
  private var whyNot: String?
  /// Why the worker may not erase what somebody wrote; nil where they may.
  private var whyNotErase: String?
  private var hiding: ChronologyLineID?
  private var page = 10
  private var isFirst = true

  init(caseID: CaseID) { self.caseID = caseID }

  var recordPlace: RecordPlace? { RecordPlace(caseID, "chronology") }
  var title: String { say("Chronology") }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], say("open"), help: say("Open the form or step that the line is from")),
      Binding("add", [.character("a")], say("add"), help: say("Write something that no event of the case tells")),
      Binding(
        "hide", [.character("x"), .delete], line?.hidden == nil ? say("hide") : say("show again"),
        help: say("Hide the line under the cursor with a reason, or show it again")),
      Binding(
        "erase", [.character("X")], say("erase"),
        help: say("Erase the line that somebody wrote, by order of a court or as an error"),
        isInFooter: whyNotErase == nil && line?.isWritten == true && line?.erased == nil),
      Binding(
        "child", [.character("c")], say("child"), help: say("Show the lines about one child, or all"), group: .view),
      Binding(
        "hidden", [.character("z")], withHidden ? say("without hidden") : say("hidden too"),
        help: say("Show the hidden lines too, or leave them out"), group: .view),
      Binding(
        "print", [.character("P")], say("print"), help: say("Show the chronology as it is printed"), group: .view),
    ] + Binding.moves(over: say("line", "to go to"))
  }

  private var line: ChronologyLine? { lines.indices.contains(cursor) ? lines[cursor] : nil }

  func availability(of action: ActionID) -> Availability {
    switch action {
    case "add": return whyNot.map { .unavailable($0) } ?? .available
    case "hide":
      if line == nil { return .unavailable(say("There is no line under the cursor.")) }
      return whyNot.map { .unavailable($0) } ?? .available
    case "erase":
      guard line?.isWritten == true else { return .unavailable(say("Only what somebody wrote here can be erased.")) }
      if line?.erased != nil { return .unavailable(Refusal(.erasedAlready).description) }
      return whyNotErase.map { .unavailable($0) } ?? .available
    case "open":
      return line?.form == nil && line?.step == nil ? .unavailable(say("This line is of no form or step.")) : .available
    default: return .available
    }
  }

  mutating func appear(in session: Session) -> [Effect] { load(in: session) }

  private mutating func load(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      let (file, procedure) = try session.open(caseID)
      label = file.label
      children = file.children
      if let child, file.person(child) == nil { self.child = nil }
      whyNot = session.whyNot(.editPeople, in: procedure, doing: say("Writing in the chronology"))
      whyNotErase = session.whyNot(.erase, in: procedure)
      let held = line?.id
      lines = try session.service.chronology(of: caseID).lines(about: child, withHidden: withHidden)
      cursor = lines.firstIndex { $0.id == held } ?? (isFirst ? lines.count - 1 : cursor)
      cursor = max(0, min(cursor, lines.count - 1))
      isFirst = false
      return []
    } catch {
      return [.refuse(error.description)]
    }
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height / 2)
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    var list = ListCursor(index: cursor)
    if list.perform(action, count: lines.count, page: page) {
      cursor = list.index
      return []
    }
    switch action {
    case "open": return line.map { open($0, in: session) } ?? []
    case "add": return [.push(ChronologyDialog(caseID, label: label, children: children, about: child))]
    case "hide": return line.map { hideOrShow($0, in: session) } ?? []
    case "erase":
      guard let line, case .entry(let number) = line.id else { return [] }
      let what = say("“\(line.what)” of \(line.date.short) in the chronology of \(label)")
      return [.push(EraseDialog(erasing: .entry(number), of: caseID, called: what))]
    case "child":
      let choices =
        [Choice("", title: say("All of the family"))] + children.map { Choice($0.id.rawValue, title: $0.wordedName) }
      return [.push(Routes.choice(title: say("Whose chronology?"), choices: choices, tag: "child"))]
    case "hidden":
      withHidden.toggle()
      return load(in: session)
    case "print": return session.printingChronology(of: caseID)
    default: return []
    }
  }

  private func open(_ line: ChronologyLine, in session: Session) -> [Effect] {
    if let form = line.form { return [.push(Routes.form(caseID, form))] }
    guard let step = line.step else { return [] }
    let kind = (try? session.open(caseID))?.procedure.step(step.key)?.kind ?? .work
    return [.push(Routes.step(caseID, step, kind))]
  }

  private mutating func hideOrShow(_ line: ChronologyLine, in session: Session) -> [Effect] {
    guard line.hidden != nil else {
      hiding = line.id
      return [
        .push(
          PromptDialog(
            title: say("Hide this line?"), label: say("The reason"),
            message: say("\(line.date.short): \(line.what). It stays on the record."),
            needed: say("A reason is needed"), tag: "hide", about: "\(caseID) \(line.id)"))
      ]
    }
    let command = Command.showInChronology(ShowInChronology(line: line.id))
    let effects = session.effects(of: command, on: caseID, saying: say("Shown again: \(line.what)."))
    return effects + load(in: session)
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    switch (tag, answer) {
    case ("child", .choice(let value)):
      child = value.isEmpty ? nil : PersonID(value)
      return load(in: session)
    case ("hide", .text(let reason)):
      defer { hiding = nil }
      guard let hiding else { return [] }
      let command = Command.hideFromChronology(HideFromChronology(line: hiding, reason: reason))
      let effects = session.effects(of: command, on: caseID, saying: say("Hidden; it stays on the record."))
      return effects + load(in: session)
    default: return []
    }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let (head, rest) = area.top(1)
    let about = child.flatMap { id in children.first { $0.id == id } }.map { say(" · \($0.wordedName) alone") } ?? ""
    let count = counted(lines.count, "line", "lines") + (withHidden ? say(", hidden ones too") : "")
    buffer.write(
      "\(label)\(about) · \(count)".printable, at: Position(x: head.x + 1, y: head.y), style: theme[.heading],
      width: max(0, head.width - 2), ellipsis: true)
    let (_, body) = rest.top(1)
    buffer.write(
      drawn(columns: body.width, in: session), item: cursor, hasFocus: !lines.isEmpty, area: body, theme: theme,
      withWhatIsBelow: true)
  }

  /// Each line with its date, and below it what came of it and where it is from.
  private func drawn(columns: Int, in session: Session) -> [MeetingLine] {
    guard !lines.isEmpty else { return [MeetingLine([.init(say("   Nothing has happened yet."), .faint)])] }
    let room = max(8, columns - 18)
    return lines.enumerated().flatMap { index, line -> [MeetingLine] in
      let who = line.children.isEmpty || child != nil ? "" : " (\(names(line.children)))"
      let isHidden = line.hidden != nil
      let pieces = (line.what + who).printable.wrapped(toColumns: room).map(String.init)
      var found = pieces.enumerated().map { row, piece in
        MeetingLine(
          item: row == 0 ? index : nil,
          [
            .init(row == 0 ? " \(mark(of: line)) \(line.date.short)" : "", isHidden ? .faint : .text, width: 16),
            .init(piece, isHidden ? .cancelled : .text),
          ])
      }
      let erased = line.erased.map {
        $0.wording(by: session.nameOf($0.signature.by), at: session.saying($0.signature.at))
      }
      let below = [
        erased ?? line.outcome, line.source.map { say("from: \($0)") },
        line.hidden.map { say("hidden by \($0.signature.by), \($0.signature.at.day.short): \($0.reason)") },
      ].compactMap { $0 }
      for text in below {
        found += text.printable.wrapped(toColumns: room).map {
          MeetingLine([.init("", width: 16), .init(String($0), .faint)])
        }
      }
      return found
    }
  }

  /// `+` for what a worker wrote, `-` for what is hidden.
  private func mark(of line: ChronologyLine) -> String {
    line.hidden != nil ? "-" : line.isWritten ? "+" : " "
  }

  private func names(_ ids: [PersonID]) -> String {
    let named = ids.map { id in children.first { $0.id == id }?.shortName ?? id.rawValue }
    return named.count > 3 ? counted(named.count, "child", "children") : listed(named)
  }
}

extension Session {
  /// Shows what is printed of a chronology.
  func printingChronology(of caseID: CaseID) -> [Effect] {
    guard let printer else { return [.refuse(say("Nothing can be printed here."))] }
    let documents = printer.documents(of: caseID)
    guard !documents.isEmpty else { return [.refuse(say("There is nothing to print yet."))] }
    return [.push(PreviewScreen(documents))]
  }
}
