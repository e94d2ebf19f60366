import Terminal
import Workflow

/// Offers the tour to whoever starts the program for the first time.
struct TourOffer: Screen {
  /// The role whose tour it is; nil where it is to be chosen.
  let role: RoleKey?

  var title: String { say("Welcome to Waymark") }
  var isDialog: Bool { true }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("yes", [.enter, .character("y")], say("yes"), help: say("Take the tour now")),
      Binding(
        "no", [.character("n"), .escape, .character("q")], say("not now"), help: say("Go to the tray without the tour")),
    ]
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    action == "yes" ? [.pop, .tour(role)] : [.pop, .say(TourOffer.later.capitalisedFirst + ".")]
  }

  /// How the tour is begun at any other time.
  private static var later: String {
    say("`waymark tour`, or \(TourBand.inFull(Binding.byNameLabel)) and \"tour\", starts it any time")
  }

  private static var lines: [String] {
    [
      say(
        "Take the five-minute tour? It shows by doing, on a training store of its own: nothing of yours is touched, and "
          + "you can leave it at any time."), "",
      say("Enter yes, n not now; \(later)."),
    ]
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let columns = DialogFrame.columns(58, in: area)
    let lines = TourOffer.lines.flatMap { $0.isEmpty ? [""] : $0.wrapped(toColumns: max(1, columns)).map(String.init) }
    let frame = DialogFrame(title: title, wanted: Size(width: columns, height: lines.count))
    let inside = frame.render(into: &buffer, area: area, theme: theme)
    guard !inside.isEmpty else { return }
    // Where there is no room for all, how to answer is what stays.
    for (row, line) in lines.suffix(inside.height).enumerated() {
      buffer.write(line, at: Position(x: inside.x, y: inside.y + row), style: theme[.text], width: inside.width)
    }
    buffer.cursor = Position(x: inside.x, y: inside.y)
  }
}
