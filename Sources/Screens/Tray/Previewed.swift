import Casework

/// Remembers which task the preview of the tray told of, so that it can stay while the cursor moves on.
final class Previewed {
  private var row: TrayRow?
  /// True while it is not the task under the cursor.
  private(set) var isBehind = false

  /// The task to tell of: the one under the cursor, or in a hurried frame the one that was told of before. What somebody
  /// has just changed of a task is told at once.
  func row(_ selected: TrayRow?, isHurried: Bool) -> TrayRow? {
    guard isHurried, let row, let selected, TaskName(row) != TaskName(selected) else {
      (row, isBehind) = (selected, false)
      return selected
    }
    isBehind = true
    return row
  }
}
