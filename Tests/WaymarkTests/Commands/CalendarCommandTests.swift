import Foundation
import Testing

@testable import waymark

/// `waymark calendar` as scripts read it.
@Suite struct CalendarCommandTests {
  private let scratch: CommandLineTests.Scratch
  private let path: String

  init() throws {
    scratch = try CommandLineTests.Scratch()
    path = scratch.path("a.store")
    _ = try CommandLineTests.waymark("demo", "--store", path, "--today", "2026-01-12", "--families", "20")
  }

  private func run(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(
      Tmux.program.path, ["calendar", "--store", path, "--today", "2026-01-12"] + arguments)
  }

  @Test func aChairsMonthIsTextJSONOrCSV() throws {
    let staff = try Tmux.execute(Tmux.program.path, ["worker", "list", "--store", path, "--format", "json"]).output
    let all = try #require(try JSONSerialization.jsonObject(with: Data(staff.utf8)) as? [[String: Any]])
    let chairs = all.filter { ($0["roles"] as? [String])?.contains("chair") == true }.compactMap { $0["id"] as? String }
    #expect(!chairs.isEmpty)
    var meetings = 0
    for chair in chairs {
      let json = try run("--worker", chair, "--month", "--format", "json")
      #expect(json.status == 0, "\(json.errors)")
      let lines = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
      meetings += lines.count { $0["meeting"] != nil }
      #expect(lines.contains { ($0["notWorked"] as? String)?.contains("New Year's Day") == true })
      let csv = try run("--worker", chair, "--month", "--format", "csv")
      #expect(csv.output.hasPrefix("DATE,FROM,TO,MEETING,FAMILY,CASE,DAY\r\n"))
      #expect(csv.output.components(separatedBy: "\r\n").count == lines.count + 2)
    }
    #expect(meetings > 0)
    #expect(try run().output.hasPrefix("DATE"))
  }

  @Test func whatIsWrongIsNamed() throws {
    #expect(try run("--worker", "nobody").errors.contains("There is no worker nobody in this store."))
    #expect(try run("--on", "soon").errors.contains("--on wants a date such as 2026-01-14, not soon."))
    #expect(try run("--worker", "a", "--venue", "b").errors.contains("Say --worker or --venue, not both."))
    #expect(try run("--day", "--week").errors.contains("Say one of --day, --week and --month."))
    #expect(try run("--venue", "Nowhere", "--day").output == "No meeting is to come then.\n")
  }
}
