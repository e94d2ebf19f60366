internal import Workflow

/// Reads how a task sets a meeting, or invites to it: officers, length, methods, parts.
struct SchedulingReader {
  let record: Record
  let references: References
  let step: StepKey

  /// The keys of a task that does `schedule`.
  static let schedulingKeys = ["officers", "lasts", "methods", "joining", "method", "avoid"]
  /// The keys of a task that does `invite`.
  static let invitingKeys = ["invites", "parts", "split-when"]

  private var log: ProblemLog { record.log }

  func scheduling() -> Scheduling {
    var scheduling = Scheduling(officers: officers())
    if let length = record.text("lasts") { scheduling.lasts = minutes(length) }
    if let item = record.optional("methods") { scheduling.methods = log.choices(item, "\"methods\"") }
    let methods = scheduling.methods.map(\.value)
    if record.keyPlace("methods") == nil {
      record.refuse(["joining", "method"], "needs \"methods\" beside it")
    } else {
      for name in record.names("joining") {
        if methods.contains(name.value) {
          scheduling.joining.append(name.value)
        } else {
          let hint = Suggestion.hintOrList(for: name.value, among: methods)
          log.report(.badValue, "there is no method \"\(name.value)\"\(hint)", at: name.place)
        }
      }
      scheduling.method = question("method") { .method($0, among: methods, of: step) }
    }
    scheduling.avoid = question("avoid") { .datesToAvoid($0, of: step) }
    return scheduling
  }

  /// The parts that people are invited to, and where every relative is invited to one.
  func parts() -> (parts: [Choice], splitWhen: Condition?) {
    let parts = record.optional("parts").map { log.choices($0, "\"parts\"") } ?? []
    if record.keyPlace("parts") == nil { record.refuse(["split-when"], "needs \"parts\" beside it") }
    let condition = record.optional("split-when").map { references.condition($0, of: step, own: nil, log) }
    return (parts, condition)
  }

  private func officers() -> [RoleKey] {
    record.names("officers").map { name in
      references.add(.role(RoleKey(name.value)), at: name.place)
      return RoleKey(name.value)
    }
  }

  private func question(_ key: String, _ reference: (TaskField) -> Reference) -> TaskField? {
    guard let name = record.text(key), let (task, field) = log.pair(name, "task.field") else { return nil }
    let question = TaskField(task: TaskKey(task), field: FieldKey(field))
    references.add(reference(question), at: name.place)
    return question
  }

  /// A length such as "2 hours", "90 minutes" or "1 hour 30 minutes", in minutes.
  private func minutes(_ text: Placed<String>) -> Int {
    let words = text.value.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    let units = ["hour": 60, "hours": 60, "minute": 1, "minutes": 1]
    let parts = stride(from: 0, to: words.count, by: 2).map { index -> Int? in
      guard index + 1 < words.count, let count = Int(words[index]), (0...Scheduling.longest).contains(count) else {
        return nil
      }
      return units[words[index + 1]].map { $0 * count }
    }
    let total = parts.reduce(0) { $0 + ($1 ?? 0) }
    if !parts.contains(nil), (1...Scheduling.longest).contains(total) { return total }
    let message = "a meeting lasts some minutes or hours, no more than 12 hours: 90 minutes, or 1 hour 30 minutes"
    log.report(.badValue, message, at: text.place)
    return Scheduling.usualLength
  }
}
