/// What was entered into a field. Dates, times, choices and people are text, checked against the field's kind.
public enum Answer: Hashable, Sendable {
  /// Nothing: saving it clears the field.
  case blank
  case text(String)
  case flag(Bool)
  case number(Double)
  case list([String])
  case rows([[FieldKey: Answer]])

  /// True for nothing, empty text, an empty list and a table without rows.
  public var isBlank: Bool {
    switch self {
    case .blank: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .list(let values): values.isEmpty
    case .rows(let rows): rows.isEmpty
    case .flag, .number: false
    }
  }

  /// The text, where it is one.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The rows of a table; none for any other answer.
  public var tableRows: [[FieldKey: Answer]] {
    if case .rows(let rows) = self { rows } else { [] }
  }

  /// The values that a condition compares with: `yes` and `no` for a flag.
  public var values: [String] {
    switch self {
    case .blank, .rows: []
    case .text(let text): [text]
    case .flag(let flag): [flag ? "yes" : "no"]
    case .number(let number): [Answer.format(number)]
    case .list(let values): values
    }
  }

  /// A number as people write it: without a trailing ".0".
  public static func format(_ number: Double) -> String {
    if let whole = Int(exactly: number) { String(whole) } else { String(number) }
  }
}

extension Answer: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .blank
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([String].self) {
      self = .list(list)
    } else {
      self = .rows(try container.decode([[FieldKey: Answer]].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .blank: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .flag(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .list(let values): try container.encode(values)
    case .rows(let rows): try container.encode(rows)
    }
  }
}
