import Casework
import Workflow

@testable import waymark

extension FuzzTarget {
  /// What people type into fields and search lines, and how it is said again.
  static let inputs = FuzzTarget(name: "inputs") { bytes in
    guard let first = bytes.first else { return }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let today = TrialStore.today
    switch first % 6 {
    case 0:
      if let day = DateInput.parse(text, today: today, calendar: .englandAndWales) {
        try require(Day(day.description) == day, "\(day) is read back as \(String(describing: Day(day.description)))")
        _ = (day.long, day.short)
      }
      _ = DateInput.missingDay(text)
    case 1:
      if let day = Day(text) { try require(Day(day.description) == day, "\(text) is \(day)") }
      if let moment = Moment(text) { try require(Moment(moment.description) == moment, "\(text) is \(moment)") }
      if let instant = Instant(text) { try require(Instant(instant.description) == instant, "\(text) is \(instant)") }
      if let time = TimeOfDay(text) { try require(TimeOfDay(time.description) == time, "\(text) is \(time)") }
      if let deadline = Deadline(text) {
        try require(Deadline(deadline.description) == deadline, "\(text) is \(deadline)")
        _ = deadline.long
      }
    case 2:
      if let rule = DueRule(text) { try require(DueRule(rule.description) == rule, "\(text) is \(rule)") }
      if let span = Span(text) { try require(Span(span.description) == span, "\(text) is \(span)") }
    case 3:
      let vocabulary = TrayVocabulary(
        now: Moment(day: today, time: .midnight), calendar: .englandAndWales, me: "amina.shah", workers: { [] })
      if let filter = try? TrayFilter(reading: text, vocabulary) { _ = filter.isEmpty }
    case 4: _ = FindQuestion(reading: text, today: today, calendar: .englandAndWales)
    default: _ = try? TypedScript(text)
    }
  }
}
