import Casework
import Terminal
import Workflow

/// When and how something was received from people, or sent to them.
struct RegisterDialog: SheetDialog {
  var sheet: FieldSheet
  private let record: RegisterRecord
  private let people: [Person]

  /// The answer to the register once it is recorded.
  static let recorded: ActionID = "register-recorded"

  init(record: RegisterRecord, people: [Person]) {
    self.record = record
    self.people = people
    var methods = record.methods
    if record.register.direction == .received {
      methods.insert(Choice("", title: say("not said")), at: 0)
    } else if people.contains(where: { record.usualMethod(for: $0.id) != nil }) {
      let isAgreed = record.register.group != nil
      let one = isAgreed ? say("as agreed with them") : say("as they were invited")
      let each = isAgreed ? say("as agreed with each") : say("as each was invited")
      methods.insert(Choice("", title: people.count == 1 ? one : each), at: 0)
    }
    let method = FieldSheet.Field(key: "method", label: say("How"), input: .choice(methods, 0))
    sheet = FieldSheet([
      .line("on", say("Date"), "today", hint: say("Such as today, yesterday or 14/3/2026."), isRequired: true), method,
      .line("note", say("Note"), "", hint: say("What else there is to know; may be empty.")),
    ])

  }

  var title: String {
    let who = people.count == 1 ? people[0].wordedName : counted(people.count, "person", "people")
    return record.register.direction == .sent ? say("Sent to \(who)") : say("Received from \(who)")
  }
  var actsOn: String { people.map(\.id.rawValue).sorted().joined(separator: " ") }
  var done: String { say("Record") }

  mutating func accept(in session: Session) -> [Effect] {
    if sheet.lacksSomething() { return [] }
    let calendar = session.service.calendar
    guard let day = DateInput.parse(sheet.text("on"), today: session.today, calendar: calendar) else {
      sheet.fail(say("That is no date: write it as 14/3/2026."), at: "on")
      return []
    }
    let entry = RegisterEntry(on: day, method: sheet.value("method"), note: sheet.value("note"))
    let entries = Dictionary(people.map { ($0.id, entry) }) { first, _ in first }
    let command: Command =
      switch record.register.direction {
      case .received: .recordReceived(RecordReceived(task: record.id, people: entries))
      case .sent: .recordSent(RecordSent(task: record.id, people: entries))
      }
    guard perform(command, on: record.file.id, seen: record.file, in: session) != nil else { return [] }
    return [.answer(.confirmed, to: RegisterDialog.recorded), .say(say("Recorded: \(title.inSentence)."))]
  }
}
