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
  /// The rows as they were before they were sorted, and after, until something else is done.
  private(set) var sorted: (before: [[FieldKey: Answer]], after: [[FieldKey: Answer]])?

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
    return copy.rows.filter { !$0.isBlankRow }
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
    sorted = nil
    row = min(row, max(0, rows.count - 1))
    return true
  }

  /// Moves the row under the cursor up or down; false at the ends.
  mutating func moveRow(by step: Int) -> Bool {
    guard cell == nil, rows.indices.contains(row), rows.indices.contains(row + step) else { return false }
    rows.swapAt(row, row + step)
    row += step
    return true
  }

  /// The first column that holds dates.
  var dateColumn: ColumnDefinition? { columns.first { $0.kind == .date } }

  /// Sorts the rows by their first date, those without one last; false where they are in that order.
  mutating func sortByDate() -> Bool {
    guard cell == nil, let key = dateColumn?.key else { return false }
    func day(_ row: [FieldKey: Answer]) -> Day? { row[key]?.text.flatMap { Day($0) } }
    let order = rows.enumerated().sorted { left, right in
      switch (day(left.element), day(right.element)) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      case (.some, .some), (nil, nil): left.offset < right.offset
      }
    }
    let after = order.map(\.element)
    guard after != rows else { return false }
    row = order.firstIndex { $0.offset == row } ?? row
    sorted = (rows, after)
    rows = after
    return true
  }

  /// Brings the row back that was deleted last, or the order that the rows had; false where there is neither.
  mutating func restoreRow() -> Bool {
    if let sorted, sorted.after == rows {
      rows = sorted.before
      self.sorted = nil
      return true
    }
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
    return rows.prefix(row).allSatisfy { !$0.isBlankRow }
  }

  /// Goes to a neighbouring cell, also of the neighbouring row; false at the table's ends, with the cell closed.
  mutating func step(_ count: Int, today: Day, calendar: WorkingCalendar) -> Bool {
    guard let column = cell?.column else { return false }
    keepCell(today: today, calendar: calendar)
    if columns.indices.contains(column + count) {
      open(column: column + count)
      return true
    }
    let (here, neighbour) = (row, row + count)
    let isEmpty = isBlank(here)
    closeCell(today: today, calendar: calendar)
    // A row that was left empty is gone: what came after it has its place.
    row = isEmpty && count > 0 ? here : neighbour
    guard rows.indices.contains(row) else {
      row = min(max(0, row), max(0, rows.count - 1))
      return false
    }
    open(column: count > 0 ? 0 : columns.count - 1)
    return true
  }

  /// What Enter does in a cell: the next one, behind the last cell the next row, below the last row a new one. In a
  /// row with nothing in it that is the table's end.
  mutating func advance(today: Day, calendar: WorkingCalendar) {
    keepCell(today: today, calendar: calendar)
    guard let column = cell?.column, !isBlank(row) else { return closeCell(today: today, calendar: calendar) }
    if column + 1 == columns.count, row + 1 == rows.count {
      _ = addRow(today: today, calendar: calendar)
    } else {
      _ = step(1, today: today, calendar: calendar)
    }
  }

  private func isBlank(_ row: Int) -> Bool {
    !rows.indices.contains(row) || rows[row].isBlankRow
  }

  /// Closes the open cell and keeps what is in it; a row that was left empty goes.
  mutating func closeCell(today: Day, calendar: WorkingCalendar) {
    guard cell != nil else { return }
    keepCell(today: today, calendar: calendar)
    cell = nil
    if rows.indices.contains(row), rows[row].isBlankRow {
      rows.remove(at: row)
      row = min(row, max(0, rows.count - 1))
    }
  }

  private mutating func keepCell(today: Day, calendar: WorkingCalendar) {
    guard let cell, rows.indices.contains(row) else { return }
    let answer = cell.input.answer(today: today, calendar: calendar)
    rows[row][columns[cell.column].key] = answer.isBlank ? nil : answer
  }

  /// Keeps the place of what was filled in before somebody else's rows came in its stead: the row, and the cell that was
  /// open. False where the row is gone: then no cell is open, and the cursor is on the nearest row.
  mutating func keepPlace(of old: TableInput, today: Day, calendar: WorkingCalendar) -> Bool {
    var old = old
    old.keepCell(today: today, calendar: calendar)
    deleted = old.deleted
    guard old.rows.indices.contains(old.row) else {
      row = min(old.row, max(0, rows.count - 1))
      return true
    }
    if old.rows[old.row].isBlankRow {
      // A new one in which nothing is typed yet stands below the row that it was added to.
      let above = old.row > 0 ? old.rows.counterpart(of: old.row - 1, in: rows) : nil
      row = min(above.map { $0 + 1 } ?? old.row, rows.count)
      guard rows.count < TableInput.limit else {
        row = max(0, min(row, rows.count - 1))
        return false
      }
      rows.insert(old.rows[old.row], at: row)
    } else if let found = old.rows.counterpart(of: old.row, in: rows) {
      row = found
    } else {
      row = max(0, min(old.row, rows.count - 1))
      return false
    }
    guard let before = old.cell else { return true }
    open(column: before.column)
    return withCell { $0.keepPlace(of: before.input, today: today, calendar: calendar) } ?? false
  }

  /// Gives each row that has none an identity that begins with `stem`, which is another each time.
  mutating func identify(_ stem: String) {
    var number = 0
    for index in rows.indices where rows[index].rowID == nil {
      let taken = Set(rows.compactMap(\.rowID))
      repeat { number += 1 } while taken.contains("\(stem).\(number)")
      rows[index][.row] = .text("\(stem).\(number)")
    }
  }

  mutating func receive(
    _ event: InputEvent, today: Day, calendar: WorkingCalendar, people: [Choice] = []
  ) -> FieldInput.Response {
    guard let response = withCell({ $0.receive(event, today: today, calendar: calendar, people: people) }) else {
      return walk(event)
    }
    switch response {
    case .ignored, .moved, .changed, .full, .openPeople, .refused: return response
    case .next:
      if event == .key(.enter) {
        advance(today: today, calendar: calendar)
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
      return .refused(say("Text is typed into a cell: \(rows.isEmpty ? "" : say("Enter opens the row, "))a adds one."))
    default: return .ignored
    }
    return .moved
  }

  /// Does something to what the open cell is filled in with; nil where none is open.
  @discardableResult
  mutating func withCell<Result>(_ change: (inout FieldInput) -> Result) -> Result? {
    guard var open = cell else { return nil }
    // Held once, so that a text is changed in place.
    cell = nil
    defer { cell = open }
    return change(&open.input)
  }

  /// The cursor's offset in the open cell, kept with a draft; 0 where none is open.
  var cellOffset: Int {
    get { cell?.input.offset ?? 0 }
    set { withCell { $0.offset = newValue } }
  }

  /// Keys have paused.
  mutating func pause() { withCell { $0.pause() } }

  /// Takes whom a typed part of a name in the open cell stands for; why not, where it is nobody's.
  mutating func settlePerson() -> String? { withCell { $0.settlePerson() } ?? nil }

  /// Forgets the part of a name that is typed in the open cell; false where there is none.
  mutating func forgetTyping() -> Bool { withCell { $0.forgetTyping() } ?? false }

  /// Puts into the open cell what a dialog was answered with.
  mutating func take(_ values: [String], today: Day, calendar: WorkingCalendar) -> Bool {
    guard let first = values.first else { return false }
    return withCell { $0.take(first, today: today, calendar: calendar) } ?? false
  }

  /// Fits the editor of the open cell to a width.
  mutating func fit(columns: Int, rows: Int) {
    withCell { _ = $0.withEditor { $0.fit(columns: columns, rows: rows) } }
  }

  /// How many lines the open cell's text takes; 1 where it is no text.
  var cellLines: Int {
    guard case .text(let editor) = cell?.input.body else { return 1 }
    return editor.lineCount
  }
}
