import Casework
import Workflow

/// Where the cursor stands in a field: kept with a draft, and gone back to when that is opened again.
struct InputPlace: Hashable {
  /// The offset in the text, or the value under the cursor.
  var offset: Int
  /// Nil where the field is no table.
  var cell: Draft.Cell?
}

extension FieldInput {
  /// Where the cursor stands.
  func place(today: Day, calendar: WorkingCalendar) -> InputPlace {
    guard case .table(let table) = body else { return InputPlace(offset: offset, cell: nil) }
    return InputPlace(
      offset: table.cell == nil ? table.row : table.cellOffset, cell: table.place(today: today, calendar: calendar))
  }

  /// Puts the cursor where it stood.
  mutating func go(to place: InputPlace, today: Day, calendar: WorkingCalendar) {
    guard let cell = place.cell, case .table = body else {
      offset = place.offset
      return
    }
    withTable { $0.go(to: cell, offset: place.offset, today: today, calendar: calendar) }
  }
}

extension FieldInput {
  /// Keeps the place of what was filled in before somebody else's answer came in its stead: the cursor, what is selected,
  /// the row and the cell of a table, and what is typed and no answer yet. False where the row is gone.
  mutating func keepPlace(of old: FieldInput, today: Day, calendar: WorkingCalendar) -> Bool {
    switch (body, old.body) {
    case (.text(let new), .text(let old)):
      let text = new.text
      body = .text(old.text == text ? old : old.carried(to: text))
    case (.options(var new), .options(let old)):
      new.keepPlace(of: old)
      body = .options(new)
    case (.person(let new), .person(let old)): body = .person(old.carried(to: new.id))
    case (.table(var new), .table(let old)):
      let isThere = new.keepPlace(of: old, today: today, calendar: calendar)
      body = .table(new)
      return isThere
    case (.text, _), (.options, _), (.person, _), (.table, _): break
    }
    return true
  }
}

extension TableInput {
  /// The row under the cursor as it is counted among those that hold something, and the open cell.
  func place(today: Day, calendar: WorkingCalendar) -> Draft.Cell {
    func isBlank(_ row: [FieldKey: Answer]) -> Bool { row.values.allSatisfy(\.isBlank) }
    let isNew =
      rows.indices.contains(row) && isBlank(rows[row])
      && (cell?.input.answer(today: today, calendar: calendar) ?? .blank).isBlank
    return Draft.Cell(
      row: rows.prefix(row).count { !isBlank($0) }, column: cell.map { columns[$0.column].key }, isNew: isNew)
  }

  /// Opens the cell again that was open, in a row that is added where it was one nothing was typed in yet.
  mutating func go(to place: Draft.Cell, offset: Int, today: Day, calendar: WorkingCalendar) {
    if place.isNew, place.column != nil, rows.isEmpty || place.row > 0 {
      row = min(place.row, rows.count) - 1
      guard addRow(today: today, calendar: calendar) else { return }
    } else {
      row = max(0, min(place.row, rows.count - 1))
      if place.isNew { return }
    }
    guard let column = place.column else { return }
    open(row: row, column: column)
    cellOffset = offset
  }
}
