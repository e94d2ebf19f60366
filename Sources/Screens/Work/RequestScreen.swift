import Terminal
import Workflow

/// A request with a note: chosen for whom and sent; picked up, done or returned by whoever received it.
struct RequestScreen: WorkSheet {
  var place: WorkPlace
  private var to: Recipient?
  private var note = ""

  init(caseID: CaseID, task: TaskID) { place = WorkPlace(caseID, task) }

  /// A row that the cursor can stand on.
  enum Item: Hashable {
    case to, note, send
    /// A task that the request asks for.
    case asked(TaskKey)
    case pickUp, done, giveBack
  }

  var bindings: [Binding] {
    [
      Binding("activate", [.enter], activateLabel, help: say("Change, open or do what is under the cursor")),
      Binding(
        "send", [.control("s")], say("send"), help: say("Send the request to whom is chosen"),
        isInFooter: items.contains(.send) && item != .send),
      Binding(
        "pick-up", [.character("c")], say("pick up"), help: say("Take the request into your own tray"),
        isInFooter: isSent),
      Binding(
        "done", [.character("y")], say("done"), help: say("Answer that what is asked for is done"),
        isInFooter: items.contains(.done)),
      Binding(
        "return", [.character("n")], say("return"), help: say("Return the request with a note that says why"),
        isInFooter: isSent),
    ] + Binding.moves(over: say("row", "to go to"))
  }

  private var activateLabel: String {
    switch item {
    case .to, .note: say("change")
    case .send: say("send")
    case .asked: say("open")
    case .pickUp: say("pick up")
    case .done: say("done")
    case .giveBack: say("return")
    case nil: say("open")
    }
  }

  private var request: RequestDefinition? {
    if case .request(let request) = place.task?.verb { request } else { nil }
  }

  /// True while it is sent and not answered.
  private var isSent: Bool {
    guard let loaded = place.loaded, let task = place.task else { return false }
    return loaded.status(of: task) == .requested
  }

  private var items: [Item] {
    guard let loaded = place.loaded, let task = place.task, let request else { return [] }
    let asked = request.asksFor.map(Item.asked)
    switch loaded.status(of: task) {
    case .requested: return asked + [.pickUp] + (asked.isEmpty ? [.done] : []) + [.giveBack]
    case .done: return asked
    case .open, .waiting, .notNeeded, .awaitingAuthorisation: return [.to, .note, .send]
    }
  }

  var count: Int { items.count }
  private var item: Item? { items.indices.contains(place.cursor.index) ? items[place.cursor.index] : nil }

  func availability(of action: ActionID) -> Availability {
    guard place.loaded != nil else { return .unavailable(place.problem ?? say("The request is not loaded yet.")) }
    return reason(against: action).map(Availability.unavailable) ?? .available
  }

  private func reason(against action: ActionID) -> String? {
    guard let loaded = place.loaded, let task = place.task else { return nil }
    switch action {
    case "send":
      guard let to else { return isSent ? refusalToSend(to: .worker("-")) : say("Choose to whom it is sent first.") }
      return refusalToSend(to: to)
    case "pick-up":
      guard isSent else { return Refusal(.notRequested(title: task.title)).description }
      return loaded.refusal(of: .reassignTask(ReassignTask(task: place.id, worker: loaded.context.actor.worker)))
    case "done": return loaded.refusal(of: .answerRequest(AnswerRequest(task: place.id, done: true)))
    case "return": return loaded.refusal(of: .answerRequest(AnswerRequest(task: place.id, done: false, note: "-")))
    case "activate":
      switch item {
      case .pickUp: return reason(against: "pick-up")
      case .done: return reason(against: "done")
      case .giveBack: return reason(against: "return")
      case .send: return reason(against: "send")
      case .to, .note, .asked: return nil
      case nil: return say("There is nothing to open here.")
      }
    default: return nil
    }
  }

  private func refusalToSend(to recipient: Recipient) -> String? {
    place.loaded?.refusal(of: .sendRequest(SendRequest(task: place.id, to: recipient, note: note.nilIfEmpty)))
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if move(action) { return [] }
    switch action {
    case "activate": return activate(in: session)
    case "send": return send(in: session)
    case "pick-up":
      let command = Command.reassignTask(ReassignTask(task: place.id, worker: session.worker.id))
      return send(command, saying: say("Yours now: \(title.inSentence)."), in: session).effects
    case "done":
      return [.push(notePrompt(title: say("Done: \(title.inSentence)"), tag: "done", isRequired: false))]
    case "return":
      return [.push(notePrompt(title: say("Return: \(title.inSentence)"), tag: "return", isRequired: true))]
    default: return []
    }
  }

  private func notePrompt(title: String, tag: ActionID, isRequired: Bool) -> PromptDialog {
    PromptDialog(
      title: title, label: isRequired ? say("The reason") : say("A note, or nothing"), text: "", tag: tag,
      isRequired: isRequired, about: "")
  }

  private var requestNotePrompt: PromptDialog {
    let isRequired = request?.needsNote == true
    return PromptDialog(
      title: title, label: isRequired ? say("The note") : say("A note, or nothing"), text: note, tag: "note",
      isRequired: isRequired, about: "")
  }

  private mutating func activate(in session: Session) -> [Effect] {
    switch item {
    case .to:
      guard let loaded = place.loaded, let request else { return [] }
      return [
        .push(
          ReceiverDialog(
            title: say("To whom: \(title.inSentence)"), roles: request.to, procedure: loaded.procedure, tag: "to"))
      ]
    case .note: return [.push(requestNotePrompt)]
    case .send: return send(in: session)
    case .asked(let key):
      guard let verb = place.loaded?.definition.task(key)?.verb else { return [] }
      return door(key, verb, in: session)
    case .pickUp: return perform("pick-up", in: session)
    case .done: return perform("done", in: session)
    case .giveBack: return perform("return", in: session)
    case nil: return []
    }
  }

  /// Opens a task that is asked for.
  private var asking = TaskDoor()
  private mutating func door(_ key: TaskKey, _ verb: Verb, in session: Session) -> [Effect] {
    let id = TaskID(place.id.step, key)
    if let task = place.loaded?.definition.task(key), let command = MeetingScreen.command(for: task, id),
      let reason = place.loaded?.refusal(of: command)
    {
      return [.refuse(reason)]
    }
    return asking.open(id, kind: .work, of: place.caseID, in: session)
  }

  private mutating func send(in session: Session) -> [Effect] {
    guard let to, let loaded = place.loaded else { return [] }
    let command = Command.sendRequest(SendRequest(task: place.id, to: to, note: note.nilIfEmpty))
    let (effects, isDone) = send(command, saying: say("Sent to \(loaded.name(to))."), in: session)
    guard isDone else { return effects }
    (self.to, note) = (nil, "")
    return keep(in: session) + [.pop] + effects
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    switch (answer, tag) {
    case (_, TaskDoor.tag): return asking.answered(answer, in: session)
    case (.choice(let value), "to"):
      to = Recipient(value)
      place.cursor.index = 1
      return keep(in: session)
    case (.text(let text), "note"):
      note = text
      place.cursor.index = 2
      return keep(in: session)
    case (.text(let text), "done"): return self.answer(true, note: text, in: session)
    case (.text(let text), "return"): return self.answer(false, note: text, in: session)
    default: return []
    }
  }

  private mutating func answer(_ isDone: Bool, note: String, in session: Session) -> [Effect] {
    let command = Command.answerRequest(AnswerRequest(task: place.id, done: isDone, note: note.nilIfEmpty))
    let (effects, wasTaken) = send(command, saying: isDone ? say("Answered: done.") : say("Returned."), in: session)
    return wasTaken ? [.pop] + effects : effects
  }

  var unsaved: [FieldAddress: Answer] {
    var answers: [FieldAddress: Answer] = [:]
    if let to { answers[FieldAddress(FieldKey("to"))] = .text(to.description) }
    if !note.isEmpty { answers[FieldAddress(FieldKey("note"))] = .text(note) }
    return answers
  }

  mutating func restore(_ answers: [FieldAddress: Answer]) {
    to = answers[FieldAddress(FieldKey("to"))]?.text.flatMap { Recipient($0) }
    note = answers[FieldAddress(FieldKey("note"))]?.text ?? ""
  }
}

extension RequestScreen {
  /// What was sent before, with its answer; then what can be done now.
  func lines(columns: Int) -> [MeetingLine] {
    guard let loaded = place.loaded, let request else { return [] }
    var lines = (loaded.step.requests[place.id.task] ?? []).flatMap { history($0, loaded, columns: columns) }
    if !lines.isEmpty { lines.append(MeetingLine([])) }
    let hasAsked = !request.asksFor.isEmpty
    for (index, item) in items.enumerated() {
      if case .asked = item, index == 0 { lines.append(MeetingLine([.init(say("It asks for"), .heading)])) }
      if hasAsked, item == .pickUp { lines.append(MeetingLine([])) }
      lines += row(item, index, loaded, columns: columns)
    }
    if items.contains(.to) {
      let titles = request.to.map { loaded.procedure.title(of: $0).inSentence }.joined(separator: say(" or "))
      lines += [MeetingLine([])] + MeetingLine.wrapped(say("It is for: \(titles)."), .faint, columns: columns)
      let asked = request.asksFor.compactMap { loaded.definition.task($0)?.title.inSentence }
      if hasAsked {
        lines += MeetingLine.wrapped(say("It asks for: \(asked.joined(separator: "; "))."), .faint, columns: columns)
      }
    }
    return lines
  }

  private func row(_ item: Item, _ index: Int, _ loaded: LoadedStep, columns: Int) -> [MeetingLine] {
    func field(_ label: String, _ text: String, _ ink: Ink) -> [MeetingLine] {
      text.printable.wrapped(toColumns: max(1, columns - 8)).enumerated().map { row, part in
        MeetingLine(
          item: row == 0 ? index : nil, [.init(row == 0 ? label : "", .faint, width: 8), .init(String(part), ink)])
      }
    }
    switch item {
    case .to: return field(say("To"), to.map(loaded.name) ?? say("nobody yet"), to == nil ? .warning : .text)
    case .note where note.isEmpty && request?.needsNote == true: return field(say("Note"), say("needed"), .warning)
    case .note: return field(say("Note"), note.isEmpty ? say("none") : note, note.isEmpty ? .faint : .text)
    case .send: return [MeetingLine(item: index, [.init(say("[ Send ]"))])]
    case .asked(let key):
      guard let task = loaded.definition.task(key) else { return [] }
      let (mark, ink, note) = loaded.state(of: task)
      return [MeetingLine(item: index, [.init(mark + " ", ink), .init(task.title, ink)])]
        + (note.isEmpty ? [] : LoadedStep.below(note, .faint, columns: columns))
    case .pickUp: return [MeetingLine(item: index, [.init(say("[ Pick it up ]"))])]
    case .done: return [MeetingLine(item: index, [.init(say("[ Answer that it is done ]"))])]
    case .giveBack: return [MeetingLine(item: index, [.init(say("[ Return it with a note ]"))])]
    }
  }

  private func history(_ request: Request, _ loaded: LoadedStep, columns: Int) -> [MeetingLine] {
    let passed = request.passed
    var lines = MeetingLine.wrapped(
      say("Sent to \(loaded.name(passed.to)) by \(loaded.wording(of: passed.signature))"), .text, columns: columns)
    if let note = passed.note { lines += LoadedStep.below("“\(note)”", .text, columns: columns) }
    guard let answer = request.answered else { return lines }
    lines += MeetingLine.wrapped(
      say("\(answer.isDone ? say("Done") : say("Returned")) by \(loaded.wording(of: answer.signature))"),
      answer.isDone ? .success : .warning, columns: columns)
    if let note = answer.note { lines += LoadedStep.below("“\(note)”", .text, columns: columns) }
    return lines
  }
}

extension String {
  /// The text; nil where there is none.
  var nilIfEmpty: String? { isEmpty ? nil : self }
}
