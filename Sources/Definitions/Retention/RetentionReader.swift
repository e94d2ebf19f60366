internal import Workflow

/// Reads a file that says how long closed cases are kept.
struct RetentionReader {
  let log: ProblemLog

  private static let keys = ["title", "rules"]
  private static let ruleKeys = ["title", "cite", "steps", "statuses", "keep"]
  private static let keepKeys = ["years", "from"]
  /// More rules than this are no schedule that anybody could follow.
  private static let mostRules = 100
  private static let longestText = 500

  /// A rule, and where it names what procedures have.
  struct ReadRule {
    var rule: RetentionRule
    var steps: [Placed<String>]
    var statuses: [Placed<String>]
  }

  /// The schedule, as far as it can be made sense of. What is wrong is in the log.
  func read() -> (title: String, rules: [ReadRule])? {
    guard let root = YAMLReader.read(log),
      let record = Record(root, "a retention schedule", at: root.place, keys: Self.keys, log: log)
    else { return nil }
    return (text(record, "title"), record.required("rules").map(rules) ?? [])
  }

  private func rules(_ item: Item) -> [ReadRule] {
    guard case .list(let items) = item.content else {
      log.report(.wrongType, "\"rules\" must be a list, not \(item.kindName)", at: item.place)
      return []
    }
    if items.isEmpty { log.report(.wrongType, "\"rules\" is empty", at: item.place) }
    if items.count > Self.mostRules {
      log.report(
        .tooLarge, "a schedule has at most \(Self.mostRules) rules, and this has \(items.count)", at: item.place)
      return []
    }
    return items.compactMap(rule)
  }

  private func rule(_ item: Item) -> ReadRule? {
    guard let record = Record(item, "a rule", at: item.place, keys: Self.ruleKeys, log: log) else { return nil }
    let (steps, statuses) = (record.names("steps"), record.names("statuses"))
    for name in steps { log.checkKey(name, "a step") }
    for name in statuses { log.checkKey(name, "a status") }
    let length = record.required("keep").flatMap { keep($0, at: record.keyPlace("keep") ?? $0.place) }
    let (years, from) = length ?? (1, .closing)
    let rule = RetentionRule(
      title: text(record, "title"), cite: text(record, "cite"), steps: steps.map { StepKey($0.value) },
      statuses: statuses.map { StatusKey($0.value) }, years: years, from: from)
    return ReadRule(rule: rule, steps: steps, statuses: statuses)
  }

  private func keep(_ item: Item, at place: Place) -> (years: Int, from: RetentionRule.From)? {
    guard let record = Record(item, "\"keep\"", at: place, keys: Self.keepKeys, log: log) else { return nil }
    return (years(record), from(record))
  }

  private func years(_ record: Record) -> Int {
    let years = record.requiredCount("years")
    if years > RetentionRule.mostYears, let item = record.optional("years") {
      log.report(
        .badValue, "\"years\" is at most \(RetentionRule.mostYears), and this is \(years)", at: item.place)
    }
    return years
  }

  private func from(_ record: Record) -> RetentionRule.From {
    guard let item = record.required("from") else { return .closing }
    if let from = item.text.flatMap(RetentionRule.From.init(rawValue:)) { return from }
    let known = RetentionRule.From.allCases.map(\.rawValue)
    let hint = Suggestion.hintOrList(for: item.text ?? "", among: known)
    log.report(.badValue, "years are not counted from \"\(item.text ?? item.kindName)\"\(hint)", at: item.place)
    return .closing
  }

  /// A text that must be there, on one line and no longer than a line of a list can say.
  private func text(_ record: Record, _ key: String) -> String {
    let text = record.requiredText(key)
    if text.unicodeScalars.count > Self.longestText, let item = record.optional(key) {
      log.report(.tooLarge, "\"\(key)\" is at most \(Self.longestText) characters", at: item.place)
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
