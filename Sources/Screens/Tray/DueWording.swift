import Terminal
import Workflow

/// When a task is due as a tray says it: a mark, some words, and their ink.
struct DueWording: Hashable {
  /// `!` for what is late or due today.
  var mark: String
  var text: String
  /// The same in at most eleven columns, for narrow windows.
  var short: String
  var ink: Ink

  /// Days beyond which working days are not counted out: nobody plans by them.
  private static let horizon = 400

  init(_ due: Deadline?, now: Moment, calendar: WorkingCalendar) {
    guard let due else {
      self.init(mark: " ", text: "-", short: "-", ink: .faint)
      return
    }
    let today = now.day
    let time = due.time.map { " \($0)" } ?? ""
    if due.day == today {
      let late = due.isPassed(at: now)
      self.init(
        mark: "!", text: say("today\(time)") + (late ? say(" late") : ""),
        short: late ? say("late\(time)") : say("today\(time)"),
        ink: late ? .alert : .warning)
    } else if due.day < today {
      let days = calendar.workingDays(from: max(due.day, today.adding(days: -DueWording.horizon)), to: today)
      let isFar = today - due.day > DueWording.horizon
      let text =
        isFar ? say("late, \(due.day.short)") : days == 0 ? say("late, \(due.day.brief)") : say("\(days) wd late")
      self.init(mark: "!", text: text, short: isFar || days == 0 ? say("late") : text, ink: .alert)
    } else if due.day == today.adding(days: 1) {
      self.init(mark: " ", text: say("tomorrow\(time)"), short: say("tomorrow"), ink: .text)
    } else if due.day - today > DueWording.horizon {
      self.init(mark: " ", text: due.day.short, short: "\(due.day.monthShortName) \(due.day.year)", ink: .text)
    } else {
      let days = calendar.workingDays(from: today, to: due.day)
      let isOtherYear = due.day.year != today.year && due.day - today > 180
      let day = isOtherYear ? due.day.short : due.day.brief
      self.init(
        mark: " ", text: day.padded(toColumns: 10) + " \(days)".leftPadded(to: 4) + say(" wd"), short: due.day.brief,
        ink: .text)
    }
  }

  private init(mark: String, text: String, short: String, ink: Ink) {
    self.mark = mark
    self.text = text
    self.short = short
    self.ink = ink
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - columns)) + self
  }
}
