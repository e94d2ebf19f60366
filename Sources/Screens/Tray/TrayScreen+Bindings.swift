import Terminal

extension TrayScreen {
  /// The key that says the whole reason for a date, for where it is cut short.
  private static let dueKey = Key.character("d")
  /// How it is written.
  static var dueKeyLabel: String { dueKey.label }

  /// The keys while the cursor is in the list.
  static let listBindings: [Binding] =
    [
      Binding("open", [.enter], "open", help: "Open the task under the cursor where it is done"),
      Binding("pathway", [.character("p")], "pathway", help: "Show the family's pathway map", group: .view),
      Binding("summary", [.character("s")], "summary", help: "Show the family's summary", group: .view),
      Binding(
        "find", [.character("f")], "find", help: "Find a family or a person by name or number", group: .view),
      Binding("filter", [.character("/")], "filter", help: "Show only tasks that hold what you type", group: .view),
      Binding("claim", [.character("c")], "claim", help: "Take the task into your own tray"),
      Binding("reassign", [.character("r")], "reassign", help: "Give the task to another worker"),
      Binding(
        "due", [dueKey], "due date", help: "Say in full when the task is due, and why then", group: .view,
        isInFooter: false),
      Binding(
        "print", [.character("P")], "print", help: "Show what is printed of the task under the cursor", group: .view,
        isInFooter: false),
      Binding(
        "clear-filter", [.escape], "clear filter", help: "Show every task of the tab again", group: .view,
        isInFooter: true),
      Binding(
        "next-tab", [.tab, .right, .character("l")], "next tab", help: "Go to the next tab", group: .move,
        isInFooter: false),
      Binding(
        "previous-tab", [.backTab, .left, .character("h")], "previous tab", help: "Go to the tab before",
        group: .move, isInFooter: false),
      tab(.mine, help: "Show your own tasks"),
      tab(.team, help: "Show the tasks of your team, and those of your roles that nobody has"),
      tab(.requests, help: "Show what waits for your authorisation, and requests to you"),
      tab(.sent, help: "Show what you sent and nobody has answered yet"),
      tab(.overdue, help: "Show your tasks whose date has passed"),
    ] + Binding.moves(over: "task") + [
      Binding(
        "refresh", [.character("R"), .control("r")], "refresh", help: "Read the tray again", group: .view,
        isInFooter: false),
      Binding(
        "calendar", [.character("v")], "calendar", help: "Show the meetings to come by day, week or month",
        group: .view, isInFooter: false),
      Binding(
        "manager", [.character("m")], "timeliness",
        help: "Show the manager's page: what was done in time, by team and worker", group: .view, isInFooter: false),
      Binding(
        "who", [.character("w")], "who am I", help: "Show who you are and what your roles may do", group: .program),
    ]

  /// The keys while the filter is typed.
  static let filterBindings: [Binding] = [
    Binding("keep-filter", [.enter], "keep", help: "Keep the filter and go to the list", group: .view),
    Binding("clear-filter", [.escape], "clear", help: "Take the filter away", group: .view),
    Binding("up", [.up], "up", help: "Go to the task above", group: .move, isInFooter: false),
    Binding("down", [.down], "down", help: "Go to the task below", group: .move, isInFooter: false),
    Binding("page-up", [.pageUp], "page up", help: "Go back one page", group: .move, isInFooter: false),
    Binding("page-down", [.pageDown], "page down", help: "Go on one page", group: .move, isInFooter: false),
  ]

  private static func tab(_ tab: TrayTab, help: String) -> Binding {
    Binding(
      tab.action, [.character(Character("\(tab.number)"))], tab.title.lowercased(), help: help, group: .move,
      isInFooter: false)
  }
}
