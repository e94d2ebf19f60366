import Workflow

/// Any JSON, as a value.
enum JSONTree: Hashable, Sendable, Codable {
  case nothing
  case flag(Bool)
  case whole(Int)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case group([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .nothing
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let whole = try? container.decode(Int.self) {
      self = .whole(whole)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONTree].self) {
      self = .list(list)
    } else {
      self = .group(try container.decode([String: JSONTree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .nothing: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .whole(let whole): try container.encode(whole)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .group(let group): try container.encode(group)
    }
  }

  private static let texts = [
    "", "event", "answers", "core-group-2/minutes", "decision@p2", "Siân", "line\none\ttwo\r", "say \"so\" \\ / ok",
    "👩‍👧", "\u{7F}\u{2028}", "e\u{301}", "a very long sentence that no small string can hold, and more of it",
  ]
  private static let keys = ["a", "b", "ab", "answers", "event", "form", "decision@p2", "views", "A", "Z-1", "", " "]
  private static let numbers = [0.5, -0.25, 1234.0625, 0.1, -0.001, 99999.99, 0.30000000000000004]

  /// A value of a few levels, as a journal could have it.
  static func random(using random: inout some RandomNumberGenerator, depth: Int = 0) -> JSONTree {
    switch Int.random(in: 0..<(depth < 3 ? 9 : 5), using: &random) {
    case 0: return .nothing
    case 1: return .flag(Bool.random(using: &random))
    case 2: return .whole(Int.random(in: -400...400, using: &random))
    case 3: return .number(numbers.randomElement(using: &random) ?? 0.5)
    case 4: return .text(texts.randomElement(using: &random) ?? "")
    case 5, 6:
      return .list(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in self.random(using: &random, depth: depth + 1) })
    default:
      var group: [String: JSONTree] = [:]
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        group[keys.randomElement(using: &random) ?? ""] = self.random(using: &random, depth: depth + 1)
      }
      return .group(group)
    }
  }
}
