internal import Workflow

/// Puts each procedure together with what it extends, before it is read.
struct Inheritance {
  private let readings: [String: FileReading]

  init(_ readings: [FileReading]) {
    let named = readings.compactMap { reading in reading.procedureName.map { ($0.value, reading) } }
    self.readings = Dictionary(named) { first, _ in first }
  }

  /// A procedure's whole text: its own, over that of what it extends.
  ///
  /// Where something on the way is not there, it is what there is, and need not be complete.
  func merged(_ reading: FileReading) -> Item? {
    guard let root = reading.root, let name = reading.procedureName else { return nil }
    let (chain, isBroken) = chain(from: reading, name)
    reading.log.inherit(from: chain.dropFirst().map(\.log), as: name.value)
    reading.log.isPartial = isBroken || root.isBase
    guard var merged = chain.last?.root?.inFile(chain.count - 1) else { return root }
    for (index, next) in chain.enumerated().reversed().dropFirst() {
      guard let own = next.root else { continue }
      let base = without(own, of: merged.removing(MergeShape.own), index == 0 ? reading.log : nil)
      if index == 0 { checkNationalLimits(own, base, reading.log) }
      merged = own.inFile(index).over(base, .procedure)
    }
    return merged
  }

  /// How many procedures lie under this one.
  func depth(of reading: FileReading) -> Int {
    var depth = 0
    var next = reading.extends
    while let name = next, depth <= readings.count {
      depth += 1
      next = readings[name.value]?.extends
    }
    return depth
  }

  /// The procedure, what it extends, what that extends and so on.
  private func chain(from reading: FileReading, _ name: Placed<String>) -> (chain: [FileReading], isBroken: Bool) {
    var chain = [reading]
    var names = [name.value]
    while let next = chain.last?.extends {
      if names.contains(next.value) {
        if next.value == name.value { reportCircle(names, at: reading.extends?.place ?? next.place, reading.log) }
        return (chain, true)
      }
      guard let base = readings[next.value] else {
        if chain.count == 1 {
          let hint = Suggestion.hintOrList(for: next.value, among: readings.keys.filter { $0 != name.value }.sorted())
          reading.log.report(.unknownProcedure, "there is no procedure \"\(next.value)\"\(hint)", at: next.place)
        }
        return (chain, true)
      }
      chain.append(base)
      names.append(next.value)
    }
    return (chain, false)
  }

  private func reportCircle(_ names: [String], at place: Place, _ log: ProblemLog) {
    let message =
      names.count == 1
      ? "a procedure cannot extend itself"
      : "procedures extend one another: \((names + [names[0]]).joined(separator: ", "))"
    log.report(.extendsCycle, message, at: place)
  }

  /// A base without what the procedure leaves out of it; what it leaves out and is not there is reported.
  private func without(_ own: Item, of base: Item, _ log: ProblemLog?) -> Item {
    var base = base
    for item in own["without"]?.items ?? [] {
      guard let text = item.text else { continue }
      let path = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      if let rest = base.removing(path: path) {
        base = rest
      } else {
        log?.report(.nothingToRemove, wording(of: path, missingIn: base), at: item.place)
      }
    }
    return base
  }

  /// A limit of the authority's own stands beside the national one, never in place of it.
  private func checkNationalLimits(_ own: Item, _ base: Item, _ log: ProblemLog) {
    guard case .map(let entries) = own["timescales"]?.content else { return }
    for entry in entries where base["timescales"]?[entry.key.value]?["national"]?.text == "true" {
      guard entry.value.keys.contains(where: { ["within", "by", "every"].contains($0) }) else { continue }
      let message =
        "\"\(entry.key.value)\" is a national limit: give your own another name, and let what is due by it name both"
      log.report(.nationalLimitChanged, message, at: entry.key.place)
    }
  }

  private func wording(of path: [String], missingIn base: Item) -> String {
    var group = base
    for (index, key) in path.enumerated() {
      if let next = group[key] {
        group = next
        continue
      }
      let hint = Suggestion.hintOrList(for: key, among: group.keys)
      let parent = index == 0 ? "what is extended" : "its \"\(path[..<index].joined(separator: "."))\""
      return "\(parent) has no \"\(key)\"\(hint)"
    }
    return "what is extended has no \"\(path.joined(separator: "."))\""
  }
}

extension Item {
  /// The items of a list, or the one item that it is.
  var items: [Item] {
    if case .list(let items) = content { items } else { [self] }
  }

  /// True where it says that no case runs on it.
  var isBase: Bool { self["base"]?.text == "true" }
}
