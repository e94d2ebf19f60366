import Terminal
import Workflow

/// What an empty tray says: that there is nothing, and what can be done instead, in the words of the bindings.
struct EmptyTray {
  var tab: TrayTab
  var filter: String
  /// False for a filter that does not parse: what is wrong with it stands below the list.
  var isFilterRead = true
  var counts: TrayCounts
  var bindings: [Binding]

  /// A key, and what it does.
  struct Way: Hashable {
    var key: String
    var text: String
  }

  /// Why there is nothing.
  var reason: String {
    if !isFilterRead { return say("Nothing is listed while the filter can't be read; below is what it lacks.") }
    return filter.isEmpty ? tab.emptyText : say("No task under \(tab.title) matches \"\(filter)\".")
  }

  /// What leads on from here: the filter's end, the tabs that hold something, the families.
  var ways: [Way] {
    let full = TrayTab.allCases.filter { $0 != tab && counts[$0] ?? 0 > 0 }.map(\.action)
    let actions = (filter.isEmpty ? full : ["clear-filter"]) + ["find", "who"]
    return actions.compactMap { action in
      bindings.first { $0.action == action }.flatMap { binding in
        binding.keys.first.map { Way(key: $0.label, text: "\(binding.help).") }
      }
    }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    var rest = area.top(buffer.write(reason, wrappedIn: area, style: theme[.text])).rest
    if rest.height > ways.count { rest = rest.top(1).rest }
    let keys = (ways.map(\.key.columns).max() ?? 0) + 2
    for way in ways where !rest.isEmpty {
      buffer.write(way.key, at: Position(x: rest.x, y: rest.y), style: theme[.key], width: rest.width)
      let used = buffer.write(way.text, wrappedIn: rest.left(keys).rest, style: theme[.faint])
      rest = rest.top(max(1, used)).rest
    }
  }
}
