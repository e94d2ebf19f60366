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
      With `-` instead of a date it reads DATE<TAB>RULE lines and prints one date a line.
      """)

  @Argument(help: "A date, 2025-12-15, with a time where the rule is in hours; or - to read lines.")
  var date: String
  @Argument(help: "A rule: \"15 working days\", \"3 months\", \"48 hours before\".")
  var rule: String?

  func run() throws {
    if date == "-" { return try readLines() }
    guard let rule else { throw Complaint("A rule is needed, such as \"15 working days\".") }
    let counted = try DueCommand.count(date, rule)
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
        Display.write(try DueCommand.count(parts[0], parts[1]).deadline.description)
      } catch {
        Display.write("-")
        Display.complain("line \(number): \(Display.line("\(error)"))")
        failed = true
      }
    }
    if failed { throw ExitCode.failure }
  }

  static func count(_ date: String, _ rule: String) throws -> CountedSpan {
    do {
      let start = try Deadline(parsing: date)
      let rule = try DueRule(parsing: rule)
      return WorkingCalendar.englandAndWales.count(rule, from: start)
    } catch {
      throw Complaint(Display.line("\(error)"))
    }
  }
}
