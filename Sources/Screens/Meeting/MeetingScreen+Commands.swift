import Casework
import Workflow

extension MeetingScreen {
  /// Does a command and shows what came of it; nothing where it was refused. It is given on what the screen shows, or has
  /// shown when it was asked for.
  mutating func send(
    _ command: Command, seen: CaseFile? = nil, in session: Session
  ) -> Result<CaseFile, CaseworkError> {
    let result = session.perform(command, on: caseID, seen: seen ?? loaded?.file).map(\.file)
    load(in: session)
    return result
  }

  /// Does a command and says so, or shows the refusal as it is.
  mutating func send(_ command: Command, saying text: String, in session: Session) -> [Effect] {
    let result = session.perform(command, on: caseID, seen: loaded?.file)
    load(in: session)
    switch result {
    case .success(let outcome): return session.following(outcome, saying: text)
    case .failure(let error): return [.refuse(error.description)]
    }
  }

  /// What the date and time that are chosen and not saved yet would make of due dates.
  var dueChanges: [DueChange] {
    guard let date = details.date, details.isChanged(.date) || details.isChanged(.time) else { return [] }
    return dueChanges(on: date)
  }

  private func dueChanges(on day: Day) -> [DueChange] {
    guard let loaded else { return [] }
    let start = Moment(day: day, time: details.time ?? .midnight)
    return loaded.file.dueChanges(setting: stepID, for: start, in: loaded.context)
  }

  /// Says of a day which tasks it would make late at once.
  func lateTasks(in session: Session) -> (Day) -> [String] {
    { day in
      dueChanges(on: day).filter { $0.isLate(at: session.now.moment) }.map { $0.sentence(today: session.today) }
    }
  }

  /// What speaks against a date, though it can be set.
  func warnings(for date: Day, in session: Session) -> [String] {
    let wording = DayWording(day: date, today: session.today, calendar: session.service.calendar)
    var warnings = wording.notWorked.map { [say("That is a \($0).")] } ?? []
    if let due = loaded?.due, date > due.deadline.day {
      warnings.append(say("That is \(wording.relation(to: due.deadline, counted: due.governing.counted))."))
    }
    return warnings
  }

  /// Invites those whom the method was asked for; workers who are no people of the case yet are added first.
  mutating func invite(by method: String, to part: String? = nil, in session: Session) -> [Effect] {
    // Adding somebody shows the case anew.
    let seen = loaded?.file
    var people: [PersonID] = []
    for key in inviting {
      switch key {
      case .person(let id): people.append(id)
      case .worker(let id):
        switch add(worker: id, in: session) {
        case .success(let person): people.append(person)
        case .failure(let error): return [.refuse(error.description)]
        }
      }
    }
    let names = listed(people.compactMap { loaded?.file.person($0)?.name })
    let invitations = Dictionary(people.map { ($0, method) }, uniquingKeysWith: { first, _ in first })
    let parts = part.map { part in Dictionary(people.map { ($0, part) }, uniquingKeysWith: { first, _ in first }) }
    let title = loaded?.procedure.invitationMethods.first { $0.value == method }?.title ?? method
    switch send(.invite(Invite(step: stepID, invitations: invitations, parts: parts)), seen: seen, in: session) {
    case .failure(let error): return [.refuse(error.description)]
    case .success:
      ticked.subtract(inviting)
      ticked.subtract(people.map(Attendee.Key.person))
      inviting = []
      let to = part.map { say(" to \(partTitle($0).inSentence)") } ?? ""
      let left = invitationProgress.map { " \($0)." } ?? ""
      return [.say(say("Invited\(to) by \(title.inSentence): \(names).\(left)"))]
    }
  }

  /// How far the invitations are, in words; nil where nobody is waited for.
  var invitationProgress: String? {
    guard let loaded, let task = loaded.task({ $0 == .invite }) else { return nil }
    return loaded.file.progress(of: task, in: loaded.step)
  }

  /// Makes a worker a person of the case, unless they are one.
  mutating func add(worker id: WorkerID, in session: Session) -> Result<PersonID, CaseworkError> {
    if let known = loaded?.file.people.first(where: { $0.worker == id }) { return .success(known.id) }
    guard let worker = session.service.worker(id) else { return .failure(.refused(Refusal(.noSuchWorker(id)))) }
    return add(NewPerson(worker), in: session)
  }

  /// Adds somebody to the case and ticks them.
  mutating func add(_ person: NewPerson, in session: Session) -> Result<PersonID, CaseworkError> {
    send(.addPerson(AddPerson(person: person)), in: session).flatMap { file in
      guard let added = file.people.last else { return .failure(.refused(Refusal(.nobodyNamed))) }
      return .success(added.id)
    }
  }

  /// Ticks somebody who was found or added, in the pane that has the focus, and goes to them.
  mutating func tickAdded(_ result: Result<PersonID, CaseworkError>) -> [Effect] {
    switch result {
    case .failure(let error): return [.refuse(error.description)]
    case .success(let id):
      if pane == .attendance {
        attendance.present.insert(id)
        place(.attendance, at: attendanceItems.firstIndex(of: .person(.person(id))))
      } else {
        pane = .attendees
        ticked.insert(.person(id))
        place(.attendees, at: attendees.firstIndex { $0.person == id })
      }
      return [.say(say("\(loaded?.file.person(id)?.name ?? id.rawValue) is ticked."))]
    }
  }

  /// Records for who is under the cursor whether they will attend.
  mutating func answer(_ isAttending: Bool, in session: Session) -> [Effect] {
    guard let attendee else { return [] }
    guard let id = attendee.person else { return [.refuse(Refusal(.notInvited(name: attendee.name)).description)] }
    return send(
      .recordAnswers(RecordAnswers(step: stepID, answers: [id: isAttending])),
      saying: say("\(attendee.name) \(isAttending ? say("will") : say("will not")) attend."), in: session)
  }

  /// Who serves the meeting and is not recorded as present, in a sentence; nil where there is nobody.
  private var absentOfficers: String? {
    guard let loaded, let schedule = loaded.step.meeting.schedule else { return nil }
    let present = Set(loaded.step.meeting.present.compactMap { loaded.file.person($0)?.worker })
    let absent = loaded.officers.compactMap { role -> String? in
      guard let worker = schedule.officers[role], !present.contains(worker) else { return nil }
      return "\(loaded.name(worker)) (\(loaded.procedure.title(of: role).inSentence))"
    }
    return absent.isEmpty ? nil : say("Not ticked as present: \(listed(absent)).")
  }

  /// Records when the meeting was held and who of the people of the case was there.
  mutating func record(in session: Session) -> [Effect] {
    guard let date = attendance.date, let time = attendance.time else {
      return [.refuse(say("The date and time at which it was held are needed."))]
    }
    let present = loaded?.file.people.map(\.id).filter(attendance.present.contains) ?? []
    let command = RecordAttendance(step: stepID, date: date, time: time, present: present)
    switch send(.recordAttendance(command), in: session) {
    case .failure(let error): return [.refuse(error.description)]
    case .success:
      attendance.discard()
      let text = say("Held on \(date.long) \(time); \(counted(present.count, "person", "people")) present.")
      return [.say(([text] + [absentOfficers].compactMap { $0 }).joined(separator: " "))]
    }
  }
}
