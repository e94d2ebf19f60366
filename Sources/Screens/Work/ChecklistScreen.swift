import Terminal
import Workflow

/// A list of things to check, each with who ticked it and when.
struct ChecklistScreen: WorkSheet {
  var place: WorkPlace

  init(caseID: CaseID, task: TaskID) { place = WorkPlace(caseID, task) }

  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding(
        "tick", [.character(" "), .enter], say("tick"),
        help: say("Tick the item under the cursor, or take the tick back")),
      Binding(
        "tick-all", [.character("A"), .control("a")], say("tick all"),
        help: say("Tick every item; where all are ticked, take every tick back")),
    ] + Binding.moves(over: say("item", "to go to"))
  }

  private var items: [Choice] {
    if case .checklist(let items) = place.task?.verb { items } else { [] }
  }

  var count: Int { items.count }

  private var ticked: [String: Signature] { place.loaded?.step.checks[place.id.task] ?? [:] }

  /// What a key would tick, or take the tick back from.
  private func changes(by action: ActionID) -> [String: Bool] {
    let ticked = ticked
    switch action {
    case "tick":
      guard items.indices.contains(place.cursor.index) else { return [:] }
      let item = items[place.cursor.index].value
      return [item: ticked[item] == nil]
    case "tick-all":
      let open = items.map(\.value).filter { ticked[$0] == nil }
      let changed = open.isEmpty ? items.map(\.value) : open
      return Dictionary(changed.map { ($0, !open.isEmpty) }, uniquingKeysWith: { first, _ in first })
    default: return [:]
    }
  }

  func availability(of action: ActionID) -> Availability {
    guard let loaded = place.loaded else { return .unavailable(place.problem ?? say("The list is not loaded yet.")) }
    let changes = changes(by: action)
    guard !changes.isEmpty else { return .available }
    let command = Command.checkItems(CheckItems(task: place.id, items: changes))
    return loaded.refusal(of: command).map(Availability.unavailable) ?? .available
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if move(action) { return [] }
    let changes = changes(by: action)
    guard !changes.isEmpty else { return [] }
    let left = items.count { changes[$0.value] ?? (ticked[$0.value] != nil) == false }
    let said = left == 0 ? say("Everything is ticked.") : say("\(items.count - left) of \(items.count) ticked.")
    return send(.checkItems(CheckItems(task: place.id, items: changes)), saying: said, in: session).effects
  }

  func lines(columns: Int) -> [MeetingLine] {
    let ticked = ticked
    var lines: [MeetingLine] = []
    for (index, item) in items.enumerated() {
      let signature = ticked[item.value]
      for (row, part) in item.title.printable.wrapped(toColumns: max(1, columns - 4)).enumerated() {
        let mark = row > 0 ? "    " : signature == nil ? "[ ] " : "[✔] "
        lines.append(MeetingLine(item: row == 0 ? index : nil, [.init(mark), .init(String(part))]))
      }
      guard let signature, let loaded = place.loaded else { continue }
      lines += LoadedStep.below(loaded.wording(of: signature), .faint, columns: columns, indent: 4)
    }
    return lines
  }
}
