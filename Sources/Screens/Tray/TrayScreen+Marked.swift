import Casework
import Terminal
import Workflow

extension TrayScreen {
  /// What an action is done with: the marked tasks, or the one under the cursor.
  var chosen: [TrayRow] { marks.isEmpty ? selected.map { [$0] } ?? [] : marks.rows }

  /// The tasks that are seen, or would be further down a list that is gathered whole.
  var shownRows: [TrayRow] { list?.rows ?? window.rows }

  /// Does something with the chosen tasks, one after the other, and says what became of each.
  mutating func work(_ work: TrayBatch.Work, with rows: [TrayRow], saying message: String, in session: Session)
    -> [Effect]
  {
    let batch = TrayBatch(work, with: rows, in: session)
    if !batch.done.isEmpty { undoings = batch.undoings }
    marks.clear()
    return refreshed(in: session) + batch.effects(saying: message, of: rows.count)
  }

  /// Takes back what was done last, as far as it can be.
  mutating func undo(in session: Session) -> [Effect] {
    let last = undoings
    undoings = []
    var refused: [String] = []
    for undoing in last {
      if case .failure(let error) = session.perform(undoing.command, on: undoing.caseID) {
        refused.append(TrayBatch.line(undoing.label, error.isOfNoCase ? "" : error.description))
      }
    }
    let effects = refreshed(in: session)
    guard !refused.isEmpty else { return effects + [.say(say("Taken back: \(counted(last.count, "task", "tasks"))."))] }
    let text = [say("\(last.count - refused.count) of \(last.count) were taken back.")] + refused
    return effects + [
      .push(NoticeDialog(title: say("Not all of it could be undone"), text: text.joined(separator: "\n")))
    ]
  }

  /// Marks by an action; false for any other.
  mutating func mark(_ action: ActionID) -> Bool {
    switch action {
    case "mark":
      guard let row = selected else { return true }
      marks.toggle(row)
    case "mark-range":
      guard let row = selected else { return true }
      let rows = shownRows
      let here = rows.firstIndex { TaskName($0) == TaskName(row) } ?? 0
      let from = marks.last.flatMap { last in rows.firstIndex { TaskName($0) == last } } ?? here
      marks.add(Array(rows[min(from, here)...max(from, here)]))
    case "mark-all": marks.toggleAll(shownRows)
    default: return false
    }
    return true
  }

  /// Asks until when tasks are to be put off; what is late already can't be.
  mutating func askUntil(_ text: String = "", of rows: [TrayRow], in session: Session) -> [Effect] {
    asked = rows
    if rows.count == 1, let due = rows[0].due, due.sortKey < Deadline(session.now.moment).sortKey,
      rows[0].snoozedUntil == nil
    {
      return [.refuse(say("It was due \(due.long): what is late can't be put off; r gives it to somebody else."))]
    }
    let limit =
      rows.count == 1 ? rows[0].due.map { say(" It is due \($0.long), and not put off beyond that.") } ?? "" : ""
    return [
      .push(
        PromptDialog(
          title: say("Put off: \(rows.named)"), label: say("Until when"), text: text,
          message: say(
            "A day such as fri, m for Monday, 16 jan or +3wd, with a time where it matters: fri 14:00. Left empty, "
              + "it comes back now.") + limit, tag: "snooze", isRequired: false, about: rows.names))
    ]
  }

  /// Asks for a note on the chosen tasks.
  mutating func askForNote() -> [Effect] {
    let rows = chosen
    asked = rows
    // Of one title there are many, and what is seen behind the dialog may be another's by now.
    let one = rows.count == 1 ? rows.first : nil
    let before = [one?.label, one?.note].compactMap(\.self).joined(separator: " · ")
    return [
      .push(
        PromptDialog(
          title: say("Note on: \(rows.named)"), label: say("Note"), message: before,
          needed: say("A note says something"), tag: "note", about: rows.names)
      )
    ]
  }

  /// Puts the tasks that were asked about off until what was typed, or asks again.
  mutating func snooze(_ text: String, in session: Session) -> [Effect] {
    let rows = asked
    if text.isEmpty { return work(.snooze(nil), with: rows, saying: say("Back again: \(rows.named)."), in: session) }
    guard let until = TrayScreen.deadline(text, in: session) else {
      let missing = DateInput.missingDay(text).map { say("There is no \($0).") }
      return askUntil(text, of: rows, in: session) + [
        .refuse(missing ?? say("\"\(text)\" is no day: try fri, 16 jan, +3wd or fri 14:00."))
      ]
    }
    return work(
      .snooze(until), with: rows, saying: say("Put off until \(until.long): \(rows.named)."), in: session)
  }

  /// A day as people type it, with a time behind it where there is one.
  static func deadline(_ text: String, in session: Session) -> Deadline? {
    var words = text.split(separator: " ").map(String.init)
    var time: TimeOfDay?
    if words.count > 1, let last = words.last, last.contains(":") {
      guard let found = TimeOfDay(last.utf8.count == 4 ? "0\(last)" : last) else { return nil }
      time = found
      words.removeLast()
    }
    let calendar = session.service.calendar
    // A letter that one weekday alone begins with: m for Monday, and not t.
    if words.count == 1, words[0].count == 1 {
      let days = Weekday.allCases.map { $0.name.lowercased() }.filter { $0.hasPrefix(words[0].lowercased()) }
      if let only = days.first, days.count == 1 { words = [only] }
    }
    return DateInput.parse(words.joined(separator: " "), today: session.today, calendar: calendar)
      .map { Deadline(day: $0, time: time) }
  }
}

extension [TrayRow] {
  /// The tasks in a few words: the one by its title, several by their number.
  fileprivate var named: String { count == 1 ? self[0].title.inSentence : say("\(count) tasks") }

  /// The tasks by their cases and ids: of one title there are many.
  fileprivate var names: String { map { "\($0.caseID) \($0.task)" }.sorted().joined(separator: " ") }
}
