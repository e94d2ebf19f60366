import Foundation
import Testing

/// `waymark form CASE TASK --compare`.
@Suite struct CompareCommandTests {
  private let terminal: Tmux

  init() throws {
    terminal = try Tmux()
    try terminal.makeDemo()
  }

  private func form(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(Tmux.program.path, ["form", "--store", terminal.store, "--today", Tmux.today] + arguments)
  }

  @Test func aVersionAndTheTextTodayAreComparedWordByWord() throws {
    let minutes = "core-group-1/minutes"
    let same = try form("C0004", minutes, "--compare", "1:now")
    #expect(same.status == 0 && same.output.contains("Nothing differs."), "\(same.output)\(same.errors)")
    let lines = [
      #"{"command":"roll-back","case":"C0004","by":"rosa.diaz","task":"\#(minutes)","reason":"Wrong."}"#,
      #"{"command":"reject","case":"C0004","by":"grace.obi","task":"\#(minutes)","reason":"Wrong."}"#,
      ##"{"command":"save-form","case":"C0004","by":"amina.shah","form":"\##(minutes)","answers":{"chair":"Lead social worker"}}"##,
    ]
    try Tmux.run(
      Tmux.program.path, ["apply", "--store", terminal.store, "--today", Tmux.today, "-"],
      input: lines.joined(separator: "\n") + "\n")
    let text = try form("C0004", minutes, "--compare", "1:now")
    #expect(text.output.contains("from version 1 to now"), "\(text.output)")
    #expect(text.output.contains("[-Social-]{+Lead social+} worker"), "\(text.output)")
    let json = try form("C0004", minutes, "--compare", "1", "--format", "json")
    let rows = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(rows?.count == 1 && rows?.first?["field"] as? String == "chair", "\(json.output)")
    #expect(rows?.first?["from"] as? String == "Social worker" && rows?.first?["to"] as? String == "Lead social worker")
  }

  @Test func aVersionThatIsNotThereIsNamed() throws {
    let minutes = "core-group-1/minutes"
    let none = try form("C0004", minutes, "--compare", "1:7")
    #expect(none.status != 0 && none.errors.contains("has no version \"7\"; there is: 1, now."), "\(none.errors)")
    let bad = try form("C0004", minutes, "--compare", "1:2:3")
    #expect(bad.status != 0 && bad.errors.contains("--compare wants two versions, as 1:2 or 1:now"), "\(bad.errors)")
    let alone = try form("C0004", "--compare", "1:2")
    #expect(alone.status != 0 && alone.errors.contains("--compare wants a form"), "\(alone.errors)")
  }
}
