import Casework
import Workflow

/// What a search lists: headings, what was found, and where there is more; the cursor stops at what was found.
struct FindList {
  /// Something that was found.
  struct Item: Hashable {
    var hit: FindHit
    /// What the field of a text is called.
    var label: String?
    var isPinned: Bool
    /// How many rows it takes: a text has one of its own.
    var height: Int { hit.text == nil ? 1 : 2 }
    var name: FindHit.Name { hit.name }
  }

  /// A row of the list, a heading or a part of an item.
  enum Row: Hashable {
    case heading(String)
    /// An item, and which of its rows it is, from 0.
    case item(Int, row: Int)
    case more(Int)
  }

  private(set) var items: [Item] = []
  private(set) var rows: [Row] = []
  /// The first item of each group.
  private var groups: [Int] = []
  /// The item under the cursor.
  private(set) var index = 0
  /// The first row shown.
  private(set) var top = 0

  init() {}

  /// The groups that were found, or the places that were kept where nothing is searched for.
  init(found: [FoundGroup], places: [KeptPlace], isSearching: Bool, label: (FindHit) -> String?) {
    let pinned = places.filter(\.isPinned).map(\.hit)
    func isPinned(_ hit: FindHit) -> Bool {
      pinned.contains { $0.caseID == hit.caseID && $0.target == hit.target }
    }
    func add(_ title: String, _ hits: [FindHit], hasMore: Bool = false) {
      guard !hits.isEmpty else { return }
      rows.append(.heading(title))
      groups.append(items.count)
      for hit in hits {
        let item = Item(hit: hit, label: label(hit), isPinned: isPinned(hit))
        rows += (0..<item.height).map { .item(items.count, row: $0) }
        items.append(item)
      }
      if hasMore { rows.append(.more(hits.count)) }
    }
    if isSearching {
      for group in found { add(group.group.title, group.hits, hasMore: group.hasMore) }
    } else {
      add(say("Pinned"), pinned)
      add(say("Where you were"), places.filter { !$0.isPinned }.map(\.hit))
    }
  }

  var selected: Item? { items.indices.contains(index) ? items[index] : nil }

  /// Puts the cursor on something again, where it is still listed; else on the item in its place.
  mutating func select(_ hit: FindHit?, orItem place: Int, rows room: Int) {
    guard let hit else { return }
    index = items.firstIndex { $0.name == hit.name } ?? max(0, min(place, items.count - 1))
    show(rows: room)
  }

  mutating func move(by step: Int, rows room: Int) {
    index = max(0, min(index + step, items.count - 1))
    show(rows: room)
  }

  /// Goes on by about so many rows.
  mutating func move(byRows step: Int, rows room: Int) {
    guard let at = rows.firstIndex(of: .item(index, row: 0)) else { return }
    let wanted = max(0, min(at + step, rows.count - 1))
    let between = step < 0 ? Array(rows[wanted...]) : rows[...wanted].reversed()
    for row in between {
      guard case .item(let found, _) = row else { continue }
      index = found
      break
    }
    show(rows: room)
  }

  /// Goes to the first of the next group, or of the one before; round at the ends.
  mutating func moveGroup(by step: Int, rows room: Int) {
    guard let group = groups.lastIndex(where: { $0 <= index }) else { return }
    index = groups[(group + step + groups.count) % groups.count]
    show(rows: room)
  }

  /// Scrolls so that the cursor is seen, with the heading above the first of a group.
  private mutating func show(rows room: Int) {
    guard let first = rows.firstIndex(of: .item(index, row: 0)), let item = selected else {
      top = 0
      return
    }
    var from = first
    if from > 0, case .heading = rows[from - 1] { from -= 1 }
    if from < top { top = from }
    if first + item.height > top + room { top = first + item.height - room }
    top = max(0, min(top, rows.count - room))
  }
}

extension FindHit {
  /// What tells it from everything else that is found.
  struct Name: Hashable {
    var caseID: CaseID
    var target: FindTarget
  }

  var name: Name { Name(caseID: caseID, target: target) }
}
