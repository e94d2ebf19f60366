import Foundation
import Screens
import Testing
import Typesetting

@testable import waymark

/// The pages that are made from code are as the code has them. `make record` writes them anew.
@Suite struct GeneratedPagesTests {
  /// A page that is made from code: of the documentation, of the system's manual, or what a shell completes by.
  enum Page: String, CaseIterable {
    case keys = "Sources/waymark/Documentation.docc/Keys.md"
    case commands = "Sources/waymark/Documentation.docc/Commands.md"
    case errands = "Sources/waymark/Documentation.docc/Errands.md"
    case manual = "Resources/man/waymark.1"
    case procedureManual = "Resources/man/waymark-procedure.5"
    case bash = "Resources/completions/waymark.bash"
    case zsh = "Resources/completions/_waymark"
    case fish = "Resources/completions/waymark.fish"

    func text() throws -> String {
      switch self {
      case .keys: "\(keySheet())\n"
      case .commands:
        "# Commands\n\nWhat `waymark apply` takes, one JSON object a line.\n\n```\n\(CommandsCommand.text)```\n"
      case .errands: ErrandPage.text
      case .manual: try ManualCommand.text
      case .procedureManual:
        ManualPage.text(
          of: try procedureArticle(), name: "waymark-procedure", section: 5, version: Waymark.version)
      case .bash: try #require(Waymark.completions(for: "bash"))
      case .zsh: try #require(Waymark.completions(for: "zsh"))
      case .fish: try #require(Waymark.completions(for: "fish"))
      }
    }

    /// The article on writing a procedure with the sections of a manual page: its own title is the page's name.
    private func procedureArticle() throws -> String {
      let file = Sources.folder.appendingPathComponent("waymark/Documentation.docc/WriteAProcedure.md")
      let article = try String(contentsOf: file, encoding: .utf8)
      var isCode = false
      let lines = article.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map { line in
        if line.hasPrefix("```") { isCode.toggle() }
        return !isCode && line.hasPrefix("##") ? String(line.dropFirst()) : String(line)
      }
      let name = "# Name\n\nwaymark-procedure - an authority's way of working, as a file\n"
      return name + lines.joined(separator: "\n") + "\n# See also\n\nwaymark(1)\n"
    }
  }

  @Test(arguments: Page.allCases) func isUpToDate(page: Page) throws {
    let file = Sources.folder.deletingLastPathComponent().appendingPathComponent(page.rawValue)
    let made = try page.text()
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
      try made.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try? String(contentsOf: file, encoding: .utf8)
    #expect(kept == made, "\(page.rawValue) is out of date: make record writes it anew.")
  }

  /// What `man` shows of the pages, where the system has it: each command that can be typed is on the page.
  @Test func theManualNamesEveryCommand() throws {
    let page = try ManualCommand.text
    for name in Waymark.commandNames {
      #expect(page.contains("waymark \(name)"), "the manual lacks \(name)")
    }
    #expect(page.hasPrefix("'\\\" t\n.TH WAYMARK 1"))
    #expect(page.contains(".SH\nSynopsis"))
  }

  /// Each shell that is installed takes its completions without a complaint.
  @Test(arguments: [Page.bash, .zsh, .fish]) func shellsReadTheirCompletions(page: Page) throws {
    let shells = [Page.bash: "bash", .zsh: "zsh", .fish: "fish"]
    let shell = try #require(shells[page])
    guard let found = ["/bin", "/usr/bin"].map({ "\($0)/\(shell)" }).first(where: FileManager.default.isExecutableFile)
    else { return }
    let file = Sources.folder.deletingLastPathComponent().appendingPathComponent(page.rawValue)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: found)
    process.arguments = ["-n", file.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
