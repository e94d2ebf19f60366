import Casework
import Terminal
import Workflow

/// Moves a case to another version of its procedure, or to another procedure: what changes is shown before it is done.
struct MoveDialog: SheetDialog {
  var sheet: FieldSheet
  private let file: CaseFile

  /// A sheet that proposes the latest version of the case's own procedure.
  init(moving file: CaseFile, latest: Int?) {
    self.file = file
    sheet = FieldSheet([
      .line(
        "procedure", say("Procedure"), file.procedure.rawValue, hint: say("Now \(file.procedure)."), isRequired: true),
      .line(
        "version", say("Version"), String(latest ?? file.procedureVersion), hint: say("Now \(file.procedureVersion)."),
        isRequired: true),
      .line("reason", say("Reason"), hint: say("Why, in words that go on the record."), isRequired: true),
    ])
  }

  private static let confirmation: ActionID = "move-confirm"

  var title: String { say("Move the case to other rules") }
  var done: String { say("See what changes") }

  private var move: MoveCase? {
    Int(sheet.text("version")).map {
      MoveCase(procedure: ProcedureKey(sheet.text("procedure")), version: $0, reason: sheet.text("reason"))
    }
  }

  func problem(in key: String, in session: Session) -> String? {
    key == "version" && Int(sheet.text("version")) == nil ? say("The version is a whole number.") : nil
  }

  mutating func accept(in session: Session) -> [Effect] {
    if sheet.lacksSomething() { return [] }
    guard let move else {
      sheet.fail(say("The version is a whole number."), at: "version")
      return []
    }
    do throws(CaseworkError) {
      let changes = try session.service.changes(by: move, of: file.id, as: session.actor)
      let lines = try session.service.wording(of: changes, by: move, of: file.id)
      let message = lines.isEmpty ? say("Nothing changes in the trays.") : lines.joined(separator: "\n")
      let title = say("Move to version \(move.version) of \(sheet.text("procedure"))?")
      return [.push(ConfirmDialog(title: title, message: message, confirm: say("Move"), tag: MoveDialog.confirmation))]
    } catch {
      sheet.fail(error.description)
      return []
    }
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    guard answer == .confirmed else { return [] }
    guard tag == MoveDialog.confirmation, let move else { return [.pop] }
    guard perform(.moveCase(move), on: file.id, in: session) != nil else { return [] }
    return [.pop, .say(say("Moved: to version \(move.version) of \(sheet.text("procedure"))."))]
  }
}

extension SummaryScreen {
  /// Asks for the rules that the case is moved to.
  func moveCase(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      let (file, procedure) = try session.open(caseID)
      let known = try session.service.definitions().procedures
      // What it is moved to may say who moves it, too.
      let places = ([procedure] + known.values.sorted { $0.key < $1.key }).filter { place in
        place.roles.contains { $0.permissions.contains(.moveCase) }
      }
      let reasons = (places.isEmpty ? [procedure] : places).map { session.whyNot(.moveCase, in: $0) }
      if let reason = reasons.first.flatMap(\.self), !reasons.contains(nil) { return [.refuse(reason)] }
      return [.push(MoveDialog(moving: file, latest: known[file.procedure]?.version))]
    } catch {
      return [.refuse(error.description)]
    }
  }
}
