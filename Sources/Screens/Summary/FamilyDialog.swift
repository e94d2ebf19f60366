import Casework
import Workflow

/// The family's name and address, to be put right.
struct FamilyDialog: SheetDialog {
  var sheet: FieldSheet
  private let file: CaseFile

  /// A sheet with what the case says now.
  init(changing file: CaseFile) {
    self.file = file
    sheet = FieldSheet([
      .line(
        "family", say("Family name"), file.family, hint: say("The name by which the family is found."), isRequired: true
      ),
      .line(
        "address", say("Address"), file.address ?? "", hint: say("Where the family lives; empty where it is not known.")
      ),
    ])
  }

  var title: String { say("Change the family's details") }
  var done: String { say("Save") }

  func renewed(in session: Session) -> FamilyDialog? {
    (try? session.open(file.id)).map { FamilyDialog(changing: $0.file) }
  }

  mutating func accept(in session: Session) -> [Effect] {
    if sheet.lacksSomething() { return [] }
    let change = ChangeCase(family: sheet.text("family"), address: sheet.value("address"))
    guard change.family != file.family || change.address != file.address else {
      return [.pop, .say(say("Nothing was changed."))]
    }
    guard perform(.changeCase(change), on: file.id, seen: file, in: session) != nil else { return [] }
    return [.pop, .say(say("Changed: the family's details."))]
  }
}
