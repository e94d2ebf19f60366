import Foundation
import Testing

@testable import waymark

/// The tray as scripts read and change it.
@Suite struct TrayCommandTests {
  private let scratch: CommandLineTests.Scratch
  private let store: String

  init() throws {
    scratch = try CommandLineTests.Scratch()
    store = scratch.path("a.store")
    _ = try CommandLineTests.waymark("demo", "--store", store, "--today", "2026-01-12", "--families", "6")
  }

  private func waymark(
    _ arguments: String..., input: String? = nil
  ) throws -> (status: Int32, output: String, errors: String) {
    let name = arguments.prefix(arguments.first == "worker" ? 2 : 1)
    let rest = arguments.dropFirst(name.count)
    return try Tmux.execute(
      Tmux.program.path, name + ["--store", store, "--today", "2026-01-12"] + rest, input: input)
  }

  private func apply(_ line: String) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(Tmux.program.path, ["apply", "-", "--store", store], input: line + "\n")
  }

  @Test func aFilterOfFieldsNarrowsAndNegationGivesTheRest() throws {
    let all = try waymark("tray", "--view", "team", "--as", "grace.obi", "--limit", "5000")
    let requests = try waymark(
      "tray", "--view", "team", "--as", "grace.obi", "--limit", "5000", "--filter", "kind:request")
    let work = try waymark(
      "tray", "--view", "team", "--as", "grace.obi", "--limit", "5000", "--filter=-kind:request")
    func lines(_ result: (status: Int32, output: String, errors: String)) -> Int {
      result.status == 0 ? result.output.split(separator: "\n").count { $0.contains("C0") } : -1
    }
    #expect(lines(all) > 0 && lines(work) > 0)
    #expect(max(0, lines(requests)) + lines(work) == lines(all))
    let json = try waymark("tray", "--as", "amina.shah", "--format", "json", "--filter", "due:<2027-01-01 family:a")
    #expect(json.status == 0 && json.output.hasPrefix("["))
  }

  @Test func aFilterThatCanNotBeReadIsPointedAt() throws {
    let result = try waymark("tray", "--as", "amina.shah", "--filter", "overdue rle:chair")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    let lines = result.errors.split(separator: "\n").map(String.init)
    #expect(lines.first == "Error: overdue rle:chair")
    #expect(lines.dropFirst().first == "        ^")
    #expect(lines.last?.hasPrefix("Character 9: There is no field \"rle\". The fields are: due, role,") == true)
  }

  @Test func tasksAreGroupedAndSorted() throws {
    let result = try waymark("tray", "--as", "amina.shah", "--group", "family", "--sort", "task", "--format", "json")
    #expect(result.status == 0)
    let wrong = try waymark("tray", "--as", "amina.shah", "--group", "colour")
    #expect(wrong.status == 64 && wrong.errors.contains("colour"))
  }

  @Test func theLoadOfATeamIsPrinted() throws {
    let result = try waymark("worker", "load", "--as", "grace.obi")
    #expect(result.status == 0)
    #expect(result.output.contains("OVERDUE") && result.output.contains("Amina Shah"))
  }

  @Test func aMandateIsGrantedUsedAndEnded() throws {
    let note =
      #"{"command":"note-task","case":"C0001","task":"TASK","text":"Rang.","by":"gareth.llwyd","#
      + #""actingFor":"amina.shah","at":"2026-01-12T10:00:00Z"}"#
    let rows = try waymark("tray", "--as", "amina.shah", "--format", "json")
    let row = try #require(
      try JSONDecoder().decode([Row].self, from: Data(rows.output.utf8)).first, "Amina has a task")
    let line = note.replacing("C0001", with: row.caseID).replacing("TASK", with: row.task)
    let refused = try apply(line)
    #expect(refused.status == 1)
    #expect(refused.output.contains("Gareth Llwyd has no mandate to act for Amina Shah today"))
    let granted = try waymark(
      "worker", "grant", "gareth.llwyd", "--for", "amina.shah", "--until", "2026-01-30", "--reason", "Leave", "--as",
      "alan.bryce")
    #expect(granted.output == "gareth.llwyd may act for amina.shah until Fri 30 Jan 2026.\n", "\(granted.errors)")
    let taken = try apply(line)
    #expect(taken.status == 0, "\(taken.output)")
    #expect(taken.output.contains("task-noted"))
    let list = try waymark("worker", "grants", "gareth.llwyd")
    #expect(list.output.contains("amina.shah") && list.output.contains("Leave"))
    let ended = try waymark("worker", "end-grant", "gareth.llwyd", "--for", "amina.shah", "--as", "alan.bryce")
    #expect(ended.output == "gareth.llwyd may not act for amina.shah any more.\n", "\(ended.errors)")
    #expect(try apply(line).status == 1)
    let past = try waymark(
      "worker", "grant", "gareth.llwyd", "--for", "amina.shah", "--until", "2026-01-01", "--reason", "Leave", "--as",
      "alan.bryce")
    #expect(past.status == 1 && past.errors.contains("Thu 1 Jan 2026 is past"))
    #expect(try waymark("audit", "authority", "--as", "rosa.diaz").output.contains("the chain holds"))
    let before = try waymark("worker", "grants", "gareth.llwyd", "--format", "json")
    #expect(try Tmux.execute(Tmux.program.path, ["store", "rebuild", "--store", store]).status == 0)
    #expect(try waymark("worker", "grants", "gareth.llwyd", "--format", "json").output == before.output)
  }

  @Test func nobodyGrantsThemselvesAMandate() throws {
    let refused = try waymark(
      "worker", "grant", "alan.bryce", "--for", "amina.shah", "--until", "2026-01-30", "--reason", "Leave", "--as",
      "alan.bryce")
    #expect(refused.status == 1)
    #expect(refused.errors == "Error: Nobody grants themselves a mandate; it is for somebody else.\n")
    let applied = try apply(
      #"{"command":"grant-mandate","worker":"alan.bryce","for":"amina.shah","until":"2026-01-30","reason":"Leave","#
        + #""by":"alan.bryce","at":"2026-01-12T10:00:00Z"}"#)
    #expect(applied.status == 1 && applied.output.contains("Nobody grants themselves a mandate"))
    #expect(try waymark("worker", "grants", "alan.bryce").output == "They may act for nobody.\n")
  }

  @Test func theReasonOfAMandateIsForThoseWhomItIsAbout() throws {
    let granted = try waymark(
      "worker", "grant", "gareth.llwyd", "--for", "amina.shah", "--until", "2026-01-30", "--reason", "Amina is ill",
      "--as", "alan.bryce")
    #expect(granted.status == 0, "\(granted.errors)")
    for (reader, isShown) in [
      ("gareth.llwyd", true), ("amina.shah", true), ("alan.bryce", true), ("grace.obi", false), ("rosa.diaz", false),
    ] {
      for format in ["table", "json"] {
        let list = try waymark("worker", "grants", "gareth.llwyd", "--as", reader, "--format", format)
        #expect(list.status == 0 && list.output.contains("amina.shah"), "\(reader) \(list)")
        #expect(list.output.contains("Amina is ill") == isShown, "\(reader)")
        #expect(list.output.contains("–") == !isShown, "\(reader)")
      }
    }
    #expect(try waymark("worker", "grants", "gareth.llwyd").output.contains("Amina is ill"))
  }

  @Test func theAuthorityIsNoCase() throws {
    for words in [
      ["pathway", "authority"], ["chronology", "authority"], ["board", "authority", "initial-conference-1"],
      ["print", "minutes", "authority", "initial-conference-1"], ["form", "authority", "section-47-1/enquiry"],
    ] {
      let result = try Tmux.execute(
        Tmux.program.path, words + ["--store", store, "--today", "2026-01-12", "--as", "amina.shah"])
      #expect(result.status == 1 && result.output.isEmpty, "\(words)")
      #expect(result.errors == "Error: There is no case authority.\n", "\(words)")
    }
    #expect(try waymark("case", "authority", "--as", "amina.shah").output == "No case matches authority.\n")
    let line = #"{"command":"change-case","case":"authority","family":"Oak","by":"amina.shah"}"#
    #expect(try apply(line).output.contains("There is no case authority."))
  }

  @Test func whatChangedIsPrinted() throws {
    let none = try waymark("tray", "--as", "amina.shah", "--changed")
    #expect(none.output == "Nothing has changed since Fri 9 Jan.\n")
    let rows = try waymark("tray", "--as", "amina.shah", "--format", "json")
    let row = try #require(try JSONDecoder().decode([Row].self, from: Data(rows.output.utf8)).first)
    let given = try apply(
      #"{"command":"reassign-task","case":"\#(row.caseID)","task":"\#(row.task)","worker":"gareth.llwyd","#
        + #""by":"grace.obi","at":"2026-01-12T10:00:00Z"}"#)
    #expect(given.status == 0, "\(given.output)")
    let changed = try waymark("tray", "--as", "amina.shah", "--changed")
    #expect(changed.output.contains("with Amina Shah") && changed.output.contains("with Gareth Llwyd"))
    #expect(changed.output.contains("Grace Obi"))
    #expect(try waymark("tray", "--as", "amina.shah", "--changed", "--filter", "x").status == 64)
  }

  private struct Row: Decodable {
    var caseID: String
    var task: String
  }
}
