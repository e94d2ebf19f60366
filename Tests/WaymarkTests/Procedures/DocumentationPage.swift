import Foundation

@testable import waymark

/// A page of the documentation as its fenced blocks, to be typed in one after the other.
struct DocumentationPage {
  /// What stands between two fences, and what the first of them calls it.
  struct Block {
    var kind: String
    var text: String
  }

  let text: String
  let blocks: [Block]

  init(_ name: String) throws {
    let file = Sources.folder.appendingPathComponent("waymark/Documentation.docc/\(name).md")
    text = try String(contentsOf: file, encoding: .utf8)
    var blocks: [Block] = []
    var open: Block?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? Block(kind: String(line.dropFirst(3)), text: "") : nil
      } else {
        open?.text += line + "\n"
      }
    }
    self.blocks = blocks
  }
}

/// A folder in which somebody follows a page: files as they are shown, commands as they are shown.
final class Newcomer {
  let folder: URL
  private var exports = ""

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("waymark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs the lines of a block in the folder, with the program in the search path; exports hold for the blocks after it.
  func run(_ script: String) throws -> (status: Int32, output: String, errors: String) {
    exports += script.split(separator: "\n").filter { $0.hasPrefix("export ") }.map { $0 + "\n" }.joined()
    let programs = Tmux.program.deletingLastPathComponent().path
    let lines = "set -e\ncd '\(folder.path)'\nPATH='\(programs)':$PATH\n\(exports)\(script)"
    return try Tmux.execute("/bin/sh", ["-c", lines])
  }

  /// Writes a file that a block shows: its first line is a comment with its name in the folder of definitions.
  func write(_ text: String) throws {
    let name = text.split(separator: "\n")[0].dropFirst(2)
    let path = try run("printf %s \"$WAYMARK_RESOURCES\"").output
    try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
  }
}
