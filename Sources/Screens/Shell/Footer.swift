import Terminal

/// The last line: the keys that work here and now. Where they do not all fit, those of the screen go from the right,
/// and the way to the help goes last.
struct Footer: Equatable {
  var entries: [ActionEntry]
  /// True while characters are typed: then only named keys are offered.
  var isTyping: Bool

  /// One key and what it does.
  struct Item: Hashable {
    var action: ActionID
    var key: String
    var label: String
    var isBeside: ActionID?
    var columns: Int { key.columns + 1 + label.columns }
  }

  /// Every key that could be shown, in order.
  var items: [Item] {
    entries.compactMap { entry in
      guard entry.binding.isInFooter, entry.availability == .available,
        let key = entry.key(whileTyping: isTyping)
      else { return nil }
      return Item(
        action: entry.binding.action, key: key.label, label: entry.binding.label, isBeside: entry.binding.isBeside)
    }
  }

  /// The keys that fit into so many columns, three blanks between them.
  func shown(width: Int) -> [Item] {
    let items = items
    var kept: [ActionID] = []
    var used = 1
    func take(_ item: Item) {
      guard used + item.columns + 1 <= width, !kept.contains(item.action),
        item.isBeside.map(kept.contains) ?? true
      else { return }
      kept.append(item.action)
      used += item.columns + 3
    }
    let ranks: [ActionID] = ["help", "back", "quit"]
    for action in ranks { items.filter { $0.action == action }.forEach(take) }
    // What comes first on the screen, then the way out of it where that is not the way back.
    items.filter { !ranks.contains($0.action) && $0.action != "palette" }.prefix(2).forEach(take)
    if !kept.contains("back"), !kept.contains("quit") { items.first { $0.key == Key.escape.label }.map(take) }
    for item in items where item.action != "palette" { take(item) }
    items.filter { $0.action == "palette" }.forEach(take)
    return items.filter { kept.contains($0.action) }
  }

  func render(into buffer: inout Buffer, theme: Theme) {
    let y = buffer.height - 1
    var x = 1
    for item in shown(width: buffer.width) {
      x += buffer.write(item.key, at: Position(x: x, y: y), style: theme[.key])
      x += buffer.write(" " + item.label, at: Position(x: x, y: y), style: theme[.text]) + 3
    }
  }
}
