/// English words of the interface with what is put into them, for `say` to say in the language of the moment.
///
/// Where that is English only the text is built. Where it is another the words are kept apart from the values, because
/// they are the key in its catalogue: "Give {1} to {2}".
public struct Phrase: ExpressibleByStringInterpolation, Sendable {
  /// The text in English; empty where another language is spoken.
  fileprivate var text: String
  /// The words between the values, one more than there are values; none in English.
  fileprivate var pieces: [String]
  fileprivate var values: [String]

  /// Words that nothing is put into.
  public init(stringLiteral value: String) {
    (text, pieces, values) = Catalogue.current == nil ? (value, [], []) : ("", [value], [])
  }

  /// Words with what is put into them.
  public init(stringInterpolation: StringInterpolation) {
    if stringInterpolation.isEnglish {
      (text, pieces, values) = (stringInterpolation.text, [], [])
    } else {
      (text, pieces, values) = ("", stringInterpolation.pieces + [stringInterpolation.text], stringInterpolation.values)
    }
  }

  /// Gathers the words and the values of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate let isEnglish = Catalogue.current == nil
    fileprivate var text = ""
    fileprivate var pieces: [String] = []
    fileprivate var values: [String] = []

    /// Room for a literal of this size.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    /// Words of the literal.
    public mutating func appendLiteral(_ words: String) { text += words }

    /// A value: a text, which is put in as it is.
    public mutating func appendInterpolation(_ value: String) {
      guard !isEnglish else {
        text += value
        return
      }
      pieces.append(text)
      values.append(value)
      text = ""
    }

    /// A value that says itself in words or figures.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(value.description)
    }
  }

  /// A phrase that goes over the end of a line.
  public static func + (first: Phrase, second: Phrase) -> Phrase {
    var both = first
    both.text += second.text
    if let last = both.pieces.popLast(), let next = second.pieces.first {
      both.pieces += [last + next] + second.pieces.dropFirst()
      both.values += second.values
    }
    return both
  }

  /// The words with a numbered place for each value, as a catalogue lists them: "Give {1} to {2}".
  fileprivate var key: String {
    guard let first = pieces.first else { return text }
    return pieces.dropFirst().enumerated().reduce(first) { "\($0){\($1.offset + 1)}\($1.element)" }
  }

  /// The text in English, whatever language is spoken.
  fileprivate var english: String {
    guard let first = pieces.first else { return text }
    return zip(values, pieces.dropFirst()).reduce(first) { $0 + $1.0 + $1.1 }
  }
}

/// The phrase in the language of the moment; in English where its catalogue lacks it.
///
/// A context tells apart what is one word in English and two in another language: `say("open", "of a case")`.
public func say(_ phrase: Phrase, _ context: StaticString? = nil) -> String {
  guard let catalogue = Catalogue.current else { return phrase.text }
  let key = context.map { "\(phrase.key) ~ \($0)" } ?? phrase.key
  return catalogue.text(of: key, phrase.values) ?? phrase.english
}

/// A count with its noun: "1 child", "3 children". A catalogue lists the two as "child / children".
public func counted(_ count: Int, _ one: Phrase, _ many: Phrase) -> String {
  guard let catalogue = Catalogue.current else { return "\(count) \(count == 1 ? one.text : many.text)" }
  let values = [String(count)] + many.values
  return catalogue.text(of: "\(one.key) / \(many.key)", values, count: count)
    ?? "\(count) \(count == 1 ? one.english : many.english)"
}
