import Foundation
import Testing

@testable import waymark

/// `waymark chronology`, `waymark network` and their print as scripts read them.
@Suite struct ChronologyCommandTests {
  private let scratch: CommandLineTests.Scratch
  private let path: String

  init() throws {
    scratch = try CommandLineTests.Scratch()
    path = scratch.path("a.store")
    _ = try CommandLineTests.waymark("demo", "--store", path, "--today", "2026-01-12", "--families", "6")
  }

  private func run(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(
      Tmux.program.path, [arguments[0], "--store", path, "--today", "2026-01-12"] + arguments.dropFirst())
  }

  @Test func aChronologyIsTextJSONOrCSV() throws {
    let text = try run("chronology", "C0003")
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains("Case opened"))
    let json = try run("chronology", "C0003", "--format", "json")
    let lines = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(lines.count > 3)
    #expect(try run("chronology", "C0003", "--format", "csv").output.hasPrefix("LINE,DATE,WHAT,"))
    #expect(
      try run("chronology", "C0003", "--child", "p99").errors.contains("Case C0003 has no child p99. There are: p1"))
    #expect(try run("chronology", "C9999").errors.contains("There is no case C9999."))
  }

  @Test func itIsPrintedWithoutAStep() throws {
    let printed = try run("print", "chronology", "C0003")
    #expect(printed.status == 0, "\(printed.errors)")
    #expect(printed.output.contains("Chronology"))
    let step = try run("print", "chronology", "C0003", "initial-conference-1")
    #expect(step.errors.contains("The chronology is of the case as a whole: waymark print chronology C0003."))
    #expect(try run("print", "minutes", "C0003").errors.contains("A step or form is needed"))
  }

  @Test func aNetworkIsTextOrJSON() throws {
    let text = try run("network", "C0003")
    #expect(text.output.contains("└─ ") && text.output.contains("Around the family"), "\(text.errors)")
    let json = try run("network", "C0003", "--format", "json")
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [Any])
  }
}
