import Definitions
import Terminal

/// Compares the keys that a person has given to actions with every screen: a key does one thing at a time.
struct KeyCheck {
  private(set) var own = OwnKeys()
  private(set) var problems: [Problem] = []

  /// An action with its own keys that can all be read.
  private struct Wanted {
    var action: ActionID
    var keys: [(key: Key, text: PlacedText)]
  }

  init(_ bindings: [Settings.OwnBinding]) {
    guard !bindings.isEmpty else { return }
    let screens = KeyCheck.screens
    let actions = Set(screens.flatMap { $0.bindings.map(\.action.rawValue) })
    var wanted: [Wanted] = []
    for binding in bindings {
      guard actions.contains(binding.action.text) else {
        let hint = Suggestion.hintOrList(for: binding.action.text, among: actions.sorted())
        problems.append(
          Problem(.unknownAction, "no screen has an action \"\(binding.action.text)\"\(hint)", at: binding.action))
        continue
      }
      let keys = binding.keys.compactMap { text in Key(named: text.text).map { (key: $0, text: text) } }
      for text in binding.keys where Key(named: text.text) == nil {
        problems.append(
          Problem(
            .unknownKeyName,
            "there is no key \"\(text.text)\" that a terminal sends; keys are named as the help does: "
              + "a, Enter, Tab, F5, Ctrl-S, Alt-b, Page Up", at: text))
      }
      if keys.count == binding.keys.count {
        wanted.append(Wanted(action: ActionID(stringLiteral: binding.action.text), keys: keys))
      }
    }
    // What is refused keeps the program's keys, and may then stand in the way of another.
    while let (index, problem) = KeyCheck.clash(wanted, on: screens) {
      problems.append(problem)
      wanted.remove(at: index)
    }
    for binding in wanted { own.keys[binding.action] = binding.keys.map(\.key) }
  }

  private struct NamedBindings {
    var name: String
    var bindings: [Binding]
  }

  /// Every screen's bindings, with those that work on every screen and whose keys it leaves to them.
  private static var screens: [NamedBindings] {
    [NamedBindings(name: "every screen", bindings: Binding.globals + Binding.touring)]
      + Routes.everyScreen.map {
        NamedBindings(name: $0.name, bindings: $0.screen.bindings + Binding.globals + Binding.touring)
      }
  }

  /// The last binding of one's own whose key does something else too; keys that the program itself has twice, for what
  /// is done at different times, are none.
  private static func clash(_ wanted: [Wanted], on screens: [NamedBindings]) -> (index: Int, problem: Problem)? {
    var own = OwnKeys()
    for binding in wanted { own.keys[binding.action] = binding.keys.map(\.key) }
    for (index, binding) in wanted.enumerated().reversed() {
      for screen in screens where screen.bindings.contains(where: { $0.action == binding.action }) {
        let usual = screen.bindings.first { $0.action == binding.action }?.keys ?? []
        let others = zip(screen.bindings, own.applied(to: screen.bindings)).filter { $0.0.action != binding.action }
        for (key, text) in binding.keys {
          guard let (before, other) = others.first(where: { $0.1.keys.contains(key) }),
            !(usual.contains(key) && before.keys.contains(key))
          else { continue }
          let message =
            "\"\(text.text)\" is bound twice on \"\(screen.name)\": to \"\(binding.action.rawValue)\" and to "
            + "\"\(other.action.rawValue)\""
          return (index, Problem(.keyBoundTwice, message, at: text))
        }
      }
    }
    return nil
  }
}
