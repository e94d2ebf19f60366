extension AnswerChange {
  /// An answer to begin with that says what two people have answered to one question: theirs, then mine where it
  /// differs, sentence by sentence. Nil where only one of the two can stand, as for a date.
  public static func union(of theirs: Answer, and mine: Answer, kind: FieldKind) -> Answer? {
    switch kind {
    case .text, .longText:
      let text = TextDiff(sentencesFrom: theirs.text ?? "", to: mine.text ?? "").united
      return text.isEmpty ? .blank : .text(text)
    case .someOf(let choices):
      let chosen = Set(theirs.values + mine.values)
      return .list(choices.map(\.value).filter(chosen.contains))
    case .table(let columns):
      let rows = TableRowChange.changes(from: theirs.tableRows, to: mine.tableRows, columns).flatMap { change in
        switch change {
        case .same(let row, _), .removed(let row, _), .added(let row, _): [row]
        case .changed(let row, _, let cells): [united(row, cells, columns)]
        }
      }
      return rows.isEmpty ? .blank : .rows(rows)
    case .date, .time, .number, .yesNo, .oneOf, .person, .heading: return nil
    }
  }

  /// A row of which both have changed cells: texts of both, of anything else mine, unless it was only cleared.
  private static func united(
    _ row: [FieldKey: Answer], _ cells: [FieldKey: AnswerChange], _ columns: [ColumnDefinition]
  ) -> [FieldKey: Answer] {
    var row = row
    for column in columns {
      switch cells[column.key] {
      case .text(let diff): row[column.key] = .text(TextDiff(sentencesFrom: diff.old, to: diff.new).united)
      case .whole(let theirs, let mine): row[column.key] = mine.isBlank ? theirs : mine
      case .rows, nil: continue
      }
    }
    return row
  }
}
