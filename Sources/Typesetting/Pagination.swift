/// Puts rows on pages.
enum Pagination {
  /// Rows with their places, counted from the top of a page's text.
  typealias Page = [(row: PageRow, y: Double)]

  /// The pages of rows, at least one. Rows that stay together do, unless they are higher than a page.
  static func pages(of rows: [PageRow], height: Double) -> [Page] {
    var pages: [Page] = [[]]
    var y = 0.0
    func place(_ row: PageRow) {
      let isFirst = pages[pages.count - 1].isEmpty
      if isFirst, !row.head.isEmpty {
        for head in row.head {
          pages[pages.count - 1].append((head, y))
          y += head.height
        }
      }
      if !isFirst { y += row.space }
      pages[pages.count - 1].append((row, y))
      y += row.height
    }
    func turn() {
      pages.append([])
      y = 0
    }
    for group in groups(of: rows) {
      let isFirst = pages[pages.count - 1].isEmpty
      let wanted = group.reduce(0) { $0 + $1.height + $1.space } - (isFirst ? group[0].space : 0)
      let head = group[0].head.reduce(0) { $0 + $1.height }
      if !isFirst, group[0].startsPage { turn() }
      let isAtHead = pages[pages.count - 1].isEmpty
      if !isAtHead, y + wanted > height, wanted + head <= height || y > height * 0.75 { turn() }
      for row in group {
        if y + row.space + row.height > height, !pages[pages.count - 1].isEmpty { turn() }
        place(row)
      }
    }
    return pages
  }

  private static func groups(of rows: [PageRow]) -> [[PageRow]] {
    var groups: [[PageRow]] = []
    var isOpen = false
    for row in rows {
      if isOpen { groups[groups.count - 1].append(row) } else { groups.append([row]) }
      isOpen = row.staysWithNext
    }
    return groups
  }
}
