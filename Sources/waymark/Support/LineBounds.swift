/// How deep and how wide a line of JSON may be, and what no text in it holds: it is looked at before anything is made of
/// it.
struct LineBounds {
  /// The most levels of groups and lists, one in the other.
  static let deepest = 32
  /// The most values of one list or group.
  static let widest = 2_000

  /// How many values each open list or group has so far, and the key that it stands for.
  private var open: [(count: Int, name: String)] = []
  private var key = ""

  private static let zero = Array(#"\u0000"#.utf8)

  /// What is too much in a line, and where; nil where nothing is.
  static func problem(in line: String) -> String? {
    var bounds = LineBounds()
    return bounds.problem(in: Array(line.utf8))
  }

  private mutating func problem(in bytes: [UInt8]) -> String? {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let start = index + 1
        index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          if bytes[index...].starts(with: Self.zero) {
            return "A text holds the character U+0000, at byte \(index + 1): the store would end it there."
          }
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        // The key is what stands before the next list or group.
        key = String(decoding: bytes[start..<min(index, bytes.count, start + 64)], as: UTF8.self)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append((1, key))
        if open.count > Self.deepest {
          return "The line is nested more than \(Self.deepest) levels deep, at byte \(index + 1)."
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
      case UInt8(ascii: ","):
        guard let last = open.indices.last else { break }
        open[last].count += 1
        if open[last].count > Self.widest {
          return "\"\(open[last].name)\" has more than \(Self.widest) values, at byte \(index + 1)."
        }
      default: break
      }
      index += 1
    }
    return nil
  }
}
