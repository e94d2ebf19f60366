import Workflow

/// The order of texts by their bytes, which is SQLite's: Swift's own differs where a text is not composed.
public enum ByteOrder {
  /// True where the first text sorts before the second.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// True where the first list of texts sorts before the second, text by text.
  public static func precedes(_ left: [String], _ right: [String]) -> Bool {
    for (left, right) in zip(left, right) {
      if precedes(left, right) { return true }
      if precedes(right, left) { return false }
    }
    return left.count < right.count
  }
}

extension TrayPosition {
  /// True where this place comes before another in a tray: by due date, then the bytes of case and task.
  public func comes(before other: TrayPosition) -> Bool {
    if due != other.due { return due < other.due }
    if caseID.rawValue != other.caseID.rawValue { return ByteOrder.precedes(caseID.rawValue, other.caseID.rawValue) }
    return ByteOrder.precedes(task.description, other.task.description)
  }
}
