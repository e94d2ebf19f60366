import Workflow

extension MeetingScreen {
  /// Asks by which method those who are ticked are invited; without a tick it is who is under the cursor.
  mutating func askMethod() -> [Effect] {
    let chosen = attendees.filter { ticked.contains($0.key) }
    let wanted = chosen.isEmpty ? attendee.map { [$0] } ?? [] : chosen
    guard let loaded, let first = wanted.first else { return [.refuse(Refusal(.nobodyNamed).description)] }
    inviting = wanted.map(\.key)
    let names = wanted.count == 1 ? first.name : counted(wanted.count, "person", "people")
    let now = Set(wanted.compactMap { $0.invitation?.method })
    return [
      .push(
        ChoiceDialog(
          title: say("Invite \(names) by"), choices: loaded.procedure.invitationMethods, selected: Array(now),
          multiple: false, tag: "method"))
    ]
  }

  func askToLeaveOut() -> [Effect] {
    guard let attendee else { return [] }
    return [
      .push(
        PromptDialog(
          title: say("Not to be invited: \(attendee.name)"), label: say("The reason"), tag: "leave-out",
          about: attendee.key.name))
    ]
  }

  func askWithdrawal() -> [Effect] {
    guard let attendee else { return [] }
    return [
      .push(
        ConfirmDialog(
          title: say("Take the invitation back"), message: say("\(attendee.name) is then not invited to: \(record)."),
          confirm: say("Take it back"), tag: "withdraw"))
    ]
  }

  /// The meeting by its name, for questions.
  var record: String { "\(title.inSentence), \(loaded?.file.label ?? caseID.rawValue)" }

  /// Asks whether a task is done, or says why it can't be.
  mutating func ask(_ matches: (Verb) -> Bool) -> [Effect] {
    guard let loaded, let task = loaded.task(matches) else { return [.refuse(say("This meeting has no such task."))] }
    let id = TaskID(stepID, task.key)
    if let command = MeetingScreen.command(for: task, id), let reason = loaded.refusal(of: command) {
      return [.refuse(reason)]
    }
    asked = id
    let more = task.verb == .close ? say(" What follows it opens then.") : ""
    let message = "\(loaded.file.label), \(loaded.title.inSentence).\(more)"
    return [.push(ConfirmDialog(title: task.title, message: message, confirm: say("Yes"), tag: "task"))]
  }

  /// The command that does a task which needs no more than a yes.
  static func command(for task: TaskDefinition, _ id: TaskID) -> Command? {
    switch task.verb {
    case .confirm: .confirmTask(ConfirmTask(task: id))
    case .close: .closeStep(CloseStep(step: id.step))
    case .submit: .submitForms(SubmitForms(task: id))
    case .schedule, .invite, .recordAnswers, .recordAttendance, .form, .checklist, .request, .chooseNext, .register: nil
    }
  }

  func leave() -> [Effect] {
    guard isChanged else { return [.pop] }
    return [
      .push(
        ChoiceDialog(
          title: say("Not saved yet: \(title)"),
          choices: [
            Choice("stay", title: say("Stay here")), Choice("save", title: say("Save and go back")),
            Choice("discard", title: say("Discard the changes")),
          ], tag: "leave"))
    ]
  }
}
