import Terminal
import Workflow

extension FormScreen {
  /// While text is typed, whatever the field: select, cut, copy. Pasting works on every screen.
  static var writingBindings: [Binding] {
    [
      Binding(
        "copy", [.control("c")], say("copy"), help: say("Copy what is selected, also to the terminal's clipboard")),
      Binding("cut", [.control("x")], say("cut"), help: say("Cut what is selected; ^V puts it in elsewhere")),
      Binding(
        "mark", [.control(" "), .alt(" "), .alt("v")], say("select"),
        help: say("Begin to select here, or end it: moves then select, as Shift and an arrow do")),
      hidden("select-all", [.alt("a")], say("select all"), say("Select the whole text")),
      hidden(
        "select-more", [.alt("x")], say("select more"),
        say("Select the sentence, again its paragraph, again everything")),
      hidden("word-before", [.controlLeft, .alt("b")], say("word before"), say("Go to the start of the word"), .move),
      hidden("word-after", [.controlRight, .alt("f")], say("word after"), say("Go to the end of the word"), .move),
      hidden(
        "delete-word", [.control("w"), .alt("\u{7F}")], say("delete word"), say("Delete the word before the cursor")),
      hidden("delete-word-after", [.alt("d")], say("delete word after"), say("Delete the word after the cursor")),
      hidden("delete-to-start", [.control("u")], say("delete to start"), say("Delete to the start of the line")),
      hidden("delete-to-end", [.control("k")], say("delete to end"), say("Delete to the end of the line")),
      hidden("delete-line", [.alt("l")], say("delete line"), say("Delete the line")),
    ]
  }

  /// In a long text besides those.
  static var longWritingBindings: [Binding] {
    [
      hidden("sentence-before", [.alt(",")], say("sentence before"), say("Go to the start of the sentence"), .move),
      hidden("sentence-after", [.alt(".")], say("sentence after"), say("Go to the end of the sentence"), .move),
      hidden(
        "paragraph-before", [.controlUp, .alt("<")], say("paragraph before"), say("Go to the paragraph's start"), .move),
      hidden(
        "paragraph-after", [.controlDown, .alt(">")], say("paragraph after"), say("Go to the paragraph's end"), .move),
      hidden("delete-sentence", [.alt("k")], say("delete sentence"), say("Delete to the end of the sentence")),
      hidden(
        "strong", [.control("b")], say("strong"), say("Make the word or what is selected **strong**, or plain again")),
      hidden(
        "emphasis", [.alt("i")], say("emphasis"), say("Make the word or what is selected *stand out*, or plain again")),
      hidden("replace", [.alt("r")], say("replace"), say("Find a text in this field and replace it")),
      Binding("spelling", [.function(7), .alt("s")], say("spelling"), help: say("Go to the next misspelt word")),
    ]
  }

  private static func hidden(
    _ action: ActionID, _ keys: [Key], _ label: String, _ help: String, _ group: Binding.Group = .work
  ) -> Binding {
    Binding(action, keys, label, help: help, group: group, isInFooter: false)
  }

  /// The keys of what the editor does itself, by action.
  private static let editorKeys: [ActionID: Key] = Dictionary(
    uniqueKeysWithValues: (writingBindings + longWritingBindings).compactMap { binding in
      binding.keys.first.map { (binding.action, $0) }
    })

  /// The bindings of the text that is being typed; the footer names those that have something to act on.
  func writingBindings(of editor: TextEditor, isLong: Bool) -> [Binding] {
    let isSelected = editor.selection != nil
    return (FormScreen.writingBindings + (isLong ? FormScreen.longWritingBindings : [])).map { binding in
      var binding = binding
      if binding.action == "mark" {
        binding.isInFooter = isLong
        if editor.isMarking { binding.label = say("end selecting") }
      }
      if binding.action == "copy" || binding.action == "cut" { binding.isInFooter = isSelected }
      return binding
    }
  }

  /// Why something can't be done with the text that is being typed; nil where it can.
  func writingReason(_ action: ActionID) -> String? {
    guard action == "copy" || action == "cut", mode == .field, let editor = input?.editor, editor.selection == nil
    else { return nil }
    return say("Nothing is selected: Shift and an arrow select, or ^Space and a move.")
  }

  /// Does something to the text that is being typed; nil where it is nothing of the editor's.
  mutating func performWriting(_ action: ActionID, in session: Session) -> [Effect]? {
    switch action {
    case "copy":
      guard let text = input?.editor?.selected else { return [] }
      return [.copy(text), .say(say("Copied: \(counted(text.count, "character", "characters"))."))]
    case "cut":
      guard let text = input?.withOpenEditor({ $0.cut() }) ?? nil else { return [] }
      commit(in: session)
      return [.copy(text), .say(say("Cut: \(counted(text.count, "character", "characters")); ^V puts it in."))]
    case "find": return beginSearch(isReplacing: false)
    case "replace": return beginSearch(isReplacing: true)
    case "spelling": return nextMisspelling(in: session)
    default: return FormScreen.editorKeys[action].map { type(.key($0), in: session) }
    }
  }

  /// What Esc takes back before it leaves the field: the part of a name that is typed, or the selection.
  mutating func leavesTyping() -> Bool {
    if input?.forgetTyping() == true { return true }
    guard let editor = input?.editor, editor.isMarking || editor.selection != nil else { return false }
    input?.withOpenEditor { $0.deselect() }
    return true
  }

  /// Those whom the focused field, or the open cell of its table, offers to choose from; none where it asks for none.
  var peopleOffered: [Choice] {
    guard let record, let (_, open) = openPerson, case .person(let kinds) = open.kind else { return [] }
    return record.file.people.filter { kinds.contains($0.kind) }.map { Choice($0.id.rawValue, title: $0.title) }
  }
}
