import Workflow

// Rows are kept in English. Here they are said in the language of whoever reads them.

extension TrayRow {
  /// The row as it is said to somebody.
  public var said: TrayRow {
    guard Catalogue.current != nil else { return self }
    var row = self
    row.label = say(kept: label)
    row.title = say(kept: title)
    row.receiver = receiver.map { say(kept: $0) }
    row.note = note.map { say(kept: $0) }
    return row
  }
}

extension TrayChange {
  /// The change as it is said to somebody.
  public var said: TrayChange {
    guard Catalogue.current != nil else { return self }
    var change = self
    change.label = say(kept: label)
    change.title = say(kept: title)
    change.before = before.map { say(kept: $0) }
    change.after = after.map { say(kept: $0) }
    return change
  }
}

extension TrayFound {
  /// What was found as it is said to somebody.
  public var said: TrayFound {
    guard Catalogue.current != nil else { return self }
    var found = self
    found.rows = rows.map(\.said)
    return found
  }
}
