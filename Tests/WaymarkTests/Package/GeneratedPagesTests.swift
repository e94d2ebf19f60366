import Foundation
import Screens
import Testing

@testable import waymark

/// The pages that are made from code are as the code has them. `make record` writes them anew.
@Suite struct GeneratedPagesTests {
  /// A page of the documentation that is made from code.
  enum Page: String, CaseIterable {
    case keys = "Keys"
    case commands = "Commands"

    var text: String {
      switch self {
      case .keys: "\(keySheet())\n"
      case .commands:
        "# Commands\n\nWhat `waymark apply` takes, one JSON object a line.\n\n```\n\(CommandsCommand.text)```\n"
      }
    }
  }

  @Test(arguments: Page.allCases) func isUpToDate(page: Page) throws {
    let file = Sources.folder.appendingPathComponent("waymark/Documentation.docc/\(page.rawValue).md")
    let made = page.text
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
      try made.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try? String(contentsOf: file, encoding: .utf8)
    #expect(kept == made, "\(page.rawValue).md is out of date: make record writes it anew.")
  }
}
