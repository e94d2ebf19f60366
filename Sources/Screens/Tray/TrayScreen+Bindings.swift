import Terminal
import Workflow

extension TrayScreen {
  /// The key that says the whole reason for a date, for where it is cut short.
  private static let dueKey = Key.character("d")
  /// How it is written.
  static var dueKeyLabel: String { dueKey.label }

  /// The keys while the cursor is in the list.
  static var listBindings: [Binding] {
    [
      Binding("open", [.enter], say("open"), help: say("Open the task under the cursor where it is done")),
      Binding("pathway", [.character("p")], say("pathway"), help: say("Show the family's pathway map"), group: .view),
      Binding("summary", [.character("s")], say("summary"), help: say("Show the family's summary"), group: .view),
      Binding(
        "find", [.character("f")], say("family"),
        help: say("Find a family or a person by name or number, or open a case"),
        group: .view, isInFooter: false),
      Binding(
        "filter", [.character("/")], say("filter"), help: say("Show only tasks that hold what you type"), group: .view),
      Binding(
        "claim", [.character("c")], say("claim"), help: say("Take the task, or those marked, into your own tray")),
      Binding(
        "reassign", [.character("r")], say("reassign"), help: say("Give the task, or those marked, to another worker")),
      extra("take-next", "T", say("take next"), say("Take the first task that nobody has and that is yours to do")),
      extra("go-on", ".", say("go on"), say("Go on with the form that you wrote in last, where you left it")),
      extra("put-back", "b", say("put back"), say("Put the task, or those marked, back to where it came from")),
      extra(
        "snooze", "z", say("put off"),
        say("Put the task, or those marked, off until a day, never past what it is due by")),
      extra("note", "n", say("note"), say("Write a note on the task, or on those marked")),
      extra("visit", "V", say("visit"), say("Record a visit of today to the family, in its chronology")),
      extra(
        "last-minutes", "M", say("minutes"), say("Open the minutes of the last meeting about the family"), .view),
      extra("undo", "u", say("undo"), say("Take back what was done last, as far as it can be")),
      extra("mark", " ", say("mark"), say("Mark the task, or take its mark away, and go on")),
      extra("mark-range", "v", say("mark to here"), say("Mark every task from the one marked last to this one")),
      extra("mark-all", "a", say("mark all"), say("Mark every task shown, or take all marks away")),
      Binding(
        "due", [dueKey], say("due date"), help: say("Say in full when the task is due, and why then"), group: .view,
        isInFooter: false),
      Binding(
        "print", [.character("P")], say("print"), help: say("Show what is printed of the task under the cursor"),
        group: .view,
        isInFooter: false),
      Binding(
        "clear-filter", [.escape], say("clear filter"), help: say("Show every task of the tab again; marks go first"),
        group: .view,
        isInFooter: true),
      extra(
        "group", "o", say("group"),
        say("Group the tray by date, family, step, kind, child, worker, address or priority"), .view),
      extra("sort", "O", say("sort"), say("Sort the tray by another column"), .view),
      extra(
        "fold", "-", say("fold"), say("Hide the tasks of this group, or show them; Enter does it on a heading"), .view),
      extra("fold-all", "_", say("fold all"), say("Hide the tasks of every group, or show them"), .view),
      extra("save-view", "S", say("save view"), say("Keep filter, group and order under a name"), .view),
      extra("views", "'", say("views"), say("Show one of the views that you keep"), .view),
      extra("team-load", "t", say("load"), say("Show how much each worker of the team has to do"), .view),
      extra(
        "changes", "y", say("what changed"), say("Show what has changed since the working day before, and by whom"),
        .view),
      extra(
        "emergency", "!", say("emergency"),
        say("Open a restricted case by its number, because it can't wait; its reviewer is told")),
      extra("act-for", "A", say("act for"), say("Work in the tray of somebody who gave you a mandate"), .program),
      Binding(
        "next-tab", [.tab, .right, .character("l")], say("next tab"), help: say("Go to the next tab"), group: .move,
        isInFooter: false),
      Binding(
        "previous-tab", [.backTab, .left, .character("h")], say("previous tab"), help: say("Go to the tab before"),
        group: .move, isInFooter: false),
      tab(.mine, help: say("Show your own tasks")),
      tab(.team, help: say("Show the tasks of your team, and those of your roles that nobody has")),
      tab(.requests, help: say("Show what waits for your authorisation, and requests to you")),
      tab(.sent, help: say("Show what you sent and nobody has answered yet")),
      tab(.overdue, help: say("Show your tasks whose date has passed")),
    ] + Binding.moves(over: say("task", "to go to")) + [
      Binding(
        "refresh", [.character("R"), .control("r")], say("refresh"), help: say("Read the tray again"), group: .view,
        isInFooter: false),
      Binding(
        "calendar", [.character("C")], say("calendar"), help: say("Show the meetings to come by day, week or month"),
        group: .view, isInFooter: false),
      Binding(
        "manager", [.character("m")], say("timeliness"),
        help: say("Show the manager's page: what was done in time, by team and worker"), group: .view, isInFooter: false
      ),
      Binding(
        "who", [.character("w")], say("who am I"), help: say("Show who you are and what your roles may do"),
        group: .program),
    ]
  }

  /// An action that the footer has no room for.
  private static func extra(
    _ action: ActionID, _ key: Character, _ label: String, _ help: String, _ group: Binding.Group = .work
  ) -> Binding {
    Binding(action, [.character(key)], label, help: help, group: group, isInFooter: false)
  }

  /// The keys while the filter is typed.
  static var filterBindings: [Binding] {
    [
      Binding("keep-filter", [.enter], say("keep"), help: say("Keep the filter and go to the list"), group: .view),
      Binding("clear-filter", [.escape], say("clear"), help: say("Take the filter away"), group: .view),
      Binding(
        "complete", [.tab], say("complete"), help: say("Complete the word; again for the next way it can go on"),
        group: .view),
      Binding("up", [.up], say("up"), help: say("Go to the task above"), group: .move, isInFooter: false),
      Binding("down", [.down], say("down"), help: say("Go to the task below"), group: .move, isInFooter: false),
      Binding("page-up", [.pageUp], say("page up"), help: say("Go back one page"), group: .move, isInFooter: false),
      Binding("page-down", [.pageDown], say("page down"), help: say("Go on one page"), group: .move, isInFooter: false),
    ]
  }

  private static func tab(_ tab: TrayTab, help: String) -> Binding {
    Binding(
      tab.action, [.character(Character("\(tab.number)"))], tab.title.lowercased(), help: help, group: .move,
      isInFooter: false)
  }
}
