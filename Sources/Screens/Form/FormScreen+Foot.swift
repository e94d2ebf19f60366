import Casework
import Terminal
import Workflow

extension FormScreen {
  /// What is saved, what is still required, and what comes next.
  mutating func foot(_ record: FormRecord, in session: Session) -> [FormLine] {
    switch mode {
    case .unread, .parts, .versions, .comparing: return []
    case .copying: return [FormLine(say("Each copied answer says where it came from until it is changed."), .faint)]
    case .starting:
      return [start.refusal.map { FormLine("! \($0)", .alert) } ?? FormLine(say("Not started."), .faint)]
    case .field, .finding, .sections: return editingFoot(record, in: session)
    case .reading: return readingFoot(record, in: session)
    }
  }

  private mutating func editingFoot(_ record: FormRecord, in session: Session) -> [FormLine] {
    guard let form = record.form else { return [] }
    let standing = standing(of: record)
    var first = FormLine(say("\(form.state.title), \(standing.percent)% complete"), .text)
    let by = form.savedBy == session.actor.worker ? "" : say(" by \(session.nameOf(form.savedBy))")
    first.add(say(", saved \(session.saying(form.savedAt))\(by)"), .success)
    let count = unsaved.count
    if count > 0 { first.add(say("; \(counted(count, "change", "changes")) not saved yet"), .warning) }
    var lines = [first]
    if standing.missing.isEmpty {
      lines.append(FormLine(say("Every required answer (*) is there."), .success))
    } else {
      lines += named(say("\(standing.missing.count) required (*): "), standing.missing)
    }
    if !standing.wrong.isEmpty { lines += named(say("! To be put right: "), standing.wrong) }
    lines +=
      asked(say("finalised", "before it can be"), standing.toFinalise)
      + asked(say("sent", "before it can be"), standing.toSend)
    let last = record.authoriser.map {
      say("Once finalised, a \($0.inSentence) authorises it: nobody who wrote in it.")
    }
    return lines + (last.map { [FormLine($0, .faint)] } ?? [])
  }

  /// How far the form is, worked out once for the answers that are on the screen.
  private mutating func standing(of record: FormRecord) -> FormStanding {
    if let standing { return standing }
    let found = FormStanding(record, answers: answers, unsaved: unsaved, places: places.map { ($0.address, $0.field) })
    standing = found
    return found
  }

  /// The lines that one kind of missing thing may take: more of them in the list of sections, where nothing is typed.
  private var linesEach: Int { mode == .sections ? max(2, area.height / 4) : 2 }

  /// Things in no more lines than given; what does not fit is counted.
  private func named(
    _ lead: String, _ things: [String], separator: String = "; ", more: String = say("and"), end: String = "",
    extra: Int = 0
  ) -> [FormLine] {
    let columns = max(10, area.width - 2)
    let most = linesEach + extra
    func lines(_ count: Int) -> [FormLine] {
      let rest = things.count - count
      let more = rest > 0 ? say("\(separator)\(more) \(rest) more\(end)") : ""
      let text = lead + things.prefix(count).joined(separator: separator) + more
      return text.wrapped(toColumns: columns - 2).enumerated().map { row, line in
        FormLine(String(line), .warning, indent: row == 0 ? 0 : 2)
      }
    }
    var count = things.count
    while count > 1, lines(count).count > most { count -= 1 }
    return Array(lines(count).prefix(most))
  }

  /// What gates still ask for before the form can be finalised or sent: each thing is a sentence.
  private func asked(_ done: String, _ missing: [String]) -> [FormLine] {
    guard !missing.isEmpty else { return [] }
    return named(say("! Before it can be \(done): "), missing, separator: " ", more: say("And"), end: ".", extra: 1)
  }

  private func readingFoot(_ record: FormRecord, in session: Session) -> [FormLine] {
    guard let form = record.form else { return [] }
    var notes: [String] = []
    switch form.state {
    case .draft, .rejected: notes += [reasons["save"]].compactMap { $0 }
    case .awaitingAuthorisation: notes += [reasons["authorise"]].compactMap { $0 }
    case .finalised:
      if let role = record.authoriser, record.carrier != nil {
        notes.append(say("It can be amended until it is sent to a \(role.inSentence)."))
        let missing = record.missing(with: [:]).toSend
        if !missing.isEmpty { notes.append(say("! Before it can be sent: \(missing.joined(separator: " "))")) }
      }
    case .authorised:
      let roles = record.rollBackRoles
      notes.append(say("Nobody can amend it; only \(roles.isEmpty ? say("nobody") : listed(roles)) can roll it back."))
    }
    notes += distributionNotes(form, record)
    let columns = max(10, area.width - 2)
    let state = stateWording(form, record, in: session).wrapped(toColumns: columns).prefix(2)
    let more = notes.flatMap { $0.wrapped(toColumns: columns) }.prefix(2)
    return state.map { FormLine(String($0), .text) } + more.map { FormLine(String($0), .faint) }
  }

  /// Where a form stands, by whom and since when.
  func stateWording(_ form: Form, _ record: FormRecord, in session: Session) -> String {
    switch form.state {
    case .draft, .rejected:
      let saved = say("saved \(session.saying(form.savedAt)) by \(session.nameOf(form.savedBy))")
      return "\(form.state.title.capitalisedFirst), \(saved)."
    case .finalised:
      let last = form.versions.last?.finalised
      return last.map { say("Finalised \(session.saying($0.at)) by \(session.nameOf($0.by)).") } ?? say("Finalised.")
    case .awaitingAuthorisation:
      let by = session.nameOf(form.submittedBy ?? form.savedBy)
      return say("Awaiting authorisation by a \((record.authoriser ?? say("manager")).inSentence); sent by \(by).")
    case .authorised:
      guard let signature = form.authorised else { return say("Authorised.") }
      return say("Authorised \(session.saying(signature.at)) by \(session.nameOf(signature.by)).")
    }
  }
}
