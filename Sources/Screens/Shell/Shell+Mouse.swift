import Terminal

/// What the mouse does is what keys do: it goes to the row that is clicked, and a click on what is marked opens it.
extension Shell {
  func point(_ mouse: MouseEvent) -> ShellOutcome {
    guard let size, !Shell.isTooSmall(size), Buffer.area(of: size).contains(mouse.position) else { return .continue }
    switch mouse.kind {
    case .release: return .continue
    case .wheelUp: return press(.up, times: Shell.wheelRows)
    case .wheelDown: return press(.down, times: Shell.wheelRows)
    case .press where mouse.position.y == size.height - 1: return press(footerAt: mouse.position.x, width: size.width)
    case .press, .drag:
      let area = screenArea(in: size)
      guard area.contains(mouse.position) else { return .continue }
      if let effects = top.point(mouse, in: area, session: session) { return settle(effects) }
      return mouse.kind == .press ? go(to: mouse.position, in: size) : .continue
    }
  }

  /// How many rows a notch of the wheel is.
  private static let wheelRows = 3

  private func press(_ key: Key, times: Int) -> ShellOutcome {
    for _ in 0..<times {
      let outcome = press(key)
      if outcome != .continue { return outcome }
    }
    return .continue
  }

  /// Presses the key of the footer that is written at a column.
  private func press(footerAt x: Int, width: Int) -> ShellOutcome {
    let footer = Footer(entries: entries, isTyping: top.capturesText)
    var start = 1
    for item in footer.shown(width: width) {
      if (start..<start + item.columns).contains(x) {
        let entry = entries.first { $0.binding.action == item.action && $0.availability == .available }
        return entry?.key(whileTyping: footer.isTyping).map(press) ?? .continue
      }
      start += item.columns + 3
    }
    return .continue
  }

  /// Goes to what is drawn at a place by the keys that lead there, or opens it where it has the cursor already.
  private func go(to place: Position, in size: Size) -> ShellOutcome {
    let area = screenArea(in: size)
    var frame = frameOfTop(size)
    if let key = frame.number(at: place), !top.capturesText, entries.contains(where: { $0.binding.keys.contains(key) })
    {
      return press(key)
    }
    guard var marked = frame.marked(in: area) else { return .continue }
    if marked.contains(place) { return press(.enter) }
    // Another part of the screen, beside this one.
    for _ in 0..<4 where !top.isDialog && !marked.columns.contains(place.x) {
      let outcome = press(.tab)
      frame = frameOfTop(size)
      guard outcome == .continue, let next = frame.marked(in: area), next != marked else { return outcome }
      marked = next
    }
    let depth = layers.count
    var isUp: Bool?
    for _ in 0..<2 * area.height where !marked.rows.contains(place.y) {
      let goesUp = place.y < marked.rows.lowerBound
      // Past it: there is nothing to go to in that row.
      guard isUp == nil || isUp == goesUp else { return .continue }
      isUp = goesUp
      let outcome = press(goesUp ? .up : .down)
      guard outcome == .continue, layers.count == depth, let next = frameOfTop(size).marked(in: area), next != marked
      else { return outcome }
      marked = next
    }
    for _ in 0..<area.width where top.isDialog && !marked.columns.contains(place.x) {
      let outcome = press(place.x < marked.columns.lowerBound ? .left : .right)
      guard outcome == .continue, layers.count == depth, let next = frameOfTop(size).marked(in: area), next != marked,
        next.rows == marked.rows
      else { return outcome }
      marked = next
    }
    return .continue
  }
}

extension Shell {
  /// What the screen on top draws, without what lies below a dialog.
  func frameOfTop(_ size: Size) -> Buffer {
    fit()
    var buffer = Buffer(size: size)
    top.render(into: &buffer, area: screenArea(in: size), theme: theme, session: session)
    return buffer
  }
}

extension Buffer {
  static func area(of size: Size) -> Area { Area(x: 0, y: 0, width: size.width, height: size.height) }

  /// What stands out as having the focus: the rows and columns that are drawn in reverse, or else the cursor's row.
  struct Marked: Hashable {
    var rows: Range<Int>
    var columns: Range<Int>
    func contains(_ place: Position) -> Bool { rows.contains(place.y) && columns.contains(place.x) }
  }

  func marked(in area: Area) -> Marked? {
    var marked: Marked?
    for y in area.y..<area.bottom {
      let columns = (area.x..<area.right).filter { x in
        let attributes = self[x: x, y: y].style.attributes
        return attributes.contains(.reverse) && !attributes.contains(.underline)
      }
      guard columns.count > 1, let first = columns.first, let last = columns.last else {
        if marked != nil { break }
        continue
      }
      guard let before = marked else {
        marked = Marked(rows: y..<y + 1, columns: first..<last + 1)
        continue
      }
      guard before.columns.lowerBound == first else { break }
      marked = Marked(rows: before.rows.lowerBound..<y + 1, columns: first..<max(before.columns.upperBound, last + 1))
    }
    return marked ?? cursor.map { Marked(rows: $0.y..<$0.y + 1, columns: area.x..<area.right) }
  }

  /// The digit that what is drawn at a place begins with, as its key: "[1 Mine 10]", "2 Team 11".
  func number(at place: Position) -> Key? {
    var x = place.x
    func isGap(_ x: Int) -> Bool {
      self[x: x, y: place.y].character == " " && self[x: x - 1, y: place.y].character == " "
    }
    guard self[x: x, y: place.y].character != " " else { return nil }
    while x > 0, !isGap(x - 1), self[x: x, y: place.y].character != "[" { x -= 1 }
    while self[x: x, y: place.y].character == " " || self[x: x, y: place.y].character == "[", x < place.x { x += 1 }
    let first = self[x: x, y: place.y].character
    guard first.isWholeNumber, first.isASCII, self[x: x + 1, y: place.y].character == " " else { return nil }
    return .character(first)
  }
}
