import Terminal

/// A text being edited: soft-wrapped, with a cursor that moves by grapheme, undo and redo.
///
/// A value: it knows its width and height in cells (`fit`) and hands out the lines that are seen (`lines`, `caret`).
struct TextEditor {
  private(set) var document: TextDocument
  private(set) var cursor: TextPosition = .start
  /// The first line that is seen: a paragraph, and a line of it.
  private(set) var top: VisualLine = VisualLine(paragraph: 0, line: 0)
  /// The lines that are seen.
  private(set) var rows: Int
  /// False for one paragraph: line ends become blanks, and Enter is not taken.
  let isMultiline: Bool
  /// The most characters it takes.
  let maximum: Int
  /// The column that moves up and down keep to.
  private var goal: Int?
  private var history = EditHistory()

  /// One line of the wrapped text.
  struct VisualLine: Hashable {
    var paragraph: Int
    var line: Int
  }

  init(
    _ text: String = "", isMultiline: Bool = true, maximum: Int = 200_000, columns: Int = 60, rows: Int = 8
  ) {
    let text = isMultiline ? text : String(text.map { $0.isNewline ? " " : $0 })
    document = TextDocument(text, limit: columns - 1)
    self.isMultiline = isMultiline
    self.maximum = maximum
    self.rows = max(1, rows)
  }

  var text: String { document.text }
  var isBlank: Bool { document.isBlank }
  /// The number of characters.
  var length: Int { document.length }

  /// The cursor's place as the number of characters before it.
  var offset: Int {
    get { document.offset(of: cursor) }
    set { move(to: document.position(at: newValue)) }
  }

  /// Wraps for a width, of which the last column is kept for the cursor, and keeps the cursor in sight.
  mutating func fit(columns: Int, rows: Int) {
    let columns = max(1, columns - 1)
    self.rows = max(1, rows)
    if columns != document.limit {
      document.wrap(limit: columns)
      top = VisualLine(paragraph: top.paragraph, line: 0)
      goal = nil
    }
    scroll()
  }

  /// Moves the cursor; the next change begins a new step of undo.
  mutating func move(to position: TextPosition, keeping goal: Int? = nil) {
    cursor = position
    self.goal = goal
    history.close()
    scroll()
  }

  /// The column to keep to when moving up and down.
  var goalColumn: Int { goal ?? document.paragraphs[cursor.paragraph].column(of: cursor.index) }

  /// Replaces what is between two places; false where the text would become too long.
  @discardableResult
  mutating func replace(
    _ from: TextPosition, _ to: TextPosition, with text: [Character], as kind: EditHistory.Kind
  ) -> Bool {
    let (splice, after) = document.replacing(from, to, with: text)
    guard
      splice.inserted.count <= splice.removed.count
        || document.length + splice.inserted.count - splice.removed.count <= maximum
    else { return false }
    history.record(splice, kind: kind, before: cursor, after: after)
    document.apply(splice)
    cursor = after
    goal = nil
    scroll()
    return true
  }

  /// Takes back the last step; false where there is none.
  mutating func undo() -> Bool {
    guard let step = history.undo() else { return false }
    for splice in step.splices.reversed() { document.apply(splice.reversed) }
    cursor = step.before
    goal = nil
    scroll()
    return true
  }

  /// Does the last step again that was taken back; false where there is none.
  mutating func redo() -> Bool {
    guard let step = history.redo() else { return false }
    for splice in step.splices { document.apply(splice) }
    cursor = step.after
    goal = nil
    scroll()
    return true
  }

  /// Keeps the cursor among the lines that are seen, and no empty lines below the text.
  private mutating func scroll() {
    let here = cursorLine
    top.paragraph = min(top.paragraph, document.paragraphs.count - 1)
    top.line = min(top.line, document.paragraphs[top.paragraph].lineStarts.count - 1)
    let isAbove = (here.paragraph, here.line) < (top.paragraph, top.line)
    if isAbove {
      top = here
    } else if distance(from: top, to: here, limit: rows) >= rows {
      top = moved(here, by: -(rows - 1))
    }
    let last = VisualLine(
      paragraph: document.paragraphs.count - 1,
      line: document.paragraphs[document.paragraphs.count - 1].lineStarts.count - 1)
    if distance(from: top, to: last, limit: rows) < rows - 1 { top = moved(last, by: -(rows - 1)) }
  }
}
