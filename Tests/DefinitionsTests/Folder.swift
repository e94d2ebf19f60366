import FoundationEssentials

@testable import Definitions

/// Files beside the tests, and folders that last as long as a test.
enum Folder {
  static let tests = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex))
  static let resources = tests + "/../../Resources"

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(tests)/\(name)", encoding: .utf8)
  }

  static func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(tests)/\(name)", atomically: true, encoding: .utf8)
  }

  static func names(_ name: String) -> [String] { FileAccess.names(in: "\(tests)/\(name)") ?? [] }

  static func source(_ names: String...) -> [SourceFile] {
    names.compactMap { name in (try? text(name)).map { SourceFile(path: name, text: $0) } }
  }

  /// Runs a test in a new folder with these files and removes it.
  static func with<Result>(
    _ files: [String: [UInt8]] = [:], _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "definitions-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, bytes) in files {
      let path = "\(folder)/\(name)"
      let parent = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: path))
    }
    return try body(folder)
  }
}
