import Terminal
import Workflow

/// Finding in a text while it is typed what to find, and replacing what is found.
struct TextSearch {
  /// What is looked for, whatever its case.
  var wanted: LineEditor
  /// What takes its place.
  var replacement = LineEditor()
  /// True where something is to be replaced, and the second line is there.
  var isReplacing = false
  /// True while the second line is typed in.
  var isInReplacement = false
  /// Where it was found.
  private(set) var matches: [Range<TextPosition>] = []
  /// Where the search began: what is typed on is looked for from there.
  private(set) var origin: TextPosition
  /// True where the last step went round an end of the text.
  private(set) var hasWrapped = false

  /// A search that looks for something again, from where the cursor is.
  init(_ text: String, isReplacing: Bool, in editor: TextEditor) {
    wanted = LineEditor(text, limit: LineEditor.searchLimit)
    wanted.selectAll()
    self.isReplacing = isReplacing
    origin = editor.selection?.lowerBound ?? editor.cursor
  }

  /// Looks again in a text that somebody else has put in the place of the one that was searched. Where the cursor is,
  /// the search goes on.
  mutating func lookAgain(in editor: inout TextEditor) {
    let selection = editor.selection
    origin = selection?.lowerBound ?? editor.cursor
    guard let selection, editor.matches(of: wanted.text).contains(selection) else { return look(in: &editor) }
    matches = editor.matches(of: wanted.text)
    hasWrapped = false
  }

  /// Looks for what is typed now, and selects the first place from where the search began.
  mutating func look(in editor: inout TextEditor) {
    matches = editor.matches(of: wanted.text)
    hasWrapped = false
    guard let first = matches.first else {
      // The text may be another by now, and shorter.
      editor.move(to: editor.document.holds(origin) ? origin : editor.document.end)
      editor.deselect()
      return
    }
    let next = matches.first { $0.lowerBound >= origin }
    hasWrapped = next == nil
    select(next ?? first, in: &editor)
  }

  /// Goes to the next place after the cursor's, or the one before, and round the ends.
  mutating func step(_ direction: Int, in editor: inout TextEditor) {
    matches = editor.matches(of: wanted.text)
    let here = editor.selection?.lowerBound ?? editor.cursor
    let next =
      direction > 0 ? matches.first { $0.lowerBound > here } : matches.last { $0.lowerBound < here }
    hasWrapped = next == nil
    if let found = next ?? (direction > 0 ? matches.first : matches.last) { select(found, in: &editor) }
  }

  /// Replaces the place that is selected and goes on to the next; false where nothing is, nil where there is no room.
  mutating func replaceOne(in editor: inout TextEditor) -> Bool? {
    // Only what is there now is replaced, wherever it was when it was looked for.
    matches = editor.matches(of: wanted.text)
    guard let selection = editor.selection, matches.contains(selection) else {
      step(1, in: &editor)
      return false
    }
    guard
      editor.replace(selection.lowerBound, selection.upperBound, with: Array(replacement.text), as: .other)
    else { return nil }
    let here = editor.cursor
    matches = editor.matches(of: wanted.text)
    let next = matches.first { $0.lowerBound >= here }
    hasWrapped = next == nil && !matches.isEmpty
    if let found = next ?? matches.first { select(found, in: &editor) }
    return true
  }

  /// Replaces every place as one step; how many, or nil where there is no room.
  mutating func replaceAll(in editor: inout TextEditor) -> Int? {
    matches = editor.matches(of: wanted.text)
    let count = matches.count
    guard editor.replace(all: matches, with: replacement.text) else { return nil }
    matches = editor.matches(of: wanted.text)
    return count
  }

  /// "3 of 12", "not found", and where it went round an end.
  func count(in editor: TextEditor) -> String {
    guard !wanted.isEmpty else { return "" }
    guard !matches.isEmpty else { return say("not found") }
    let place = editor.selection.flatMap { matches.firstIndex(of: $0) }
    let count = place.map { say("\($0 + 1) of \(matches.count)") } ?? say("\(matches.count) found")
    return count + (hasWrapped ? say(", round the end") : "")
  }

  private func select(_ range: Range<TextPosition>, in editor: inout TextEditor) {
    editor.select(from: range.lowerBound, to: range.upperBound)
  }
}
