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
        "find", [.character("f")], "family", help: "Find a family or a person by name or number, or open a case",
        group: .view, isInFooter: false),
      Binding("filter", [.character("/")], "filter", help: "Show only tasks that hold what you type", group: .view),
      Binding("claim", [.character("c")], "claim", help: "Take the task, or those marked, into your own tray"),
      Binding("reassign", [.character("r")], "reassign", help: "Give the task, or those marked, to another worker"),
      extra("take-next", "T", "take next", "Take the first task that nobody has and that is yours to do"),
      extra("go-on", ".", "go on", "Go on with the form that you wrote in last, where you left it"),
      extra("put-back", "b", "put back", "Put the task, or those marked, back to where it came from"),
      extra("snooze", "z", "put off", "Put the task, or those marked, off until a day, never past what it is due by"),
      extra("note", "n", "note", "Write a note on the task, or on those marked"),
      extra("visit", "V", "visit", "Record a visit of today to the family, in its chronology"),
      extra("last-minutes", "M", "minutes", "Open the minutes of the last meeting about the family", .view),
      extra("undo", "u", "undo", "Take back what was done last, as far as it can be"),
      extra("mark", " ", "mark", "Mark the task, or take its mark away, and go on"),
      extra("mark-range", "v", "mark to here", "Mark every task from the one marked last to this one"),
      extra("mark-all", "a", "mark all", "Mark every task shown, or take all marks away"),
      Binding(
        "due", [dueKey], "due date", help: "Say in full when the task is due, and why then", group: .view,
        isInFooter: false),
      Binding(
        "print", [.character("P")], "print", help: "Show what is printed of the task under the cursor", group: .view,
        isInFooter: false),
      Binding(
        "clear-filter", [.escape], "clear filter", help: "Show every task of the tab again; marks go first",
        group: .view,
        isInFooter: true),
      extra(
        "group", "o", "group", "Group the tray by date, family, step, kind, child, worker, address or priority", .view),
      extra("sort", "O", "sort", "Sort the tray by another column", .view),
      extra("fold", "-", "fold", "Hide the tasks of this group, or show them; Enter does it on a heading", .view),
      extra("fold-all", "_", "fold all", "Hide the tasks of every group, or show them", .view),
      extra("save-view", "S", "save view", "Keep filter, group and order under a name", .view),
      extra("views", "'", "views", "Show one of the views that you keep", .view),
      extra("team-load", "t", "load", "Show how much each worker of the team has to do", .view),
      extra("changes", "y", "what changed", "Show what has changed since the working day before, and by whom", .view),
      extra("act-for", "A", "act for", "Work in the tray of somebody who gave you a mandate", .program),
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
        "calendar", [.character("C")], "calendar", help: "Show the meetings to come by day, week or month",
        group: .view, isInFooter: false),
      Binding(
        "manager", [.character("m")], "timeliness",
        help: "Show the manager's page: what was done in time, by team and worker", group: .view, isInFooter: false),
      Binding(
        "who", [.character("w")], "who am I", help: "Show who you are and what your roles may do", group: .program),
    ]

  /// An action that the footer has no room for.
  private static func extra(
    _ action: ActionID, _ key: Character, _ label: String, _ help: String, _ group: Binding.Group = .work
  ) -> Binding {
    Binding(action, [.character(key)], label, help: help, group: group, isInFooter: false)
  }

  /// The keys while the filter is typed.
  static let filterBindings: [Binding] = [
    Binding("keep-filter", [.enter], "keep", help: "Keep the filter and go to the list", group: .view),
    Binding("clear-filter", [.escape], "clear", help: "Take the filter away", group: .view),
    Binding(
      "complete", [.tab], "complete", help: "Complete the word; again for the next way it can go on", group: .view),
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
