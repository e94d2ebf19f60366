/// How far down a procedure is put together with the one that it extends.
indirect enum MergeShape: Sendable {
  /// The extending one's value stands in place of the base's.
  case whole
  /// Key by key, each by its own shape and every other by `others`; of two keys that exclude one another, giving one
  /// takes the other away.
  case keys([String: MergeShape] = [:], others: MergeShape = .whole, excluding: [String] = [])

  /// The shape of a procedure.
  static let procedure = MergeShape.keys([
    "roles": .keys(others: .keys()),
    "statuses": .keys(),
    "invitation-methods": .keys(),
    "sectors": .keys(),
    "gates": .keys(),
    "groups": .keys(others: .keys(["sharing": .keys()])),
    "venues": .keys(),
    "timescales": .keys(others: .keys(excluding: ["within", "by", "every"])),
    "steps": .keys(others: step),
  ])

  private static let step = MergeShape.keys([
    "due": .keys(),
    "tasks": .keys(
      others: .keys(
        ["items": .keys(), "methods": .keys(), "actions": .keys(others: .keys())], excluding: ["form", "forms", "does"])
    ),
  ])

  /// What a procedure says of itself alone, and never of those that extend it.
  static let own: Set<String> = ["procedure", "version", "title", "source", "extends", "base", "without"]
}

extension Item {
  /// Every place in it made one of another file.
  func inFile(_ file: Int) -> Item {
    var item = self
    item.place.file = file
    switch content {
    case .text, .nothing: break
    case .list(let items): item.content = .list(items.map { $0.inFile(file) })
    case .map(let entries):
      item.content = .map(
        entries.map { entry in
          var entry = entry
          entry.key.place.file = file
          entry.value = entry.value.inFile(file)
          return entry
        })
    }
    return item
  }

  /// The value of a key, where it is a group that has it.
  subscript(key: String) -> Item? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key.value == key }?.value
  }

  /// The keys of a group, in their order; none for anything else.
  var keys: [String] {
    guard case .map(let entries) = content else { return [] }
    return entries.map(\.key.value)
  }

  /// The group without this key.
  func removing(_ keys: some Collection<String>) -> Item {
    guard case .map(let entries) = content else { return self }
    return Item(place: place, content: .map(entries.filter { !keys.contains($0.key.value) }))
  }

  /// What is under a path of keys taken away; nil where there is nothing under it.
  func removing(path: some Collection<String>) -> Item? {
    guard let first = path.first, case .map(var entries) = content,
      let index = entries.firstIndex(where: { $0.key.value == first })
    else { return nil }
    guard path.count > 1 else { return removing([first]) }
    guard let inner = entries[index].value.removing(path: path.dropFirst()) else { return nil }
    entries[index].value = inner
    return Item(place: place, content: .map(entries))
  }

  /// This item put over a base's: the base's keys in their order, and each that is new before the next of the base's
  /// that follows it here, or else at the end.
  func over(_ base: Item, _ shape: MergeShape) -> Item {
    guard case .keys(let shapes, let others, let excluding) = shape, case .map(let own) = content,
      case .map(let inherited) = base.content
    else { return self }
    let isChosen = own.contains { excluding.contains($0.key.value) }
    var entries = inherited.filter { !isChosen || !excluding.contains($0.key.value) }
    var new: [Item.Entry] = []
    for entry in own {
      let name = entry.key.value
      guard let index = entries.firstIndex(where: { $0.key.value == name }) else {
        new.append(entry)
        continue
      }
      let value = entry.value.over(entries[index].value, shapes[name] ?? others)
      entries[index] = Item.Entry(key: entry.key, value: value)
      entries.insert(contentsOf: new, at: index)
      new = []
    }
    return Item(place: place, content: .map(entries + new))
  }
}
