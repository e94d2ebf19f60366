internal import Workflow

extension DocumentSource {
  /// The meeting of a step; nothing where it has no date and was not held.
  func meeting(of step: Step, _ redaction: Redaction) -> DocumentValue {
    let meeting = step.meeting
    guard let start = meeting.held ?? meeting.schedule?.start else { return .nothing }
    let schedule = meeting.schedule
    let officers = (schedule?.officers ?? [:]).sorted { order(of: $0.key) < order(of: $1.key) }
    let people = file.people.filter { meeting.invitation(of: $0.id) != nil || meeting.present.contains($0.id) }
    func listed(_ isWanted: (Person) -> Bool) -> DocumentValue {
      .list(people.filter(isWanted).map { value(of: $0, in: step, meeting.invitation(of: $0.id), redaction) })
    }
    let isHeld = meeting.held != nil
    return .record([
      "title": .line(title(of: step)), "date": .line(start.day.written), "time": .line(start.time.description),
      "end": .line(orNothing: isHeld ? nil : schedule?.end?.time.description),
      "venue": .line(orNothing: schedule.map { redaction.clean($0.venue) }),
      "method": .line(orNothing: schedule?.method.map { title($0, among: methods(of: step)) }),
      "joining": schedule?.joining.map { .prose(redaction.clean($0)) } ?? .nothing,
      "held": .flag(isHeld), "moved": .flag(!meeting.earlierSchedules.isEmpty),
      "officers": .list(
        officers.map { .record(["role": .line(procedure.title(of: $0.key)), "name": .line(name($0.value))]) }),
      "invited": listed { meeting.invitation(of: $0.id) != nil },
      "present": listed { meeting.present.contains($0.id) },
      "absent": listed { isHeld && !meeting.present.contains($0.id) },
    ])
  }

  /// Roles stand as the procedure lists them.
  private func order(of role: RoleKey) -> Int { procedure.roles.firstIndex { $0.key == role } ?? .max }

  private func methods(of step: Step) -> [Choice] {
    procedure.step(step.id.key)?.tasks.flatMap { task -> [Choice] in
      if case .schedule(let scheduling) = task.verb { scheduling.methods } else { [] }
    } ?? []
  }
}
