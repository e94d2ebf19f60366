import FoundationEssentials
import Workflow

@testable import Casework

extension FuzzTarget {
  /// A line of the journal, a command or a row: read and written as the library reads and writes it.
  static let jsonLines = FuzzTarget(name: "json-lines") { bytes in
    guard let first = bytes.first else { return }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    switch first % 8 {
    case 0: try JSONLinesCheck.same(Event.self, text)
    case 1: try JSONLinesCheck.same(Command.self, text)
    case 2: try JSONLinesCheck.same(Draft.self, text)
    case 3: try JSONLinesCheck.same(Worker.self, text)
    case 4: try JSONLinesCheck.same(MeetingRow.self, text)
    case 5: try JSONLinesCheck.same(SavedTray.self, text)
    case 6: try JSONLinesCheck.same([String: [Int]].self, text)
    default: try JSONLinesCheck.same([[String: Double]].self, text)
    }
  }
}

/// Compares what is read and written here with what the library reads and writes.
enum JSONLinesCheck {
  static func same<Value: Codable & Hashable>(_ type: Value.Type, _ text: String) throws {
    let own = JSONLine(text)
    if let own, case let event = JSONLine.event(text), event != nil {
      let read = try? JSONText.decodeByLibrary(Event.self, from: text)
      try FuzzTarget.require(read == event, "the library reads \(String(describing: read)) of \(own.bytes.count) bytes")
    }
    let value = own.flatMap { try? Value(from: $0.value) }
    let read = try? JSONText.decodeByLibrary(type, from: text)
    if let value { try FuzzTarget.require(value == read, "\(value), and by the library \(String(describing: read))") }
    guard let read else { return }
    let written = try JSONText.encode(read)
    let byLibrary = try JSONText.encodeByLibrary(read)
    try FuzzTarget.require(written == byLibrary, "written \(written), and by the library \(byLibrary)")
    let again = try JSONText.decode(type, from: written)
    try FuzzTarget.require(again == read, "\(read) came back as \(again)")
  }
}
