import Casework
import Workflow

/// The rows of a tray that are on screen, and no more: moving past an edge asks the store for what lies behind it.
///
/// Each movement asks at most once, for at most a page, whatever the length of the tray.
struct TrayWindow: Hashable {
  /// The rows on screen, at most `page` of them.
  private(set) var rows: [TrayRow] = []
  /// The row under the cursor, counted from the first one on screen.
  private(set) var index = 0
  /// How many rows there is room for.
  private(set) var page = 1

  /// Asks the store for rows: where, and how many; nil where that failed, and nothing is changed then.
  typealias Fetch = (TrayPage.Anchor, Int) -> [TrayRow]?

  /// The row under the cursor; nil in an empty tray.
  var selected: TrayRow? { rows.indices.contains(index) ? rows[index] : nil }

  /// Goes to the first row of a tray.
  mutating func first(_ fetch: Fetch) {
    guard let found = fetch(.start, page) else { return }
    rows = found
    index = 0
  }

  /// Goes to the last row.
  mutating func last(_ fetch: Fetch) {
    guard let found = fetch(.end, page) else { return }
    rows = found
    index = max(0, rows.count - 1)
  }

  /// Goes one row down.
  mutating func down(_ fetch: Fetch) {
    if index + 1 < rows.count {
      index += 1
    } else if let last = rows.last, let next = fetch(.after(last.position), 1)?.first {
      rows = Array((rows + [next]).suffix(page))
      index = rows.count - 1
    }
  }

  /// Goes one row up.
  mutating func up(_ fetch: Fetch) {
    if index > 0 {
      index -= 1
    } else if let first = rows.first, let previous = fetch(.before(first.position), 1)?.last {
      rows = Array(([previous] + rows).prefix(page))
    }
  }

  /// Goes one page down; on the last page, to the last row.
  mutating func pageDown(_ fetch: Fetch) {
    guard let last = rows.last, let found = fetch(.after(last.position), page) else { return }
    guard !found.isEmpty else {
      index = rows.count - 1
      return
    }
    rows = Array((rows + found).suffix(page))
    index = min(index, rows.count - 1)
  }

  /// Goes one page up; on the first page, to the first row.
  mutating func pageUp(_ fetch: Fetch) {
    guard let first = rows.first, let found = fetch(.before(first.position), page) else { return }
    guard !found.isEmpty else {
      index = 0
      return
    }
    rows = Array((found + rows).prefix(page))
  }

  /// Reads the rows anew and keeps the cursor on its task; where that is gone, on the one that comes next or, where
  /// nothing came after it, on the first that came in its place.
  mutating func refresh(_ fetch: Fetch) {
    guard let top = rows.first, let kept = selected else { return first(fetch) }
    guard var found = fetch(.from(top.position), page) else { return }
    if found.count < page, let before = fetch(found.first.map { .before($0.position) } ?? .end, page - found.count) {
      found = before + found
    }
    let before = rows.map { TaskName($0) }
    let below = Set(before.dropFirst(index + 1))
    rows = found
    let isLast = !rows.contains { below.contains(TaskName($0)) }
    index =
      rows.firstIndex { TaskName($0) == TaskName(kept) }
      ?? (isLast ? rows.firstIndex { $0.caseID == kept.caseID && !before.contains(TaskName($0)) } : nil)
      ?? rows.firstIndex { !($0.position < kept.position) } ?? max(0, rows.count - 1)
  }

  /// Goes to a task that is in the tray now, with what comes after it below.
  mutating func show(_ row: TrayRow, _ fetch: Fetch) {
    rows = [row]
    index = 0
    refresh(fetch)
  }

  /// Makes room for so many rows, and fills it.
  mutating func resize(page newPage: Int, _ fetch: Fetch) {
    let newPage = max(1, newPage)
    guard newPage != page || rows.isEmpty else { return }
    if newPage < rows.count {
      // The cursor stays in sight.
      let first = min(index, max(0, index - newPage + 1))
      rows = Array(rows[first..<min(rows.count, first + newPage)])
      index -= first
      page = newPage
    } else {
      page = newPage
      refresh(fetch)
    }
  }

  /// Forgets the rows, for another tab or filter.
  mutating func clear() {
    rows = []
    index = 0
  }
}
