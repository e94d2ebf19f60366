import Exports
import Foundation
import Testing

@testable import waymark

/// `waymark timeliness` as managers' spreadsheets read it.
@Suite struct TimelinessCommandTests {
  private let scratch: CommandLineTests.Scratch
  private let path: String

  init() throws {
    scratch = try CommandLineTests.Scratch()
    path = scratch.path("a.store")
    _ = try CommandLineTests.waymark("demo", "--store", path, "--today", "2026-01-12", "--families", "12")
  }

  private func run(_ arguments: [String], as worker: String? = nil) throws -> (
    status: Int32, output: String, errors: String
  ) {
    let manager = try worker ?? self.manager()
    return try Tmux.execute(
      Tmux.program.path,
      ["timeliness", "--store", path, "--today", "2026-01-12", "--as", manager] + arguments)
  }

  /// A worker of the demo who manages a team.
  private func manager() throws -> String {
    let staff = try Tmux.execute(Tmux.program.path, ["worker", "list", "--store", path, "--format", "json"]).output
    let all = try #require(try JSONSerialization.jsonObject(with: Data(staff.utf8)) as? [[String: Any]])
    let found = all.first { ($0["roles"] as? [String])?.contains("team-manager") == true }
    return try #require(found?["id"] as? String)
  }

  @Test func figuresAreTextJSONOrCSV() throws {
    let text = try run([])
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.hasPrefix("TEAM"))
    #expect(text.output.contains("Core group"))
    let json = try run(["--format", "json"])
    let lines = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(!lines.isEmpty)
    for line in lines {
      let (due, inTime) = (try #require(line["due"] as? Int), try #require(line["inTime"] as? Int))
      let (late, toCome) = (try #require(line["late"] as? Int), try #require(line["toCome"] as? Int))
      #expect(due == inTime + late + toCome)
      #expect((line["trend"] as? [Any])?.count == 12)
    }
    let csv = try run(["--format", "csv", "--by", "team"])
    let rows = csv.output.split(separator: "\r\n")
    #expect(rows.first == "TEAM,WORKER,KIND OF STEP,DUE,IN TIME,LATE,TO COME,PERCENT,TREND")
    #expect(rows.count > 1)
  }

  @Test func theStepsBehindThemAreAsManyAsAreCounted() throws {
    let figures = try run(["--format", "json", "--kind", "core-group"])
    let lines = try #require(try JSONSerialization.jsonObject(with: Data(figures.output.utf8)) as? [[String: Any]])
    let steps = try run(["--format", "json", "--kind", "core-group", "--steps"])
    let found = try #require(try JSONSerialization.jsonObject(with: Data(steps.output.utf8)) as? [[String: Any]])
    #expect(found.count == lines.reduce(0) { $0 + ($1["due"] as? Int ?? 0) })
    let late = try run(["--format", "json", "--kind", "core-group", "--steps", "--late"])
    let delayed = try #require(try JSONSerialization.jsonObject(with: Data(late.output.utf8)) as? [[String: Any]])
    #expect(delayed.count == lines.reduce(0) { $0 + ($1["late"] as? Int ?? 0) })
  }

  @Test func whatIsWrongIsNamed() throws {
    for (arguments, message) in [
      (["--month", "January"], "--month wants a month such as 2026-01, not January."),
      (["--measure", "mine"], "--measure wants every or national, not mine."),
      (["--team", "west"], "There is no team west. There are: "),
      (["--by", "worker"], "--by worker wants a team: --team ID."),
      (["--kind", "party"], "No procedure has a step party. There are: "),
    ] {
      let result = try run(arguments)
      #expect(result.status == 1)
      #expect(result.errors.contains(message), "\(result.errors)")
    }
    let refused = try run([], as: "amina.shah")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("Reading the figures on timeliness is for: "), "\(refused.errors)")
  }

  @Test func aCellIsNoFormulaAndKeepsItsQuotes() {
    let listing = Listing(columns: ["A", "B"], rows: [["=1+1", "say \"no\", twice"], ["-", "two\nlines"]], json: [])
    #expect(listing.csv == "A,B\r\n'=1+1,\"say \"\"no\"\", twice\"\r\n-,\"two\nlines\"\r\n")
  }
}
