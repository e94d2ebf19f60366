import Foundation
import Testing

/// Holds the table of which target may import which.
@Suite struct ImportTableTests {
  /// The modules of the language and the system that any impure target may use.
  static let system: Set<String> = ["Swift", "Foundation", "FoundationEssentials", "Glibc", "Synchronization"]

  static let table: [String: Set<String>] = [
    "Workflow": [],
    "Terminal": [],
    "Definitions": ["Workflow", "Yams"],
    "Casework": ["Workflow", "Crypto"],
    "Storage": ["Casework", "Workflow", "Crypto", "CryptoExtras", "GRDB", "GRDBSQLite"],
    "Exports": ["Casework", "Workflow"],
    "Typesetting": ["CMarkdown", "CTypesetting", "Definitions", "Exports", "Mustache", "Terminal", "Workflow"],
    "CursesTerminal": ["CNCurses", "Terminal"],
    "Screens": ["Casework", "Definitions", "Terminal", "Workflow"],
    "waymark": [
      "ArgumentParser", "CAuthentication", "CHunspell", "Casework", "CursesTerminal", "Definitions", "Dispatch",
      "Exports", "Screens", "Storage", "Terminal", "Typesetting", "Workflow",
    ],
  ]

  static let pure: Set<String> = ["Workflow", "Terminal"]

  @Test(arguments: table.keys.sorted()) func importsOnlyWhatTheTableAllows(target: String) throws {
    let allowed = try #require(Self.table[target])
    let system = Self.pure.contains(target) ? [] : Self.system
    let files = try Sources.swiftFiles(in: target)
    #expect(!files.isEmpty)
    for file in files {
      for module in try Sources.imports(of: file) where !allowed.contains(module) && !system.contains(module) {
        Issue.record("\(file.lastPathComponent) of \(target) imports \(module)")
      }
    }
  }

  @Test func everyTargetIsInTheTable() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Sources.folder.path)
    #expect(
      Set(folders)
        == Set(Self.table.keys).union(["CAuthentication", "CHunspell", "CMarkdown", "CNCurses", "CTypesetting"]))
  }

  @Test func topLevelHoldsNothingElse() throws {
    let entries = try FileManager.default.contentsOfDirectory(atPath: Sources.folder.deletingLastPathComponent().path)
    let visible = entries.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(Set(visible) == ["Package.swift", "Sources", "Tests", "Resources", "README.md", "Makefile"])
  }
}

/// The project's sources, as files.
enum Sources {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  static func swiftFiles(in target: String) throws -> [URL] {
    let base = folder.appendingPathComponent(target)
    return try FileManager.default.subpathsOfDirectory(atPath: base.path).filter { $0.hasSuffix(".swift") }
      .map { base.appendingPathComponent($0) }
  }

  /// The modules that a file imports: `import A`, `public import A`, `@testable import A`.
  static func imports(of file: URL) throws -> Set<String> {
    let text = try String(contentsOf: file, encoding: .utf8)
    var modules: Set<String> = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 2, index + 1 < words.count,
        words[..<index].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal", "private"].contains($0) })
      else { continue }
      modules.insert(String(words[words.endIndex - 1].split(separator: ".")[0]))
    }
    return modules
  }
}
