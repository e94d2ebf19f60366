import Terminal
import Workflow

extension FormScreen {
  public var bindings: [Binding] {
    if mode == .unread { return FormScreen.allBindings }
    return (halt == nil ? [] : [FormScreen.goingOn]) + minutesBindings + formBindings
  }

  private var formBindings: [Binding] {
    switch mode {
    case .unread: FormScreen.allBindings
    case .starting: startBindings
    case .copying: copyBindings
    case .sections: (unkept == nil ? [] : [FormScreen.exporting]) + FormScreen.sectionBindings
    case .field: fieldBindings
    case .finding: searchBindings
    case .reading:
      (unsaved.isEmpty ? [] : [FormScreen.exporting]) + FormScreen.readingBindings(erasing: reasons["erase"] == nil)
    case .parts: FormScreen.partBindings
    case .versions: FormScreen.versionBindings
    case .comparing: FormScreen.comparisonBindings
    }
  }

  /// Every binding once, each key only for the first that has it: for the key sheet.
  private static var allBindings: [Binding] {
    var actions: Set<ActionID> = []
    var keys: Set<Key> = []
    let all =
      textBindings + [sameForAll] + dateBindings + longTextBindings + writingBindings + longWritingBindings
      + conflictBindings + tableBindings + rowBindings + startBindings
      + sectionBindings + readingBindings() + partBindings + versionBindings + comparisonBindings + [exporting]
      + allMinutesBindings
    return all.compactMap { binding in
      guard actions.insert(binding.action).inserted else { return nil }
      var binding = binding
      binding.keys = binding.keys.filter { keys.insert($0).inserted }
      return binding.keys.isEmpty ? nil : binding
    }
  }

  private var fieldBindings: [Binding] {
    var special: [Binding] = unkept == nil ? [] : [FormScreen.exporting]
    var writing: [Binding] = []
    if let focus, conflicts.contains(focus) { special += FormScreen.conflictBindings }
    if hasSiblings { special.append(FormScreen.sameForAll) }
    switch input?.body {
    case .table(let table):
      special += table.cell == nil ? FormScreen.tableBindings(of: table) + rowBindings : []
      if table.cell?.input.kind == .date { special += FormScreen.dateBindings }
      if let editor = table.cell?.input.editor { writing = writingBindings(of: editor, isLong: false) }
    case .text(let editor):
      writing = writingBindings(of: editor, isLong: input?.kind == .longText)
      if editor.selection != nil {
        special += writing.filter(\.isInFooter)
        writing.removeAll(where: \.isInFooter)
      }
      if input?.kind == .date { special += FormScreen.dateBindings }
      if input?.kind == .longText {
        return special
          + FormScreen.textBindings.map { binding in
            var binding = binding
            // A text that is longer than its place is paged through.
            if editor.lineCount > editor.rows { binding.keys.removeAll { $0 == .pageUp || $0 == .pageDown } }
            return binding
          } + FormScreen.longTextBindings + writing
      }
    case .options, .person, nil: break
    }
    special += FormScreen.textBindings + writing
    if !capturesText { special.append(FormScreen.leaving) }
    return special
  }

  private static var save: Binding {
    Binding(
      "save", [.control("s")], say("save"), help: say("Save the changes to the case and stay in the form"))
  }
  private static var finalise: Binding {
    Binding(
      "finalise", [.function(8), .character("f")], say("finalise"),
      help: say("Finish the form: it becomes read-only and goes to whoever authorises it"))
  }
  private static var copy: Binding {
    Binding(
      "copy-answers", [.function(5)], say("copy from"),
      help: say("Copy answers from earlier forms, or from one child to the others"), isInFooter: false)
  }
  private static var sameForAll: Binding {
    Binding(
      "same-for-all", [.function(2), .alt("=")], say("same for all"),
      help: say("Give this child's answer to the brothers and sisters too"))
  }
  private static var otherPart: Binding {
    Binding(
      "other-part", [.character("p"), .function(6)], say("other part"),
      help: say("Go to the other part of the same record"),
      group: .view)
  }
  private static var versions: Binding {
    Binding(
      "versions", [.character("v")], say("versions"), help: say("List the versions that were finalised"), group: .view)
  }
  private static var printing: Binding {
    Binding(
      "print", [.character("P")], say("print"), help: say("Show the form as it is printed, and write it to a file"),
      group: .view)
  }
  private static var send: Binding {
    Binding(
      "send", [.character("t")], say("send"), help: say("Send the finalised parts to be authorised"))
  }
  /// Where letters are not typed, q leaves as it does elsewhere.
  private static var leaving: Binding {
    Binding(
      "back", [.character("q")], say("save and leave"),
      help: say("Save and leave the form; what can't be saved is kept as typed"), group: .program, isInFooter: false)
  }
  private static var nextSection: Binding {
    Binding(
      "next-section", [.pageDown, .alt("n"), .control("n")], say("section"), help: say("Go to the next section"),
      group: .move)
  }
  private static var previousSection: Binding {
    Binding(
      "previous-section", [.pageUp, .alt("p")], say("section before"), help: say("Go to the section before"),
      group: .move,
      isInFooter: false)
  }
  private static func back(_ help: String, label: String = say("back")) -> Binding {
    Binding("back", [.escape, .character("q")], label, help: help, group: .program)
  }

  /// While a field has the focus: no single letters, for they may be typed.
  private static var textBindings: [Binding] {
    [
      Binding("next-field", [.tab], say("next"), help: say("Go to the next field"), group: .move),
      Binding(
        "previous-field", [.backTab], say("back"), help: say("Go to the field before"), group: .move, isInFooter: false),
      Binding("leave", [.escape], say("sections"), help: say("Leave the field for the list of sections"), group: .move),
      save,
      Binding(
        "finalise", [.function(8)], say("finalise"),
        help: say("Finish the form: it becomes read-only and goes to whoever authorises it")),
      copy, nextSection, previousSection,
      Binding(
        "other-part", [.function(6)], say("other part"), help: say("Go to the other part of the same record"),
        group: .view,
        isInFooter: false),
    ]
  }
  private static var dateBindings: [Binding] {
    [
      Binding("calendar", [.function(4), .alt("c")], say("calendar"), help: say("Choose the date from a calendar"))
    ]
  }
  private static var longTextBindings: [Binding] {
    [
      Binding(
        "editor", [.alt("e"), .function(9)], say("editor"), help: say("Write on in your own editor, $VISUAL or $EDITOR")
      ),
      Binding(
        "find", [.control("f"), .function(3)], say("find"), help: say("Find a text in this field as it is typed"),
        isInFooter: false
      ),
      Binding("undo", [.alt("z"), .control("_")], say("undo"), help: say("Take back the last change to the text")),
      Binding("redo", [.alt("y")], say("redo"), help: say("Do again what was taken back"), isInFooter: false),
    ]
  }
  private static var conflictBindings: [Binding] {
    [
      Binding("keep-mine", [.alt("m")], say("keep mine"), help: say("Keep your answer over the one saved meanwhile")),
      Binding("take-theirs", [.alt("t")], say("take theirs"), help: say("Take the answer that was saved meanwhile")),
      Binding("take-both", [.alt("g")], say("both"), help: say("Begin anew with both answers and edit them into one")),
    ]
  }
  /// The footer names only what has something to act on.
  private static func tableBindings(of table: TableInput) -> [Binding] {
    tableBindings.map { binding in
      var binding = binding
      if binding.action == "delete-row" { binding.isInFooter = !table.rows.isEmpty }
      if binding.action == "undo-row" { binding.isInFooter = table.deleted != nil || table.sorted != nil }
      return binding
    }
    .filter { $0.action != "sort-rows" || table.dateColumn != nil }
  }

  private static var tableBindings: [Binding] {
    [
      Binding(
        "add-row", [.character("a"), .insert], say("add row"), help: say("Add a row below this one and fill it in")),
      Binding(
        "delete-row", [.character("d"), .delete], say("delete row"), help: say("Delete the row; u brings it back")),
      Binding(
        "undo-row", [.character("u"), .alt("u")], say("undo"),
        help: say("Bring back the row that was deleted last, or the order before sorting")),
      Binding(
        "row-up", [.shiftUp, .character("K")], say("move up"), help: say("Move the row up"), isInFooter: false),
      Binding(
        "row-down", [.shiftDown, .character("J")], say("move down"), help: say("Move the row down"), isInFooter: false),
      Binding(
        "sort-rows", [.character("o")], say("sort"), help: say("Sort the rows by their first date"), isInFooter: false),
    ]
  }

  private static var sectionBindings: [Binding] {
    [
      Binding(
        "enter", [.enter, .tab, .right, .character("l")], say("fill in"), help: say("Go to the fields of the section"),
        group: .move),
      Binding("save", [.control("s"), .character("s")], say("save"), help: save.help),
      Binding("finalise", [.character("f"), .function(8)], say("finalise"), help: finalise.help),
      otherPart, send, versions,
      Binding("copy-answers", [.character("c"), .function(5)], copy.label, help: copy.help), printing,
      AuditDoor.binding,
      Binding(
        "last-field", [.backTab], say("back"), help: say("Go to the field before"), group: .move, isInFooter: false),
      back(say("Save and leave the form; what can't be saved is kept as typed"), label: say("save and leave")),
      nextSection, previousSection,
    ] + Binding.moves(over: say("section", "to go to")).filter { $0.action != "page-up" && $0.action != "page-down" }
  }

  /// What Enter does on the start page depends on what is under the cursor, and its label says which.
  private var startBindings: [Binding] {
    let label =
      switch start.button {
      case .copy: say("copy forward")
      case .blank: say("start blank")
      case nil: start.isTicked ? say("untick") : say("tick")
      }
    return FormScreen.startBindings.map { binding in
      var binding = binding
      if binding.action == "accept" { binding.label = label }
      // Said once is enough: Space ticks where Enter does, and b starts blank wherever the cursor is.
      if binding.action == "tick" { binding.isInFooter = start.button != nil }
      if binding.action == "start-blank" { binding.isInFooter = start.button != .blank }
      if binding.action == "copy-selected" { binding.isInFooter = start.button != .copy }
      return binding
    }
  }

  /// The keys of the page on which answers are copied later.
  private var copyBindings: [Binding] {
    let beginning: Set<ActionID> = ["start-blank", "finalise", "other-part"]
    return startBindings.filter { !beginning.contains($0.action) }.map { binding in
      var binding = binding
      if binding.action == "back" { binding.help = say("Go back to the form without copying") }
      return binding
    }
  }

  private static var startBindings: [Binding] {
    [
      Binding("tick", [.character(" ")], say("tick"), help: say("Choose the form or section under the cursor, or not")),
      Binding(
        "accept", [.enter], say("choose"), help: say("Tick what is under the cursor, or go on as the button says")),
      Binding(
        "copy-selected", [.character("c")], say("copy forward selected"),
        help: say("Copy what is ticked into the ticked sections")),
      Binding("start-blank", [.character("b")], say("start blank"), help: say("Start an empty form")),
      Binding(
        "finalise", [.function(8)], say("finalise"), help: say("Finish the form, once it is started"), isInFooter: false
      ),
      otherPart,
      Binding("next-field", [.tab], say("next"), help: say("Go to the next line"), group: .move, isInFooter: false),
      Binding(
        "previous-field", [.backTab], say("back"), help: say("Go to the line before"), group: .move, isInFooter: false),
      back(say("Leave without starting the form")),
    ] + Binding.moves(over: say("form", "to go to"))
  }

  private static var decisionBindings: [Binding] {
    [
      Binding("authorise", [.character("a")], say("authorise"), help: say("Authorise what was sent")),
      Binding("reject", [.character("r")], say("reject"), help: say("Return it to the worker, with a reason")),
      Binding("send", [.character("t")], say("send"), help: send.help),
      Binding("amend", [.character("e")], say("amend"), help: say("Take the finalised form back to change it")),
      Binding(
        "roll-back", [.character("b")], say("roll back"), help: say("Roll it back to the stage before, with a reason")),
    ]
  }
  private static func readingBindings(erasing mayErase: Bool = false) -> [Binding] {
    decisionBindings + [
      otherPart, versions,
      printing, AuditDoor.binding,
      Binding(
        "erase", [.character("X")], say("erase"),
        help: say("Erase all that was ever written in the form, by order of a court or as an error"),
        isInFooter: mayErase),
      Binding(
        "next-section", [.tab, .alt("n")], say("next section"), help: say("Go to the next section"), group: .move,
        isInFooter: false),
      Binding(
        "previous-section", [.backTab, .alt("p")], say("section before"), help: say("Go to the section before"),
        group: .move,
        isInFooter: false),
      back(say("Leave the form")),
    ] + Binding.moves(over: say("line", "to go to"))
  }

  private static var partBindings: [Binding] {
    [Binding("accept", [.enter], say("open"), help: say("Open the part under the cursor"))] + decisionBindings
      + [back(say("Leave the record"))] + Binding.moves(over: say("part", "to go to"))
  }

  private static var versionBindings: [Binding] {
    [
      Binding("accept", [.enter], say("read"), help: say("Read the version under the cursor")),
      Binding("tick", [.character(" ")], say("tick"), help: say("Choose the text under the cursor to compare, or not")),
      Binding(
        "compare", [.character("c")], say("compare"),
        help: say("Compare the ticked texts, or the one under the cursor with the one before it")),
      back(say("Go back to the form as it is now")),
    ] + Binding.moves(over: say("version", "to go to"))
  }

  private static var comparisonBindings: [Binding] {
    [
      Binding(
        "next-section", [.tab, .alt("n")], say("next section"), help: say("Go to the next section that differs"),
        group: .move,
        isInFooter: false),
      Binding(
        "previous-section", [.backTab, .alt("p")], say("section before"), help: say("Go to the section before"),
        group: .move,
        isInFooter: false),
      back(say("Go back to the versions")),
    ] + Binding.moves(over: say("line", "to go to"))
  }
}
