import Casework
import Definitions
import Exports
import Foundation
import Testing
import Workflow

@testable import waymark

/// `waymark print` as scripts use it: each mistake is named, and nothing is written over.
@Suite struct PrintCommandTests {
  private let scratch: CommandLineTests.Scratch
  private let store: String

  init() throws {
    scratch = try CommandLineTests.Scratch()
    store = scratch.path("a.store")
    _ = try CommandLineTests.waymark("demo", "--store", store, "--today", "2026-01-12", "--families", "6")
  }

  private func print(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(
      Tmux.program.path, ["print"] + arguments + ["--store", store, "--today", "2026-01-12"], environment: environment)
  }

  @Test func kindsAreListed() throws {
    let listed = try CommandLineTests.waymark("print")
    let kinds = listed.output.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != " " }) }
    #expect(kinds == PrintCommand.shippedKinds)
    let help = try CommandLineTests.waymark("print", "--help")
    #expect(PrintCommand.shippedKinds.allSatisfy(help.output.contains))
  }

  @Test func whatIsNotThereIsSaid() throws {
    let conference = "initial-conference-1"
    #expect(
      try print("minuts", "C0003", conference).errors
        == "Error: There is no kind of document minuts; did you mean \"minutes\"?\n")
    #expect(try print("minutes", "C9999", conference).errors == "Error: There is no case C9999.\n")
    #expect(try print("minutes", "C0003", "x-1").errors == "Error: Case C0003 has no step x-1.\n")
    #expect(
      try print("minutes", "C0001", conference).errors
        == "Error: initial-conference-1 has no minutes yet: nobody has begun \"Write the minutes of the conference\".\n"
    )
    #expect(
      try print("minutes", "C0003", "\(conference)/report").errors.contains("is no minutes: it is the form"))
    #expect(
      try print("plan", "C0003", conference).errors
        == "Error: initial-conference-1 has no plan: none of its tasks writes any.\n")
    #expect(
      try print("minutes", "C0003", conference, "--format", "ics").errors
        == "Error: Only invitations are calendar files: minutes can be pdf, markdown or text.\n")
    #expect(
      try print("invitations", "C0003", conference, "--to", "p99").errors
        == "Error: p99 is not invited to initial-conference-1.\n")
    #expect(try print("invitations", "C0003", "section-47-1").errors.contains("has no date yet"))
    #expect(try print("minutes").errors.contains("A case and a step or form are needed"))
    #expect(try print("minutes", "C0003", conference, "--format", "doc").status == 64)
  }

  @Test func aFileIsWrittenAndNeverOver() throws {
    let file = scratch.path("minutes.pdf")
    let first = try print("minutes", "C0003", "initial-conference-1", "--out", file)
    #expect(first.status == 0 && first.output.isEmpty, "\(first.errors)")
    let bytes = try #require(FileManager.default.contents(atPath: file))
    #expect(bytes.starts(with: Array("%PDF-".utf8)))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600, "only this person can read it")
    let second = try print("minutes", "C0003", "initial-conference-1", "--out", file)
    #expect(second.errors == "Error: \(file) can't be written: it exists already.\n")
    #expect(FileManager.default.contents(atPath: file) == bytes)
    let nowhere = try print("minutes", "C0003", "initial-conference-1", "--out", scratch.path("none/m.pdf"))
    #expect(nowhere.errors.hasSuffix("can't be written: No such file or directory.\n"))
    let full = try print("minutes", "C0003", "initial-conference-1", "--format", "pdf", "--out", "/dev/full")
    #expect(full.status == 1)
  }

  /// Where pango is not installed the sentence names the library and its package.
  @Test func aMissingLibraryIsNamed() throws {
    let folder = scratch.path("lib")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["libcairo.so.2", "libical.so.3"] {
      try "no library".write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
    let environment = ["LD_LIBRARY_PATH": folder]
    #expect(
      try print("minutes", "C0003", "initial-conference-1", "--format", "pdf", environment: environment).errors
        == "Error: The library libcairo.so.2 is missing, which documents are made with: install the package libpangocairo-1.0-0.\n"
    )
    #expect(
      try print("invitations", "C0003", "initial-conference-1", "--format", "ics", environment: environment).errors
        == "Error: The library libical.so.3 is missing, which documents are made with: install the package libical3.\n")
    #expect(try print("minutes", "C0003", "initial-conference-1", environment: environment).status == 0)
  }

  /// An authority's templates take the place of those that are shipped; what is wrong with them is said before anything
  /// is printed.
  @Test func anAuthoritysTemplateIsUsedOrNamed() throws {
    let resources = scratch.path("resources")
    try FileManager.default.copyItem(atPath: Office.resources, toPath: resources)
    let environment = ["WAYMARK_RESOURCES": resources]
    let own = resources + "/templates/ics-steps/minutes.md"
    try FileManager.default.createDirectory(
      atPath: resources + "/templates/ics-steps", withIntermediateDirectories: true)
    let head = "---\ntemplate: minutes\ntitle: Minutes\nprints: form\nforms: [conference-minutes]\n---\n"
    try (head + "# Elm: {{form.answers.began-at.text}}\n").write(toFile: own, atomically: true, encoding: .utf8)
    let printed = try print("minutes", "C0003", "initial-conference-1", environment: environment)
    #expect(printed.output == "Elm: 15:35\n==========\n", "\(printed.errors)")
    try (head + "{{form.answers.begun-at.text}}\n").write(toFile: own, atomically: true, encoding: .utf8)
    let wrong = try print("minutes", "C0003", "initial-conference-1", environment: environment)
    #expect(wrong.status == 1 && wrong.output.isEmpty)
    let problem =
      "\(own):7:1: error: \"form.answers.begun-at.text\" stands for nothing: there is no \"begun-at\"; "
      + "did you mean \"began-at\"? [unknown-field]"
    #expect(wrong.errors.contains(problem))
    let check = try Tmux.execute(Tmux.program.path, ["definitions", "check"], environment: environment)
    #expect(check.status == 1 && check.output == problem + "\n")
  }

  /// A case is not pinned to a template: the foot says which one it was.
  @Test func theFootNamesTheTemplateAndItsVersion() throws {
    let resources = scratch.path("resources")
    try FileManager.default.copyItem(atPath: Office.resources, toPath: resources)
    let path = resources + "/templates/minutes.md"
    let shipped = try String(contentsOfFile: path, encoding: .utf8)
    for (version, line) in [("1", "C0003, minutes 1"), ("2", "C0003, minutes 2")] {
      try shipped.replacing("version: 1", with: "version: \(version)").write(
        toFile: path, atomically: true, encoding: .utf8)
      let file = scratch.path("minutes-\(version).pdf")
      let printed = try print(
        "minutes", "C0003", "initial-conference-1", "--out", file, environment: ["WAYMARK_RESOURCES": resources])
      #expect(printed.status == 0, "\(printed.errors)")
      let bytes = try #require(FileManager.default.contents(atPath: file))
      let reading = try PDFReading(Array(bytes))
      let text = reading.text.replacing("\u{A0}", with: " ")
      #expect(text.ranges(of: line).count == reading.pages, "\(text)")
    }
  }

  /// Templates are checked against the names that documents have: each document has just these.
  @Test func documentsHaveWhatTemplatesMayAskFor() throws {
    let office = try Office()
    try office.untilBooked()
    try office.take(Office.invited, by: "tom.reed")
    let file = try office.file
    let rules = try office.service.rules(of: file)
    let source = DocumentSource(file: file, rules: rules, now: office.clock.now) { office.service.worker($0) }
    let shape = DocumentVocabulary.shape(forms: Array(rules.forms.values))
    let subjects: [DocumentSubject] = [
      .form(try #require(TaskID("initial-conference-1/screening"))),
      .meeting(Office.conference, agendaOf: "minutes", form: "conference-minutes"),
      .invitation(Office.conference, "p3"),
    ]
    for subject in subjects {
      let document = try #require(source.document(subject))
      #expect(difference(document.data, shape, at: "").isEmpty)
      guard case .record(let pieces) = document.data, case .record(let names) = shape else { continue }
      #expect(Set(pieces.keys) == Set(names.keys))
    }
  }

  /// The places at which data has a name that its shape has not.
  private func difference(_ value: DocumentValue, _ shape: DocumentShape, at path: String) -> [String] {
    switch (value, shape) {
    case (.record(let pieces), .record(let names)):
      pieces.flatMap { key, piece in
        names[key].map { difference(piece, $0, at: "\(path).\(key)") } ?? ["\(path).\(key)"]
      }
    case (.list(let values), .list(let element)): values.flatMap { difference($0, element, at: "\(path)[]") }
    case (.nothing, _), (.line, .leaf), (.prose, .leaf), (.flag, .leaf), (.table, .leaf): []
    default: [path]
    }
  }

  /// Names of every script are on the page as they are written, and every font goes with the file.
  @Test func everyScriptIsPrinted() throws {
    let office = try Office()
    try office.take(Office.open)
    let names = [
      ("أمل", "حداد"), ("שרה", "כהן"), ("春香", "山田"), ("Siân", "Ŵyn-Ŷork"), ("Ольга", "Жукова"), ("Łucja", "Ćwik"),
    ]
    for (given, family) in names {
      try office.take(
        "{\"command\":\"add-person\",\"person\":{\"kind\":\"relative\",\"givenName\":\"\(given)\",\"familyName\":\"\(family)\",\"relationship\":\"aunt\"}}"
      )
    }
    try office.take(
      #"{"command":"record-attendance","step":"strategy-discussion-1","date":"2026-01-05","time":"09:00","present":["p5","p6","p7","p8","p9","p10"]}"#
    )
    try office.write("strategy-discussion-1/record")
    let reading = try PDFReading(try office.print("minutes", "strategy-discussion-1", as: .pdf))
    for (given, family) in names { #expect(reading.text.contains(given) && reading.text.contains(family), "\(given)") }
    #expect(reading.unembeddedFonts.isEmpty)
  }
}
