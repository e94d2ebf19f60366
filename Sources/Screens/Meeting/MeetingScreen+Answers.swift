import Workflow

extension MeetingScreen {
  public mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    if loaded == nil { load(in: session) }
    let effects = take(answer, to: tag, in: session)
    return keepDrafts(in: session) + effects
  }

  private mutating func take(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    switch (answer, tag) {
    case (.cancelled, _):
      inviting = []
      asked = nil
      return []
    case (.choice(let value), "date"): return take(Day(value)) { $0.details.date = $1 }
    case (.choice(let value), "held-date"): return take(Day(value)) { $0.attendance.date = $1 }
    case (.text(let text), "time"): return takeTime(text, tag: tag) { $0.details.time = $1 }
    case (.text(let text), "held-time"): return takeTime(text, tag: tag) { $0.attendance.time = $1 }
    case (.text(let text), "venue"):
      details.venue = text
      advance()
    case (.choice(let method), "method"): return askPart(method: method, in: session)
    case (.choice(let part), "part"): return invite(by: invitingBy, to: part, in: session)
    case (.choice(let method), "meeting-method"): return take(method) { $0.details.method = $1 }
    case (.text(let text), "joining"): return take(text) { $0.details.joining = $1 }
    case (.text(let reason), "reason"):
      details.reason = reason
      return setMeeting(in: session, because: reason)
    case (.choice(let index), "slot"): return takeSlot(index)
    case (.choice(let worker), "find"): return tickAdded(add(worker: WorkerID(worker), in: session))
    case (.confirmed, "withdraw"):
      guard let attendee, let person = attendee.person else { return [] }
      return send(
        .withdrawInvitation(WithdrawInvitation(step: stepID, person: person)),
        saying: say("\(attendee.name) is not invited any more."), in: session)
    case (.text(let reason), "leave-out"):
      guard let attendee, let person = attendee.person else { return [] }
      return send(
        .leaveOut(LeaveOut(step: stepID, person: person, reason: reason)),
        saying: say("\(attendee.name) is not to be invited."), in: session)
    case (.confirmed, "late"): return setMeeting(in: session)
    case (.confirmed, "task"): return doAsked(in: session)
    case (.text(let reason), "cancel-step"):
      return send(
        .cancelStep(CancelStep(step: stepID, reason: reason)), saying: say("\(title) is called off."), in: session)
    case (.choice(let choice), "leave"): return leave(choice, in: session)
    case (.choices, ChildrenQuestion.tag):
      return ChildrenQuestion.effects(
        of: answer, to: tag, step: stepID, caseID: caseID, seen: loaded?.file, in: session)
    default: return answeredOther(answer, tag, in: session)
    }
    return []
  }

  private mutating func answeredOther(_ answer: DialogAnswer, _ tag: ActionID, in session: Session) -> [Effect] {
    switch (answer, tag) {
    case (.text(let name), "new-name"):
      newcomer.name = name
      let kinds = [
        Choice(Person.Kind.professional.rawValue, title: say("Worker or agency")),
        Choice(Person.Kind.relative.rawValue, title: say("Family member")),
      ]
      return [.push(ChoiceDialog(title: say("Who is \(name)?"), choices: kinds, tag: "new-kind"))]
    case (.choice(let kind), "new-kind"):
      newcomer.kind = Person.Kind(rawValue: kind) ?? .professional
      let label = newcomer.kind == .professional ? say("The agency") : say("The relationship to the family")
      return [
        .push(
          PromptDialog(
            title: newcomer.name, label: label, tag: "new-about", isRequired: false,
            about: "\(kind) \(newcomer.name)"))
      ]
    case (.text(let about), "new-about"):
      return tickAdded(add(NewPerson(kind: newcomer.kind, name: newcomer.name, about: about), in: session))
    case (.choice(let worker), _):
      guard let role = loaded?.officers.first(where: { MeetingScreen.tag(ofOfficer: $0) == tag }) else { return [] }
      details.set(WorkerID(worker), as: role)
      advance()
    default: break
    }
    return []
  }

  /// Takes a value that a dialog can only have given rightly, and goes on to the next row.
  private mutating func take<Value>(_ value: Value?, _ body: (inout MeetingScreen, Value) -> Void) -> [Effect] {
    guard let value else { return [] }
    body(&self, value)
    advance()
    return []
  }

  /// Takes a time, or asks again with what was typed.
  private mutating func takeTime(
    _ text: String, tag: ActionID, _ body: (inout MeetingScreen, TimeOfDay) -> Void
  ) -> [Effect] {
    guard let time = TimeInput.parse(text) else {
      return [
        .push(timePrompt(text, tag: tag)), .refuse(say("\"\(text)\" is no time: type it as 14:00, 9.30 or 2pm.")),
      ]
    }
    return take(time, body)
  }

  /// Goes on to the next row, so that Enter, value, Enter fills the pane in.
  private mutating func advance() {
    let count = count(of: pane)
    cursors[pane, default: ListCursor()].move(by: 1, count: count)
  }

  private mutating func doAsked(in session: Session) -> [Effect] {
    defer { asked = nil }
    guard let id = asked, let loaded, let task = loaded.definition.task(id.task),
      let command = MeetingScreen.command(for: task, id)
    else { return [] }
    let text =
      task.verb == .close ? say("\(loaded.title) is closed.") : say("Done: \(task.title.inSentence).")
    return send(command, saying: text, in: session)
  }

  private mutating func leave(_ choice: String, in session: Session) -> [Effect] {
    switch choice {
    case "discard":
      details.discard()
      attendance.discard()
      return [.pop]
    case "save":
      var effects: [Effect] = []
      if details.isChanged { effects += update(in: session) }
      if attendance.isChanged { effects += record(in: session) }
      // What was refused stays as it was typed.
      return isChanged ? effects : effects + [.pop]
    default: return []
    }
  }
}
