import Casework
import Terminal
import Workflow

extension MeetingScreen {
  /// Asks how people meet.
  func askMeetingMethod() -> [Effect] {
    guard let loaded else { return [] }
    return [
      .push(
        ChoiceDialog(
          title: say("Method: \(title)"), choices: loaded.scheduling.methods,
          selected: details.method.map { [$0] } ?? [],
          tag: "meeting-method"))
    ]
  }

  /// Asks how people join.
  var joiningPrompt: PromptDialog {
    PromptDialog(
      title: say("Joining: \(title)"), label: say("The joining instructions"), text: details.joining, tag: "joining",
      isRequired: false, about: "")
  }

  /// Asks to which part of the meeting people are invited, where it is held in parts; invites them at once elsewhere.
  mutating func askPart(method: String, in session: Session) -> [Effect] {
    guard let loaded, let task = loaded.task({ $0 == .invite }), loaded.file.isSplit(task, in: loaded.step) else {
      return invite(by: method, in: session)
    }
    invitingBy = method
    let people = attendees.filter { inviting.contains($0.key) }
    let names = people.count == 1 ? people[0].name : counted(people.count, "person", "people")
    let now = Set(people.compactMap { $0.invitation?.part })
    return [
      .push(
        ChoiceDialog(title: say("Invite \(names) to"), choices: task.parts, selected: Array(now), tag: "part"))
    ]
  }

  /// A part of the meeting as people read it.
  func partTitle(_ part: String) -> String {
    loaded?.task { $0 == .invite }?.parts.first { $0.value == part }?.title ?? part
  }

  /// What somebody is, and the part of the meeting that they are invited to.
  func about(_ attendee: Attendee) -> String {
    let part = attendee.invitation?.part.map { partTitle($0) }
    return [attendee.about, part ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Asks why the date that is chosen can't be another, after saying what speaks against it; nil where nothing does, or
  /// where the meeting can't be set for something else.
  var reasonPrompt: PromptDialog? {
    guard let loaded, let command = scheduling else { return nil }
    let reasons: [Refusal.Reason]
    do throws(Refusal) {
      _ = try loaded.file.decide(.scheduleMeeting(command), in: loaded.context)
      return nil
    } catch {
      reasons = error.reasons
    }
    let objections = reasons.filter { reason in
      if case .dateNeedsReason = reason { true } else { false }
    }
    guard objections.count == reasons.count else { return nil }
    return PromptDialog(
      title: say("Reason for the date: \(title)"), label: say("The reason"), text: details.reason,
      message: Refusal(reasons).description, needed: say("A reason is needed"), tag: "reason", about: "")
  }

  /// When a meeting that begins at a time is to be over.
  func end(of time: TimeOfDay) -> TimeOfDay {
    if let saved = details.saved, saved.start.time == time, let end = saved.end { return end.time }
    return TimeOfDay(minutes: time.minutes + (loaded?.scheduling.lasts ?? Scheduling.usualLength))
  }

  /// What is missing for people to join, and the reason for the date.
  func schedulingLines(_ loaded: LoadedMeeting, columns: Int) -> [MeetingLine] {
    var lines: [MeetingLine] = []
    if loaded.step.meeting.held == nil, loaded.scheduling.needsJoining(details.method), details.joining.isEmpty {
      let method = details.method.map { loaded.scheduling.title(ofMethod: $0) } ?? ""
      let text = say("! \(method): nobody is invited before joining instructions are there.")
      lines += MeetingLine.wrapped(text, .warning, columns: columns)
    }
    if let reason = details.saved?.reason, !details.isChanged(.date), !details.isChanged(.time) {
      lines += MeetingLine.wrapped(say("Reason for the date: \(reason)"), .text, columns: columns)
    }
    return lines
  }
}
