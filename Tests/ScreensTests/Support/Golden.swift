import Foundation
import Terminal
import Testing

/// Golden screens: files beside the tests that hold a frame's text and style. `WAYMARK_RECORD=1` writes them.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden")

  /// Compares a frame with its file, or records it.
  static func check(_ frame: Buffer, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    check(text: frame.snapshot(), name, sourceLocation: sourceLocation)
  }

  /// Compares a text with its file, or records it.
  static func check(text snapshot: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let file = folder.appendingPathComponent("\(name).txt")
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try snapshot.write(to: file, atomically: true, encoding: .utf8)
      } catch {
        Issue.record("\(name) can't be recorded: \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record(
        "There is no golden screen \(name): record it with WAYMARK_RECORD=1.", sourceLocation: sourceLocation)
      return
    }
    if snapshot != expected {
      Issue.record("\(name) differs:\n\(difference(expected, snapshot))", sourceLocation: sourceLocation)
    }
  }

  /// The lines that differ: `-` as recorded, `+` as drawn.
  private static func difference(_ expected: String, _ found: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(old.count, new.count)).flatMap { line -> [String] in
      let before = line < old.count ? String(old[line]) : nil
      let after = line < new.count ? String(new[line]) : nil
      guard before != after else { return [] }
      return (before.map { ["\(line + 1)- \($0)"] } ?? []) + (after.map { ["\(line + 1)+ \($0)"] } ?? [])
    }
    .joined(separator: "\n")
  }
}
