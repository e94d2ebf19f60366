import Casework
import Terminal
import Workflow

extension FormScreen {
  /// What works on the rows of some tables only.
  static var rowBindings: [Binding] {
    [
      Binding(
        "row-history", [.character("h")], say("how it went"), help: say("Show how the progress of this row went so far")
      ),
      Binding(
        "import-row", [.character("i")], say("import"), help: say("Take a contribution in from a file of plain text")),
    ]
  }

  /// Those that the focused table has a use for.
  var rowBindings: [Binding] {
    FormScreen.rowBindings.filter { binding in
      binding.action == "row-history" ? focusedField?.rows.history != nil : focusedField?.rows.contributor != nil
    }
  }

  /// Asks for the file of a contribution.
  func askForContribution(in session: Session) -> [Effect] {
    [
      .push(
        PromptDialog(
          title: say("Import a contribution"), label: say("File"),
          message: say("Plain text or Markdown: the template filled in (waymark contribution template), or any text."),
          needed: say("The name of a file is needed"), tag: "import-path", about: "", isKept: false))
    ]
  }

  /// Reads a contribution from a file, and asks whose it is where the file does not say so.
  mutating func readContribution(from path: String, in session: Session) -> [Effect] {
    guard let record, let field = focusedField, let reader = ContributionReader(field, in: record.file) else {
      return []
    }
    do {
      let bytes = try session.files.bytes(of: path, limit: PlainText.limit)
      let contribution = try reader.read(try PlainText.read(bytes))
      guard let from = contribution.from else {
        pendingContribution = contribution
        return askWhose(field, reader, in: record)
      }
      return take(contribution, of: from, reader, in: session)
    } catch let problem as TextFileProblem {
      return [.refuse(say("\(path.printable) \(problem.description) Nothing was changed."))]
    } catch let problem as ContributionProblem {
      return [.refuse(say("\(path.printable): \(problem.description) Nothing was changed."))]
    } catch {
      return [.refuse(say("\(String(describing: error)) Nothing was changed."))]
    }
  }

  private func askWhose(_ field: FieldDefinition, _ reader: ContributionReader, in record: FormRecord) -> [Effect] {
    guard case .table(let columns) = field.kind,
      case .person(let kinds)? = columns.first(where: { $0.key == field.rows.contributor?.column })?.kind
    else { return [] }
    // Those who owe one come first.
    let rows = focus.flatMap { answers[$0]?.tableRows } ?? []
    let owed = record.file.owedContributions(to: field, rows: rows, in: record.step, procedure: record.procedure)
    let first = owed.map(\.person)
    let others = record.file.people.filter { person in
      kinds.contains(person.kind) && !first.contains { $0.id == person.id }
    }
    let choices = (first + others).map { Choice($0.id.rawValue, title: $0.title) }
    return [.push(ChoiceDialog(title: say("Whose contribution is it?"), choices: choices, tag: "import-whose"))]
  }

  /// Takes the contribution that was read in as that of a person.
  mutating func takePending(of person: PersonID, in session: Session) -> [Effect] {
    guard let contribution = pendingContribution, let record else { return [] }
    pendingContribution = nil
    guard let field = focusedField, let reader = ContributionReader(field, in: record.file) else {
      let why = say("The field that this was chosen for is not there any more, by another's change.")
      return [.refuse(say("\(why) Nothing was changed."))]
    }
    return take(contribution, of: person, reader, in: session)
  }

  private mutating func take(
    _ contribution: Contribution, of person: PersonID, _ reader: ContributionReader, in session: Session
  ) -> [Effect] {
    guard let focus, let field = focusedField else { return [] }
    commit(in: session)
    do throws(ContributionProblem) {
      let rows = try reader.rows(answers[focus]?.tableRows ?? [], adding: contribution, of: person)
      set(focus, to: .rows(rows))
      input = FieldInput(field.kind, answer: .rows(rows))
      input?.offset = rows.count - 1
    } catch {
      return [.refuse(say("\(error.description) Nothing was changed."))]
    }
    let name = record?.file.person(person)?.name ?? person.rawValue
    let note = contribution.note.map { " \($0)" } ?? ""
    return keepDraft(in: session, alsoFocus: true) + [.say(say("Took in the contribution of \(name).\(note)"))]
  }

  /// Shows how the progress of the row under the cursor went.
  func showRowHistory(in session: Session) -> [Effect] {
    guard let record, case .table(let table)? = input?.body, table.rows.indices.contains(table.row) else {
      return [.say(say("There is no row whose progress could be shown."))]
    }
    let row = table.rows[table.row]
    let moments = row.rowID.map { record.history(ofRow: $0) } ?? []
    guard !moments.isEmpty else { return [.say(say("Nothing was recorded of this row before now."))] }
    let rules = focusedField?.rows.smart
    let about = (rules?.columns[.action]).flatMap { row[$0]?.text } ?? ""
    var lines = about.isEmpty ? [] : [about, ""]
    var date: Day?
    for (index, moment) in moments.enumerated() {
      let isMoved = moment.byWhen != nil && date != nil && moment.byWhen != date
      let due =
        moment.byWhen.map { isMoved ? say(", now by \($0.long)") : index == 0 ? say(", by \($0.long)") : "" } ?? ""
      lines.append((index == 0 ? "" : "→ ") + moment.wording + due)
      date = moment.byWhen ?? date
    }
    return [.push(NoticeDialog(title: say("Row \(table.row + 1): how it went"), text: lines.joined(separator: "\n")))]
  }
}

extension FormRecord {
  /// How a row went, over versions and forms.
  func history(ofRow id: String) -> [RowMoment] { file.history(ofRow: id, procedure: procedure, forms: forms) }
}
