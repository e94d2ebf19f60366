import Casework
import Terminal
import Workflow

/// Opens a case: the family, its first child, who is allocated, and the step that it begins with.
struct OpenCaseDialog: SheetDialog {
  var sheet: FieldSheet
  /// The beginnings that the worker may choose among.
  private let starts: [Start]

  /// A procedure and the step of it that a case can begin with.
  struct Start: Hashable {
    var procedure: Procedure
    var step: StepDefinition
    var value: String { "\(procedure.key)/\(step.key)" }
  }

  /// A sheet for somebody who may open a case; the family's name may be known from a search. Throws where they may
  /// not, saying who may.
  init(family: String, in session: Session) throws(CaseworkError) {
    starts = try OpenCaseDialog.starts(in: session)
    let roles = OpenCaseDialog.allocated(in: starts)
    var fields: [FieldSheet.Field] = [
      .line(
        "family", say("Family name"), family, hint: say("The name by which the family is found."), isRequired: true),
      .line("address", say("Address"), hint: say("Where the family lives; empty where it is not known.")),
      .line(
        "given", say("First child's given name"),
        hint: say("Empty before birth. Brothers and sisters are added afterwards.")),
      .line("born", say("Date of birth"), hint: BirthDate.hint),
    ]
    for role in roles {
      let own = session.worker.roles.contains(role.key) ? session.worker : nil
      let hint = say("Enter chooses among those with this role; the case goes to the team of the first.")
      fields.append(
        FieldSheet.Field(key: role.key.rawValue, label: role.title, hint: hint, input: .worker(role.key, own)))
    }
    if starts.count > 1 {
      let choices = starts.map { Choice($0.value, title: "\($0.step.title) (\($0.procedure.title))") }
      let usual = OpenCaseDialog.usual(among: starts, in: session)
      let hint = say("Space and arrows go through the steps that a case can begin with.")
      fields.append(
        FieldSheet.Field(key: "start", label: say("Begins with"), hint: hint, input: .choice(choices, usual)))
    }
    sheet = FieldSheet(fields)
  }

  var title: String { starts.count == 1 ? say("Open a case: \(starts[0].step.title.inSentence)") : say("Open a case") }
  var done: String { say("Open the case") }

  func problem(in key: String, in session: Session) -> String? {
    key == "born" ? BirthDate.problem(sheet.value("born"), session: session) ?? doubt(in: session) : nil
  }

  /// What is to be asked about the child's date of birth.
  private func doubt(in session: Session) -> String? {
    BirthDate.doubt(child(in: session).person("new"), keep: OpenCaseDialog.acceptKey, on: session.today)
  }

  /// The first child as filled in.
  private func child(in session: Session) -> NewPerson {
    NewPerson(
      kind: .child, givenName: sheet.text("given"), familyName: sheet.text("family"),
      born: sheet.value("born").flatMap { BirthDate.parse($0, session: session) })
  }

  mutating func accept(in session: Session) -> [Effect] {
    if sheet.lacksSomething() { return [] }
    guard let start = starts.first(where: { $0.value == sheet.text("start") }) ?? starts.first else { return [] }
    if let problem = BirthDate.problem(sheet.value("born"), session: session) {
      sheet.fail(problem, at: "born")
      return []
    }
    if let doubt = doubt(in: session), !sheet.mayPass(doubt, at: "born") { return [] }
    let chosen = start.procedure.roles.filter(\.isAllocated).compactMap { role in
      sheet.worker(role.key.rawValue).map { (role: role.key, worker: $0) }
    }
    let opening = OpenCase(
      family: sheet.text("family"), procedure: start.procedure.key, step: start.step.key,
      team: chosen.first?.worker.team ?? session.worker.team, address: sheet.value("address"),
      people: [child(in: session)],
      allocations: Dictionary(chosen.map { ($0.role, $0.worker.id) }, uniquingKeysWith: { first, _ in first }))
    guard let outcome = perform(.openCase(opening), on: nil, in: session) else { return [] }
    return [
      .replace(SummaryScreen(caseID: outcome.caseID)),
      .say(say("\(outcome.caseID) is open. \(SummaryScreen.addKey) adds the other people of the family.")),
    ]
  }

  /// What the worker may open a case with. Throws the refusal that names who may, where they may not.
  private static func starts(in session: Session) throws(CaseworkError) -> [Start] {
    let procedures = try session.service.definitions().procedures.values.sorted { $0.key < $1.key }
    let allowed = procedures.filter { session.whyNot(.openCase, in: $0) == nil }
    guard !allowed.isEmpty else {
      let titles = procedures.flatMap(\.roles).filter { $0.permissions.contains(.openCase) }.map(\.title)
      throw .refused(Refusal(.notYourRole(needed: titles, doing: Permission.openCase.doing)))
    }
    return allowed.flatMap { procedure in
      procedure.startingSteps.compactMap { key in procedure.step(key).map { Start(procedure: procedure, step: $0) } }
    }
  }

  /// The first beginning of the procedure that most cases run on.
  private static func usual(among starts: [Start], in session: Session) -> Int {
    let usual = session.usualProcedure
    return starts.firstIndex { $0.procedure.key == usual } ?? 0
  }

  /// The roles that the cases of these procedures have a worker for, each once.
  private static func allocated(in starts: [Start]) -> [Role] {
    var roles: [Role] = []
    for role in starts.flatMap(\.procedure.roles)
    where role.isAllocated && !roles.contains(where: { $0.key == role.key }) {
      roles.append(role)
    }
    return roles
  }
}
