import Casework
import Terminal
import Workflow

/// Writes something in a chronology that no event of the case tells.
struct ChronologyDialog: SheetDialog {
  var sheet: FieldSheet
  private let caseID: CaseID
  private let label: String
  /// What the text begins with; it says nothing yet.
  private let beginning: String

  /// An empty sheet; for what happened on a day and how it is told to begin, with the cursor behind that.
  init(
    _ caseID: CaseID, label: String, children: [Person], about child: PersonID?, on day: Day? = nil,
    beginning: String = ""
  ) {
    self.caseID = caseID
    self.label = label
    self.beginning = beginning
    let choices =
      [Choice("", title: say("all of the family"))] + children.map { Choice($0.id.rawValue, title: $0.wordedName) }
    let index = choices.firstIndex { $0.value == child?.rawValue ?? "" } ?? 0
    sheet = FieldSheet([
      .line("date", say("Date"), day?.short ?? "", hint: say("When it happened, such as 14/3/2019."), isRequired: true),
      .line("text", say("What happened"), beginning, isRequired: true),
      .line("outcome", say("Outcome"), "", hint: say("What came of it; empty where nothing is known.")),
      .line(
        "source", say("Source"), "", hint: say("Where it is known from, such as the school's letter of 3 Nov 2025.")),
      FieldSheet.Field(key: "child", label: say("Whom it is about"), input: .choice(choices, index)),
    ])
    if day != nil { sheet.index = 1 }
  }

  /// A visit of today to a family.
  static func visit(to file: CaseFile, in session: Session) -> ChronologyDialog {
    ChronologyDialog(
      file.id, label: file.label, children: file.children, about: nil, on: session.today,
      beginning: say("Visit: "))
  }

  var title: String { say("Add to the chronology: \(label)") }
  var actsOn: String { caseID.rawValue }
  var done: String { say("Add") }

  mutating func accept(in session: Session) -> [Effect] {
    if sheet.lacksSomething() { return [] }
    if !beginning.isEmpty, sheet.text("text").count < beginning.count {
      sheet.fail(say("Say what was seen and said."), at: "text")
      return []
    }
    guard let date = DateInput.parse(sheet.text("date"), today: session.today, calendar: session.service.calendar)
    else {
      sheet.fail(say("That is no date: write it as 14/3/2019."), at: "date")
      return []
    }
    let command = AddToChronology(
      date: date, text: sheet.text("text"), outcome: sheet.value("outcome"), source: sheet.value("source"),
      children: sheet.value("child").map { [PersonID($0)] })
    guard perform(.addToChronology(command), on: caseID, in: session) != nil else { return [] }
    return [.pop, .say(say("Added to the chronology, \(date.short)."))]
  }
}
