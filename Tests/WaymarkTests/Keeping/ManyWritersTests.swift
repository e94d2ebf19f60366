import Foundation
import Testing

/// Many programs that write to one store: at once, and ended in the middle of it. `waymark benchmark writers` and
/// `faults` are the same with greater numbers.
@Suite(.serialized) struct ManyWritersTests {
  private let scratch: CommandLineTests.Scratch

  init() throws { scratch = try CommandLineTests.Scratch() }

  private func figures(_ arguments: String...) throws -> [String: Double] {
    let result = try Tmux.execute(Tmux.program.path, ["benchmark"] + arguments + ["--folder", scratch.folder.path])
    try #require(result.status == 0, "\(result.errors)")
    var figures: [String: Double] = [:]
    for word in result.output.split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: "=")
      if parts.count == 2 { figures[String(parts[0])] = Double(parts[1]) }
    }
    return figures
  }

  @Test func eightWritersAreDecidedAsIfOneAfterAnother() throws {
    let figures = try figures("writers", "--commands", "800")
    #expect((figures["writers_done"] ?? 0) + (figures["writers_refused"] ?? 0) == 800)
    #expect(figures["writers_done"] ?? 0 > 400)
    // They do get in one another's way.
    #expect(figures["writers_conflicts"] ?? 0 > 0)
    #expect(figures["writers_refused"] ?? 0 > 0)
  }

  @Test func whatIsAcknowledgedOutlivesTheEndOfAnyProgram() throws {
    let figures = try figures("faults", "--kills", "100")
    #expect(figures["faults_kills"] == 100)
    #expect(figures["faults_acknowledged"] ?? 0 > 100)
  }
}
