/// A text that was put together in English to be kept with a case, said in the language of the moment. What it holds
/// that somebody typed stays as it is.
public func say(kept text: String) -> String {
  guard Catalogue.current != nil else { return text }
  // What was noted on a task comes behind its own note: "draft, saved 3 Jan 2026 · Ben Cole, 4 Jan 2026: ...".
  if let joint = text.firstRange(of: " · ") {
    return say(kept: String(text[..<joint.lowerBound])) + " · " + say(kept: String(text[joint.upperBound...]))
  }
  for phrase in KeptPhrase.all {
    guard var values = phrase.values(in: text) else { continue }
    for index in values.indices {
      switch phrase.places[index] {
      case .typed: continue
      case .said: values[index] = standing(values[index])
      case .date:
        guard let day = DateInput.written(values[index]) else { continue }
        values[index] = day.short
      case .list:
        guard let more = KeptPhrase.more.values(in: values[index]) else { continue }
        values[index] = more[0] + say(" and \(more[1]) more")
      }
    }
    return phrase.filled(values)
  }
  return text
}

/// English words that are kept as they are, and said later: it marks them for the catalogues.
func kept(_ words: String) -> String { words }

extension BankHoliday {
  /// The name in the language that is spoken.
  static func wording(of name: String) -> String {
    let mark = ", substitute day"
    guard Catalogue.current != nil, name.hasSuffix(mark) else { return say(Phrase(stringLiteral: name)) }
    return say("\(say(Phrase(stringLiteral: String(name.dropLast(mark.count))))), substitute day")
  }
}

/// How far a task is, said in the language of the moment: "received, 1 excused".
private func standing(_ text: String) -> String {
  text.split(separator: ", ").map { part in
    let words = part.split(separator: " ", maxSplits: 1)
    guard words.count == 2, Int(words[0]) != nil else { return say(kept: String(part)) }
    return "\(words[0]) \(say(kept: String(words[1])))"
  }.joined(separator: ", ")
}

/// A phrase that is kept with a case, and what stands in its places.
struct KeptPhrase: Sendable {
  /// As a catalogue lists it.
  var key: String
  var places: [Value]

  enum Value: Sendable {
    /// Somebody's words, or a title of the procedure.
    case typed
    /// A word of the interface.
    case said
    case date
    /// Names, of which there may be more than are listed.
    case list
  }

  private init(_ key: String, _ places: [Value] = []) {
    self.key = key
    self.places = places
  }

  fileprivate static let more = KeptPhrase("{1} and {2} more", [.typed, .typed])

  /// Each is said somewhere in these words, so that a catalogue has it.
  static let all = [
    KeptPhrase("invited"), KeptPhrase("answered"), KeptPhrase("received"), KeptPhrase("sent"),
    KeptPhrase("excused"), KeptPhrase("left out"),
    KeptPhrase("with nobody"), KeptPhrase("no date"),
    KeptPhrase("draft, saved {1}", [.date]), KeptPhrase("returned: {1}", [.typed]),
    KeptPhrase("rolled back: {1}", [.typed]), KeptPhrase("Authorise: {1}", [.typed]),
    KeptPhrase("Request: {1}", [.typed]), KeptPhrase("an earlier version was sent to: {1}", [.list]),
    KeptPhrase("{1} of {2} ticked; not yet: {3}", [.typed, .typed, .list]),
    KeptPhrase("{1} of {2} {3}; not yet: {4}", [.typed, .typed, .said, .list]),
    KeptPhrase("with {1}", [.typed]), KeptPhrase("{1} (team)", [.typed]),
    KeptPhrase("{1} ({2} children)", [.typed, .typed]),
  ]

  /// What stands in the places of the phrase in a text; nil where the text is another.
  func values(in text: String) -> [String]? {
    var pieces: [Substring] = []
    var rest = key[...]
    for number in places.indices {
      guard let place = rest.firstRange(of: "{\(number + 1)}") else { return nil }
      pieces.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    guard let first = pieces.first else { return text == key ? [] : nil }
    guard text.hasPrefix(first), text.hasSuffix(rest), text.utf8.count >= first.utf8.count + rest.utf8.count else {
      return nil
    }
    var values: [String] = []
    var left = text.dropFirst(first.count)
    for piece in pieces.dropFirst() {
      guard let end = left.firstRange(of: piece) else { return nil }
      values.append(String(left[..<end.lowerBound]))
      left = left[end.upperBound...]
    }
    guard left.hasSuffix(rest) else { return nil }
    values.append(String(left.dropLast(rest.count)))
    // A number stands where the phrase counts.
    let counts = key.hasPrefix("{1} of {2} ") ? values.prefix(2) : key.hasSuffix(" children)") ? values.suffix(1) : []
    return counts.allSatisfy { Int($0) != nil } ? values : nil
  }

  /// The phrase in the language that is spoken.
  fileprivate func filled(_ values: [String]) -> String {
    Catalogue.current?.text(of: key, values) ?? key.filled(with: values)
  }
}

extension DateInput {
  /// The day that a text of the interface names in English: "3 Jan 2026".
  fileprivate static func written(_ text: String) -> Day? {
    let words = text.split(separator: " ")
    guard words.count == 3, let day = Int(words[0]), let year = Int(words[2]) else { return nil }
    let month = Catalogue.$current.withValue(nil) { (1...12).first { Day.name(ofMonth: $0).prefix(3) == words[1] } }
    return month.flatMap { Day(year: year, month: $0, day: day) }
  }
}
