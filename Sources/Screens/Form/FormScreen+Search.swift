import Terminal
import Workflow

extension FormScreen {
  /// Begins to find, or to replace, in the long text that has the focus.
  mutating func beginSearch(isReplacing: Bool) -> [Effect] {
    guard case .text(let editor) = input?.body else { return [] }
    var text = wanted
    // A few words that are selected are what is looked for.
    if let selected = editor.selected, selected.count <= 60, !selected.contains("\n") { text = selected }
    var search = TextSearch(text, isReplacing: isReplacing, in: editor)
    if !text.isEmpty { input?.withEditor { search.look(in: &$0) } }
    self.search = search
    return []
  }

  /// The keys while something is looked for: the rest is typed.
  var searchBindings: [Binding] {
    guard let search else { return [] }
    let count = search.matches.count
    var bindings = [
      Binding(
        "accept", [.enter], search.isReplacing ? say("replace") : say("next"),
        help: search.isReplacing ? say("Replace this place and go to the next") : say("Go to the next place")),
      Binding(
        "next-match", [.down, .function(3)], say("next"), help: say("Go to the next place"),
        isInFooter: search.isReplacing),
      Binding("previous-match", [.up], say("previous"), help: say("Go to the place before")),
    ]
    if search.isReplacing {
      bindings += [
        Binding(
          "replace-all", [.alt("a")], say("replace all \(grouped(count))"),
          help: say("Replace every place; one Alt-z takes it all back")),
        Binding("other-line", [.tab, .backTab], say("other line"), help: say("Go from one line to the other")),
      ]
    } else {
      bindings.append(Binding("replace", [.alt("r")], say("replace"), help: say("Say what to replace it by")))
    }
    return bindings + [
      Binding("leave", [.escape], say("done"), help: say("Go on writing where the text was found"), group: .move)
    ]
  }

  mutating func performSearch(_ action: ActionID, in session: Session) -> [Effect] {
    guard var search else { return [] }
    var effects: [Effect] = []
    switch action {
    case "leave":
      wanted = search.wanted.text
      self.search = nil
      input?.withEditor { editor in
        if let start = editor.selection?.lowerBound { editor.move(to: start) }
        editor.deselect()
      }
      return []
    case "next-match": input?.withEditor { search.step(1, in: &$0) }
    case "previous-match": input?.withEditor { search.step(-1, in: &$0) }
    case "replace": (search.isReplacing, search.isInReplacement) = (true, true)
    case "other-line": search.isInReplacement.toggle()
    case "accept" where !search.isReplacing: input?.withEditor { search.step(1, in: &$0) }
    case "accept" where !search.isInReplacement && search.replacement.isEmpty: search.isInReplacement = true
    case "accept":
      let isDone = input?.withEditor { search.replaceOne(in: &$0) } ?? false
      if isDone == nil { effects.append(.refuse(say("There is no room for the longer text in this field."))) }
      commit(in: session)
    case "replace-all":
      let count = input?.withEditor { search.replaceAll(in: &$0) } ?? 0
      commit(in: session)
      effects.append(
        count.map { .say(say("\(counted($0, "place", "places")) replaced; Esc, then Alt-z takes it back.")) }
          ?? .refuse(say("There is no room for the longer text in this field; nothing was replaced.")))
    default: break
    }
    self.search = search
    return effects
  }

  /// Takes what is typed to be looked for, or to take its place.
  mutating func typeSearch(_ event: InputEvent) -> [Effect] {
    guard var search else { return [] }
    if search.isInReplacement {
      _ = search.replacement.receive(event)
    } else if search.wanted.changes(on: event) {
      input?.withEditor { search.look(in: &$0) }
    }
    self.search = search
    return []
  }

  /// The lines of the foot while something is looked for: what, by what, and how often it is there.
  func searchFoot(_ view: inout FormView, _ search: TextSearch) {
    let count = input?.editor.map(search.count) ?? ""
    func line(_ label: String, _ input: LineEditor, _ note: String) -> FormLine {
      var line = FormLine(label, .faint)
      line.add(input.text + " ", input.isSelected ? .selection : .input)
      line.add("  " + note, search.matches.isEmpty ? .warning : .success)
      return line
    }
    let labels = search.isReplacing ? [say("Find:       "), say("Replace by: ")] : [say("Find: ")]
    view.foot = [line(labels[0], search.wanted, count)]
    if search.isReplacing { view.foot.append(line(labels[1], search.replacement, "")) }
    let active = search.isInReplacement ? search.replacement : search.wanted
    let before = String(active.characters.prefix(active.cursor)).columns
    view.footCaret = Position(x: labels[0].columns + before, y: search.isInReplacement ? 1 : 0)
  }
}
