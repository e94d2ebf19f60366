import Terminal

/// A text being edited: soft-wrapped, with a cursor that moves by grapheme, a selection, undo and redo.
///
/// A value: it knows its width and height in cells (`fit`) and hands out the lines that are seen (`lines`, `caret`).
/// What a key costs does not grow with the text: counts are kept, and only what a change touches is wrapped anew.
struct TextEditor {
  private(set) var document: TextDocument
  private(set) var cursor: TextPosition = .start
  /// The other end of the selection; nil where nothing is selected.
  private(set) var anchor: TextPosition?
  /// True after the mark key: moves select, as they do while Shift is held.
  private(set) var isMarking = false
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
  /// A paragraph near the cursor, and the lines before it: what a line's number is counted from.
  private(set) var milestone = (paragraph: 0, lines: 0)

  /// One line of the wrapped text.
  struct VisualLine: Hashable {
    var paragraph: Int
    var line: Int
  }

  /// The most characters that a long text takes.
  static let limit = 200_000

  init(
    _ text: String = "", isMultiline: Bool = true, maximum: Int = TextEditor.limit, columns: Int = 60, rows: Int = 8
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

  /// What is selected; nil where nothing is.
  var selection: Range<TextPosition>? {
    guard let anchor, anchor != cursor else { return nil }
    return min(anchor, cursor)..<max(anchor, cursor)
  }

  /// Wraps for a width, of which the last column is kept for the cursor, and keeps the cursor in sight.
  mutating func fit(columns: Int, rows: Int) {
    let columns = max(1, columns - 1)
    self.rows = max(1, rows)
    if columns != document.limit {
      document.wrap(limit: columns)
      top = VisualLine(paragraph: top.paragraph, line: 0)
      goal = nil
      milestone = (0, 0)
    }
    scroll()
  }

  /// Moves the cursor, and selects what it goes over where `selecting`; the next change begins a new step of undo.
  mutating func move(to position: TextPosition, keeping goal: Int? = nil, selecting: Bool = false) {
    anchor = selecting || isMarking ? anchor ?? cursor : nil
    cursor = position
    self.goal = goal
    history.close()
    scroll()
  }

  /// Selects what is between two places; the cursor goes to the second.
  mutating func select(from start: TextPosition, to end: TextPosition) {
    isMarking = false
    move(to: end)
    anchor = start
  }

  /// Selects nothing; where the cursor is stays.
  mutating func deselect() { (anchor, isMarking) = (nil, false) }

  /// Begins to select where the cursor is, or ends it.
  mutating func toggleMark() {
    let wasMarking = isMarking
    (anchor, isMarking) = (wasMarking ? nil : cursor, !wasMarking)
    history.close()
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
    apply([splice], cursor: after)
    return true
  }

  /// Makes several changes as one step, each of them where the ones before it leave it; false where the text would
  /// become too long.
  mutating func apply(asOneStep splices: [Splice], cursor after: TextPosition) -> Bool {
    let growth = splices.reduce(0) { $0 + $1.inserted.count - $1.removed.count }
    guard growth <= 0 || document.length + growth <= maximum else { return false }
    history.record(splices, before: cursor, after: after)
    apply(splices, cursor: after)
    return true
  }

  /// Takes back the last step; false where there is none.
  mutating func undo() -> Bool {
    guard let step = history.undo() else { return false }
    apply(step.splices.reversed().map(\.reversed), cursor: step.before)
    return true
  }

  /// Does the last step again that was taken back; false where there is none.
  mutating func redo() -> Bool {
    guard let step = history.redo() else { return false }
    apply(step.splices, cursor: step.after)
    return true
  }

  private mutating func apply(_ splices: [Splice], cursor after: TextPosition) {
    for splice in splices {
      if splice.start.paragraph < milestone.paragraph { goToMilestone(splice.start.paragraph) }
      document.apply(splice)
    }
    cursor = after
    deselect()
    goal = nil
    scroll()
  }

  /// The editor of the text that somebody else has put in the place of this one. Cursor, selection and the first line
  /// that is seen stay where they were in what is common to both. What was done to the old text can't be taken back in
  /// the new one.
  func carried(to text: String) -> TextEditor {
    var other = TextEditor(
      text, isMultiline: isMultiline, maximum: maximum, columns: document.limit + 1, rows: rows)
    let shift = TextShift(from: document, to: other.document)
    func place(_ position: TextPosition) -> TextPosition {
      other.document.position(at: shift.offset(document.offset(of: position)))
    }
    let start = document.paragraphs[top.paragraph].lineStarts[top.line]
    other.cursor = place(TextPosition(paragraph: top.paragraph, index: start))
    other.top = other.cursorLine
    other.cursor = place(cursor)
    other.anchor = anchor.map(place)
    other.isMarking = isMarking
    other.scroll()
    return other
  }

  /// Counts the lines before another paragraph, from those before the last one that was asked for.
  private mutating func goToMilestone(_ paragraph: Int) {
    if paragraph >= milestone.paragraph {
      for index in milestone.paragraph..<paragraph { milestone.lines += document.paragraphs[index].lineStarts.count }
    } else {
      for index in paragraph..<milestone.paragraph { milestone.lines -= document.paragraphs[index].lineStarts.count }
    }
    milestone.paragraph = paragraph
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
    goToMilestone(here.paragraph)
  }
}
