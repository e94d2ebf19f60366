internal import FoundationEssentials
import Synchronization
internal import Workflow

/// An event that is decoded beside many others, each by the name that a look at its text has found: asking the decoder
/// for the name first would have it take every event apart twice.
struct NamedEvent: Decodable {
  let event: Event

  /// What decoding goes by: the names, in the order of the events.
  private final class Names: Sendable {
    private let rest: Mutex<ArraySlice<String>>
    init(_ names: [String]) { rest = Mutex(names[...]) }
    func next() -> String? { rest.withLock { $0.popFirst() } }
  }

  private struct NoName: Error {}
  private static let key = CodingUserInfoKey(rawValue: "names")

  init(from decoder: any Decoder) throws {
    guard let key = Self.key, let names = decoder.userInfo[key] as? Names, let name = names.next(),
      let event = try Event(named: name, from: decoder)
    else { throw NoName() }
    self.event = event
  }

  /// The events of some texts, decoded all at once; throws where one of them can't be read.
  static func decode(_ texts: some Collection<String>) throws -> [Event] {
    var names: [String] = []
    var bytes = Data("[".utf8)
    for text in texts {
      guard let name = name(in: text) else { throw NoName() }
      if !names.isEmpty { bytes.append(UInt8(ascii: ",")) }
      names.append(name)
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "]"))
    let decoder = JSONDecoder()
    if let key = Self.key { decoder.userInfo[key] = Names(names) }
    let events = try decoder.decode([NamedEvent].self, from: bytes)
    guard events.count == names.count else { throw NoName() }
    return events.map(\.event)
  }

  /// The text of the key "event" of an object; nil where it has none, or one that is written with escapes.
  static func name(in text: String) -> String? {
    var copy = text
    return copy.withUTF8 { bytes in
      var depth = 0
      var index = bytes.startIndex
      /// The string that begins at a quotation mark, without its marks; goes to behind it.
      func string() -> Range<Int> {
        let start = index + 1
        index = start
        while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        defer { index += 1 }
        return start..<min(index, bytes.endIndex)
      }
      while index < bytes.endIndex {
        switch bytes[index] {
        case UInt8(ascii: "\""):
          let found = string()
          // A key is followed by a colon, and no value is.
          guard depth == 1, index + 1 < bytes.endIndex, bytes[index] == UInt8(ascii: ":"),
            bytes[found].elementsEqual("event".utf8)
          else { continue }
          index += 1
          return bytes[index] == UInt8(ascii: "\"") ? String(decoding: bytes[string()], as: UTF8.self) : nil
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
        index += 1
      }
      return nil
    }
  }
}
