import Casework
import Terminal
import Workflow

/// The remarks on minutes, heading by heading: those that are open first. Whoever writes settles them.
struct RemarksPane: Screen {
  private let caseID: CaseID
  private let form: TaskID
  private let window: Area
  /// The section that a new remark is on.
  private let place: FieldAddress?
  private var record: FormRecord?
  private var cursor = ListCursor()
  /// The remark that is to be settled, while its answer is typed.
  private var asked: Int?

  init(caseID: CaseID, form: TaskID, window: Area, at place: FieldAddress?) {
    self.caseID = caseID
    self.form = form
    self.window = window
    self.place = place
  }

  var title: String { say("Remarks") }
  var isDialog: Bool { true }

  var bindings: [Binding] {
    [
      Binding(
        "settle", [.enter, .character("s")], say("settle"), help: say("Settle the remark, with an answer or without")),
      Binding(
        "go", [.character("o"), .right], say("to the text"), help: say("Go to the heading that it is on"), group: .move),
      Binding(
        "new", [.character("n"), .insert], say("new"), help: say("Leave a remark on the heading that you came from")),
      Binding(
        "back", [.escape, .character("q"), .alt("r")], say("text"), help: say("Go back to the text"), group: .program),
    ] + Binding.moves(over: say("remark", "to go to"))
  }

  /// Open ones first, each part in the order of the form.
  private var remarks: [Remark] {
    let all = record?.form?.remarks ?? []
    return all.filter { $0.settled == nil } + all.filter { $0.settled != nil }
  }

  private var remark: Remark? { remarks.indices.contains(cursor.index) ? remarks[cursor.index] : nil }

  func availability(of action: ActionID) -> Availability {
    switch action {
    case "settle":
      guard let remark else { return .unavailable(say("There is no remark.")) }
      let command = Command.settleRemark(SettleRemark(form: form, remark: remark.number))
      return record?.refusal(of: command).map { .unavailable($0.description) } ?? .available
    case "go": return remark == nil ? .unavailable(say("There is no remark.")) : .available
    case "new":
      guard let place else { return .unavailable(say("There is no heading to remark on.")) }
      let command = LeaveRemark(form: form, section: place.field, child: place.child, text: "-")
      return record?.refusal(of: .leaveRemark(command)).map { .unavailable($0.description) } ?? .available
    default: return .available
    }
  }

  mutating func appear(in session: Session) -> [Effect] {
    let held = remark
    do throws(CaseworkError) {
      record = try FormRecord(caseID, form, part: nil, in: session)
      // Where another has come or gone above it, the cursor goes along with the remark that it was on; but for one that
      // was settled, after which the next one is there.
      let index = remarks.firstIndex {
        $0.number == held?.number && ($0.settled == nil) == (held?.settled == nil)
      }
      if let index { cursor.index = index }
      cursor.clamp(count: remarks.count, page: 8)
      return []
    } catch {
      return [.refuse(error.description)]
    }
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "back": return [.pop]
    case "settle":
      asked = remark?.number
      return [
        .push(
          PromptDialog(
            title: say("Settle the remark"), label: say("An answer, or nothing"), message: remark?.text ?? "",
            tag: "settle",
            isRequired: false, about: remark.map { "\($0.number)" } ?? ""))
      ]
    case "go":
      guard let remark else { return [] }
      let place = FieldAddress(remark.section, child: remark.child)
      return [.answer(.choice(place.description), to: "minutes-section")]
    case "new":
      return [
        .push(
          PromptDialog(
            title: say("Remark on: \(title(of: place))"), label: say("Whoever writes sees it at once"),
            needed: say("A remark says something"), tag: "new-remark", about: place?.description ?? ""))
      ]
    default: _ = cursor.perform(action, count: remarks.count, page: 8)
    }
    return []
  }

  private func title(of place: FieldAddress?) -> String {
    let section = record?.definition.sections.first { $0.key == place?.field }
    let child = place?.child.flatMap { record?.file.person($0)?.wordedName }
    return [section?.title, child].compactMap(\.self).joined(separator: ": ")
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    guard case .text(let text) = answer else { return [] }
    let effects: [Effect]
    switch tag {
    case "settle":
      guard let asked else { return [] }
      let command = SettleRemark(form: form, remark: asked, answer: text.nilIfEmpty)
      effects = session.effects(of: .settleRemark(command), on: caseID, saying: say("Settled."))
    case "new-remark":
      guard let place else { return [] }
      let command = LeaveRemark(form: form, section: place.field, child: place.child, text: text)
      effects = session.effects(of: .leaveRemark(command), on: caseID, saying: say("Remark left."))
    default: return []
    }
    return appear(in: session) + effects
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let area = MinutesLayout.pane(area.intersection(buffer.area))
    let remarks = remarks
    let open = remarks.count { $0.settled == nil }
    let inside = buffer.pane(area, title: say("Remarks: \(open) open of \(remarks.count)"), theme: theme)
    var lines: [MeetingLine] = []
    if remarks.isEmpty { lines.append(MeetingLine([.init(say("none"), .faint)])) }
    for (index, remark) in remarks.enumerated() {
      let sign = remark.settled == nil ? "! " : "✔ "
      let place = title(of: FieldAddress(remark.section, child: remark.child))
      lines.append(MeetingLine(item: index, [.init(sign + place, remark.settled == nil ? .warning : .faint)]))
      let said = "\(session.nameOf(remark.left.by)), \(session.saying(remark.left.at)): \(remark.text)"
      lines += MeetingLine.wrapped(said, remark.settled == nil ? .text : .faint, columns: inside.width)
      if let settled = remark.settled {
        let answer = settled.answer.map { ": \($0)" } ?? ""
        let text = say("settled by \(session.nameOf(settled.signature.by))\(answer)")
        lines += MeetingLine.wrapped(text, .faint, columns: inside.width)
      }
    }
    buffer.write(lines, item: cursor.index, hasFocus: true, area: inside, theme: theme, withWhatIsBelow: true)
  }
}
