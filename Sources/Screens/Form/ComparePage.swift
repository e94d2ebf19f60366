import Workflow

/// Which two states of a form are compared: versions by their place in the list, or the text as it is now.
struct ComparePage: Hashable {
  var from: Int
  /// Nil for the present text.
  var to: Int?

  /// The states that are compared where these of the list are ticked and that is under the cursor: two that are
  /// ticked, one with the present text, or else the one under the cursor with the one before it. Nil where there are
  /// no two. `count` is the number of versions; the present text comes after them in the list.
  static func chosen(ticked: Set<Int>, cursor: Int, count: Int) -> ComparePage? {
    let ticked = ticked.filter { (0...count).contains($0) }.sorted()
    switch ticked.count {
    case 2: return ComparePage(ticked[0], ticked[1], count: count)
    case 1 where ticked[0] < count: return ComparePage(ticked[0], count, count: count)
    case 1: return count > 0 ? ComparePage(count - 1, count, count: count) : nil
    case 0:
      if cursor > 0, cursor <= count { return ComparePage(cursor - 1, cursor, count: count) }
      return count > 0 ? ComparePage(0, count, count: count) : nil
    default: return nil
    }
  }

  private init(_ from: Int, _ to: Int, count: Int) {
    self.from = from
    self.to = to == count ? nil : to
  }
}
