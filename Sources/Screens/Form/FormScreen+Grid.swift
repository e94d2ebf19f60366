import Casework
import Terminal
import Workflow

extension FormScreen {
  /// True where the focused field is a cell of a grid.
  var isInGrid: Bool {
    guard focus != nil else { return false }
    let sections = sections
    return sections.indices.contains(section) && sections[section].isGrid
  }

  /// Takes a key that means something else in a grid than in a list; nil for those that mean the same.
  mutating func typeInGrid(_ event: InputEvent, in session: Session) -> [Effect]? {
    guard isInGrid, case .key(let key) = event else { return nil }
    switch input?.body {
    case .options(let options): return choose(key, in: options, session)
    case .person:
      guard let move = FormScreen.move(key) else { return nil }
      return moveInGrid(move, in: session)
    case .text, .table, nil: return nil
    }
  }

  private mutating func choose(_ key: Key, in options: OptionInput, _ session: Session) -> [Effect]? {
    if let move = FormScreen.move(key) { return moveInGrid(move, in: session) }
    guard !options.choices.isEmpty, !options.loneKey.isTyping else { return nil }
    var options = options
    switch key {
    case .character(let character):
      if let number = character.wholeNumberValue, character.isASCII, (1...options.choices.count).contains(number) {
        options.pick(number - 1)
      } else if character == " ", !options.isMultiple {
        options.pick(options.chosen.isEmpty ? 0 : (options.cursor + 1) % options.choices.count)
      } else {
        return nil
      }
      input?.body = .options(options)
      commit(in: session)
      layOut(in: session)
      return []
    case .enter where !options.isMultiple: return moveFocus(by: 1, in: session).laidOut(&self, session)
    default: return nil
    }
  }

  /// Where an arrow leads: children across, fields down.
  private static func move(_ key: Key) -> (children: Int, fields: Int)? {
    switch key {
    case .left: (-1, 0)
    case .right: (1, 0)
    case .up: (0, -1)
    case .down: (0, 1)
    default: nil
    }
  }

  /// Goes to a neighbouring cell; past the first or the last field, out of the grid.
  mutating func moveInGrid(_ move: (children: Int, fields: Int), in session: Session) -> [Effect] {
    guard let focus, let record else { return [] }
    let sections = sections
    guard sections.indices.contains(section) else { return [] }
    let rows = sections[section].gridRows.filter { $0.first?.field.kind != .heading }
    guard let row = rows.firstIndex(where: { $0.contains { $0.address == focus } }) else { return [] }
    if move.fields == 0 {
      let cells = rows[row].map(\.address)
      let index = (cells.firstIndex(of: focus) ?? 0) + move.children
      return cells.indices.contains(index) ? go(to: cells[index], in: session) : []
    }
    let children = record.file.children(of: record.step).map(\.id)
    let place = children.firstIndex { $0 == focus.child } ?? 0
    let next = row + move.fields
    guard rows.indices.contains(next) else {
      let addresses = places.map(\.address)
      let edge = move.fields < 0 ? rows.first?.first?.address : rows.last?.last?.address
      let index = edge.flatMap { addresses.firstIndex(of: $0) }.map { $0 + move.fields }
      guard let index, addresses.indices.contains(index) else { return [] }
      return go(to: addresses[index], in: session)
    }
    // Where it is not asked of this child: the nearest of the others.
    let target = rows[next].min { one, other in
      func distance(_ placed: PlacedField) -> Int {
        abs((children.firstIndex { $0 == placed.address.child } ?? 0) - place)
      }
      return distance(one) < distance(other)
    }
    return target.map { go(to: $0.address, in: session) } ?? []
  }

  private mutating func go(to address: FieldAddress, in session: Session) -> [Effect] {
    commit(in: session)
    let effects = keepDraft(in: session, alsoFocus: false)
    focus(on: address, in: session)
    layOut(in: session)
    return effects
  }
}

extension [Effect] {
  /// The effects, with the screen laid out anew.
  fileprivate func laidOut(_ screen: inout FormScreen, _ session: Session) -> [Effect] {
    screen.layOut(in: session)
    return self
  }
}
