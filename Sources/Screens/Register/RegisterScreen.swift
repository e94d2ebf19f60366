import Casework
import Terminal
import Workflow

/// A register: person by person, what was received from them or sent to them, or why it is not.
struct RegisterScreen: Screen {
  let caseID: CaseID
  let task: TaskID
  private(set) var record: RegisterRecord?
  private(set) var cursor = ListCursor()
  /// Those who are dealt with together next.
  private(set) var ticked: Set<PersonID> = []
  private var page = 10

  init(caseID: CaseID, task: TaskID) {
    self.caseID = caseID
    self.task = task
  }

  var recordPlace: RecordPlace? { RecordPlace(caseID, "\(task)") }
  var title: String { record?.task.title ?? say("Register") }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    let isSent = record?.register.direction == .sent
    return [
      Binding(
        "record", [.enter, .character("r")], isSent ? say("sent") : say("received"),
        help: isSent
          ? say("Record when and how it was sent to those who are ticked, or to whom the cursor is on")
          : say("Record when it was received from those who are ticked, or from whom the cursor is on")),
      Binding("tick", [.character(" ")], say("tick"), help: say("Tick the person under the cursor, or untick")),
      Binding(
        "tick-all", [.control("a"), .character("A")], say("all"),
        help: say("Tick everybody of whom nothing is recorded yet")),
      Binding(
        "excuse", [.character("x"), .delete], isSent ? say("leave out") : say("excuse"),
        help: isSent
          ? say("Record that nothing is sent to the person under the cursor, with the reason")
          : say("Record that the person under the cursor owes nothing, with the reason")),
      Binding(
        "members", [.character("m")], say("members"), help: say("Show who is a member of the group, and change it"),
        group: .view, isInFooter: record?.register.group != nil),
    ] + Binding.moves(over: say("person", "to go to"))
  }

  /// The line under the cursor.
  var line: RegisterLine? {
    guard let lines = record?.lines, lines.indices.contains(cursor.index) else { return nil }
    return lines[cursor.index]
  }

  func availability(of action: ActionID) -> Availability {
    switch action {
    case "record", "tick", "excuse":
      guard let record, !record.lines.isEmpty else { return .unavailable(say("There is nobody in this register.")) }
      return record.whyNot.map { .unavailable($0) } ?? .available
    case "tick-all":
      return record?.lines.contains { $0.isOwed && record?.isOpen($0) == true } == true
        ? .available : .unavailable(say("There is nobody of whom nothing is recorded."))
    case "members":
      return record?.register.group != nil ? .available : .unavailable(say("The register is of no group."))
    default: return .available
    }
  }

  mutating func appear(in session: Session) -> [Effect] {
    let held = line?.person.id
    do throws(CaseworkError) {
      record = try RegisterRecord(of: task, in: caseID, session: session)
    } catch {
      record = nil
      return [.refuse(error.description)]
    }
    guard let record else { return [.refuse(Refusal(.noSuchTask(task)).description)] }
    ticked.formIntersection(record.lines.map(\.person.id))
    cursor.stay(on: held, among: record.lines.map(\.person.id), page: page)
    return []
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height - 3)
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    guard let record, !cursor.perform(action, count: record.lines.count, page: page) else { return [] }
    switch action {
    case "record": return [.push(RegisterDialog(record: record, people: chosen))]
    case "tick": if let line { ticked.formSymmetricDifference([line.person.id]) }
    case "tick-all":
      let owed = Set(record.lines.filter { $0.isOwed && record.isOpen($0) }.map(\.person.id))
      if owed.isSubset(of: ticked) { ticked.subtract(owed) } else { ticked.formUnion(owed) }
    case "excuse":
      guard let line else { return [] }
      let doing = record.register.direction == .sent ? say("Left out") : say("Excused")
      return [
        .push(
          PromptDialog(
            title: "\(doing): \(line.person.wordedName)", label: say("The reason"), tag: "excuse",
            about: "\(line.person.id)"))
      ]
    case "members": return record.register.group.map { [.push(Routes.members(caseID, $0))] } ?? []
    default: break
    }
    return []
  }

  /// Those who are ticked; without a tick it is who is under the cursor.
  private var chosen: [Person] {
    let people = record?.lines.map(\.person).filter { ticked.contains($0.id) } ?? []
    return people.isEmpty ? [line?.person].compactMap(\.self) : people
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    if tag == RegisterDialog.recorded {
      ticked = []
      return []
    }
    guard tag == "excuse", case .text(let reason) = answer, let line else { return [] }
    let command = Command.excuse(Excuse(task: task, person: line.person.id, reason: reason))
    let what = record?.register.direction.left ?? ""
    let effects = session.effects(
      of: command, on: caseID, seen: record?.file, saying: "\(line.person.wordedName): \(what).")
    return appear(in: session) + effects
  }
}

extension RegisterScreen: ListScreen {
  var held: AnyHashable? { line.map { AnyHashable($0.person.id) } }
  var actingOnHeld: Set<ActionID> { ["record", "tick", "excuse"] }
}
