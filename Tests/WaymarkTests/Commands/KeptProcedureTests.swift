import Foundation
import Testing

@testable import waymark

/// The built program when the files of the definitions change under its cases.
@Suite struct KeptProcedureTests {
  /// A copy of the shipped definitions, to be changed.
  private final class Resources {
    let folder: URL
    let store: String

    init() throws {
      let base = FileManager.default.temporaryDirectory.appendingPathComponent("waymark-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
      folder = base.appendingPathComponent("Resources")
      let shipped = Sources.folder.deletingLastPathComponent().appendingPathComponent("Resources")
      try FileManager.default.copyItem(at: shipped, to: folder)
      store = base.appendingPathComponent("a.store").path
    }
    deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

    func change(_ path: String, _ old: String, to new: String) throws {
      let file = folder.appendingPathComponent(path)
      let text = try String(contentsOf: file, encoding: .utf8)
      try #require(text.contains(old))
      try text.replacingOccurrences(of: old, with: new).write(to: file, atomically: true, encoding: .utf8)
    }

    func waymark(_ arguments: String..., input: String? = nil) throws -> (
      status: Int32, output: String, errors: String
    ) {
      try Tmux.execute(
        Tmux.program.path, arguments + ["--store", store], input: input,
        environment: ["WAYMARK_RESOURCES": folder.path])
    }
  }

  private static let opening = """
    {"command":"open-case","by":"amina.shah","family":"Oak","procedure":"ics-steps","step":"strategy-discussion",\
    "team":"north","people":[{"kind":"child","givenName":"Sam","familyName":"Oak"}],\
    "allocations":{"social-worker":"amina.shah"}}
    """

  @Test func aRunningCaseKeepsItsVersionAndANewOneTakesTheNew() throws {
    let resources = try Resources()
    #expect(try resources.waymark("demo", "--families", "4", "--today", "2026-01-12").status == 0)
    let title = "Record that the strategy discussion was held"
    #expect(try resources.waymark("apply", "-", "--today", "2026-01-12", input: Self.opening).status == 0)
    // What it extends is a part of it.
    try resources.change("procedures/working-together.yaml", title, to: "Note that the discussion was held")
    let unnumbered = try resources.waymark("apply", "-", "--today", "2026-01-12", input: Self.opening)
    #expect(unnumbered.status == 1)
    #expect(unnumbered.output.contains("needs a new version number"))
    try resources.change("procedures/ics-steps.yaml", "version: 5\n", to: "version: 6\n")
    let numbered = try resources.waymark("apply", "-", "--today", "2026-01-12", input: Self.opening)
    #expect(numbered.status == 0, "\(numbered.output)")
    let tasks = try resources.waymark("tray", "--as", "amina.shah", "--format", "json").output
    #expect(tasks.components(separatedBy: "Note that the discussion was held").count == 2)
    let hold =
      #"{"command":"record-attendance","case":"C0005","by":"amina.shah","step":"strategy-discussion-1","#
      + #""date":"2026-01-12","time":"00:00","present":["p1"]}"#
    let held = try resources.waymark("apply", "-", "--today", "2026-01-12", input: hold)
    #expect(held.status == 0, "\(held.output)")
    let trail = try resources.waymark("audit", "C0006", "--as", "rosa.diaz", "--format", "json").output
    #expect(trail.contains("case-opened"))
  }
}
