import Foundation
import Testing

@testable import waymark

/// `waymark retention` as records support uses it.
@Suite struct RetentionCommandTests {
  private let scratch: CommandLineTests.Scratch
  private let path: String

  init() throws {
    scratch = try CommandLineTests.Scratch()
    path = scratch.path("a.store")
    _ = try CommandLineTests.waymark("demo", "--store", path, "--today", "2026-01-12", "--families", "40")
  }

  private func retention(
    _ arguments: String..., as worker: String = "rosa.diaz", resources: String? = nil
  ) throws -> (status: Int32, output: String, errors: String) {
    let program = ["retention", "--store", path, "--today", "2026-01-12", "--as", worker] + arguments
    guard let resources else { return try Tmux.execute(Tmux.program.path, program) }
    return try Tmux.execute("/usr/bin/env", ["WAYMARK_RESOURCES=\(resources)", Tmux.program.path] + program)
  }

  private func json(_ arguments: String...) throws -> [[String: Any]] {
    let result = try Tmux.execute(
      Tmux.program.path,
      ["retention", "--store", path, "--today", "2026-01-12", "--as", "rosa.diaz", "--format", "json"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
  }

  private func apply(_ lines: [String], as worker: String) throws -> (status: Int32, output: String, errors: String) {
    let file = scratch.path("apply.jsonl")
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    return try Tmux.execute(
      Tmux.program.path, ["apply", file, "--store", path, "--today", "2026-01-12", "--as", worker])
  }

  @Test func closedCasesAreListedWithTheirDatesAndWhy() throws {
    let text = try retention()
    #expect(text.status == 0 && text.errors.isEmpty, "\(text.errors)")
    #expect(text.output.hasPrefix("CASE "))
    let cases = try json()
    #expect(!cases.isEmpty)
    // What the lists say has an open step is not closed.
    let open = try CommandLineTests.waymark("case", "--store", path, "--format", "json").output
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(open.utf8)) as? [[String: Any]])
    let closed = rows.filter { ($0["current"] as? String)?.isEmpty == true }.compactMap { $0["id"] as? String }
    #expect(Set(cases.compactMap { $0["case"] as? String }) == Set(closed))
    for item in cases {
      #expect(item["standing"] as? String == "kept")
      let (until, counting) = (item["until"] as? String ?? "none", item["counting"] as? String ?? "none")
      #expect(text.output.contains("  \(until)  kept") && text.output.contains(": \(counting)"))
      #expect(item["rule"] is String && item["cite"] is String && item["from"] is String)
    }
    let dates = cases.compactMap { $0["until"] as? String }
    #expect(dates == dates.sorted())
    #expect(try retention("--format", "csv").output.hasPrefix("CASE,FAMILY,CLOSED,KEPT UNTIL,STANDING,WHY,CITE\r\n"))
  }

  @Test func onlyWhatIsPastIsDue() throws {
    #expect(try retention("--due").output == "No case is past its time on 12 Jan 2026.\n")
    let all = try json()
    let first = try #require(all.first?["until"] as? String)
    #expect(try json("--due", "--by", first).isEmpty, "the last day is kept")
    let later = try json("--due", "--by", "2190-01-01")
    #expect(later.count == all.count)
    #expect(later.allSatisfy { $0["standing"] as? String == "past" })
    #expect(try retention("--by", "soon").errors == "Error: --by wants a date such as 2051-03-26, not soon.\n")
  }

  @Test func itIsForWhoReadsTheAudit() throws {
    let refused = try retention(as: "amina.shah")
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(refused.errors.contains("audit trail is for: "))
  }

  /// A restricted case is not there for whoever may not see it.
  @Test func aRestrictedCaseIsNotThere() throws {
    let all = try json()
    let id = try #require(all.first?["case"] as? String)
    let workers = [
      "amina.shah", "grace.obi", "sian.rees", "gareth.llwyd", "zoe.hartley", "haruka.yamada", "owen.price",
    ]
    let command =
      #"{"command":"restrict-case","case":"\#(id)","named":[\#(workers.map { "\"\($0)\"" }.joined(separator: ","))],"#
      + #""reviewer":"grace.obi","reason":"A worker's family."}"#
    let taken = try apply([command], as: "grace.obi")
    #expect(taken.status == 0, "\(taken.output)")
    let rest = all.compactMap { $0["case"] as? String }.filter { $0 != id }
    #expect(try json().compactMap { $0["case"] as? String } == rest)
  }

  /// Held records are never due, and nothing of them is erased.
  @Test func heldRecordsAreNotDue() throws {
    let id = try #require(try json().first?["case"] as? String)
    let hold = #"{"command":"hold-records","case":"\#(id)","reason":"The inquiry of 2026."}"#
    #expect(try apply([hold], as: "rosa.diaz").output.contains("Holding the records of a case is for: Administrator."))
    #expect(try apply([hold], as: "alan.bryce").status == 0)
    let held = try #require(try json("--by", "2190-01-01").first { $0["case"] as? String == id })
    #expect(held["standing"] as? String == "held")
    #expect((held["holds"] as? [[String: Any]])?.first?["reason"] as? String == "The inquiry of 2026.")
    #expect(try !json("--due", "--by", "2190-01-01").contains { $0["case"] as? String == id })
    let erase = #"{"command":"erase-text","case":"\#(id)","form":"initial-conference-1/report","reason":"Past."}"#
    #expect(
      try apply([erase], as: "alan.bryce").output.contains(
        "The records are held, and nothing of them is erased until that is lifted: The inquiry of 2026."))
    let release = #"{"command":"release-records","case":"\#(id)","hold":1,"reason":"It has reported."}"#
    #expect(try apply([release], as: "alan.bryce").status == 0)
    #expect(try json("--due", "--by", "2190-01-01").contains { $0["case"] as? String == id })
  }

  /// A case that can't be read is named, and keeps nobody from the others.
  @Test func whatCannotBeReadIsNamed() throws {
    let ids = try json().compactMap { $0["case"] as? String }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let event = Data(#""event":"case-opened""#.utf8)
    while let place = bytes.firstRange(of: event) { bytes[place.upperBound - 2] = UInt8(ascii: "D") }
    try bytes.write(to: URL(fileURLWithPath: path))
    let result = try retention()
    #expect(result.status == 1)
    #expect(result.output == "Nothing can be said of the closed cases.\n")
    for id in ids { #expect(result.errors.contains("waymark: \(id) can't be read: "), "\(result.errors)") }
  }

  // The schedule's file.

  private func resources(_ schedule: String?) throws -> String {
    let folder = scratch.path("resources")
    let shipped = Sources.folder.deletingLastPathComponent().appendingPathComponent("Resources").path
    try FileManager.default.copyItem(atPath: shipped, toPath: folder)
    let file = "\(folder)/retention/schedule.yaml"
    try FileManager.default.removeItem(atPath: file)
    if let schedule { try schedule.write(toFile: file, atomically: true, encoding: .utf8) }
    return folder
  }

  @Test func whatIsWrongWithTheScheduleIsNamedByLineAndAllElseGoesOn() throws {
    let folder = try resources("title: Ours\nrules:\n  - title: Any\n    keep: { years: 0, form: closing }\n")
    let result = try retention(resources: folder)
    #expect(result.status == 1 && result.output.isEmpty)
    let file = "\(folder)/retention/schedule.yaml"
    #expect(
      result.errors.hasPrefix("Error: The retention schedule has errors:\n\(file):3:5: error: a rule needs \"cite\""))
    #expect(result.errors.contains("\(file):4:23: error: \"keep\" has no key \"form\"; did you mean \"from\"?"))
    func other(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
      try Tmux.execute("/usr/bin/env", ["WAYMARK_RESOURCES=\(folder)", Tmux.program.path] + arguments)
    }
    for command in ["tray", "case"] { #expect(try other(command, "--store", path).status == 0) }
    let check = try other("procedure", "check")
    #expect(check.status == 1 && (check.output + check.errors).contains("\(file):4:20: error: \"years\" must be"))
    #expect(try other("procedure", "check", file).status == 1)
  }

  @Test func aMisspeltStepIsSaidBesideTheList() throws {
    let folder = try resources(
      "title: Ours\nrules:\n  - { title: Any, cite: Ours, steps: [sektion-47], keep: { years: 9, from: closing } }\n")
    let result = try retention(resources: folder)
    #expect(result.status == 0)
    #expect(
      result.errors.contains(":3:39: warning: no procedure has a step \"sektion-47\"; did you mean \"section-47\"?"))
    #expect(result.output.contains("uncovered  no rule of the schedule covers it"))
  }

  @Test func noScheduleIsSaid() throws {
    let folder = try resources(nil)
    let result = try retention(resources: folder)
    #expect(result.errors == "Error: There is no retention schedule: \(folder)/retention/schedule.yaml.\n")
  }
}
