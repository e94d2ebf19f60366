import Casework
import Foundation
import Storage
import Testing
import Workflow

@testable import waymark

/// The one family of the demo that is worked by the guidance on core groups.
@Suite struct DemoJointReportTests {
  private func file() throws -> CaseFile {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try SQLiteStore.create(at: folder.appendingPathComponent("a.store").path, training: true)
    let authority = DemoAuthority(today: try #require(DemoSample.today), families: 40)
    let definitions = try Office.definitions.get()
    try authority.build(definitions: definitions, keeping: [], into: store)
    let service = CaseService(
      store: store, clock: TestClock(try #require(Moment("2026-01-12T09:00"))), definitions: { definitions })
    return try service.file("C0041")
  }

  @Test("CG-7 its plan has a course of progress over four core groups") func plan() throws {
    let file = try file()
    let plans = file.steps.compactMap { $0.forms["plan"] }.filter { $0.state == .finalised }
    #expect(plans.count == 4)
    let rows = plans.map { $0.answers[FieldAddress("plan")]?.tableRows ?? [] }
    for index in 0..<4 {
      let identities = Set(rows.map { $0[index]["_row"] })
      #expect(identities.count == 1 && identities.first != .some(nil), "the same row at each of them")
    }
    let course = rows.map { $0[3]["progress"]?.text ?? "" }
    #expect(course == ["not-started", "under-way", "barred", "barred"])
  }

  @Test("CG-9 CG-10 its joint report has contributions and a disagreement, and is with the members") func report()
    throws
  {
    let file = try file()
    let draft = try #require(file.form(TaskID(StepID("core-group-before-review", 1), "draft-report")))
    #expect(draft.state == .finalised)
    #expect((draft.answers[FieldAddress("contributions")]?.tableRows ?? []).count > 3)
    let child = try #require(file.children.first).id
    #expect(draft.answers[FieldAddress("recommendation", child: child)] == .text("not-agreed"))
    #expect(draft.answers[FieldAddress("disagreement", child: child)]?.text?.contains("The family recommends") == true)
    let step = try #require(file.step(StepID("core-group-before-review", 1)))
    #expect(step.registers["send-draft"]?.isEmpty == false)
    #expect(step.state.isOpen)
  }
}
