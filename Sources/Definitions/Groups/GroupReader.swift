internal import Workflow

/// Reads the groups of a procedure, each with the ways in which information is shared with its members.
struct GroupReader {
  let log: ProblemLog

  func read(_ entry: Item.Entry) -> GroupDefinition? {
    log.checkKey(entry.key, "a group")
    guard let record = Record(entry.value, "a group", at: entry.key.place, keys: ["title", "sharing"], log: log)
    else { return nil }
    return GroupDefinition(
      key: GroupKey(entry.key.value), title: record.requiredText("title"),
      sharing: record.optional("sharing").map { log.choices($0, "\"sharing\"") } ?? [])
  }
}

/// Reads the verbs that keep a register: `does: collect` with `from`, and `does: distribute` with `to` and, where the documents are
/// forms of the step, `of`.
extension VerbReader {
  func register(_ direction: RegisterDefinition.Direction, of key: String) -> Verb {
    var people: [PeopleSet] = []
    if record.required(key) != nil {
      people = record.names(key).compactMap(set)
    }
    let methods = record.optional("methods").map { record.log.choices($0, "\"methods\"") } ?? []
    let documents = record.names("of").map { name in
      references.add(.submitted(TaskKey(name.value), of: step), at: name.place)
      return TaskKey(name.value)
    }
    return .register(
      RegisterDefinition(direction, people: people, methods: methods, group: group, documents: documents))
  }

  private func set(_ name: Placed<String>) -> PeopleSet? {
    guard let set = PeopleSet(rawValue: name.value) else {
      let hint = Suggestion.hintOrList(for: name.value, among: PeopleSet.allCases.map(\.rawValue))
      record.log.report(.badValue, "there are no people called \"\(name.value)\"\(hint)", at: name.place)
      return nil
    }
    if set.isOfGroup, group == nil { record.log.reportNoGroup(step, at: name.place) }
    return set
  }
}

extension ProblemLog {
  /// Reports that members are named in a step that is the meeting of no group.
  func reportNoGroup(_ step: StepKey, at place: Place) {
    report(.noGroup, "\"\(step)\" is the meeting of no group (group: ...), and so has no members", at: place)
  }
}

extension PeopleSet {
  /// True where they are members of the step's group.
  var isOfGroup: Bool {
    switch self {
    case .members, .absentMembers: true
    case .children, .relatives, .professionals, .people, .invitees, .present: false
    }
  }
}

extension Procedure {
  /// Whether a kind of step that is done again and again is ever opened anew: by itself, or by one that repeats.
  func recurs(_ key: StepKey) -> Bool {
    steps.contains { ($0.key == key || $0.isRepeated) && $0.following.contains(key) }
  }
}
