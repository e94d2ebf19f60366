/// A value of a line of JSON while it is gathered: a group takes its keys in any order and writes them in theirs.
final class JSONLineNode {
  private enum Content {
    /// Nothing was written: not even that it is null.
    case unknown
    /// A number, true, false or null as it is written.
    case word(String)
    case text(String)
    case list([JSONLineNode])
    case group([(key: String, value: JSONLineNode)])
  }

  private var content = Content.unknown

  /// How many values a list holds so far.
  var count: Int {
    if case .list(let values) = content { values.count } else { 0 }
  }

  func set(word: String) { content = .word(word) }
  func set(text: String) { content = .text(text) }

  /// Makes it a group, where it is none yet.
  func beginGroup() {
    if case .group = content { return }
    content = .group([])
  }

  /// Makes it a list, where it is none yet.
  func beginList() {
    if case .list = content { return }
    content = .list([])
  }

  /// A new value at the end of a list.
  func added() -> JSONLineNode {
    let node = JSONLineNode()
    guard case .list(var values) = content else { return node }
    content = .unknown
    values.append(node)
    content = .list(values)
    return node
  }

  /// A new value for a key of a group.
  func added(_ key: String) -> JSONLineNode {
    let node = JSONLineNode()
    guard case .group(var values) = content else { return node }
    content = .unknown
    values.append((key, node))
    content = .group(values)
    return node
  }

  /// Writes the value; false where it is not one that is written here.
  func write(into bytes: inout [UInt8]) -> Bool {
    switch content {
    case .unknown: return false
    case .word(let word):
      bytes.append(contentsOf: word.utf8)
      return true
    case .text(let text): return JSONLineNode.write(text, into: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        guard value.write(into: &bytes) else { return false }
      }
      bytes.append(UInt8(ascii: "]"))
      return true
    case .group(var values):
      values.sort { $0.key < $1.key }
      bytes.append(UInt8(ascii: "{"))
      for (index, (key, value)) in values.enumerated() {
        // A key that was given twice has the value that came last: the other encoder knows which that is.
        if index > 0, values[index - 1].key == key { return false }
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        guard key.utf8.allSatisfy({ $0 < 0x80 }), JSONLineNode.write(key, into: &bytes) else { return false }
        bytes.append(UInt8(ascii: ":"))
        guard value.write(into: &bytes) else { return false }
      }
      bytes.append(UInt8(ascii: "}"))
      return true
    }
  }

  private static func write(_ text: String, into bytes: inout [UInt8]) -> Bool {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        let byte = utf8[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
        guard let letter = JSONEscape.letter(byte) else { return false }
        bytes.append(contentsOf: utf8[start..<index])
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(letter)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
      return true
    }
    bytes.append(UInt8(ascii: "\""))
    return isPlain
  }
}
