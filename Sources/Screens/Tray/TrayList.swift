import Casework
import Workflow

/// A tray that is narrowed, grouped or sorted: its tasks are gathered from the store in steps, and no more of them than
/// anybody reads through, so that no key waits however long the tray is.
struct TrayList {
  /// A line of it: the heading of a group, or a task.
  enum Line: Hashable {
    case heading(Heading)
    case row(TrayRow)

    /// Its task; nil for a heading.
    var row: TrayRow? { if case .row(let row) = self { row } else { nil } }
  }

  /// What a group is called, how many tasks it has so far, and whether they are hidden.
  struct Heading: Hashable {
    var title: String
    var count: Int
    var isFolded: Bool
  }

  let arrangement: TrayArrangement
  private let today: Day
  /// What was found, in the order of a tray.
  private(set) var found: [TrayRow] = []
  /// Behind which task the next step begins.
  private(set) var reached: TrayPosition?
  /// True where the whole tray was looked through.
  private(set) var isComplete = false
  private var hasFailed = false
  /// How many tasks were looked at, at most.
  private var looked = 0
  private(set) var lines: [Line] = []
  private(set) var folded: Set<String> = []
  /// For each line, how many tasks are shown up to it.
  private var ordinals: [Int] = []
  var cursor = ListCursor()
  /// How many lines there is room for.
  var page: Int {
    didSet { cursor.clamp(count: lines.count, page: page) }
  }

  /// No more tasks are gathered: a list that long is narrowed, not read.
  static let most = 3_000
  /// How many tasks are looked at on a key, and in each step while nobody presses one.
  static let keyStep = 600
  static let idleStep = 4_000

  /// Looks through so many tasks behind a position; nil where that failed.
  typealias Search = (TrayPosition?, Int) -> TrayFound?

  init(_ arrangement: TrayArrangement, today: Day, page: Int, folded: Set<String> = []) {
    self.arrangement = arrangement
    self.today = today
    self.page = page
    self.folded = folded
  }

  /// True while there is more to look through.
  var isLooking: Bool { !isComplete && !isFull && !hasFailed }
  /// True where it takes so long to look through that it is not done again for every change of somebody else.
  var isLong: Bool { looked > 10 * TrayList.idleStep }
  /// True where as many were found as are gathered.
  var isFull: Bool { found.count >= TrayList.most }

  /// The task under the cursor; nil on a heading, or where there is nothing.
  var selected: TrayRow? {
    guard lines.indices.contains(cursor.index), case .row(let row) = lines[cursor.index] else { return nil }
    return row
  }

  /// The heading under the cursor.
  var heading: Heading? {
    guard lines.indices.contains(cursor.index), case .heading(let heading) = lines[cursor.index] else { return nil }
    return heading
  }

  /// The lines that are seen, and which of them is under the cursor.
  var shown: (lines: ArraySlice<Line>, cursor: Int) {
    let range = cursor.shown(count: lines.count, page: page)
    return (lines[range], cursor.index - range.lowerBound)
  }

  /// The tasks that are not hidden under a heading.
  var rows: [TrayRow] {
    lines.compactMap(\.row)
  }

  /// Where the cursor is, and how much there is as far as is known: "5 of 30", "5 of 12, looking…".
  var place: String {
    let number = ordinals.indices.contains(cursor.index) ? ordinals[cursor.index] : 0
    if isFull { return say("\(number) of the first \(grouped(TrayList.most)) by date") }
    let count = found.isEmpty ? "" : say("\(number) of \(found.count)")
    guard !isLooking else { return count.isEmpty ? say("looking…") : say("\(count), looking…") }
    let range = cursor.shown(count: lines.count, page: page)
    let above = range.lowerBound > 0 ? ordinals[range.lowerBound - 1] : 0
    let below = (ordinals.last ?? 0) - (range.isEmpty ? 0 : ordinals[range.upperBound - 1])
    return count + (above > 0 ? say("   ↑ \(above) more") : "") + (below > 0 ? say("   ↓ \(below) more") : "")
  }

  /// Looks one step further.
  mutating func look(_ step: Int, _ search: Search) {
    guard isLooking else { return }
    guard let more = search(reached, step) else {
      hasFailed = true
      return
    }
    looked += step
    let isFirst = found.isEmpty
    found += more.rows
    if found.count > TrayList.most { found.removeLast(found.count - TrayList.most) }
    reached = more.reached
    isComplete = more.reached == nil
    guard !more.rows.isEmpty else { return }
    let kept = selected.map(TaskName.init)
    arrange()
    if isFirst { first() } else { place(on: kept) }
  }

  /// Puts the cursor on a task, where it is seen; else it stays in its line.
  mutating func place(on task: TaskName?) {
    if let task, let index = index(of: task) { cursor.index = index }
    cursor.clamp(count: lines.count, page: page)
  }

  /// The line of a task.
  func index(of task: TaskName) -> Int? {
    lines.firstIndex { if case .row(let row) = $0 { TaskName(row) == task } else { false } }
  }

  /// Goes to the first task: a heading is nothing to begin on.
  private mutating func first() {
    cursor = ListCursor()
    if case .heading(let heading) = lines.first, !heading.isFolded { cursor.index = 1 }
    cursor.clamp(count: lines.count, page: page)
  }

  /// Does a movement; false for any other action.
  mutating func perform(_ action: ActionID) -> Bool {
    guard cursor.perform(action, count: lines.count, page: page) else { return false }
    // The heading above the first task is seen with it.
    if cursor.index == 1, cursor.top == 1 { cursor.top = 0 }
    return true
  }

  /// Hides the tasks of the group that the cursor is in, or shows them again; the cursor stays with the group.
  mutating func fold() {
    let above = lines.prefix(cursor.index + 1)
    let heading = above.lazy.compactMap { if case .heading(let heading) = $0 { heading } else { nil } }.last
    guard let heading else { return }
    folded.formSymmetricDifference([heading.title])
    arrange()
    let index = lines.firstIndex { if case .heading(let other) = $0 { other.title == heading.title } else { false } }
    cursor.index = index ?? 0
    cursor.clamp(count: lines.count, page: page)
  }

  /// Hides the tasks of every group, or shows them all where all are hidden.
  mutating func foldAll() {
    let titles = Set(lines.compactMap { if case .heading(let heading) = $0 { heading.title } else { nil } })
    folded = titles.isSubset(of: folded) ? [] : titles
    arrange()
    cursor = ListCursor()
  }

  private mutating func arrange() {
    lines = arrangement.arranged(found, today: today).flatMap { part -> [Line] in
      guard let group = part.group else { return part.rows.map { .row($0) } }
      let isFolded = folded.contains(group.title)
      let heading = Heading(title: group.title, count: part.rows.count, isFolded: isFolded)
      return [.heading(heading)] + (isFolded ? [] : part.rows.map { .row($0) })
    }
    var count = 0
    ordinals = lines.map { line in
      if line.row != nil { count += 1 }
      return count
    }
  }
}
