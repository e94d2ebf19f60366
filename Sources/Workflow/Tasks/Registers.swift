/// One person of a register: what they owe, or are to be sent, and what became of it.
public struct RegisterLine: Hashable, Sendable {
  public var person: Person
  /// Nil while nothing was recorded.
  public var mark: RegisterMark?
  /// False for somebody who is no longer among those of whom it is kept.
  public var isOwed: Bool
}

extension CaseFile {
  /// The lines of a register, in the order of the case file.
  public func lines(of register: RegisterDefinition, task: TaskKey, in step: Step) -> [RegisterLine] {
    let owed = Set(register.people.flatMap { people($0, in: step, of: register.group) }.map(\.id))
    let marks = step.registers[task] ?? [:]
    return people.filter { owed.contains($0.id) || marks[$0.id] != nil }
      .map { RegisterLine(person: $0, mark: marks[$0.id], isOwed: owed.contains($0.id)) }
  }

  /// Whether everybody of a register is settled, as far as it is known who they are.
  func isSettled(_ register: RegisterDefinition, task: TaskKey, in step: Step) -> Bool {
    if register.needsAttendance, step.meeting.held == nil { return false }
    return lines(of: register, task: task, in: step).allSatisfy { line in
      !line.isOwed || line.mark.map { outdated($0, of: register, in: step).isEmpty } ?? false
    }
  }

  /// How far a register is: "3 of 5 received, 1 excused; not yet: Ruth Bell"; nil where nobody is waited for.
  func progress(of register: RegisterDefinition, task: TaskKey, in step: Step) -> String? {
    let lines = lines(of: register, task: task, in: step).filter(\.isOwed)
    let behind = lines.filter { line in line.mark.map { !outdated($0, of: register, in: step).isEmpty } ?? false }
      .map(\.person.calledBy)
    let waiting = lines.filter { $0.mark == nil }.map(\.person.calledBy)
    guard !waiting.isEmpty else {
      return behind.isEmpty ? nil : say("an earlier version was sent to: \(CaseFile.list(behind))")
    }
    let excused = lines.filter { if case .excused? = $0.mark { true } else { false } }.count
    let recorded = lines.count - waiting.count - excused
    let left = excused == 0 ? "" : ", \(excused) \(register.direction.left)"
    return say("\(recorded) of \(lines.count) \(register.direction.wording)\(left); not yet: \(CaseFile.list(waiting))")
  }

  /// How something is sent to a person where nothing else is said: the way in which their group shares information.
  public func usualMethod(for person: PersonID, of group: GroupKey?, in step: Step) -> String? {
    guard let group else { return nil }
    return membership(of: person, in: group, on: step.meetingDay)?.sharing
      ?? membership(of: person, in: group)?.sharing
  }
}

extension RegisterDefinition {
  /// True where those of whom it is kept are known only once the meeting was held.
  public var needsAttendance: Bool { people.contains { $0 == .present || $0 == .absentMembers } }
}

extension RegisterDefinition.Direction {
  /// What happens to somebody who is not waited for.
  public var left: String {
    switch self {
    case .received: say("excused")
    case .sent: say("left out")
    }
  }
}

extension StepDefinition {
  /// The tasks that say of whom a register is kept: it waits for them.
  public func recordings(for task: TaskDefinition) -> [TaskDefinition] {
    guard case .register(let register) = task.verb else { return [] }
    return tasks.filter {
      $0.verb == .recordAttendance && register.needsAttendance
        || $0.verb == .invite && register.people.contains(.invitees)
    }
  }
}

extension Verb {
  var isRegister: Bool {
    if case .register = self { true } else { false }
  }
}
