import Terminal
import Workflow

/// Every screen's keys as a Markdown table each, from the bindings themselves.
public func keySheet() -> String {
  let everywhere = section("On every screen", Binding.globals)
  let sections = Routes.everyScreen.map { section($0.name, $0.screen.bindings) }
  return "# Keys\n\n" + ([everywhere] + sections).joined(separator: "\n")
}

private func section(_ name: String, _ bindings: [Binding]) -> String {
  var lines = ["## \(name)", "", "| Keys | Name | What it does |", "| --- | --- | --- |"]
  for binding in bindings {
    let keys = binding.keys.map { "`\($0.label)`" }.joined(separator: ", ")
    lines.append("| \(keys) | \(binding.label) | \(binding.help) |".replacingPipes)
  }
  return lines.joined(separator: "\n") + "\n"
}

extension String {
  /// A pipe inside a cell of a table would end it.
  fileprivate var replacingPipes: String {
    split(separator: "`|`", omittingEmptySubsequences: false).joined(separator: "`\\|`")
  }
}

/// A screen with the name that the key sheet gives it.
struct NamedScreen {
  var name: String
  var screen: any Screen

  init(_ name: String? = nil, _ screen: any Screen) {
    self.name = name ?? screen.title
    self.screen = screen
  }
}

extension Routes {
  /// One of each screen, in each state that has keys of its own.
  static var everyScreen: [NamedScreen] {
    var filtering = TrayScreen()
    filtering.isFiltering = true
    return [
      NamedScreen(nil, TrayScreen()), NamedScreen("Work tray, typing a filter", filtering),
      NamedScreen("The team's load", TeamScreen()), NamedScreen("What changed", ChangesScreen()),
      NamedScreen("Saved views of the tray", SavedTraysDialog([])),
      NamedScreen(nil, CasesScreen()), NamedScreen(nil, SummaryScreen(caseID: "C0001")),
      NamedScreen(nil, PathwayScreen(caseID: "C0001")), NamedScreen("Help", HelpScreen(title: "", entries: [])),
      NamedScreen(nil, PaletteScreen(entries: [])), NamedScreen(nil, WhoAmIScreen()),
    ] + samples
  }
}
