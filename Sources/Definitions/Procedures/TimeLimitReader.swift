internal import Workflow

/// Reads one time limit: `15 working days after strategy-discussion.held`.
struct TimeLimitReader {
  let log: ProblemLog
  let references: References

  private static let moments = StepPoint.allCases.map(\.rawValue) + ["due", "expected"]

  /// A time limit; nil, and reported, where it cannot be read.
  func read(_ item: Item) -> TimeLimit? {
    guard let words = words(of: item) else { return nil }
    return read(words, in: item)
  }

  /// The same, with "at most" before it or not.
  func read(_ item: Item, isAtMost: inout Bool) -> TimeLimit? {
    guard var words = words(of: item) else { return nil }
    isAtMost = words.prefix(2).map(\.text) == ["at", "most"]
    if isAtMost { words.removeFirst(2) }
    return read(words, in: item)
  }

  private func read(_ words: [ConditionToken], in item: Item) -> TimeLimit? {
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
    return TimeLimit(span, direction, from)
  }

  private func moment(_ words: [ConditionToken], in item: Item, after turn: ConditionToken) -> MomentReference? {
    let isPrevious = words.first?.text == "previous"
    let rest = isPrevious ? Array(words.dropFirst()) : words
    guard let name = rest.first, rest.count == 1 else {
      let place = log.place(in: item, offset: rest.dropFirst().first?.offset ?? turn.offset)
      log.report(
        .badTimescale, "\"\(turn.text)\" is followed by one moment, such as core-group.held", at: place)
      return nil
    }
    let place = log.place(in: item, offset: name.offset)
    let parts = name.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), parts.allSatisfy(ProblemLog.isKebabCase) else {
      let forms = "step.moment, step.task.done or step.task.field"
      log.report(.badReference, "\"\(name.text)\" is not written as \(forms)", at: place)
      return nil
    }
    guard let point = point(Array(parts.dropFirst()), at: place) else { return nil }
    let reference = MomentReference(StepKey(parts[0]), point, isPrevious: isPrevious)
    references.add(.moment(reference), at: place)
    return reference
  }

  private func point(_ names: [String], at place: Place) -> MomentPoint? {
    if names.count == 2 {
      return names[1] == "done" ? .done(TaskKey(names[0])) : .answer(TaskKey(names[0]), FieldKey(names[1]))
    }
    switch names[0] {
    case "due": return .due
    case "expected": return .expected
    default:
      if let point = StepPoint(rawValue: names[0]) { return .reached(point) }
      let hint = Suggestion.hintOrList(for: names[0], among: Self.moments)
      log.report(.badTimescale, "no step has a moment \"\(names[0])\"\(hint)", at: place)
      return nil
    }
  }

  /// The words of a limit with their places; nil, and reported, where it is no text.
  private func words(of item: Item) -> [ConditionToken]? {
    guard let text = item.text else {
      log.report(.wrongType, "a time limit must be a text, not \(item.kindName)", at: item.place)
      return nil
    }
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
