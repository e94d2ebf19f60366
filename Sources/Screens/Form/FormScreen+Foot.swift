import Casework
import Terminal
import Workflow

extension FormScreen {
  /// What is saved, what is still required, and what comes next.
  func foot(_ record: FormRecord, in session: Session) -> [FormLine] {
    switch mode {
    case .unread, .parts, .versions, .comparing: return []
    case .copying: return [FormLine("Each copied answer says where it came from until it is changed.", .faint)]
    case .starting:
      return [start.refusal.map { FormLine("! \($0)", .alert) } ?? FormLine("Not started.", .faint)]
    case .field, .finding, .sections: return editingFoot(record, in: session)
    case .reading: return readingFoot(record, in: session)
    }
  }

  private func editingFoot(_ record: FormRecord, in session: Session) -> [FormLine] {
    guard let form = record.form else { return [] }
    let sound = soundAnswers(record)
    let (answered, required) = record.file.progress(definition: record.definition, answers: sound, in: record.step)
    let percent = required == 0 ? 100 : answered * 100 / required
    var first = FormLine("\(form.state.title), \(percent)% complete", .text)
    let by = form.savedBy == session.actor.worker ? "" : " by \(session.nameOf(form.savedBy))"
    first.add(", saved \(session.saying(form.savedAt))\(by)", .success)
    let count = unsaved.count
    if count > 0 { first.add("; \(counted(count, "change", "changes")) not saved yet", .warning) }
    var lines = [first]
    let missing = record.file.missingAnswers(definition: record.definition, answers: sound, in: record.step)
    if missing.isEmpty {
      lines.append(FormLine("Every required answer (*) is there.", .success))
    } else {
      lines += named("\(missing.count) required (*): ", missing.map(\.label))
    }
    let requiredLabels = Set(missing.map(\.label))
    let wrong = places.filter { answers[$0.address] ?? .blank != sound[$0.address] ?? .blank }
      .map { record.file.label(of: $0.field, child: $0.address.child) }.filter { !requiredLabels.contains($0) }
    if !wrong.isEmpty { lines += named("! To be put right: ", wrong) }
    let (toFinalise, toSend) = record.missing(with: unsaved.filter { sound[$0.key] ?? .blank == $0.value })
    lines += asked("finalised", toFinalise) + asked("sent", toSend.filter { !toFinalise.contains($0) })
    let last = record.authoriser.map {
      "Once finalised, a \($0.inSentence) authorises it: nobody who wrote in it."
    }
    return lines + (last.map { [FormLine($0, .faint)] } ?? [])
  }

  /// The answers on the screen but for those that are none of their field's kind.
  private func soundAnswers(_ record: FormRecord) -> [FieldAddress: Answer] {
    var sound = answers
    for (address, _) in unsaved {
      guard let field = record.definition.field(address.field)?.field, let answer = sound[address] else { continue }
      sound[address] = field.kind.sound(answer, in: record.file)
    }
    return sound
  }

  /// The lines that one kind of missing thing may take: more of them in the list of sections, where nothing is typed.
  private var linesEach: Int { mode == .sections ? max(2, area.height / 4) : 2 }

  /// Things in no more lines than given; what does not fit is counted.
  private func named(
    _ lead: String, _ things: [String], separator: String = "; ", more: String = "and", end: String = "", extra: Int = 0
  ) -> [FormLine] {
    let columns = max(10, area.width - 2)
    let most = linesEach + extra
    func lines(_ count: Int) -> [FormLine] {
      let rest = things.count - count
      let more = rest > 0 ? "\(separator)\(more) \(rest) more\(end)" : ""
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
    return named("! Before it can be \(done): ", missing, separator: " ", more: "And", end: ".", extra: 1)
  }

  private func readingFoot(_ record: FormRecord, in session: Session) -> [FormLine] {
    guard let form = record.form else { return [] }
    var notes: [String] = []
    switch form.state {
    case .draft, .rejected: notes += [reasons["save"]].compactMap { $0 }
    case .awaitingAuthorisation: notes += [reasons["authorise"]].compactMap { $0 }
    case .finalised:
      if let role = record.authoriser, record.carrier != nil {
        notes.append("It can be amended until it is sent to a \(role.inSentence).")
        let missing = record.missing(with: [:]).toSend
        if !missing.isEmpty { notes.append("! Before it can be sent: \(missing.joined(separator: " "))") }
      }
    case .authorised:
      let roles = record.rollBackRoles
      notes.append("Nobody can amend it; only \(roles.isEmpty ? "nobody" : listed(roles)) can roll it back.")
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
      let saved = "saved \(session.saying(form.savedAt)) by \(session.nameOf(form.savedBy))"
      return "\(form.state.title.capitalisedFirst), \(saved)."
    case .finalised:
      let last = form.versions.last?.finalised
      return last.map { "Finalised \(session.saying($0.at)) by \(session.nameOf($0.by))." } ?? "Finalised."
    case .awaitingAuthorisation:
      let by = session.nameOf(form.submittedBy ?? form.savedBy)
      return "Awaiting authorisation by a \((record.authoriser ?? "manager").inSentence); sent by \(by)."
    case .authorised:
      guard let signature = form.authorised else { return "Authorised." }
      return "Authorised \(session.saying(signature.at)) by \(session.nameOf(signature.by))."
    }
  }
}
