import Foundation
import Terminal
import Testing

/// An everyday errand: who has it, the keys it takes from the tray as the program starts, and its like in the best of
/// other terminal programs. They are declared in `Tests/Benchmarks/errands.txt`, which says what each line means.
struct Errand: CustomTestStringConvertible {
  var fields: [String: String]

  var id: String { self["id"] }
  var worker: String { self["worker"] }
  var keys: [ErrandKey] { ErrandKey.read(self["keys"]) ?? [] }
  /// Typed the day before, in a sitting of its own.
  var yesterday: [ErrandKey] { ErrandKey.read(self["yesterday"]) ?? [] }
  /// Typed in the same sitting, before the errand comes up.
  var before: [ErrandKey] { ErrandKey.read(self["before"]) ?? [] }
  var peerKeys: [ErrandKey] { ErrandKey.read(self["peer-keys"]) ?? [] }
  var bound: Int { Int(self["bound"]) ?? 0 }
  var testDescription: String { id }

  subscript(name: String) -> String { fields[name] ?? "" }

  /// The names of all fields, those that every errand has first.
  static let required = ["id", "worker", "role", "errand", "keys", "bound", "title", "peer", "peer-keys", "like"]
  static let optional = ["yesterday", "before", "focus", "says", "shows", "wide", "event"]

  static let file = Sources.folder.deletingLastPathComponent()
    .appendingPathComponent("Tests/Benchmarks/errands.txt")

  /// Every errand, in the order of the file.
  static let all: [Errand] = {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let blocks = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.allSatisfy(\.isWhitespace) }
    return blocks.compactMap { lines in
      let lines = lines.filter { !$0.hasPrefix("#") }
      guard !lines.isEmpty else { return nil }
      var fields: [String: String] = [:]
      for line in lines {
        let parts = line.split(separator: ":", maxSplits: 1)
        let value = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        // A name that stands there twice would hide a line.
        fields[fields[String(parts[0])] == nil ? String(parts[0]) : "twice \(parts[0])"] = value
      }
      return Errand(fields: fields)
    }
  }()
}

/// A key as the errands name it: `F`, `Enter`, `Alt-m`, or a character of a text in quotes.
struct ErrandKey: Hashable {
  var key: Key

  /// The keys of a line; nil where one of its words names none.
  static func read(_ line: String) -> [ErrandKey]? {
    var keys: [ErrandKey] = []
    var rest = line[...]
    while let first = rest.first {
      if first == " " {
        rest.removeFirst()
      } else if first == "\"" {
        guard let end = rest.dropFirst().firstIndex(of: "\"") else { return nil }
        keys += rest[rest.index(after: rest.startIndex)..<end].map { ErrandKey(key: .character($0)) }
        rest = rest[rest.index(after: end)...]
      } else {
        let word = rest.prefix { $0 != " " }
        guard let key = Key(named: String(word)) else { return nil }
        keys.append(ErrandKey(key: key))
        rest = rest.dropFirst(word.count)
      }
    }
    return keys
  }
}
