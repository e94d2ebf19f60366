import Casework
import Terminal
import Workflow

/// The arrangements of a tray that somebody keeps: a digit or letter jumps to one.
struct SavedTraysDialog: Screen {
  private var saved: [SavedTray]
  private var cursor = ListCursor()

  /// Under this it answers with a name; the empty one stands for the whole tray.
  static let tag: ActionID = "view"
  /// The longest name, in characters.
  static let longestName = 40

  /// By which key each is reached.
  private static let keys = Array("123456789abcefhilmoprstuvwxyz")

  init(_ saved: [SavedTray]) { self.saved = saved }

  var title: String { say("Your views") }
  var isDialog: Bool { true }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("accept", [.enter], say("show"), help: say("Show the tray as this view has it")),
      Binding("whole", [.character("0")], say("whole tray"), help: say("Show the whole tray by date")),
      Binding(
        "forget", [.character("d"), .delete], say("forget"), help: say("Keep the view under the cursor no longer")),
      Binding("cancel", [.escape, .character("q")], say("cancel"), help: say("Leave the tray as it is")),
    ]
      + Binding.moves(over: say("view", "to go to")).filter { $0.keys.first?.isNamed == true }.map { binding in
        var binding = binding
        binding.keys.removeAll { !$0.isNamed }
        return binding
      }
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if cursor.perform(action, count: saved.count, page: 10) { return [] }
    switch action {
    case "accept":
      guard saved.indices.contains(cursor.index) else { return [] }
      return [.answer(.choice(saved[cursor.index].name), to: SavedTraysDialog.tag)]
    case "whole": return [.answer(.choice(""), to: SavedTraysDialog.tag)]
    case "forget":
      guard saved.indices.contains(cursor.index) else { return [] }
      let name = saved[cursor.index].name
      var problems: [Effect] = []
      let forgotten: Void? = session.read(
        { store throws(StoreError) in try store.forgetTray(name, of: session.actor.worker) }, problems: &problems)
      guard forgotten != nil else { return problems }
      saved.remove(at: cursor.index)
      cursor.clamp(count: saved.count, page: 10)
      return [.say(say("\(name) is kept no longer."))]
    default: return [.answer(.cancelled, to: SavedTraysDialog.tag)]
    }
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    guard case .key(.character(let character)) = event,
      let index = SavedTraysDialog.keys.firstIndex(of: character), saved.indices.contains(index)
    else { return [] }
    return [.answer(.choice(saved[index].name), to: SavedTraysDialog.tag)]
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let rows = saved.enumerated().map { index, tray in
      let key = SavedTraysDialog.keys.indices.contains(index) ? String(SavedTraysDialog.keys[index]) : " "
      return PickerView.Row(mark: key, text: "\(tray.name): \(tray.arrangement.wording)")
    }
    PickerView(
      title: title, rows: rows, cursor: cursor, editor: nil, isTyping: false, label: "",
      empty: say("You keep no view any more.")
    ).render(into: &buffer, area: area, theme: theme)
  }
}

extension Key {
  /// True for a key that types nothing.
  fileprivate var isNamed: Bool { if case .character = self { false } else { true } }
}
