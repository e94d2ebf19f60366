import Casework
import Workflow

/// The rows around those on screen, read while nobody presses a key, so that whoever pages on waits for no store.
///
/// It answers only what the store would: once somebody has written, or another tab is asked about, it knows nothing.
struct TrayAhead {
  /// What the rows are of, and the store's mark when they were read.
  struct Source: Hashable {
    var view: TrayView
    var awake: Int?
    var mark: Int
  }

  private var source: Source?
  /// Rows of the tray in its order, none left out between them: those on screen among them.
  private(set) var rows: [TrayRow] = []
  private var reachesStart = false
  private var reachesEnd = false

  /// How many pages are read at once, and how many are kept on either side of the one on screen.
  private static let pages = 2
  private static let kept = 4

  /// The rows that the store would give; nil where they were not read, or may be others by now.
  func rows(_ anchor: TrayPage.Anchor, _ limit: Int, of source: Source) -> [TrayRow]? {
    guard source == self.source else { return nil }
    switch anchor {
    case .after(let position):
      guard let index = index(of: position) else { return nil }
      let found = rows[(index + 1)...].prefix(limit)
      return found.count == limit || reachesEnd ? Array(found) : nil
    case .before(let position):
      guard let index = index(of: position) else { return nil }
      let found = rows[..<index].suffix(limit)
      return found.count == limit || reachesStart ? Array(found) : nil
    case .start, .end, .from: return nil
    }
  }

  /// True where less than a page is known above or below the rows on screen.
  func lacks(around shown: [TrayRow], page: Int) -> Bool {
    guard let first = shown.first, let last = shown.last else { return false }
    guard let start = index(of: first.position), let end = index(of: last.position) else { return true }
    return lacksAbove(start, page) || lacksBelow(end, page)
  }

  /// Reads on, on one side of the rows on screen; what is of another source is forgotten. Where the store can't be read
  /// no more is asked of it until the rows on screen are others.
  mutating func read(around shown: [TrayRow], page: Int, of source: Source, _ fetch: TrayWindow.Fetch) {
    guard let first = shown.first, let last = shown.last else { return }
    if source != self.source || index(of: first.position) == nil || index(of: last.position) == nil {
      self = TrayAhead()
      self.source = source
      rows = shown
    }
    guard let start = index(of: first.position), let end = index(of: last.position) else { return }
    let limit = TrayAhead.pages * page
    if lacksBelow(end, page) {
      guard let more = fetch(.after(rows[rows.count - 1].position), limit) else { return giveUp() }
      rows += more
      reachesEnd = more.count < limit
    } else if lacksAbove(start, page) {
      guard let more = fetch(.before(rows[0].position), limit) else { return giveUp() }
      rows.insert(contentsOf: more, at: 0)
      reachesStart = more.count < limit
    }
    trim(around: shown, to: TrayAhead.kept * page)
  }

  /// Knows nothing any more.
  mutating func forget() { self = TrayAhead() }

  /// Answers nothing, and lacks nothing around these rows.
  private mutating func giveUp() {
    source = nil
    (reachesStart, reachesEnd) = (true, true)
  }

  private func lacksAbove(_ start: Int, _ page: Int) -> Bool { !reachesStart && start < page }
  private func lacksBelow(_ end: Int, _ page: Int) -> Bool { !reachesEnd && rows.count - 1 - end < page }

  private mutating func trim(around shown: [TrayRow], to count: Int) {
    guard let first = shown.first, let last = shown.last else { return }
    if let end = index(of: last.position), rows.count - 1 - end > count {
      rows.removeLast(rows.count - 1 - end - count)
      reachesEnd = false
    }
    if let start = index(of: first.position), start > count {
      rows.removeFirst(start - count)
      reachesStart = false
    }
  }

  private func index(of position: TrayPosition) -> Int? {
    rows.firstIndex { $0.task == position.task && $0.caseID == position.caseID && $0.position == position }
  }
}
