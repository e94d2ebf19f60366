internal import Workflow

/// Reads a timescale: `within: 15 working days after strategy-discussion.held`.
struct TimescaleReader {
  let log: ProblemLog
  let references: References

  func read(_ entry: Item.Entry) -> Timescale? {
    log.checkKey(entry.key, "a timescale")
    if entry.key.value == "step" {
      log.report(.badKey, "\"step\" means the step's own limits, and cannot name a timescale", at: entry.key.place)
    }
    let keys = ["within", "by", "national", "strict", "reason", "cite"]
    guard let record = Record(entry.value, "a timescale", at: entry.key.place, keys: keys, log: log) else {
      return nil
    }
    let isNational = record.flag("national")
    let isStrict = record.flag("strict")
    let needsReason = record.flag("reason")
    let cite = record.requiredText("cite")
    if let place = record.keyPlace("by"), record.keyPlace("within") != nil {
      log.report(.misplacedKey, "a timescale says \"within\" or \"by\", not both", at: place)
      return nil
    }
    guard let item = record.optional("by") ?? record.optional("within") else {
      if record.keyPlace("by") == nil, record.keyPlace("within") == nil {
        log.report(.missingKey, "a timescale needs \"within\" or \"by\"", at: entry.key.place)
      }
      return nil
    }
    guard let limit = limit(item) else { return nil }
    return Timescale(
      key: TimescaleKey(entry.key.value), span: limit.span, direction: limit.direction, from: limit.from,
      isNational: isNational, cite: cite, isStrict: isStrict, needsReason: needsReason)
  }

  private func limit(_ item: Item) -> (span: Span, direction: Direction, from: MomentReference)? {
    guard let text = item.text else {
      log.report(.wrongType, "a time limit must be a text, not \(item.kindName)", at: item.place)
      return nil
    }
    let words = Self.words(of: text)
    guard let turn = words.firstIndex(where: { Direction(rawValue: $0.text) != nil }),
      let direction = Direction(rawValue: words[turn].text)
    else {
      let example = "15 working days after strategy-discussion.held"
      log.report(.badTimescale, "a time limit counts \"after\" or \"before\" a moment: \(example)", at: item.place)
      return nil
    }
    let span: Span
    do {
      span = try Span(parsing: words[..<turn].map(\.text).joined(separator: " "))
    } catch {
      log.report(.badTimescale, "\(error)".withoutFullStop, at: item.place)
      return nil
    }
    guard let from = moment(Array(words[(turn + 1)...]), in: item, after: words[turn]) else { return nil }
    return (span, direction, from)
  }

  private func moment(
    _ words: [ConditionToken], in item: Item, after turn: ConditionToken
  ) -> MomentReference? {
    let isPrevious = words.first?.text == "previous"
    let rest = isPrevious ? Array(words.dropFirst()) : words
    guard let name = rest.first, rest.count == 1 else {
      let place = log.place(in: item, offset: rest.dropFirst().first?.offset ?? turn.offset)
      log.report(
        .badTimescale, "\"\(turn.text)\" is followed by one moment, such as core-group.held", at: place)
      return nil
    }
    let place = log.place(in: item, offset: name.offset)
    guard let (step, pointName) = log.pair(Placed(value: name.text, place: place), "step.moment") else { return nil }
    guard let point = StepPoint(rawValue: pointName) else {
      let hint = Suggestion.hintOrList(for: pointName, among: StepPoint.allCases.map(\.rawValue))
      log.report(.badTimescale, "no step has a moment \"\(pointName)\"\(hint)", at: place)
      return nil
    }
    let reference = MomentReference(StepKey(step), point, isPrevious: isPrevious)
    references.add(.moment(reference), at: place)
    return reference
  }

  private static func words(of text: String) -> [ConditionToken] {
    var words: [ConditionToken] = []
    var isInWord = false
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if scalar.properties.isWhitespace {
        isInWord = false
      } else if isInWord {
        words[words.count - 1].text.unicodeScalars.append(scalar)
      } else {
        words.append(ConditionToken(text: String(scalar), offset: offset))
        isInWord = true
      }
    }
    return words
  }
}

extension String {
  /// The text as part of a message: begun small and without its last full stop.
  fileprivate var withoutFullStop: String {
    let body = hasSuffix(".") ? String(dropLast()) : self
    return body.prefix(1).lowercased() + body.dropFirst()
  }
}
