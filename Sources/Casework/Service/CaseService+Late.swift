public import Workflow

extension CaseService {
  /// The tasks that a command would make late at once, if it were taken: only setting a meeting can.
  public func lateTasks(
    after command: Command, on id: CaseID?, as actor: Actor, at: Instant
  ) throws(CaseworkError) -> [DueChange] {
    guard case .scheduleMeeting(let schedule) = command, let id else { return [] }
    let file = try file(id)
    let start = Moment(day: schedule.date, time: schedule.time)
    return file.dueChanges(
      setting: schedule.step, for: start, by: Signature(by: actor.worker, at: at), procedure: try procedure(of: file),
      calendar: calendar
    ).filter { $0.isLate(at: at.moment) }
  }
}
