extension CaseFile {
  /// Who must still be invited, or left out with a reason, before a task that invites is done.
  public func toInvite(by task: TaskDefinition, in step: Step) -> [Person] {
    let wanted = task.invitesMembersOf.map { members(of: $0, on: step.meetingDay).map(\.id) } ?? []
    let isSplit = isSplit(task, in: step)
    return people.filter { person in
      guard task.invites.contains(person.kind) || wanted.contains(person.id), person.worker == nil,
        step.meeting.leftOut[person.id] == nil
      else { return false }
      guard let invitation = step.meeting.invitation(of: person.id) else { return true }
      return isSplit && person.kind == .relative && invitation.part == nil
    }
  }

  /// How far a task about invitations is: "3 of 7 invited; not yet: Dana Carter, Ruth Bell"; nil for any other task,
  /// and where nobody is waited for.
  public func progress(of task: TaskDefinition, in step: Step) -> String? {
    let invitations = step.meeting.invitations
    let waiting: [String]
    var toldHalf = 0
    switch task.verb {
    case .invite:
      guard !task.invites.isEmpty || task.invitesMembersOf != nil else { return nil }
      let people = toInvite(by: task, in: step)
      waiting = people.map(\.named)
      toldHalf = people.count { step.meeting.invitation(of: $0.id) != nil }
    case .recordAnswers:
      waiting = invitations.filter { $0.isAttending == nil }.compactMap { person($0.person)?.named }
    case .checklist(let items):
      let left = items.filter { step.checks[task.key]?[$0.value] == nil }
      guard left.count < items.count, !left.isEmpty else { return nil }
      return say("\(items.count - left.count) of \(items.count) ticked; not yet: \(CaseFile.list(left.map(\.title)))")
    case .register(let register): return progress(of: register, task: task.key, in: step)
    case .schedule, .recordAttendance, .form, .submit, .confirm, .request, .chooseNext, .close: return nil
    }
    guard !waiting.isEmpty else { return nil }
    let done = task.verb == .invite ? invitations.count - toldHalf : invitations.count - waiting.count
    let what = task.verb == .invite ? say("invited") : say("answered")
    return say("\(done) of \(done + waiting.count) \(what); not yet: \(CaseFile.list(waiting))")
  }

  /// Names in a row, no more than can be taken in; apart by semicolons where one has a comma of its own.
  static func list(_ names: [String]) -> String {
    let shown = names.count <= 6 ? names[...] : names.prefix(5)
    let row = shown.joined(separator: names.contains { $0.contains(",") } ? "; " : ", ")
    return shown.count == names.count ? row : row + say(" and \(names.count - shown.count) more")
  }
}

extension Person {
  /// The name, or the agency of somebody without one.
  fileprivate var named: String { name.isEmpty ? agency ?? id.rawValue : name }
}
