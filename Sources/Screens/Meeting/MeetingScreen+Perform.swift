import Workflow

extension MeetingScreen {
  public mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if loaded == nil { load(in: session) }
    guard loaded != nil else { return action == "back" ? [.pop] : [.refuse(problem ?? "")] }
    let before = pane
    let effects = act(action, in: session)
    let isSaving = pane != before || MeetingScreen.saving.contains(action)
    return isSaving ? keepDrafts(in: session) + effects : effects
  }

  /// The actions after which what is not saved is kept at once, and what is saved dropped.
  private static let saving: Set<ActionID> = ["activate", "update", "record", "back"]

  private mutating func act(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "activate": return activate(in: session)
    case "update": return update(in: session)
    case "slots": return findSlots(in: session)
    case "add": return showCandidates()
    case "tick": return tick(in: session)
    case "tick-all": tickAll()
    case "invite": return askMethod()
    case "yes": return answer(true, in: session)
    case "no": return answer(false, in: session)
    case "withdraw": return askWithdrawal()
    case "leave-out": return askToLeaveOut()
    case "find": return [.push(WorkerDialog(title: say("Find others"), role: nil, tag: "find"))]
    case "new": return [.push(PromptDialog(title: say("New person"), label: say("Name"), tag: "new-name", about: ""))]
    case "tick-expected": return tickExpected()
    case "record": return record(in: session)
    case "complete": return ask { $0 == .confirm }
    case "close": return ask { $0 == .close }
    case "cancel-step":
      return [
        .push(PromptDialog(title: say("Call off: \(title)"), label: say("The reason"), tag: "cancel-step", about: ""))
      ]
    case "members": return loaded?.definition.group.map { [.push(Routes.members(caseID, $0))] } ?? []
    case "print": return session.printing(stepID, of: caseID)
    case "next-pane": pane = pane.moved(by: 1)
    case "previous-pane": pane = pane.moved(by: -1)
    case "board": return [.push(Routes.board(caseID, stepID))]
    case "erase": return task.flatMap { loaded?.erase($0) } ?? []
    case "children": return [ChildrenQuestion.effect(loaded)]
    case "back": return leave()
    default:
      var cursor = cursor
      _ = cursor.perform(action, count: count(of: pane), page: 8)
      cursors[pane] = cursor
    }
    return []
  }

  private mutating func activate(in session: Session) -> [Effect] {
    switch pane {
    case .details: return detailsItem.map { change($0, in: session) } ?? []
    case .attendees: return askMethod()
    case .attendance:
      switch attendanceItem {
      case .date: return [.push(heldDialog(in: session))]
      case .time: return [.push(timePrompt(attendance.time?.description ?? "", tag: "held-time"))]
      case .person: return tick(in: session)
      case .record: return record(in: session)
      case nil: return []
      }
    case .tasks:
      guard let task else { return [] }
      return open(task)
    }
  }

  /// A digit on a line that takes text begins to fill it in.
  mutating func startTyping(_ digit: String, in session: Session) -> [Effect] {
    guard loaded != nil else { return [] }
    let item: DetailsItem? = pane == .details ? detailsItem : nil
    let held: AttendanceItem? = pane == .attendance ? attendanceItem : nil
    guard item == .date || item == .time || item == .venue || held == .date || held == .time else { return [] }
    if case .unavailable(let reason) = availability(of: "activate") { return [.refuse(reason)] }
    switch (item, held) {
    case (.date?, _): return [.push(dateDialog(in: session).typing(digit, in: session))]
    case (.time?, _): return [.push(timePrompt(digit, tag: "time", isBegun: true))]
    case (.venue?, _): return [.push(venuePrompt(digit, isBegun: true))]
    case (_, .date?): return [.push(heldDialog(in: session).typing(digit, in: session))]
    case (_, .time?): return [.push(timePrompt(digit, tag: "held-time", isBegun: true))]
    default: return []
    }
  }

  /// Asks for the day on which it is to be.
  private func dateDialog(in session: Session) -> CalendarDialog {
    let limit = loaded?.due
    return CalendarDialog(
      title: say("Date: \(title)"), day: details.date ?? session.today, due: limit?.deadline,
      explanation: limit?.explanation, counted: limit?.governing.counted, tag: "date", warnings: lateTasks(in: session))
  }

  /// Asks for the day on which it was held.
  private func heldDialog(in session: Session) -> CalendarDialog {
    let day = attendance.date ?? session.today
    return CalendarDialog(title: say("Held on"), day: day, due: nil, explanation: nil, tag: "held-date")
  }

  private func venuePrompt(_ text: String, isBegun: Bool = false) -> PromptDialog {
    PromptDialog(
      title: say("Venue: \(title)"), label: say("The venue"), text: text, tag: "venue",
      offers: loaded?.procedure.venues.map(\.title) ?? [], about: "", isBegun: isBegun)
  }

  private mutating func change(_ item: DetailsItem, in session: Session) -> [Effect] {
    switch item {
    case .date: return [.push(dateDialog(in: session))]
    case .time: return [.push(timePrompt(details.time?.description ?? "", tag: "time"))]
    case .venue: return [.push(venuePrompt(details.venue))]
    case .method: return askMeetingMethod()
    case .joining: return [.push(joiningPrompt)]
    case .officer(let role):
      let name = loaded?.procedure.title(of: role) ?? role.rawValue
      return [.push(WorkerDialog(title: name, role: role, tag: MeetingScreen.tag(ofOfficer: role)))]
    case .update: return update(in: session)
    }
  }

  func timePrompt(_ text: String, tag: ActionID, isBegun: Bool = false) -> PromptDialog {
    PromptDialog(
      title: say("Time"), label: say("The time (14:00, 9.30, 2pm)"), text: text, tag: tag, about: "",
      isBegun: isBegun)
  }

  static func tag(ofOfficer role: RoleKey) -> ActionID { ActionID(stringLiteral: "officer:\(role)") }

  /// Opens what a task is done with.
  private mutating func open(_ task: TaskDefinition) -> [Effect] {
    switch task.verb {
    case .schedule: pane = .details
    case .invite: return showCandidates()
    case .recordAnswers:
      pane = .attendees
      place(.attendees, at: attendees.firstIndex(where: \.isUnanswered))
    case .recordAttendance: pane = .attendance
    case .form: return [.push(MeetingRoutes.form(caseID, TaskID(stepID, task.key)))]
    case .checklist, .request, .chooseNext, .register:
      return [.push(Routes.work(caseID, TaskID(stepID, task.key), doing: task.verb))]
    case .submit, .confirm, .close: return ask { $0 == task.verb }
    }
    return []
  }

  /// Goes to the first person who is not invited yet.
  private mutating func showCandidates() -> [Effect] {
    pane = .attendees
    place(.attendees, at: attendees.firstIndex { $0.invitation == nil })
    return []
  }

  private mutating func tick(in session: Session) -> [Effect] {
    if pane == .attendance {
      switch attendanceItem {
      case .person(.person(let id)): attendance.present.formSymmetricDifference([id])
      // Whoever was there is one of the people of the case.
      case .person(.worker(let id)): return tickAdded(add(worker: id, in: session))
      case .date, .time, .record, nil: return []
      }
    } else if let attendee {
      ticked.formSymmetricDifference([attendee.key])
    }
    return []
  }

  /// Ticks everybody who can still be invited, or unticks them where they all are.
  private mutating func tickAll() {
    let all = Set(candidates.map(\.key))
    if all.isSubset(of: ticked) { ticked.subtract(all) } else { ticked.formUnion(all) }
  }

  private mutating func tickExpected() -> [Effect] {
    pane = .attendance
    let expected = attendees.filter { $0.invitation?.isAttending == true }.compactMap(\.person)
    attendance.present.formUnion(expected)
    return expected.isEmpty ? [.say(say("Nobody has said yes."))] : []
  }
}
