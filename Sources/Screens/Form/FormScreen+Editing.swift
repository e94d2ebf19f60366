import Casework
import Terminal
import Workflow

extension FormScreen {
  /// Takes a typed key or a paste into the focused field.
  mutating func type(_ event: InputEvent, in session: Session) -> [Effect] {
    if let effects = typeInGrid(event, in: session) { return effects }
    let calendar = session.service.calendar
    let people = peopleOffered
    guard let response = input?.receive(event, today: session.today, calendar: calendar, people: people) else {
      return []
    }
    var effects: [Effect] = []
    switch response {
    case .ignored: return []
    case .moved: break
    case .changed: changed(in: session)
    case .full: effects.append(.refuse(say("There is no room for more in this field.")))
    case .next where isInGrid && event == .key(.down): return moveInGrid((0, 1), in: session)
    case .previous where isInGrid: return moveInGrid((0, -1), in: session)
    case .next: effects += moveFocus(by: 1, in: session)
    case .previous: effects += moveFocus(by: -1, in: session)
    case .openPeople: effects += openPeople()
    case .refused(let why):
      changed(in: session)
      effects.append(.refuse(why))
    }
    if response == .full { changed(in: session) }
    offerNames(after: event)
    layOut(in: session)
    return effects
  }

  /// Takes over what was typed, at once where it is short; a long text when the field is left or keys pause, unless
  /// it has become empty or is so no more.
  private mutating func changed(in session: Session) {
    if case .text(let editor) = input?.body, editor.length > 1000, let focus,
      editor.isBlank == (answers[focus] ?? .blank).isBlank
    {
      return
    }
    commit(in: session)
  }

  /// Takes over what is in the focused field.
  mutating func commit(in session: Session) {
    guard let focus, isEditing else { return }
    if focusedField?.rows.history != nil {
      let stem = rowStem(in: session)
      input?.withTable { $0.identify(stem) }
    }
    guard let input else { return }
    set(focus, to: input.answer(today: session.today, calendar: session.service.calendar))
  }

  /// What the identity of a row that is made now begins with: nobody makes another one in the same thousandth of a
  /// second in the same form.
  private func rowStem(in session: Session) -> String {
    "\(session.actor.worker):\(record?.id.description ?? ""):\(session.now.milliseconds)"
  }

  /// Changes an answer on the screen; one that is as it was saved is no change.
  mutating func change(_ address: FieldAddress, to answer: Answer) {
    let saved = record?.form?.answers[address] ?? .blank
    // Another's change that was not decided on yet: one's own stays, whatever it says.
    if answer.isSame(as: saved), !conflicts.contains(address) {
      edits[address] = nil
    } else {
      edits[address] = answer.isBlank ? .blank : answer
    }
  }

  /// The edits of fields that are shown: what saving is about.
  var unsaved: [FieldAddress: Answer] {
    guard !edits.isEmpty else { return [:] }
    let shown = Set(places.map(\.address))
    return edits.filter { shown.contains($0.key) }
  }

  /// The fields that can have the focus, in the order of the form, with their sections.
  var places: [(section: Int, address: FieldAddress, field: FieldDefinition)] {
    sections.enumerated().flatMap { index, section in
      section.fields.filter { $0.field.kind != .heading }.map { (index, $0.address, $0.field) }
    }
  }

  /// Puts the focus on a field; false where it is not shown.
  @discardableResult
  mutating func focus(on address: FieldAddress, at cursor: InputPlace? = nil, in session: Session) -> Bool {
    guard let place = places.first(where: { $0.address == address }) else { return false }
    section = place.section
    focus = address
    search = nil
    var input = FieldInput(place.field.kind, answer: answers[address] ?? .blank)
    if let cursor { input.go(to: cursor, today: session.today, calendar: session.service.calendar) }
    self.input = input
    return true
  }

  /// Puts the focus on a field, or into a cell of its table; where it is there already, what is typed stays as it is.
  mutating func focus(on address: FieldAddress, row: Int?, column: FieldKey?, in session: Session) {
    guard let row, let column else {
      if focus != address { focus(on: address, in: session) }
      return
    }
    if focus == address, case .table(let table) = input?.body, table.isOpen(row: row, column: column) { return }
    focus(on: address, in: session)
    input?.withTable { $0.open(row: row, column: column) }
  }

  mutating func focusFirst(in session: Session) {
    guard let first = places.first else { return }
    focus(on: first.address, in: session)
  }

  /// Goes to a neighbouring field, also in the neighbouring section; past either end, to the list of
  /// sections, and from there round again.
  mutating func moveFocus(by step: Int, in session: Session) -> [Effect] {
    commit(in: session)
    let effects = keepDraft(in: session, alsoFocus: false)
    let places = places
    let index = focus.flatMap { address in places.firstIndex { $0.address == address } }
    let target: Int
    if let index {
      target = index + step
    } else {
      target =
        step > 0
        ? places.firstIndex { $0.section >= section } ?? places.count
        : places.lastIndex { $0.section < section } ?? places.count - 1
    }
    guard places.indices.contains(target) else {
      // Round again: from the list, Tab begins at the first field and Shift-Tab at the last.
      if index != nil { section = 0 }
      leaveField()
      return effects
    }
    focus(on: places[target].address, in: session)
    return effects
  }

  /// Goes from the field to the list of sections, where single letters are keys.
  mutating func leaveField() {
    if let focus { wroteAt = KeptPlace.Writing(field: focus, offset: input?.offset ?? 0) }
    (focus, input, search) = (nil, nil, nil)
  }

  /// Goes to a neighbouring section and says which it is: to its first field where a field has the focus.
  mutating func moveSection(by step: Int, in session: Session) -> [Effect] {
    commit(in: session)
    let effects = keepDraft(in: session, alsoFocus: false)
    let sections = sections
    guard sections.indices.contains(section + step) else {
      return effects + [.say(say("This is the \(step > 0 ? say("last") : say("first")) section."))]
    }
    section += step
    scroll = 0
    let first = places.first { $0.section == section }
    let isEntering = focus != nil || isPassing
    leaveField()
    isPassing = isEntering && first == nil
    if isEntering, let first { focus(on: first.address, in: session) }
    let nothing = first == nil ? say(" Nothing is asked here.") : ""
    return effects + [.say(say("Section \(section + 1) of \(sections.count): \(sections[section].title).\(nothing)"))]
  }

  private func openPeople() -> [Effect] {
    guard let (label, open) = openPerson, case .person(let kinds) = open.kind else { return [] }
    let choices = peopleOffered
    guard !choices.isEmpty else {
      return [.refuse(say("The case has nobody to choose here: it must be \(Person.Kind.wording(of: kinds))."))]
    }
    var selected: [String] = []
    if case .person(let person) = open.body, let id = person.id { selected = [id] }
    return [.push(ChoiceDialog(title: label, choices: choices, selected: selected, tag: "person"))]
  }

  /// The person being chosen, in the focused field or in a cell of it, with its label.
  var openPerson: (label: String, input: FieldInput)? {
    guard let field = focusedField, let input else { return nil }
    guard case .table(let table) = input.body else { return (field.label, input) }
    return table.cell.map { (table.columns[$0.column].label, $0.input) }
  }
}
