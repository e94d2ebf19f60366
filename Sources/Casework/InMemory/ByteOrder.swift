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

/// A place in the order of a tray, made ready to compare: by due date, then the bytes of case and task.
public struct TrayKey: Hashable, Comparable, Sendable {
  private let due: Int
  private let texts: [String]

  /// The key of a position.
  public init(_ position: TrayPosition) {
    due = position.due
    texts = [position.caseID.rawValue, position.task.description]
  }

  public static func < (left: TrayKey, right: TrayKey) -> Bool {
    left.due != right.due ? left.due < right.due : ByteOrder.precedes(left.texts, right.texts)
  }
}
