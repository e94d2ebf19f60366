import ArgumentParser
import Workflow

/// Counts a due date.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Count a due date in England and Wales, and say how it was counted.",
    discussion: """
      waymark due 2025-12-15 "15 working days"
      waymark due "2026-01-14T14:00" "48 hours before"
      waymark due 2026-01-14 "-5 working days"
      waymark due 2025-12-15 "15 working days" --day-one
      The date itself is day 0 and the next day, or working day, counts as 1. With `--day-one` the date counts as day \
      1 or, where it is no working day, the next working day does. A minus sign counts back.
      With `-` instead of a date it reads DATE<TAB>RULE lines and prints one date a line.
      """)

  @Argument(help: "A date, 2025-12-15, with a time where the rule is in hours; or - to read lines.")
  var date: String
  @Flag(name: .long, help: "Count the date itself as day 1: for days and working days after it.")
  var dayOne = false
  @Argument(
    parsing: .allUnrecognized, help: "A rule: \"15 working days\", \"3 months\", \"48 hours before\", \"-5 days\".")
  var rule: [String] = []

  func run() throws {
    if date == "-" {
      guard rule.isEmpty else { throw Complaint("With - every line has a rule of its own, and none stands beside it.") }
      return try readLines()
    }
    let rule = rule.joined(separator: " ")
    guard !rule.isEmpty else { throw Complaint("A rule is needed, such as \"15 working days\".") }
    let counted = try DueCommand.count(date, rule, includingDayOne: dayOne)
    Display.write("\(counted.deadline.long)\n\(counted.wording)")
  }

  private func readLines() throws {
    var number = 0
    var failed = false
    while let line = readLine() {
      number += 1
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      do {
        guard parts.count == 2 else { throw Complaint("DATE, a tab and RULE are wanted.") }
        Display.write(try DueCommand.count(parts[0], parts[1], includingDayOne: dayOne).deadline.description)
      } catch {
        Display.write("-")
        Display.complain("line \(number): \(Display.line("\(error)"))")
        failed = true
      }
    }
    if failed { throw ExitCode.failure }
  }

  static func count(_ date: String, _ rule: String, includingDayOne: Bool) throws -> CountedSpan {
    do {
      let start = try Deadline(parsing: date)
      let rule = try DueRule(parsing: rule)
      guard !includingDayOne || rule.span.canIncludeDayOne(rule.direction) else {
        throw Complaint("Only days or working days after a date, at least one, can be counted with the date as day 1.")
      }
      return WorkingCalendar.englandAndWales.count(rule, from: start, includingDayOne: includingDayOne)
    } catch let complaint as Complaint {
      throw complaint
    } catch {
      throw Complaint(Display.line("\(error)"))
    }
  }
}
