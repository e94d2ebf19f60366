/// Shares a width among the columns of a table.
enum ColumnWidths {
  /// Each column as wide as it would be, where there is room. Else those that would take no more than their share are,
  /// and the others share the rest by need, each at least as wide as its longest word, where these have room.
  static func shared(_ width: Int, natural: [Int], least: [Int]) -> [Int] {
    guard natural.reduce(0, +) > width else { return natural }
    var result = natural
    var open = Array(natural.indices)
    var room = width
    while true {
      let fair = room / max(1, open.count)
      let small = open.filter { natural[$0] <= fair }
      let rest = open.filter { natural[$0] > fair }
      let left = room - small.reduce(0) { $0 + natural[$1] }
      // Not at the cost of breaking the others' words.
      guard !small.isEmpty, rest.reduce(0, { $0 + least[$1] }) <= left else { break }
      (open, room) = (rest, left)
    }
    for (column, share) in zip(open, byNeed(room, open.map { natural[$0] }, open.map { least[$0] })) {
      result[column] = share
    }
    return result
  }

  private static func byNeed(_ width: Int, _ natural: [Int], _ least: [Int]) -> [Int] {
    let fair = max(1, width / max(1, natural.count))
    let fits = least.reduce(0, +) <= width
    let floor = least.map { max(1, fits ? $0 : min($0, fair)) }
    let spare = max(0, width - floor.reduce(0, +))
    let wanted = zip(natural, floor).map { max(0, $0 - $1) }
    let sum = max(1, wanted.reduce(0, +))
    return zip(floor, wanted).map { $0 + spare * $1 / sum }
  }
}
