/// What became of one row of a table. Rows are counted from 1, those taken out as they were counted before.
public enum TableRowChange: Hashable, Sendable {
  case same(row: [FieldKey: Answer], number: Int)
  case removed(row: [FieldKey: Answer], number: Int)
  case added(row: [FieldKey: Answer], number: Int)
  /// Some of its cells differ: those, and the row as it is now.
  case changed(row: [FieldKey: Answer], number: Int, cells: [FieldKey: AnswerChange])

  /// Compares two tables: rows that are the same are found first, and of those between them the ones that still
  /// share a cell count as changed.
  public static func changes(
    from old: [[FieldKey: Answer]], to new: [[FieldKey: Answer]], _ columns: [ColumnDefinition]
  ) -> [TableRowChange] {
    var isRemoved = [Bool](repeating: false, count: old.count)
    var isAdded = [Bool](repeating: false, count: new.count)
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): isRemoved[offset] = true
      case .insert(let offset, _, _): isAdded[offset] = true
      }
    }
    var changes: [TableRowChange] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      let (firstRemoved, firstAdded) = (before, after)
      while before < old.count, isRemoved[before] { before += 1 }
      while after < new.count, isAdded[after] { after += 1 }
      changes += between(old, firstRemoved..<before, new, firstAdded..<after, columns)
      while before < old.count, after < new.count, !isRemoved[before], !isAdded[after] {
        changes.append(.same(row: new[after], number: after + 1))
        (before, after) = (before + 1, after + 1)
      }
    }
    return changes
  }

  /// The rows between two that are the same.
  private static func between(
    _ old: [[FieldKey: Answer]], _ removed: Range<Int>, _ new: [[FieldKey: Answer]], _ added: Range<Int>,
    _ columns: [ColumnDefinition]
  ) -> [TableRowChange] {
    var changes: [TableRowChange] = []
    var left = removed
    for number in added {
      guard let match = left.first(where: { isKin(old[$0], new[number], columns) }) else {
        changes.append(.added(row: new[number], number: number + 1))
        continue
      }
      for gone in left.lowerBound..<match { changes.append(.removed(row: old[gone], number: gone + 1)) }
      left = (match + 1)..<left.upperBound
      let cells = columns.compactMap { column in
        AnswerChange(
          from: old[match][column.key] ?? .blank, to: new[number][column.key] ?? .blank, of: column.kind
        ).map { (column.key, $0) }
      }
      changes.append(
        .changed(
          row: new[number], number: number + 1, cells: Dictionary(cells, uniquingKeysWith: { first, _ in first })))
    }
    return changes + left.map { .removed(row: old[$0], number: $0 + 1) }
  }

  /// True for rows that still say something in common: a cell that is the same, or a text that shares half its words.
  private static func isKin(_ old: [FieldKey: Answer], _ new: [FieldKey: Answer], _ columns: [ColumnDefinition]) -> Bool
  {
    columns.contains { column in
      guard let before = old[column.key], let after = new[column.key], !before.isBlank else { return false }
      guard before != after else { return true }
      guard let old = before.text, let new = after.text, case .text = column.kind else { return false }
      let (first, second) = (Set(old.split(separator: " ")), Set(new.split(separator: " ")))
      return first.intersection(second).count * 2 > min(first.count, second.count)
    }
  }
}
