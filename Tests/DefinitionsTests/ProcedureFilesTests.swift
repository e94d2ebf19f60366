import Testing
import Workflow

@testable import Definitions

/// What must be kept of a procedure so that it can be read again by itself.
@Suite struct ProcedureFilesTests {
  @Test func theFilesOfAProcedureDefineItByThemselves() throws {
    let snapshot = try DefinitionSnapshot(DefinitionSources(resources: Folder.resources))
    let files = try #require(snapshot.files["ics-steps"])
    #expect(
      files.map(\.path).filter { $0.hasPrefix("procedures") } == [
        "procedures/ics-steps.yaml", "procedures/working-together.yaml",
      ])
    let whole = snapshot.definitions
    #expect(try whole == DefinitionLoader.load(resources: Folder.resources))
    let reading = DefinitionReader.read(files)
    #expect(reading.problems == [])
    #expect(reading.definitions.procedures["ics-steps"] == whole.procedures["ics-steps"])
    #expect(reading.definitions.forms["outcomes"] == whole.forms["outcomes"])
  }

  @Test func whatAnotherProcedureNeedsIsNotAmongThem() throws {
    let form = LoaderTests.form
    let own = """
      procedure: own
      version: 1
      title: Own
      roles: { worker: { title: Worker } }
      invitation-methods: { phone: Telephone }
      starts-with: work
      steps:
        work:
          title: Work
          kind: work
          tasks:
            write: { title: Write, form: later, by: worker }
            close: { title: Close, does: close, by: worker }

      """
    let later = form.replacing("form: outcomes", with: "form: later")
      .replacing("kind: text", with: "kind: text, copies-from: earlier.name")
    let files = [
      "procedures/own.yaml": own,
      "procedures/other.yaml": own.replacing("procedure: own", with: "procedure: other")
        .replacing("form: later", with: "form: spare"),
      "forms/later.yaml": later, "forms/earlier.yaml": form.replacing("form: outcomes", with: "form: earlier"),
      "forms/spare.yaml": form.replacing("form: outcomes", with: "form: spare"),
    ]
    try Folder.with(files.mapValues { Array($0.utf8) }) { folder in
      let snapshot = try DefinitionSnapshot(DefinitionSources(resources: folder))
      let found = try #require(snapshot.files["own"]).map(\.path)
      #expect(found.sorted() == ["forms/earlier.yaml", "forms/later.yaml", "procedures/own.yaml"])
      #expect(snapshot.files["none"] == nil)
    }
  }
}
