/// What a command puts something else in place of, as it stands in a case.
enum WrittenOver: Hashable {
  case person(Person?)
  case family(String, address: String?)
  case allocation(WorkerID?)
  case schedule(Schedule?)
  /// Whether people are invited, and why some are left out.
  case invitations([PersonID: Invitation], leftOut: [PersonID: String])
  case attendance(held: Moment?, present: [PersonID])
  case chosen(ChosenActions?)
  case children([PersonID]?)
  case marks([PersonID: RegisterMark])
  case restriction(Restriction?)
}

extension Command {
  /// True where what a command puts something else in place of is what somebody has seen: so that nobody undoes what
  /// they do not know of. A command that adds to the record stands whatever was entered meanwhile.
  public func stands(on file: CaseFile, asSeen seen: CaseFile) -> Bool {
    guard file.version != seen.version else { return true }
    return writtenOver(in: file) == writtenOver(in: seen)
  }

  private func writtenOver(in file: CaseFile) -> WrittenOver? {
    switch self {
    case .changePerson(let command): .person(file.person(command.person.id))
    case .removePerson(let command): .person(file.person(command.person))
    case .changeCase: .family(file.family, address: file.address)
    case .allocate(let command): .allocation(file.allocations[command.role])
    case .scheduleMeeting(let command): .schedule(file.step(command.step)?.meeting.schedule)
    case .invite(let command): file.invitations(to: command.step, of: Array(command.invitations.keys))
    case .withdrawInvitation(let command): file.invitations(to: command.step, of: [command.person])
    case .leaveOut(let command): file.invitations(to: command.step, of: [command.person])
    case .recordAnswers(let command): file.invitations(to: command.step, of: Array(command.answers.keys))
    case .recordAttendance(let command):
      file.step(command.step).map { .attendance(held: $0.meeting.held, present: $0.meeting.present) }
    case .chooseActions(let command): .chosen(file.step(command.task.step)?.chosen[command.task.task])
    case .concernChildren(let command): .children(file.step(command.step)?.concerned)
    case .recordReceived(let command): file.marks(in: command.task, of: Array(command.people.keys))
    case .recordSent(let command): file.marks(in: command.task, of: Array(command.people.keys))
    case .excuse(let command): file.marks(in: command.task, of: [command.person])
    case .restrictCase, .liftRestriction: .restriction(file.restriction)
    default: nil
    }
  }
}

extension CaseFile {
  fileprivate func invitations(to step: StepID, of people: [PersonID]) -> WrittenOver? {
    guard let meeting = self.step(step)?.meeting else { return nil }
    let invited = meeting.invitations.filter { people.contains($0.person) }.map { ($0.person, $0) }
    return .invitations(
      Dictionary(invited) { first, _ in first }, leftOut: meeting.leftOut.filter { people.contains($0.key) })
  }

  fileprivate func marks(in task: TaskID, of people: [PersonID]) -> WrittenOver {
    .marks((step(task.step)?.registers[task.task] ?? [:]).filter { people.contains($0.key) })
  }
}
