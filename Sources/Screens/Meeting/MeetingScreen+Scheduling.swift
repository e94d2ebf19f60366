import Casework
import Workflow

extension MeetingScreen {
  /// Saves date, time, venue and officers together; a date past its limit is asked about first.
  mutating func update(in session: Session) -> [Effect] {
    if let prompt = reasonPrompt { return [.push(prompt)] }
    if let question = limitQuestion(in: session) { return [.push(question)] }
    return setMeeting(in: session)
  }

  /// Asks whether a new date past its limit is meant; nil for any other date, and for what would be refused anyway.
  private func limitQuestion(in session: Session) -> (any Screen)? {
    guard let loaded, let command = scheduling, details.isChanged(.date),
      loaded.refusal(of: .scheduleMeeting(command)) == nil
    else { return nil }
    let passed = loaded.due?.limits.filter { command.date > $0.deadline.day } ?? []
    guard let limit = passed.first(where: \.timescale.isNational) ?? passed.first else { return nil }
    let wording = DayWording(day: command.date, today: session.today, calendar: session.service.calendar)
    let relation = wording.relation(to: limit.deadline, counted: limit.counted)
    let message = say("\(command.date.long) is \(relation), \(limit.deadline.long). \(limit.explanation)")
    return Routes.confirm(
      title: say("Set it past its limit? \(title)"), message: message, confirm: say("Set it past the limit"),
      tag: "late")
  }

  /// The command that sets the meeting as it is filled in; nil while date or time is missing.
  var scheduling: ScheduleMeeting? {
    guard let loaded, let date = details.date, let time = details.time else { return nil }
    let officers = details.officers.filter { loaded.officers.contains($0.key) }
    let hasMethods = !loaded.scheduling.methods.isEmpty
    return ScheduleMeeting(
      step: stepID, date: date, time: time, venue: details.venue, officers: officers,
      method: hasMethods ? details.method : nil, joining: hasMethods ? details.joining : nil)
  }

  /// Of all that the date changes, what is late then, or else what is due first.
  private func worthSaying(in session: Session) -> [DueChange] {
    let late = dueChanges.filter { $0.isLate(at: session.now.moment) }
    return late.isEmpty ? dueChanges.min { $0.due.deadline < $1.due.deadline }.map { [$0] } ?? [] : late
  }

  /// Sets the meeting as it is filled in, with the reason for its date where there must be one.
  mutating func setMeeting(in session: Session, because reason: String? = nil) -> [Effect] {
    guard var command = scheduling else {
      let missing =
        (details.date == nil ? [say("A date is needed.")] : [])
        + (details.time == nil ? [say("A time is needed.")] : [])
      return [.refuse(missing.joined(separator: " "))]
    }
    command.reason = reason
    let changes = worthSaying(in: session).map { $0.sentence(today: session.today) }
    switch send(.scheduleMeeting(command), in: session) {
    case .failure(let error): return [.refuse(error.description)]
    case .success:
      details.discard()
      let warnings = warnings(for: command.date, in: session)
      let text = say("\(title) is set for \(command.date.long) \(command.time).")
      return [.say(([text] + warnings + changes).joined(separator: " "))]
    }
  }
}
