import Casework
import Terminal
import Workflow

/// Notes an action while minutes are taken: what, who and by when; answers with the three, and the heading.
struct ActionSheet: SheetDialog {
  var sheet: FieldSheet
  private let heading: String
  private let people: [NamedPerson]
  /// True where the form takes a person of the case only.
  private let namesPerson: Bool
  /// Whom the field was filled with from the list.
  private var picked: NamedPerson?

  private static var whoHint: String { say("Part of a name; anybody else is written as they are.") }
  private static var dateHint: String { say("fri, +10wd, 12 jan; may be empty.") }

  init(heading: String, people: [NamedPerson], namesPerson: Bool) {
    self.heading = heading
    self.people = people
    self.namesPerson = namesPerson
    sheet = FieldSheet([
      .line(
        "what", say("Action"), "", hint: say("What is to be done. It is noted under: \(heading)"), isRequired: true),
      .line("who", say("Who"), "", hint: ActionSheet.whoHint, isRequired: true),
      .line("by", say("By when"), "", hint: ActionSheet.dateHint),
    ])
  }

  var title: String { say("Action") }
  var done: String { say("Note it") }
  var actsOn: String { heading }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    switch action {
    case "enter", "next", "accept": completeName()
    default: break
    }
    return performInSheet(action, in: session)
  }

  mutating func receive(_ event: InputEvent, in session: Session) -> [Effect] {
    sheet.receive(event)
    switch sheet.focused?.key {
    case "who": sheet.hint("who", whoHint)
    case "by": sheet.hint("by", dateHint(in: session))
    default: break
    }
    return []
  }

  /// Who has a name like what is typed, the first of whom is taken.
  private var whoHint: String {
    let typed = sheet.text("who")
    guard !typed.isEmpty else { return ActionSheet.whoHint }
    let matches = people.matching(typed)
    guard let first = matches.first else { return namesPerson ? say("Nobody of the case.") : say("As it is written.") }
    let others = matches.dropFirst().prefix(3).map(\.name)
    return say("Enter: \(first.titled)") + (others.isEmpty ? "" : say("; or \(others.joined(separator: ", "))"))
  }

  private func dateHint(in session: Session) -> String {
    let typed = sheet.text("by")
    guard !typed.isEmpty else { return ActionSheet.dateHint }
    let day = DateInput.parse(typed, today: session.today, calendar: session.service.calendar)
    guard let day else { return say("Not a date yet.") }
    let why = session.service.calendar.nonWorking(day).map { ", \($0.wording)" } ?? ""
    return day.long + why
  }

  /// Puts the first of whom a part of the name was typed in its place.
  private mutating func completeName() {
    guard sheet.focused?.key == "who" else { return }
    let typed = sheet.text("who")
    guard !typed.isEmpty, typed != picked?.titled, let first = people.matching(typed).first else { return }
    picked = first
    sheet.fill("who", first.titled)
  }

  func problem(in key: String, in session: Session) -> String? {
    guard key == "by", !sheet.text("by").isEmpty else { return nil }
    let day = DateInput.parse(sheet.text("by"), today: session.today, calendar: session.service.calendar)
    return day == nil ? say("That is no date: write it as 14/3/2026, fri or +10wd.") : nil
  }

  mutating func accept(in session: Session) -> [Effect] {
    if sheet.lacksSomething() { return [] }
    if let problem = problem(in: "by", in: session) {
      sheet.fail(problem, at: "by")
      return []
    }
    var who = sheet.text("who")
    if namesPerson {
      let person = picked?.titled == who ? picked : people.matching(who).first
      guard let person else {
        sheet.fail(say("It must be somebody of the case."), at: "who")
        return []
      }
      who = person.id.rawValue
    }
    let day = DateInput.parse(sheet.text("by"), today: session.today, calendar: session.service.calendar)
    return [.answer(.choices([sheet.text("what"), who, day?.description ?? "", heading]), to: "minutes-action")]
  }
}
