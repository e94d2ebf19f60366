import Casework
import Terminal
import Workflow

/// Taking minutes in a form: what is done without leaving the text.
extension FormScreen {
  /// True while minutes are written here.
  var isTakingMinutes: Bool { minutes != nil && page == .form && (mode == .field || mode == .sections) }

  /// True while minutes are open that somebody may be writing: the screen follows them.
  var followsMinutes: Bool {
    minutes != nil && page == .form && record?.form?.state.isEditable == true
  }

  /// Does an action of minutes; nil for any other action.
  mutating func performMinutes(_ action: ActionID, in session: Session) -> [Effect]? {
    guard let minutes else { return nil }
    switch action {
    case "stamp": return stamp(in: session)
    case "take-name": return takeName(in: session)
    case "next-name", "previous-name":
      guard let count = minutes.pick?.matches.count, count > 0 else { return [] }
      let step = action == "next-name" ? 1 : count - 1
      self.minutes?.pick?.chosen = ((minutes.pick?.chosen ?? 0) + step) % count
      return []
    case "no-name":
      self.minutes?.pick = nil
      self.minutes?.isPickDismissed = true
      return []
    case "new-action": return askAction(in: session)
    case "actions":
      let effects = keepText(in: session)
      listedActions = minutes.definition.actions.map { rows(of: FieldAddress($0.table)) } ?? []
      return effects + [.push(ActionsPane(self, in: session))]
    case "attendance":
      return keepText(in: session) + [.push(AttendancePane(caseID: caseID, form: form, window: window))]
    case "heading":
      return keepText(in: session) + [.push(headingDialog(say("Go to heading"), tag: "heading"))]
    case "remarks":
      return keepText(in: session) + [.push(RemarksPane(caseID: caseID, form: form, window: window, at: remarkPlace))]
    case "remark": return [.push(headingDialog(say("Remark on"), tag: "remark-heading"))]
    case "follow":
      self.minutes?.isFollowing.toggle()
      return []
    default: return nil
    }
  }

  /// The task of the form that is shown.
  private var form: TaskID { record?.id ?? opened }

  /// Takes over what is typed and keeps it, as before anything that covers the text.
  private mutating func keepText(in session: Session) -> [Effect] {
    commit(in: session)
    return keepDraft(in: session, alsoFocus: true)
  }

  /// Puts the time of day in at the cursor, apart from the word before it.
  private mutating func stamp(in session: Session) -> [Effect] {
    if focus == nil || !isInText {
      guard focusText(ofSection: section, in: session) else { return [.refuse(say("No text is asked for here."))] }
    }
    var previous: Character?
    if case .text(let editor)? = input?.body { previous = editor.character(before: editor.cursor) }
    let blank = previous?.isWhitespace ?? true ? "" : " "
    return write("\(blank)\(session.now.moment.time) ", in: session)
  }

  /// Puts a text in at the cursor of the text that has the focus.
  private mutating func write(_ text: String, in session: Session) -> [Effect] {
    guard isInText else { return [.refuse(say("This field takes no text; Alt-h goes to a heading."))] }
    let isDone = input?.withEditor { $0.replace($0.cursor, $0.cursor, with: Array(text), as: .other) } ?? false
    guard isDone else { return [.refuse(say("There is no room for more in this field."))] }
    commit(in: session)
    return []
  }

  /// True where the focus is in a text that is no date, time or number.
  var isInText: Bool {
    guard case .text? = input?.body else { return false }
    return input?.kind == .longText || input?.kind == .text
  }

  /// Puts the focus at the end of the first long text of a section, else into its first field; false where it has none.
  @discardableResult
  mutating func focusText(ofSection section: Int, in session: Session) -> Bool {
    let fields = places.filter { $0.section == section }
    guard let place = fields.first(where: { $0.field.kind == .longText }) ?? fields.first else {
      self.section = section
      leaveField()
      return false
    }
    focus(on: place.address, in: session)
    if place.field.kind == .longText { input?.withEditor { $0.offset = $0.length } }
    return true
  }

  /// Goes to a heading of the agenda by its place: on to where its text ends.
  mutating func goToHeading(_ index: Int, in session: Session) -> [Effect] {
    let sections = sections
    guard sections.indices.contains(index) else { return [] }
    let effects = keepText(in: session)
    scroll = 0
    focusText(ofSection: index, in: session)
    return effects
  }

  /// The section that is being typed in, where the view goes along with it.
  private var followedSection: Int? {
    guard mode == .reading, let minutes, minutes.isFollowing else { return nil }
    let focus = minutes.drafts.max { $0.savedAt < $1.savedAt }?.focus
    return sections.firstIndex { $0.fields.contains { $0.address == focus } }
  }

  /// The headings to choose from, with the number that each has.
  private func headingDialog(_ title: String, tag: ActionID) -> ChoiceDialog {
    let sections = sections
    let isNumbered = sections.contains { $0.agendaNumber != nil }
    let choices = sections.enumerated().map { index, section in
      Choice(section.place.description, title: isNumbered ? section.title : "\(index + 1)  \(section.title)")
    }
    let here = followedSection ?? section
    let selected = sections.indices.contains(here) ? [sections[here].place.description] : []
    return ChoiceDialog(title: title, choices: choices, selected: selected, tag: tag)
  }

  /// Where a heading that was chosen is by now; nil where it is not asked for any more.
  private func index(ofPlace place: String) -> Int? { sections.firstIndex { $0.place.description == place } }

  private static var noHeading: [Effect] { [.refuse(say("That heading is not there any more, by another's change."))] }

  /// Goes to an action that was chosen from the list of them, wherever its row is by now.
  private mutating func goToAction(_ index: Int, in session: Session) -> [Effect] {
    guard let table = minutes?.definition.actions else { return [] }
    let address = FieldAddress(table.table)
    guard let row = listedActions.counterpart(of: index, in: rows(of: address)) else {
      return [.refuse(say("That action is not there any more, by another's change."))]
    }
    focus(on: address, row: row, column: table.what, in: session)
    return []
  }

  /// Where the heading of a number is: of the number that the agenda gives it, where it gives any. Where several have
  /// it, for it is asked for each child, the one after the present one.
  func index(ofHeading number: Int) -> Int? {
    let sections = sections
    guard sections.contains(where: { $0.agendaNumber != nil }) else {
      return sections.indices.contains(number - 1) ? number - 1 : nil
    }
    let found = sections.indices.filter { sections[$0].agendaNumber == number }
    return found.first { $0 > section && found.contains(section) } ?? found.first
  }

  /// The key of a heading's number, typed with Alt; nil for any other event.
  static func headingNumber(_ event: InputEvent) -> Int? {
    guard case .key(.alt(let character)) = event, let number = character.wholeNumberValue, number > 0 else {
      return nil
    }
    return number
  }

  // MARK: People by "@"

  /// Looks whom to offer, after something was typed or the cursor has moved.
  mutating func offerNames(after event: InputEvent) {
    guard let minutes else { return }
    if case .key(.character) = event { self.minutes?.isPickDismissed = false }
    guard case .text(let editor)? = input?.body, isInText, self.minutes?.isPickDismissed == false else {
      self.minutes?.pick = nil
      return
    }
    var pick = NamePick(at: editor, among: minutes.people)
    // Whoever was chosen stays so while they match.
    if let chosen = minutes.pick?.person, let index = pick?.matches.firstIndex(of: chosen) { pick?.chosen = index }
    self.minutes?.pick = pick
  }

  private mutating func takeName(in session: Session) -> [Effect] {
    guard let pick = minutes?.pick else { return [] }
    let isDone = input?.withEditor { $0.replace(last: pick.length, with: pick.person.inText) } ?? false
    minutes?.pick = nil
    commit(in: session)
    return isDone ? [] : [.refuse(say("There is no room for more in this field."))]
  }

  // MARK: Actions

  private mutating func askAction(in session: Session) -> [Effect] {
    guard let minutes, let table = minutes.definition.actions, let record else { return [] }
    let effects = keepText(in: session)
    let heading = sections.indices.contains(section) ? sections[section].title : ""
    let isPerson = record.definition.holdsPerson(table.who, of: table.table)
    return effects + [.push(ActionSheet(heading: heading, people: minutes.people, namesPerson: isPerson))]
  }

  /// Adds an action to the table; the text and its cursor stay as they are.
  private mutating func addAction(_ parts: [String], in session: Session) -> [Effect] {
    guard let table = minutes?.definition.actions, parts.count == 4 else { return [] }
    let address = FieldAddress(table.table)
    var rows = rows(of: address)
    guard rows.count < TableInput.limit else { return [.refuse(say("The table of actions is full."))] }
    var row: [FieldKey: Answer] = [table.what: .text(parts[0]), table.who: .text(parts[1])]
    if !parts[2].isEmpty { row[table.byWhen] = .text(parts[2]) }
    if let heading = table.heading, !parts[3].isEmpty { row[heading] = .text(parts[3]) }
    rows.append(row)
    setRows(rows, of: address, in: session)
    return keepDraft(in: session, alsoFocus: true) + [.say(say("Action \(rows.count) noted."))]
  }

  func rows(of address: FieldAddress) -> [[FieldKey: Answer]] {
    if case .rows(let rows)? = answers[address] { rows } else { [] }
  }

  private mutating func setRows(_ rows: [[FieldKey: Answer]], of address: FieldAddress, in session: Session) {
    set(address, to: .rows(rows))
    if focus == address { refill(in: session) }
  }

  // MARK: What the meeting knows

  /// Writes who attended, who did not and whose report came into the tables of the minutes.
  private mutating func fillLists(in session: Session) -> [Effect] {
    // Somebody may have come since it was read.
    let problems = read(in: session)
    guard let minutes, let record else { return [] }
    var said: [String] = []
    for list in AttendanceList.allCases {
      guard let table = minutes.definition.lists[list] else { continue }
      let address = FieldAddress(table.table)
      let isPerson = record.definition.holdsPerson(table.person, of: table.table)
      let (rows, added) = table.adding(minutes.room.people(list), to: rows(of: address), isPerson: isPerson)
      guard added > 0 else { continue }
      setRows(rows, of: address, in: session)
      said.append("\(list.title): \(added)")
    }
    let message =
      said.isEmpty ? say("The minutes have all of them already.") : say("Added to the minutes: \(listed(said)).")
    return problems + keepDraft(in: session, alsoFocus: true) + [.say(message)]
  }

  // MARK: Remarks

  /// The section that a remark would be on: the one that is written or read.
  var remarkPlace: FieldAddress? {
    sections.indices.contains(section) ? sections[section].place : nil
  }

  private mutating func askRemark(on index: Int) -> [Effect] {
    let title = say("Remark on: \(sections[index].title)")
    let place = sections[index].place
    askedRemark = place
    return [
      .push(
        PromptDialog(
          title: title, label: say("Whoever writes sees it at once"), needed: say("A remark says something"),
          tag: "remark", about: place.description))
    ]
  }

  private mutating func leaveRemark(_ text: String, in session: Session) -> [Effect] {
    guard let record, let place = askedRemark else { return [] }
    let remark = LeaveRemark(form: record.id, section: place.field, child: place.child, text: text)
    let effects = session.effects(of: .leaveRemark(remark), on: caseID, saying: say("Remark left."))
    return read(in: session) + effects
  }

  /// Goes on with what a dialog of the minutes was answered with; nil for the answer to any other.
  mutating func answeredMinutes(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect]? {
    switch (tag, answer) {
    case ("minutes-action", .choices(let parts)): return addAction(parts, in: session)
    case ("minutes-action-row", .choice(let row)):
      return Int(row).map { goToAction($0, in: session) } ?? []
    case ("minutes-lists", .confirmed): return fillLists(in: session)
    case ("heading", .choice(let place)):
      return index(ofPlace: place).map { goToHeading($0, in: session) } ?? FormScreen.noHeading
    case ("minutes-section", .choice(let place)):
      let index = index(ofPlace: place)
      if index == nil { return FormScreen.noHeading }
      if mode == .reading {
        scroll = index.flatMap { view.sectionStarts.indices.contains($0) ? view.sectionStarts[$0] : nil } ?? scroll
        return []
      }
      return index.map { goToHeading($0, in: session) } ?? []
    case ("remark-heading", .choice(let place)):
      return index(ofPlace: place).map { askRemark(on: $0) } ?? FormScreen.noHeading
    case ("remark", .text(let text)): return leaveRemark(text, in: session)
    default: return nil
    }
  }

  // MARK: Following

  /// Reads what others have typed, remarked or recorded since, where something has changed.
  mutating func followMinutes(in session: Session) -> [Effect] {
    guard followsMinutes, let record, let minutes else { return [] }
    var problems: [Effect] = []
    let version = session.read(
      { store throws(StoreError) in try store.version(of: StreamID(caseID)) }, problems: &problems)
    if let version, version != record.file.version {
      let known = Set(minutes.openRemarks.map(\.number))
      problems += read(in: session)
      let new =
        self.minutes?.openRemarks.filter { !known.contains($0.number) && $0.left.by != session.actor.worker } ?? []
      if let first = new.first {
        problems.append(.say(say("\(session.nameOf(first.left.by)) left a remark; \(Key.alt("r").label) shows it.")))
      }
    } else {
      readDrafts(in: session)
    }
    layOut(in: session)
    return problems
  }

  /// Reads what is typed and not saved by whoever writes, where this person only reads and may.
  mutating func readDrafts(in session: Session) {
    guard let minutes, minutes.readsDrafts, !isEditing, followsMinutes, let record else {
      self.minutes?.drafts = []
      return
    }
    let drafts = (try? session.service.store.drafts(of: record.id, in: caseID)) ?? []
    self.minutes?.drafts = drafts.filter { $0.worker != session.actor.worker && !$0.answers.isEmpty }
  }
}
