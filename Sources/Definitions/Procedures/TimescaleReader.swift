internal import Workflow

/// Reads a timescale: `within: 15 working days after strategy-discussion.held`.
struct TimescaleReader {
  let log: ProblemLog
  let references: References

  private static let keys = [
    "within", "by", "every", "last", "day-one", "when", "national", "strict", "reason", "holds", "cite",
  ]

  func read(_ entry: Item.Entry) -> Timescale? {
    log.checkKey(entry.key, "a timescale")
    if entry.key.value == "step" {
      log.report(.badKey, "\"step\" means the step's own limits, and cannot name a timescale", at: entry.key.place)
    }
    guard let record = Record(entry.value, "a timescale", at: entry.key.place, keys: Self.keys, log: log) else {
      return nil
    }
    var timescale = Timescale(
      key: TimescaleKey(entry.key.value), limits: [], isRecurring: record.keyPlace("every") != nil,
      isDayOneIncluded: record.flag("day-one"), isNational: record.flag("national"),
      cite: record.requiredText("cite"), isStrict: record.flag("strict"), needsReason: record.flag("reason"))
    if let item = record.optional("when") {
      timescale.condition = references.condition(item, of: timescale.key, log)
    }
    guard let limits = limits(record) else { return nil }
    timescale.limits = limits
    timescale.last = last(record)
    timescale.isFromLatest = isFromLatest(record, limits)
    if timescale.isDayOneIncluded, let place = record.keyPlace("day-one"),
      !limits.allSatisfy({ $0.span.canIncludeDayOne($0.direction) })
    {
      log.report(.badTimescale, "\"day-one\" belongs to days or working days after a moment, from 1", at: place)
    }
    return timescale
  }

  /// What exactly one of `within`, `by` and `every` says; nil, and reported, where it is not to be read.
  private func limits(_ record: Record) -> [TimeLimit]? {
    let given = ["within", "by", "every"].filter { record.keyPlace($0) != nil }
    guard let key = given.first else {
      log.report(.missingKey, "a timescale needs \"within\", \"by\" or \"every\"", at: record.place)
      return nil
    }
    if given.count > 1, let place = record.keyPlace(given[1]) {
      let both = given.count == 2 ? "not both" : "only one of them"
      let names = given.map { "\"\($0)\"" }
      let list = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
      log.report(.misplacedKey, "a timescale says \(list), \(both)", at: place)
      return nil
    }
    guard let item = record.optional(key) else { return nil }
    let reader = TimeLimitReader(log: log, references: references)
    guard case .list(let items) = item.content, key != "every" else { return reader.read(item).map { [$0] } }
    if items.isEmpty { log.report(.badTimescale, "a list of time limits is empty", at: item.place) }
    let limits = items.compactMap { reader.read($0) }
    return limits.isEmpty || limits.count < items.count ? nil : limits
  }

  /// True where it says `holds: latest`, of several limits.
  private func isFromLatest(_ record: Record, _ limits: [TimeLimit]) -> Bool {
    guard let text = record.text("holds") else { return false }
    if text.value != "latest" {
      log.report(.badValue, "\"holds\" can only be \"latest\": without it the earliest does", at: text.place)
    } else if limits.count < 2 {
      log.report(.badTimescale, "\"holds\" belongs to a list of several time limits", at: text.place)
    }
    return true
  }

  /// What is asked of the last one before a meeting.
  private func last(_ record: Record) -> LastBefore? {
    guard record.keyPlace("every") != nil else {
      record.refuse(["last"], "belongs to a limit that recurs (every)")
      return nil
    }
    guard let item = record.optional("last") else { return nil }
    var isAtMost = false
    guard let limit = TimeLimitReader(log: log, references: references).read(item, isAtMost: &isAtMost) else {
      return nil
    }
    if limit.direction != .before {
      let example = "4 weeks before review-conference.expected"
      log.report(.badTimescale, "\"last\" counts back from a meeting: \(example)", at: item.place)
    }
    return LastBefore(limit, isAtMost: isAtMost)
  }
}

extension References {
  /// Reads the condition of a timescale: it is asked in every step that the timescale limits.
  func condition(_ item: Item, of key: TimescaleKey, _ log: ProblemLog) -> Condition {
    let read = log.condition(item)
    timescaleConditions[key] = Placed(value: read, place: item.place)
    for status in read.statuses { add(.status(status.value), at: status.place) }
    return read.condition
  }
}
