import Terminal
import Workflow

/// The cursor of a list that is held whole: which item has the focus, and which is the first one shown.
struct ListCursor: Hashable {
  /// The item under the cursor, from 0.
  var index = 0
  /// The first item shown.
  var top = 0

  /// Moves the cursor by so many items, and stays inside a list of `count`.
  mutating func move(by step: Int, count: Int) {
    index = min(max(0, index + step), max(0, count - 1))
  }

  /// Puts cursor and window back inside a list of `count` items, of which `page` are shown at a time.
  mutating func clamp(count: Int, page: Int) {
    move(by: 0, count: count)
    let page = max(1, page)
    if index < top { top = index }
    if index >= top + page { top = index - page + 1 }
    top = max(0, min(top, count - page))
  }

  /// Puts the cursor on the same thing in a list that was read anew; where that is gone, or there was none, it stays in
  /// its line.
  mutating func stay<Name: Equatable>(on held: Name?, among names: [Name], page: Int) {
    if let held, let found = names.firstIndex(of: held) { index = found }
    clamp(count: names.count, page: page)
  }

  /// The items of a list that a window of `page` rows shows, the cursor among them.
  func shown(count: Int, page: Int) -> Range<Int> {
    var copy = self
    copy.clamp(count: count, page: page)
    return copy.top..<min(count, copy.top + max(0, page))
  }

  /// Does one of the movements of `Binding.moves`; false for any other action.
  mutating func perform(_ action: ActionID, count: Int, page: Int) -> Bool {
    switch action {
    case "up": move(by: -1, count: count)
    case "down": move(by: 1, count: count)
    case "page-up": move(by: -max(1, page), count: count)
    case "page-down": move(by: max(1, page), count: count)
    case "first": index = 0
    case "last": move(by: count, count: count)
    default: return false
    }
    clamp(count: count, page: page)
    return true
  }
}

/// A screen with a list that is read anew while somebody looks at it. The cursor stays on the same thing then, and a
/// key that does something with that thing does it with no other that has come under the cursor instead.
protocol ListScreen: Screen {
  /// What is under the cursor, by what tells it from all else in the list; nil where nothing is.
  var held: AnyHashable? { get }
  /// The actions that do something with it.
  var actingOnHeld: Set<ActionID> { get }
}

extension Binding {
  /// The movements that every list has, for a list of `things`: arrows and j k, pages, both ends.
  static func moves(over thing: String) -> [Binding] {
    [
      Binding(
        "up", [.up, .character("k")], say("up"), help: say("Go to the \(thing) above"), group: .move, isInFooter: false),
      Binding(
        "down", [.down, .character("j")], say("down"), help: say("Go to the \(thing) below"), group: .move,
        isInFooter: false),
      Binding(
        "page-up", [.pageUp, .control("b")], say("page up"), help: say("Go back one page"), group: .move,
        isInFooter: false),
      Binding(
        "page-down", [.pageDown, .control("f")], say("page down"), help: say("Go on one page"), group: .move,
        isInFooter: false),
      Binding(
        "first", [.home, .character("g")], say("first"), help: say("Go to the first \(thing)"), group: .move,
        isInFooter: false),
      Binding(
        "last", [.end, .character("G")], say("last"), help: say("Go to the last \(thing)"), group: .move,
        isInFooter: false),
    ]
  }
}
