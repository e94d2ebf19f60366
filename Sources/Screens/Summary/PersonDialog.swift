import Casework
import Terminal
import Workflow

/// Somebody's details in a case: for a person who is added, or for one whose details are put right.
struct PersonDialog: SheetDialog {
  var sheet: FieldSheet
  private let caseID: CaseID
  /// The person as they are; nil for one who is added.
  private let before: Person?
  /// The case that they are from; nil for one who is added.
  private let file: CaseFile?
  private let kind: Person.Kind
  private let sectors: [Choice]

  /// A blank sheet for a person of a kind; a child has the family's name until another is typed.
  init(adding kind: Person.Kind, to caseID: CaseID, family: String = "", sectors: [Choice] = []) {
    self.init(caseID, nil, nil, kind, sectors, family: kind == .child ? family : "")
  }

  /// A sheet with the details of a person of a case.
  init(changing person: Person, of file: CaseFile, sectors: [Choice] = []) {
    self.init(file.id, file, person, person.kind, sectors)
  }

  private init(
    _ caseID: CaseID, _ file: CaseFile?, _ person: Person?, _ kind: Person.Kind, _ sectors: [Choice],
    family: String = ""
  ) {
    self.caseID = caseID
    self.file = file
    self.before = person
    self.kind = kind
    self.sectors = sectors
    sheet = FieldSheet(PersonDialog.fields(of: person, kind: kind, sectors: sectors, family: family))
  }

  var title: String { before.map { say("Change \($0.wordedName)") } ?? say("Add \(kind.phrase)") }
  var actsOn: String { before.map(\.id.rawValue) ?? "" }
  var done: String { before == nil ? say("Add") : say("Save") }

  func renewed(in session: Session) -> PersonDialog? {
    guard let before, let file = (try? session.open(caseID))?.file, let person = file.person(before.id) else {
      return nil
    }
    return PersonDialog(changing: person, of: file, sectors: sectors)
  }

  private static func fields(
    of person: Person?, kind: Person.Kind, sectors: [Choice], family name: String
  ) -> [FieldSheet.Field] {
    let born = person?.born.map(BirthDate.text) ?? ""
    let common: [FieldSheet.Field] = [
      .line("phone", say("Telephone"), person?.phone ?? ""), .line("email", say("E-mail"), person?.email ?? ""),
      .line("address", say("Address"), person?.address ?? "", hint: say("Empty where it is the family's.")),
    ]
    let confidential = FieldSheet.Field(
      key: "confidential", label: say("Confidential"),
      hint: say("Yes keeps address, telephone and e-mail out of others' papers."),
      input: .choice(
        [Choice("", title: say("no")), Choice("yes", title: say("yes"))], person?.isAddressConfidential == true ? 1 : 0)
    )
    let former = FieldSheet.Field.line(
      "former", say("Former names"), (person?.formerNames ?? []).joined(separator: "; "),
      hint: say("Whole names they had before or are also known by, with ; between them."))
    let given = FieldSheet.Field.line("given", say("Given name"), person?.givenName ?? "")
    let family = FieldSheet.Field.line("family", say("Family name"), person?.familyName ?? name)
    let relationship = person?.relationship ?? ""
    switch kind {
    case .child:
      let beforeBirth = FieldSheet.Field.line(
        "given", say("Given name"), person?.givenName ?? "", hint: say("Empty before birth; the family name is enough.")
      )
      return [beforeBirth, family, .line("born", say("Date of birth"), born, hint: BirthDate.hint)] + common
        + [
          .line("file", say("File number"), person?.fileNumber ?? "", hint: say("Empty while the child has none.")),
          confidential,
          former,
        ]
    case .relative:
      let who = FieldSheet.Field.line(
        "relationship", say("Who they are"), relationship, hint: say("To the family, such as mother or neighbour."))
      return [given, family, who] + common
        + [.line("born", say("Date of birth"), born, hint: BirthDate.hint), confidential, former]
    case .professional:
      let what = FieldSheet.Field.line(
        "relationship", say("What they do"), relationship, hint: say("Such as school nurse or police officer."))
      let agency = FieldSheet.Field.line(
        "agency", say("Agency"), person?.agency ?? "",
        hint: say("Such as Hillside Primary School; enough without a name."))
      return [given, family, what, agency] + sector(of: person, among: sectors) + common + [confidential]
    }
  }

  /// The kind of agency, where the procedure knows any.
  private static func sector(of person: Person?, among sectors: [Choice]) -> [FieldSheet.Field] {
    guard !sectors.isEmpty else { return [] }
    let choices = [Choice("", title: say("not said"))] + sectors
    let chosen = choices.firstIndex { $0.value == person?.sector ?? "" } ?? 0
    let hint = say("Space goes through the kinds of agency.")
    return [FieldSheet.Field(key: "sector", label: say("Kind of agency"), hint: hint, input: .choice(choices, chosen))]
  }

  func problem(in key: String, in session: Session) -> String? {
    key == "born" ? BirthDate.problem(sheet.value("born"), session: session) ?? doubt(in: session) : nil
  }

  /// What is to be asked about a date of birth that is new.
  private func doubt(in session: Session) -> String? {
    guard let born = sheet.value("born").flatMap({ BirthDate.parse($0, session: session) }), born != before?.born
    else { return nil }
    let child = Person(
      id: "new", kind: kind, givenName: sheet.text("given"), familyName: sheet.text("family"), born: born)
    return BirthDate.doubt(child, keep: PersonDialog.acceptKey, on: session.today)
  }

  /// What is asked where a child would be taken to be unborn without anybody having said so.
  private static var unnamed: String {
    say("There is no given name: type it, or press \(acceptKey) again where the child is unborn.")
  }

  /// True for a child whose given name is missing: one who is new, or had one, and is not expected on a day to come.
  private func isUnnamed(born: Day?, in session: Session) -> Bool {
    guard kind == .child, sheet.value("given") == nil, sheet.value("family") != nil else { return false }
    guard before?.givenName.isEmpty != true else { return false }
    return born.map { $0 <= session.today } ?? true
  }

  mutating func accept(in session: Session) -> [Effect] {
    let typed = sheet.value("born")
    if let problem = BirthDate.problem(typed, session: session) {
      sheet.fail(problem, at: "born")
      return []
    }
    if let doubt = doubt(in: session), !sheet.mayPass(doubt, at: "born") { return [] }
    let born = typed.flatMap { BirthDate.parse($0, session: session) }
    if isUnnamed(born: born, in: session), !sheet.mayPass(PersonDialog.unnamed, at: "given") { return [] }
    return before.map { change($0, born: born, in: session) } ?? add(born: born, in: session)
  }

  /// Nil for no, which is what nobody has said anything of.
  private var isConfidential: Bool? { sheet.value("confidential") == "yes" ? true : nil }

  /// The former names that are typed, a semicolon between them; nil for none.
  private var formerNames: [String]? {
    let names = sheet.text("former").split(separator: ";").map { LineEditor(String($0)).trimmed }
      .filter { !$0.isEmpty }
    return names.isEmpty ? nil : names
  }

  private mutating func add(born: Day?, in session: Session) -> [Effect] {
    let person = NewPerson(
      kind: kind, givenName: sheet.text("given"), familyName: sheet.text("family"), born: born,
      relationship: sheet.value("relationship"), agency: sheet.value("agency"), phone: sheet.value("phone"),
      email: sheet.value("email"), address: sheet.value("address"), sector: sheet.value("sector"),
      fileNumber: sheet.value("file"), isAddressConfidential: isConfidential, formerNames: formerNames)
    guard let outcome = perform(.addPerson(AddPerson(person: person)), on: caseID, in: session) else { return [] }
    return [.pop, .say(say("Added: \(outcome.file.people.last?.wordedName ?? "")."))]
  }

  private mutating func change(_ before: Person, born: Day?, in session: Session) -> [Effect] {
    var person = before
    person.givenName = sheet.text("given")
    person.familyName = sheet.text("family")
    person.relationship = kind == .child ? before.relationship : sheet.value("relationship")
    person.agency = kind == .professional ? sheet.value("agency") : before.agency
    person.born = kind == .professional ? before.born : born
    person.phone = sheet.value("phone")
    person.email = sheet.value("email")
    person.address = sheet.value("address")
    if (before.isAddressConfidential == true) != (isConfidential == true) {
      person.isAddressConfidential = isConfidential
    }
    if kind == .child { person.fileNumber = sheet.value("file") }
    if kind != .professional { person.formerNames = formerNames }
    if sheet.fields.contains(where: { $0.key == "sector" }) { person.sector = sheet.value("sector") }
    // Somebody who looked and changed nothing is not refused.
    guard person != before else { return [.pop, .say(say("Nothing was changed."))] }
    let command = Command.changePerson(ChangePerson(person: person))
    guard perform(command, on: caseID, seen: file, in: session) != nil else { return [] }
    return [.pop, .say(say("Changed: \(person.wordedName)."))]
  }
}

extension Person {
  /// The name, or the agency where there is none.
  var wordedName: String { name.isEmpty ? agency ?? "" : name }
}

extension Person.Kind {
  /// Somebody of the kind, in the middle of a sentence: "a child".
  var phrase: String {
    switch self {
    case .child: say("a child")
    case .relative: say("a relative or somebody close")
    case .professional: say("an involved worker or agency")
    }
  }
}
