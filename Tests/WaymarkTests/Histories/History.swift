import Casework
import Foundation
import Workflow

/// A recorded history: every entry of a store's journal as it was written, one a line.
///
/// Long texts (the definitions that cases ran on) are kept beside it, each once and byte for byte: in a payload their
/// place is marked `{{NAME}}`.
struct History {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Corpus")

  /// "ics-steps".
  let name: String

  /// Every history of the corpus.
  static var all: [History] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".jsonl") }.sorted().map { History(name: String($0.dropLast(6))) }
  }

  private var journal: URL { History.folder.appendingPathComponent("\(name).jsonl") }
  /// What the lists say at its end, to be read.
  var summary: URL { History.folder.appendingPathComponent("\(name).txt") }
  var isKept: Bool { FileManager.default.fileExists(atPath: journal.path) }

  private struct Line: Codable {
    var stream: StreamID
    var sequence: Int
    var at: Instant
    var by: WorkerID
    var role: RoleKey
    var hash: String
    var payload: String
  }

  /// The entries, in the order in which they are kept.
  func entries() throws -> [Entry] {
    try String(contentsOf: journal, encoding: .utf8).split(separator: "\n").map { text in
      let line = try JSONText.decode(Line.self, from: String(text))
      let fact = NewEntry(at: line.at, by: line.by, role: line.role, payload: try History.whole(line.payload))
      return Entry(stream: line.stream, sequence: line.sequence, fact: fact, hash: line.hash)
    }
  }

  private static func whole(_ payload: String) throws -> String {
    var parts = payload.components(separatedBy: "{{")
    for index in parts.indices.dropFirst() {
      let (name, rest) = (parts[index].prefix { $0 != "}" }, parts[index].drop { $0 != "}" }.dropFirst(2))
      parts[index] = try String(contentsOf: text(String(name)), encoding: .utf8) + rest
    }
    return parts.joined()
  }

  private static func text(_ name: String) -> URL { folder.appendingPathComponent("Texts/\(name).txt") }

  /// Writes a history that is not kept yet; one that is stays as it was written.
  func record(_ store: any CaseStore) throws {
    guard !isKept else { return }
    var lines = ""
    for stream in try store.streams() {
      for entry in try store.entries(of: stream) {
        let fact = entry.fact
        let line = Line(
          stream: stream, sequence: entry.sequence, at: fact.at, by: fact.by, role: fact.role, hash: entry.hash,
          payload: stream == .authority ? try History.shortened(fact.payload) : fact.payload)
        lines += try JSONText.encode(line) + "\n"
      }
    }
    try lines.write(to: journal, atomically: true, encoding: .utf8)
  }

  /// A payload with the texts of definitions put aside.
  private static func shortened(_ payload: String) throws -> String {
    guard case .definitionsKept(let kept) = try JSONText.decode(AuthorityEvent.self, from: payload) else {
      return payload
    }
    var payload = payload
    for file in kept.files {
      let literal = try JSONText.encode(file.text)
      let digest = KeptDefinitions(procedure: "text", version: 1, files: [file]).digest.prefix(12)
      try literal.write(to: text(String(digest)), atomically: true, encoding: .utf8)
      payload = payload.replacingOccurrences(of: literal, with: "{{\(digest)}}")
    }
    return payload
  }
}
