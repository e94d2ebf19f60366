import Terminal
import Workflow

/// Every screen's keys as a Markdown table each, from the bindings themselves, with the keys that a person has given to
/// them.
public func keySheet(_ own: OwnKeys = OwnKeys()) -> String {
  let everywhere = section("On every screen", own.applied(to: Binding.globals))
  let sections = Routes.everyScreen.map { section($0.name, own.applied(to: $0.screen.bindings)) }
  let tour = section("In a tour", own.applied(to: Binding.touring))
  return "# Keys\n\n" + ([everywhere, tour] + sections).joined(separator: "\n")
}

private func section(_ name: String, _ bindings: [Binding]) -> String {
  var lines = ["## \(name)", "", "| Keys | Name | What it does | Action |", "| --- | --- | --- | --- |"]
  for binding in bindings {
    let keys = binding.keys.isEmpty ? "`\(Binding.byNameLabel)` and its name" : binding.keyLabels
    let line = "| \(keys) | \(binding.label) | \(binding.help) | `\(binding.action.rawValue)` |"
    lines.append(line.replacingPipes)
  }
  return lines.joined(separator: "\n") + "\n"
}

extension Binding {
  /// The keys, each as code.
  fileprivate var keyLabels: String { keys.map { "`\($0.label)`" }.joined(separator: ", ") }
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
      NamedScreen("Offering the tour", TourOffer(role: nil)), NamedScreen("Choosing a tour", TourDialog([], own: nil)),
    ] + samples
  }
}
