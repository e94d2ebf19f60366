internal import FoundationEssentials
public import Workflow

/// Events, commands and other values as JSON text: keys sorted, one line.
public enum JSONText {
  public static func encode(_ value: some Encodable) throws -> String {
    try JSONLineEncoder.line(of: value) ?? encodeByLibrary(value)
  }

  /// The text of any value, as the library writes it.
  static func encodeByLibrary(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  public static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    // What is wrong with a text, the library says.
    if let line = JSONLine(text), let value = try? Value(from: line.value) { return value }
    return try decodeByLibrary(type, from: text)
  }

  /// The value of any text, as the library reads it.
  static func decodeByLibrary<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

extension Entry {
  /// The case event in the entry; throws the place of one that can't be read.
  public func event() throws(StoreError) -> Event {
    if let event = JSONLine.event(fact.payload) { return event }
    do {
      return try JSONText.decode(Event.self, from: fact.payload)
    } catch {
      throw StoreError.unreadableEntry(stream: stream, sequence: sequence)
    }
  }

  /// Who made the entry, and when.
  public var signature: Signature { Signature(by: fact.by, at: fact.at) }
}
