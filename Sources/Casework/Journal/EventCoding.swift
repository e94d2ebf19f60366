internal import FoundationEssentials
public import Workflow

/// Events, commands and other values as JSON text: keys sorted, one line.
public enum JSONText {
  public static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  public static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

extension Entry {
  /// The case event in the entry.
  public func event() throws(StoreError) -> Event {
    do {
      return try JSONText.decode(Event.self, from: fact.payload)
    } catch {
      throw StoreError.unreadableEntry(stream: stream, sequence: sequence)
    }
  }

  /// The events of entries, in their order. They are decoded many at once: a call of the decoder costs more than most
  /// events do.
  static func events(of entries: [Entry]) throws(StoreError) -> [Event] {
    var events: [Event] = []
    events.reserveCapacity(entries.count)
    for start in stride(from: 0, to: entries.count, by: 256) {
      let part = entries[start..<min(start + 256, entries.count)]
      if let decoded = try? NamedEvent.decode(part.lazy.map(\.fact.payload)) {
        events += decoded
      } else {
        // One of them can't be read: it is named.
        for entry in part { events.append(try entry.event()) }
      }
    }
    return events
  }

  /// Who made the entry, and when.
  public var signature: Signature { Signature(by: fact.by, at: fact.at) }
}
