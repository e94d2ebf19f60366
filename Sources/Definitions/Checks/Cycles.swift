/// Finds names that lead back to themselves.
struct Cycles<Name: Hashable & CustomStringConvertible> {
  private var edges: [Name: [Placed<Name>]] = [:]
  private var order: [Name] = []

  mutating func add(_ from: Name, to name: Name, at place: Place) {
    if edges[from] == nil { order.append(from) }
    edges[from, default: []].append(Placed(value: name, place: place))
  }

  /// Each way round once, with the place of the name that closes it.
  func find() -> [(path: [Name], place: Place)] {
    var found: [(path: [Name], place: Place)] = []
    var done: Set<Name> = []
    var stack: [(name: Name, next: Int)] = []
    for start in order where !done.contains(start) {
      stack = [(start, 0)]
      while let top = stack.last {
        let targets = edges[top.name] ?? []
        guard top.next < targets.count else {
          done.insert(top.name)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let target = targets[top.next]
        if let index = stack.firstIndex(where: { $0.name == target.value }) {
          found.append((stack[index...].map(\.name) + [target.value], target.place))
        } else if !done.contains(target.value) {
          stack.append((target.value, 0))
        }
      }
    }
    return found
  }
}
