/// What a register sends: finished versions of forms of its step.
extension CaseFile {
  /// The number of the last finished version of a document; nil while it has none, or is open for changes.
  public func currentVersion(of task: TaskKey, in step: Step) -> Int? {
    guard let form = step.forms[task], !form.state.isEditable else { return nil }
    return form.versions.last?.number
  }

  /// The documents of which somebody was sent an earlier version than the last finished one.
  public func outdated(_ mark: RegisterMark, of register: RegisterDefinition, in step: Step) -> [TaskKey] {
    guard case .recorded(let entry, _) = mark, let versions = entry.versions else { return [] }
    return register.documents.filter { task in
      guard let sent = versions[task], let current = currentVersion(of: task, in: step) else { return false }
      return sent < current
    }
  }

  /// The versions that are sent: those that are named, and of any other document its last one.
  func sentVersions(_ given: [TaskKey: Int]?, of register: RegisterDefinition, in step: Step) -> [TaskKey: Int]? {
    guard !register.documents.isEmpty else { return nil }
    var versions: [TaskKey: Int] = [:]
    for task in register.documents { versions[task] = given?[task] ?? currentVersion(of: task, in: step) }
    return versions.isEmpty ? nil : versions
  }

  /// What is wrong with the versions that are said to have been sent.
  func documentProblems(
    _ given: [TaskKey: Int], of register: RegisterDefinition, in located: LocatedTask
  ) -> [Refusal.Reason] {
    var problems: [Refusal.Reason] = []
    for (task, version) in given.sorted(by: { $0.key < $1.key }) {
      let count = register.documents.contains(task) ? located.step.forms[task]?.versions.count ?? 0 : 0
      if version < 1 || version > count { problems.append(.noSuchDocument(task, version: version)) }
    }
    for task in register.documents where given[task] == nil && currentVersion(of: task, in: located.step) == nil {
      // A form that was not needed is not sent.
      guard let form = located.step.forms[task], form.state.isEditable else { continue }
      problems.append(.notFinished(title: located.definition.task(task)?.title ?? task.rawValue))
    }
    return problems
  }

  /// How something is sent to a person where nothing else is said: as agreed with the group, else as they were invited.
  public func usualMethod(
    for person: PersonID, of register: RegisterDefinition, among allowed: [String], in step: Step
  ) -> String? {
    if let agreed = usualMethod(for: person, of: register.group, in: step) { return agreed }
    guard !register.documents.isEmpty, let method = step.meeting.invitation(of: person)?.method else { return nil }
    return allowed.contains(method) ? method : nil
  }
}
