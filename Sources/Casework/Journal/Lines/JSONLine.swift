internal import Workflow

/// The values of a line of JSON as the journal is written: `JSONLineScanner` says what that is. Reading an event from
/// it takes a fraction of the time that `JSONDecoder` takes, which reads everything else.
final class JSONLine {
  /// The line's bytes, and a zero behind them.
  let bytes: [UInt8]
  /// The values and the keys, each before what it holds, a key before its value.
  private let parts: [JSONPart]
  /// The key that stands where a group was looked into last, to go on from: most are asked for in their order.
  private var following: (group: Int, key: Int) = (0, 1)

  /// The values of a line; nil where it isn't written as the journal writes.
  init?(_ text: String) {
    guard let scanned = JSONLineScanner.scan(text) else { return nil }
    bytes = scanned.bytes
    parts = scanned.parts
  }

  /// The value that the line is.
  var value: JSONLineValue { JSONLineValue(line: self, index: 0) }

  func part(_ index: Int) -> JSONPart { parts[index] }

  /// The first of what a list or a group holds; where it holds nothing, its end.
  func first(in index: Int) -> Int { index + 1 }

  /// The part behind a value and all that it holds.
  func end(of index: Int) -> Int { Int(parts[index].next) }

  /// The text of a string or a key.
  func text(_ index: Int) -> String {
    let part = parts[index]
    let range = Int(part.start)..<Int(part.end)
    return part.kind == .escaped ? JSONEscape.text(of: bytes[range]) : raw(range)
  }

  /// The digits of a number.
  func digits(_ index: Int) -> String { raw(Int(parts[index].start)..<Int(parts[index].end)) }

  private func raw(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }

  /// The value of a key of a group; nil where it has none.
  func find(_ name: String, in group: Int) -> Int? {
    let first = first(in: group)
    let end = end(of: group)
    let start = following.group == group ? following.key : first
    return find(name, in: group, from: start, to: end) ?? find(name, in: group, from: first, to: start)
  }

  private func find(_ name: String, in group: Int, from first: Int, to end: Int) -> Int? {
    var name = name
    return name.withUTF8 { name in
      var key = first
      while key < end {
        let value = key + 1
        let next = Int(parts[value].next)
        if isKey(key, name) {
          following = (group, next)
          return value
        }
        key = next
      }
      return nil
    }
  }

  private func isKey(_ key: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let part = parts[key]
    let start = Int(part.start)
    guard Int(part.end) - start == name.count else { return false }
    for offset in name.indices where bytes[start + offset] != name[offset] { return false }
    return true
  }
}

extension JSONLine {
  /// The event that a line of the journal is; nil where the line isn't written as the journal writes, or is no event.
  static func event(_ text: String) -> Event? {
    guard let line = JSONLine(text), line.part(0).kind == .group, let name = line.find("event", in: 0),
      line.part(name).kind == .text
    else { return nil }
    // What is wrong with it, the other decoder says.
    return try? Event(named: line.text(name), from: line.value)
  }
}
