import Workflow

extension MeetingScreen {
  public func availability(of action: ActionID) -> Availability {
    guard loaded != nil else {
      return action == "back" ? .available : .unavailable(problem ?? say("The meeting is not loaded yet."))
    }
    return reason(against: action).map(Availability.unavailable) ?? .available
  }

  private func reason(against action: ActionID) -> String? {
    switch action {
    case "activate": reasonAgainstActivating
    case "update": reasonAgainstScheduling ?? (details.isChanged ? nil : say("Nothing is changed."))
    case "slots": reasonAgainstScheduling
    case "add", "invite":
      reason(against: say("invites people"), { $0 == .invite }) ?? reasonAfterwards
        ?? (action == "invite" && ticked.isEmpty && attendee == nil ? say("Nobody is ticked.") : nil)
    case "yes", "no":
      reason(against: say("records answers"), { $0 == .recordAnswers }) ?? reasonAgainstAnswer
    case "withdraw":
      reason(against: say("invites people"), { $0 == .invite }) ?? reasonAfterwards ?? reasonAgainstAnswer
    case "tick": reasonAgainstTicking
    case "tick-all":
      reason(against: "invite") ?? (pane == .attendees ? nil : say("Go to the attendees first."))
        ?? (candidates.isEmpty ? say("Everybody is invited, or left out with a reason.") : nil)
    case "leave-out":
      reason(against: say("invites people"), { $0 == .invite }) ?? reasonAfterwards ?? reasonAgainstLeavingOut
    case "tick-expected", "record": reasonAgainstRecording
    case "find", "new": (pane == .attendance ? reasonAgainstRecording : reason(against: "add")) ?? reasonAgainstAdding
    case "complete": reasonAgainstCompleting
    case "members": loaded?.definition.group == nil ? say("This is the meeting of no group with members.") : nil
    case "close": loaded?.refusal(of: .closeStep(CloseStep(step: stepID)))
    case "cancel-step": loaded?.refusal(of: .cancelStep(CancelStep(step: stepID, reason: "-")))
    case "board", "children": reasonAgainstStep(action)
    case "erase": pane == .tasks ? loaded?.whyNotErase(task) : say("Go to the tasks of the meeting first.")
    default: nil
    }
  }

  private var reasonAgainstScheduling: String? {
    reason(against: say("schedules it"), \.isSchedule) ?? reasonAfterwards
  }

  /// A meeting that was held is neither moved nor invited to.
  private var reasonAfterwards: String? {
    guard let loaded, let held = loaded.step.meeting.held else { return nil }
    return Refusal(.alreadyHeld(title: loaded.title, held.day)).description
  }

  private var reasonAgainstAdding: String? {
    loaded?.refusal(of: .addPerson(AddPerson(person: NewPerson(kind: .relative, givenName: "-", familyName: ""))))
  }

  private var reasonAgainstRecording: String? {
    reason(against: say("records attendance"), { $0 == .recordAttendance })
  }

  private var reasonAgainstTicking: String? {
    switch pane {
    case .attendees: return reason(against: "add")
    case .attendance:
      if case .person = attendanceItem { return reasonAgainstRecording }
      return reasonAgainstRecording ?? say("There is nobody under the cursor.")
    case .details, .tasks: return say("There is nothing to tick.")
    }
  }

  private var reasonAgainstLeavingOut: String? {
    guard pane == .attendees else { return say("Go to the attendees first.") }
    guard let attendee, attendee.person != nil else { return say("There is nobody of the case under the cursor.") }
    return attendee.invitation == nil ? nil : Refusal(.alreadyInvited(name: attendee.name)).description
  }

  private var reasonAgainstAnswer: String? {
    guard pane == .attendees else { return say("Go to the attendees first.") }
    guard let attendee else { return say("There is nobody under the cursor.") }
    return attendee.invitation == nil ? Refusal(.notInvited(name: attendee.name)).description : nil
  }

  private var reasonAgainstCompleting: String? {
    guard let loaded, let task = loaded.task({ $0 == .confirm }) else {
      return say("This meeting needs no more than to be closed.")
    }
    return loaded.refusal(of: .confirmTask(ConfirmTask(task: TaskID(stepID, task.key))))
  }

  private var reasonAgainstActivating: String? {
    switch pane {
    case .details: detailsItem == .update ? reason(against: "update") : reasonAgainstScheduling
    case .attendees: reason(against: "invite")
    case .attendance: reasonAgainstRecording
    case .tasks: task == nil ? say("There is no task here.") : nil
    }
  }

  /// Why nobody, or not this person, can do a kind of task now; the engine still has the last word.
  private func reason(against doing: String, _ matches: (Verb) -> Bool) -> String? {
    guard let loaded else { return problem }
    guard let task = loaded.task(matches) else { return say("No task of this meeting \(doing).") }
    guard loaded.step.state.isOpen else {
      return Refusal(.stepNotOpen(title: loaded.title, loaded.step.state)).description
    }
    guard task.by.contains(where: loaded.context.actor.roles.contains) else {
      return Refusal(
        .notYourRole(needed: task.by.map(loaded.procedure.title(of:)), doing: "\"\(task.title)\"")
      ).description
    }
    switch loaded.status(of: task) {
    case .notNeeded: return Refusal(.notNeeded(title: task.title)).description
    case .waiting(let others): return Refusal(.waitsFor(title: task.title, others: others)).description
    case .open, .awaitingAuthorisation, .requested, .done: return nil
    }
  }
}

extension Verb {
  /// True for setting date, time, venue and officers.
  var isSchedule: Bool {
    if case .schedule = self { true } else { false }
  }
}
