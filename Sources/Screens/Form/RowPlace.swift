import Workflow

extension [[FieldKey: Answer]] {
  /// Where a row of these is among others that were made of them: by its identity where it has one, else by what is in
  /// it, else between the same neighbours. Nil where it is gone.
  func counterpart(of index: Int, in others: [[FieldKey: Answer]]) -> Int? {
    guard indices.contains(index) else { return nil }
    if let id = self[index].rowID { return others.firstIndex { $0.rowID == id } }
    if let same = same(index, in: others) { return same }
    // Somebody has changed it, or it is gone: what is between the rows around it tells.
    let above = self[..<index].indices.last { same($0, in: others) != nil }
    let below = self[(index + 1)...].indices.first { same($0, in: others) != nil }
    let start = above.flatMap { same($0, in: others) }.map { $0 + 1 } ?? 0
    let end = below.flatMap { same($0, in: others) } ?? others.count
    guard start < end else { return nil }
    let first = above.map { $0 + 1 } ?? 0
    if end - start == (below ?? count) - first { return start + index - first }
    func likeness(_ other: Int) -> Int { self[index].count { $0.key != .row && others[other][$0.key] == $0.value } }
    guard let best = (start..<end).max(by: { likeness($0) < likeness($1) }), likeness(best) > 0 else { return nil }
    return best
  }

  /// Where the row is that holds the same: of several the first is the first again.
  private func same(_ index: Int, in others: [[FieldKey: Answer]]) -> Int? {
    let cells = self[index].cells
    let found = others.indices.filter { others[$0].cells == cells }
    guard !found.isEmpty else { return nil }
    return found[Swift.min(self[..<index].count { $0.cells == cells }, found.count - 1)]
  }
}
