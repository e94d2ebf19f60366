public import Terminal
import Workflow

extension FormScreen {
  /// Goes to the section or the field that is clicked; in the text that is being typed to the place itself, and over
  /// what the mouse is drawn it selects.
  public mutating func point(_ mouse: MouseEvent, in area: Area, session: Session) -> [Effect]? {
    if halt != nil {
      guard mouse.kind == .press else { return [] }
      defer { layOut(in: session) }
      return goOn(in: session)
    }
    switch mode {
    case .sections, .field: break
    case .unread, .starting, .copying, .finding, .reading, .parts, .versions, .comparing: return nil
    }
    guard self.area.contains(mouse.position) else { return nil }
    let row = mouse.position.y - self.area.y - view.header.count - 1
    guard (0..<view.room).contains(row) else { return [] }
    defer { layOut(in: session) }
    if mouse.position.x < self.area.x + view.left {
      guard mouse.kind == .press, sections.indices.contains(view.sectionTop + row) else { return [] }
      return go(toSection: view.sectionTop + row, in: session)
    }
    let column = mouse.position.x - self.area.x - (view.left > 0 ? view.left + 1 : 0) - 1
    let place = Position(x: column, y: view.top + row)
    guard let address = view.fields.first(where: { $0.value.contains(place.y) })?.key else { return [] }
    if address == focus { return point(at: place, mouse.kind, in: session) }
    guard mouse.kind == .press else { return [] }
    commit(in: session)
    let effects = keepDraft(in: session, alsoFocus: false)
    focus(on: address, in: session)
    return effects
  }

  private mutating func go(toSection index: Int, in session: Session) -> [Effect] {
    commit(in: session)
    let effects = keepDraft(in: session, alsoFocus: false)
    leaveField()
    (section, scroll) = (index, 0)
    return effects
  }

  /// The mouse in the field that has the focus, by line and column of the view.
  private mutating func point(at place: Position, _ kind: MouseEvent.Kind, in session: Session) -> [Effect] {
    guard let caret = view.caret else { return [] }
    switch input?.body {
    case .text(let editor):
      let (row, column) = (place.y - caret.y + editor.caret.y, place.x - caret.x + editor.caret.x)
      guard kind == .drag || (0..<editor.rows).contains(row) else { return [] }
      input?.withEditor { $0.place(row: row, column: column, selecting: kind == .drag) }
    case .options(var options) where kind == .press:
      let index = options.cursor + place.y - caret.y
      guard options.choices.indices.contains(index) else { return [] }
      options.pick(index)
      input?.body = .options(options)
      commit(in: session)
    case .options, .table, .person, nil: break
    }
    return []
  }
}
