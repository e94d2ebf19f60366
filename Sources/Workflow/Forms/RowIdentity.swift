extension FieldKey {
  /// Where a row of a table keeps its identity, beside its cells: no column can be named so.
  public static let row: FieldKey = "_row"
}

extension Dictionary where Key == FieldKey, Value == Answer {
  /// What tells the row apart from others, wherever it is copied to; nil for one that never got it.
  public var rowID: String? { self[.row]?.text }

  /// The row without its identity.
  public var cells: [FieldKey: Answer] { filter { $0.key != .row } }

  /// True for a row without anything in its cells.
  public var isBlankRow: Bool { allSatisfy { $0.key == .row || $0.value.isBlank } }
}

extension Answer {
  /// What is wrong with the identity of a row; nil where nothing is.
  static func problem(withRowID answer: Answer) -> String? {
    guard let text = answer.text, !text.isEmpty, text.utf8.count <= 200, TextRules.problem(in: text, limit: 200) == nil
    else { return "its identity is no short text" }
    return nil
  }

  /// A table's answer whose rows all have an identity, each its own. A row without one gets that of the row of
  /// `before` with the same cells, else of the one that differs in the column `history` alone, else a new one that
  /// begins with `stem`.
  func identified(history: FieldKey, before: [[FieldKey: Answer]], stem: String) -> Answer {
    guard case .rows(var rows) = self else { return self }
    var taken: Set<String> = []
    for index in rows.indices {
      guard let id = rows[index].rowID, !taken.insert(id).inserted else { continue }
      rows[index][.row] = nil
    }
    let blanks: (FieldKey, Answer) -> Bool = { !$1.isBlank && $0 != .row }
    let likenesses: [(FieldKey, Answer) -> Bool] = [blanks, { blanks($0, $1) && $0 != history }]
    for isAlike in likenesses {
      for index in rows.indices where rows[index].rowID == nil {
        let own = rows[index].filter(isAlike)
        let found = before.first { other in
          other.rowID.map { !taken.contains($0) } == true && other.filter(isAlike) == own
        }
        guard let id = found?.rowID else { continue }
        rows[index][.row] = .text(id)
        taken.insert(id)
      }
    }
    var number = 0
    for index in rows.indices where rows[index].rowID == nil {
      repeat { number += 1 } while taken.contains("\(stem).\(number)")
      rows[index][.row] = .text("\(stem).\(number)")
      taken.insert("\(stem).\(number)")
    }
    return .rows(rows)
  }
}

extension FormDefinition {
  /// Answers whose rows have an identity wherever a field keeps their course; `revision` is the one that they become.
  func identifying(
    _ answers: [FieldAddress: Answer], before: [FieldAddress: Answer] = [:], form: TaskID, revision: Int
  ) -> [FieldAddress: Answer] {
    var answers = answers
    for address in answers.keys {
      guard let history = field(address.field)?.field.rows.history, let answer = answers[address] else { continue }
      let stem = "\(form):\(address):\(revision)"
      answers[address] = answer.identified(
        history: history, before: before[address]?.tableRows ?? [], stem: stem)
    }
    return answers
  }
}
