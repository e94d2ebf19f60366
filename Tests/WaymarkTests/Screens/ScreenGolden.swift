import Foundation
import Testing

/// The golden file of a screen: one section for each size and way of showing it. `WAYMARK_RECORD=1` writes it.
struct ScreenGolden {
  private let name: String
  private let kept: [String: String]
  private var found: [(title: String, text: String)] = []
  private var file: URL {
    Sources.folder.deletingLastPathComponent().appendingPathComponent("Tests/WaymarkTests/Screens/Golden/\(name).txt")
  }

  init(_ name: String) {
    self.name = name
    let folder = Sources.folder.deletingLastPathComponent()
    let file = folder.appendingPathComponent("Tests/WaymarkTests/Screens/Golden/\(name).txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var sections: [String: String] = [:]
    for part in ("\n" + text).components(separatedBy: "\n=== ").dropFirst() {
      guard let end = part.firstIndex(of: "\n") else { continue }
      sections[String(part[..<end])] = String(part[part.index(after: end)...])
    }
    kept = sections
  }

  private static var isRecording: Bool { ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" }

  /// Compares a section with the one that is kept.
  mutating func check(_ text: String, as title: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    let text = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
    found.append((title, text))
    guard !Self.isRecording else { return }
    let before = kept[title]?.trimmingCharacters(in: .newlines)
    #expect(
      before == text, "\(name), \(title): another than is kept; make record writes it anew.\n\(text)",
      sourceLocation: sourceLocation)
  }

  /// Writes the file where goldens are recorded; otherwise it must hold nothing that is no longer asked for.
  func finish(sourceLocation: SourceLocation = #_sourceLocation) {
    guard Self.isRecording else {
      #expect(Set(kept.keys) == Set(found.map(\.title)), sourceLocation: sourceLocation)
      return
    }
    let text = found.map { "=== \($0.title)\n\($0.text)\n" }.joined(separator: "\n")
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    } catch {
      Issue.record("\(name) can't be recorded: \(error)", sourceLocation: sourceLocation)
    }
  }
}
