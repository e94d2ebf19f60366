import Terminal
import Workflow

/// A table being filled in: its rows, the row under the cursor, and the cell that is open.
struct TableInput {
  let columns: [ColumnDefinition]
  private(set) var rows: [[FieldKey: Answer]]
  var row = 0
  /// The cell being filled in; nil while rows are walked through.
  private(set) var cell: Cell?
  /// The row that was deleted last, and where it was.
  private(set) var deleted: (row: [FieldKey: Answer], index: Int)?

  /// The most rows that a table takes.
  static let limit = 500

  /// One cell of the row under the cursor.
  struct Cell {
    var column: Int
    var input: FieldInput
  }

  init(columns: [ColumnDefinition], rows: [[FieldKey: Answer]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The rows that hold something, with what is in the open cell.
  func filled(today: Day, calendar: WorkingCalendar) -> [[FieldKey: Answer]] {
    var copy = self
    copy.keepCell(today: today, calendar: calendar)
    return copy.rows.filter { row in row.values.contains { !$0.isBlank } }
  }

  /// Adds an empty row below the one under the cursor and opens its first cell; false where the table is full.
  mutating func addRow(today: Day, calendar: WorkingCalendar) -> Bool {
    closeCell(today: today, calendar: calendar)
    guard rows.count < TableInput.limit, !columns.isEmpty else { return false }
    row = rows.isEmpty ? 0 : row + 1
    rows.insert([:], at: min(row, rows.count))
    open(column: 0)
    return true
  }

  /// Deletes the row under the cursor; false where there is none.
  mutating func deleteRow() -> Bool {
    cell = nil
    guard rows.indices.contains(row) else { return false }
    deleted = (rows.remove(at: row), row)
    row = min(row, max(0, rows.count - 1))
    return true
  }

  /// Brings the row back that was deleted last; false where there is none.
  mutating func restoreRow() -> Bool {
    guard let (values, index) = deleted, rows.count < TableInput.limit else { return false }
    row = min(index, rows.count)
    rows.insert(values, at: row)
    deleted = nil
    return true
  }

  /// Opens a cell of the row under the cursor.
  mutating func open(column: Int) {
    guard rows.indices.contains(row), columns.indices.contains(column) else { return }
    let definition = columns[column]
    cell = Cell(
      column: column, input: FieldInput(definition.kind, answer: rows[row][definition.key] ?? .blank))
  }

  /// Opens a cell of any row.
  mutating func open(row: Int, column key: FieldKey) {
    guard rows.indices.contains(row), let column = columns.firstIndex(where: { $0.key == key }) else { return }
    self.row = row
    open(column: column)
  }

  /// True while a cell is being filled in, its row counted among those that hold something.
  func isOpen(row: Int, column key: FieldKey) -> Bool {
    guard let cell, columns[cell.column].key == key, self.row == row else { return false }
    return rows.prefix(row).allSatisfy { $0.values.contains { !$0.isBlank } }
  }

  /// Goes to a neighbouring cell of the row; false at its ends, with the cell closed.
  mutating func step(_ count: Int, today: Day, calendar: WorkingCalendar) -> Bool {
    guard let column = cell?.column else { return false }
    guard columns.indices.contains(column + count) else {
      closeCell(today: today, calendar: calendar)
      return false
    }
    keepCell(today: today, calendar: calendar)
    open(column: column + count)
    return true
  }

  /// Closes the open cell and keeps what is in it; a row that was left empty goes.
  mutating func closeCell(today: Day, calendar: WorkingCalendar) {
    guard cell != nil else { return }
    keepCell(today: today, calendar: calendar)
    cell = nil
    if rows.indices.contains(row), !rows[row].values.contains(where: { !$0.isBlank }) {
      rows.remove(at: row)
      row = min(row, max(0, rows.count - 1))
    }
  }

  private mutating func keepCell(today: Day, calendar: WorkingCalendar) {
    guard let cell, rows.indices.contains(row) else { return }
    let answer = cell.input.answer(today: today, calendar: calendar)
    rows[row][columns[cell.column].key] = answer.isBlank ? nil : answer
  }

  mutating func receive(_ event: InputEvent, today: Day, calendar: WorkingCalendar) -> FieldInput.Response {
    guard var open = cell else { return walk(event) }
    let response = open.input.receive(event, today: today, calendar: calendar)
    cell = open
    switch response {
    case .ignored, .moved, .changed, .full, .openPeople, .refused: return response
    case .next:
      if event == .key(.enter) {
        _ = step(1, today: today, calendar: calendar)
      } else {
        closeCell(today: today, calendar: calendar)
      }
      return .changed
    case .previous:
      closeCell(today: today, calendar: calendar)
      return .changed
    }
  }

  private mutating func walk(_ event: InputEvent) -> FieldInput.Response {
    switch event {
    case .key(.up), .key(.character("k")):
      guard row > 0 else { return .previous }
      row -= 1
    case .key(.down), .key(.character("j")):
      guard row + 1 < rows.count else { return .next }
      row += 1
    case .key(.enter):
      guard rows.indices.contains(row) else { return .next }
      open(column: 0)
    case .key(.character), .paste:
      return .refused("Text is typed into a cell: \(rows.isEmpty ? "" : "Enter opens the row, ")a adds one.")
    default: return .ignored
    }
    return .moved
  }

  /// The cursor's offset in the open cell, kept with a draft; 0 where none is open.
  var cellOffset: Int {
    get { cell?.input.offset ?? 0 }
    set { cell?.input.offset = newValue }
  }

  /// Keys have paused.
  mutating func pause() {
    guard var open = cell else { return }
    open.input.pause()
    cell = open
  }

  /// Puts into the open cell what a dialog was answered with.
  mutating func take(_ values: [String], today: Day, calendar: WorkingCalendar) -> Bool {
    guard var open = cell, let first = values.first else { return false }
    guard open.input.take(first, today: today, calendar: calendar) else { return false }
    cell = open
    return true
  }

  /// Fits the editor of the open cell to a width.
  mutating func fit(columns: Int, rows: Int) {
    guard var open = cell else { return }
    open.input.withEditor { $0.fit(columns: columns, rows: rows) }
    cell = open
  }

  /// How many lines the open cell's text takes; 1 where it is no text.
  var cellLines: Int {
    guard case .text(let editor) = cell?.input.body else { return 1 }
    return editor.lineCount
  }
}
