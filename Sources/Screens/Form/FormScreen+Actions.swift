import Casework
import Terminal
import Workflow

extension FormScreen {
  public mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if action == "go-on" { return goOn(in: session) }
    if let effects = performMinutes(action, in: session) {
      layOut(in: session)
      return effects
    }
    let effects =
      switch mode {
      case .unread: action == "back" ? [Effect.pop] : []
      case .starting, .copying: performStarting(action, in: session)
      case .field: performEditing(action, in: session)
      case .finding: performSearch(action, in: session)
      case .sections: performInSections(action, in: session)
      case .reading, .comparing: performReading(action, in: session)
      case .parts, .versions: performInList(action, in: session)
      }
    layOut(in: session)
    return effects
  }

  private mutating func performEditing(_ action: ActionID, in session: Session) -> [Effect] {
    let (today, calendar) = (session.today, session.service.calendar)
    switch action {
    case "next-field", "previous-field":
      let step = action == "next-field" ? 1 : -1
      let refusal = input?.settlePerson()
      if let refusal { return leavePerson(by: step, refusing: refusal, in: session) }
      if input?.withTable({ $0.step(step, today: today, calendar: calendar) }) == true {
        commit(in: session)
        return []
      }
      return moveFocus(by: step, in: session)
    case "leave" where leavesTyping(): return []
    case "leave":
      let hadCell = input?.withTable { table in
        let isOpen = table.cell != nil
        table.closeCell(today: today, calendar: calendar)
        return isOpen
      }
      commit(in: session)
      if hadCell != true { leaveField() }
      return keepDraft(in: session, alsoFocus: false)
    case "calendar": return openCalendar(in: session)
    case "editor":
      guard case .text(let editor) = input?.body else { return [] }
      commit(in: session)
      return keepDraft(in: session, alsoFocus: true) + [.edit(editor.text, tag: "editor")]
    case "undo", "redo":
      let isDone = input?.withEditor { action == "undo" ? $0.undo() : $0.redo() } ?? false
      commit(in: session)
      return isDone ? [] : [.say(action == "undo" ? say("Nothing to take back.") : say("Nothing to do again."))]
    case "row-history": return showRowHistory(in: session)
    case "import-row": return askForContribution(in: session)
    case "keep-mine": return decideConflict(keepingMine: true, in: session)
    case "take-theirs": return decideConflict(keepingMine: false, in: session)
    case "take-both": return beginWithBoth(in: session)
    case "add-row", "delete-row", "undo-row", "row-up", "row-down", "sort-rows":
      return changeRows(action, in: session)
    case "back": return close(in: session)
    default: return performWriting(action, in: session) ?? performAnywhere(action, in: session)
    }
  }

  /// Goes on from where a name was typed that is nobody's: the focus is never caught, and the refusal is said.
  private mutating func leavePerson(by step: Int, refusing refusal: String, in session: Session) -> [Effect] {
    let (today, calendar) = (session.today, session.service.calendar)
    if input?.withTable({ $0.step(step, today: today, calendar: calendar) }) == true {
      commit(in: session)
      return [.refuse(refusal)]
    }
    return moveFocus(by: step, in: session) + [.refuse(refusal)]
  }

  private mutating func changeRows(_ action: ActionID, in session: Session) -> [Effect] {
    let (today, calendar) = (session.today, session.service.calendar)
    let isDone = input?.withTable { table in
      switch action {
      case "add-row": table.addRow(today: today, calendar: calendar)
      case "delete-row": table.deleteRow()
      case "row-up": table.moveRow(by: -1)
      case "row-down": table.moveRow(by: 1)
      case "sort-rows": table.sortByDate()
      default: table.restoreRow()
      }
    }
    commit(in: session)
    guard isDone == true else {
      switch action {
      case "add-row": return [.refuse(say("The table is full."))]
      case "delete-row": return [.say(say("There is no row to delete."))]
      case "row-up", "row-down": return []
      case "sort-rows": return [.say(say("The rows are in the order of their dates."))]
      default: return [.say(say("No row was deleted."))]
      }
    }
    if action == "sort-rows" { return [.say(say("Sorted by date; u brings the order back."))] }
    return action == "delete-row" ? [.say(say("Row deleted; u brings it back."))] : []
  }

  private mutating func performInSections(_ action: ActionID, in session: Session) -> [Effect] {
    if action != "next-section", action != "previous-section" { isPassing = false }
    switch action {
    case "enter": return moveFocus(by: 1, in: session)
    case "last-field": return moveFocus(by: -1, in: session)
    case "back": return close(in: session)
    case "up", "down", "first", "last":
      var cursor = ListCursor()
      cursor.index = section
      _ = cursor.perform(action, count: sections.count, page: max(1, area.height - 8))
      section = cursor.index
      return []
    default: return performAnywhere(action, in: session)
    }
  }

  /// What works in a field as in the list of sections.
  private mutating func performAnywhere(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "next-section": return moveSection(by: 1, in: session)
    case "previous-section": return moveSection(by: -1, in: session)
    case "save":
      commit(in: session)
      guard !unsaved.isEmpty else {
        let at = record?.form.map { ", \(session.saying($0.savedAt))" } ?? ""
        return [.say(say("Everything is saved\(at)."))]
      }
      let count = unsaved.count
      let known = Set(arrived.keys)
      if let refusal = save(in: session) { return [.refuse(besideHalt(say("Not saved: \(refusal)")))] }
      let others = arrivalWording(since: known, in: session).map { " \($0)" } ?? ""
      let saved = say("Saved \(counted(count, "answer", "answers")).\(others)")
      return [halt == nil ? .say(saved) : .refuse(besideHalt(saved))]
    case "finalise": return askToFinalise(in: session)
    case "copy-answers": return openCopying(in: session)
    case "same-for-all": return sameForAll(in: session)
    case "other-part": return switchPart(in: session)
    case "export": return askExport(in: session)
    case "send", "versions", "audit": return performReading(action, in: session)
    case "print":
      // What is printed is what the case has.
      if let refusal = save(in: session) { return [.refuse(say("Not printed, for it is not saved: \(refusal)"))] }
      return performReading(action, in: session)
    default: return []
    }
  }

  /// Goes to the next part of what is sent together; what was typed is saved first, or kept.
  mutating func switchPart(in session: Session) -> [Effect] {
    guard let record, record.parts.count > 1 else { return [] }
    let refusal = isEditing ? save(in: session) : nil
    if refusal != nil, unkept != nil { return [.refuse(FormScreen.stays)] }
    part = record.parts[record.part % record.parts.count]
    page = .form
    var effects = read(in: session) + open(in: session)
    if let refusal { effects.append(.refuse(say("Kept as you typed it, but not saved. \(refusal)"))) }
    return effects
  }

  /// Goes back one step: from a part to the list of parts, else out of the form.
  mutating func close(in session: Session) -> [Effect] {
    guard let record, record.procedure.task(opened)?.isSubmission == true, page == .form else {
      return leave(in: session)
    }
    let refusal = isEditing ? save(in: session) : nil
    if refusal != nil, unkept != nil { return [.refuse(FormScreen.stays)] }
    page = .parts
    list.index = record.part - 1
    leaveField()
    return refusal.map { [.refuse(say("Kept as you typed it, but not saved. \($0)"))] } ?? []
  }

  private mutating func performInList(_ action: ActionID, in session: Session) -> [Effect] {
    guard let record else { return [] }
    switch action {
    case "accept" where page == .parts:
      guard record.parts.indices.contains(list.index) else { return [] }
      part = record.parts[list.index]
      page = .form
      return read(in: session) + open(in: session)
    case "accept":
      guard let count = record.form?.versions.count, (0..<count).contains(list.index) else { return [] }
      page = .version(list.index)
      scroll = 0
      return []
    case "tick":
      tickVersion()
      return []
    case "compare": return compare()
    case "back":
      guard page == .versions else { return [.pop] }
      page = .form
      return []
    case "authorise", "reject", "send", "amend", "roll-back": return performReading(action, in: session)
    default:
      let count = page == .parts ? record.parts.count : (record.form?.versions.count ?? 0) + (hasPresent ? 1 : 0)
      _ = list.perform(action, count: count, page: max(1, area.height - 4))
      return []
    }
  }

  mutating func performReading(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "authorise", "reject", "roll-back", "send": return ask(action)
    case "export": return askExport(in: session)
    case "amend": return amend(in: session)
    case "erase":
      guard let record else { return [] }
      let what = say("all that was ever written in \(titled(record, all: false))")
      return [.push(EraseDialog(erasing: .form(record.id), of: caseID, called: what))]
    case "other-part": return switchPart(in: session)
    case "audit": return AuditDoor.open(caseID, in: session)
    case "print": return record.map { session.printing($0.id.step, form: $0.id, of: caseID) } ?? []
    case "versions":
      if isEditing, let refusal = save(in: session) { return [.refuse(refusal)] }
      leaveField()
      page = .versions
      list = ListCursor()
      tickedVersions = []
      return []
    case "back":
      switch page {
      case .version, .comparison:
        page = .versions
        return []
      case .form, .copying, .parts, .versions: return close(in: session)
      }
    case "next-section": scroll = view.nextSection(after: scroll) ?? scroll
    case "previous-section": scroll = view.section(before: scroll)
    case "up": scroll -= 1
    case "down": scroll += 1
    case "page-up": scroll -= max(1, view.room - 1)
    case "page-down": scroll += max(1, view.room - 1)
    case "first": scroll = 0
    case "last": scroll = view.lines.count
    default: break
    }
    return []
  }
}
