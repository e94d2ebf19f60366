import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// A document is read, searched and written from its preview.
@Suite struct PreviewTests {
  /// Prints a hundred lines, and keeps what it is asked to write.
  final class Printer: DocumentPrinter {
    var written: [String] = []
    var problem: String?
    var folder: String { "/home/amina" }

    /// What there is of a form, and of a step.
    var kinds: (form: [String], step: [String]) = ([], [])

    func documents(of step: StepID, form: TaskID?, in caseID: CaseID) -> [PrintableDocument] {
      (form == nil ? kinds.step : kinds.form).map { kind in
        PrintableDocument(
          caseID: caseID, kind: kind, title: kind.capitalisedFirst, reference: form.map { "\($0)" } ?? "\(step)",
          formats: [Choice("pdf", title: "PDF")], fileName: kind)
      }
    }

    func text(of document: PrintableDocument, width: Int) throws(PrintProblem) -> String {
      if let problem { throw PrintProblem(problem) }
      return (1...100).map { "\(document.kind) line \($0)\($0 == 70 ? " with Needle" : "")" }.joined(separator: "\n")
    }

    func write(_ document: PrintableDocument, as format: String, to path: String) throws(PrintProblem) {
      if path.contains("full") { throw PrintProblem("\(path) can't be written: no space left on device.") }
      written.append("\(document.kind) \(format) \(path)")
    }
  }

  private let printer = Printer()

  private func driver(
    _ kinds: String..., width: Int = 80, height: Int = 24, depth: ColorDepth = .indexed
  ) -> Driver {
    let world = World()
    let session = Session(
      service: world.service, worker: World.amina, isTraining: true, printer: printer)
    let documents = kinds.map { kind in
      PrintableDocument(
        caseID: "C0001", kind: kind, title: kind.capitalisedFirst, reference: "core-group-1",
        formats: [Choice("pdf", title: "PDF"), Choice("text", title: "Plain text")],
        fileName: "C0001-core-group-1-\(kind)")
    }
    return Driver(session, root: PreviewScreen(documents), width: width, height: height, depth: depth)
  }

  @Test func looksLikeADocument() {
    for (width, height) in [(60, 20), (80, 24), (120, 40)] {
      let driver = driver("agenda", "minutes", width: width, height: height)
      Golden.check(driver.type("/needle").press(.enter).frame, "preview-nothing-\(width)x\(height)")
      Golden.check(driver.press(.escape, .tab).type("/needle").press(.enter).frame, "preview-\(width)x\(height)")
    }
    let mono = driver("minutes", depth: .none).type("/needle").press(.enter)
    Golden.check(mono.frame, "preview-mono-80x24")
    printer.problem = "The templates can't be used: templates/minutes.md:9:14: error: no document has \"nam\" here."
    Golden.check(driver("minutes").frame, "preview-problem-80x24")
  }

  @Test func isReadFromEndToEnd() {
    let driver = driver("minutes")
    #expect(driver.text.contains("Print: Minutes") && driver.text.contains("minutes line 1\n"))
    driver.press(.pageDown)
    #expect(!driver.text.contains("minutes line 5\n"))
    driver.press(.end)
    #expect(driver.text.contains("minutes line 100"))
    driver.press(.home)
    #expect(driver.text.contains("minutes line 1\n"))
  }

  @Test func aTextIsFoundAndWhatIsNotThereIsSaid() {
    let driver = driver("minutes")
    driver.type("/needle").press(.enter)
    #expect(driver.text.contains("minutes line 70 with Needle"))
    driver.press(.escape).type("/nowhere").press(.enter)
    #expect(driver.message.contains("The document does not have \"nowhere\"."))
  }

  @Test func theNextDocumentIsShown() {
    let driver = driver("agenda", "minutes")
    #expect(driver.text.contains("agenda line 1\n"))
    driver.press(.tab)
    #expect(driver.text.contains("minutes line 1\n"))
    driver.press(.tab)
    #expect(driver.text.contains("agenda line 1\n"))
  }

  @Test func isWrittenWhereItIsSaid() {
    let driver = driver("minutes")
    driver.type("w").press(.down, .enter)
    #expect(driver.text.contains("/home/amina/C0001-core-group-1-minutes.txt"))
    driver.press(.enter)
    #expect(printer.written == ["minutes text /home/amina/C0001-core-group-1-minutes.txt"])
    #expect(driver.message.contains("Written: /home/amina/C0001-core-group-1-minutes.txt"))
    driver.type("w").press(.enter, .end).type("-full").press(.enter)
    #expect(driver.text.contains("C0001-core-group-1-minutes.pdf-full can't be written"))
    #expect(printer.written.count == 1)
  }

  @Test func whatCanNotBeMadeIsSaid() {
    printer.problem = "The templates can't be used."
    let driver = driver("minutes")
    #expect(driver.text.contains("The templates can't be used."))
    driver.type("w")
    #expect(driver.message.contains("The templates can't be used."))
  }

  @Test func withoutAPrinterNothingIsPrinted() throws {
    let world = World()
    let session = Session(service: world.service, worker: World.amina, isTraining: true)
    guard case .refuse(let reason) = try #require(session.printing(StepID("core-group", 1), of: "C0001").first) else {
      Issue.record("Something was printed.")
      return
    }
    #expect(reason == "Nothing can be printed here.")
  }

  /// The summary of a family with a plan.
  private func summary() -> Driver {
    let world = World()
    let session = Session(service: world.service, worker: World.amina, isTraining: true, printer: printer)
    return Driver(session, width: 120, height: 40).select("Carter").type("s")
  }

  @Test func whatALineOfTheSummaryPrintsIsChosenWhereThereIsMore() {
    printer.kinds = (["report", "form"], ["agenda"])
    let driver = summary()
    driver.type("P")
    #expect(driver.message.contains("Nothing is printed of this line: go to a task, a meeting, a form or a group."))
    driver.press(.tab, .tab, .tab, .tab).type("P")
    #expect(driver.text.contains("Print what?"))
    driver.press(.down, .enter)
    #expect(driver.text.contains("form line 1\n"))
    #expect(driver.press(.tab).text.contains("report line 1\n"), "the others follow")
    driver.press(.escape)
    #expect(driver.frame.text(row: 0).contains("Family summary"))
    driver.type("P").press(.escape)
    #expect(driver.frame.text(row: 0).contains("Family summary"), "nothing is printed unless it is chosen")
  }

  @Test func aTaskWithoutAFormPrintsWhatThereIsOfItsStep() {
    printer.kinds = ([], ["agenda"])
    let driver = summary().press(.tab, .tab, .tab, .tab).type("P")
    #expect(driver.text.contains("agenda line 1\n"), "the only one is shown at once")
    printer.kinds = ([], [])
    let nothing = summary().press(.tab, .tab, .tab, .tab).type("P")
    #expect(nothing.message.contains("There is nothing to print yet."))
  }

  @Test func theTrayPrintsTheTaskUnderTheCursor() {
    printer.kinds = (["report", "form"], [])
    let world = World()
    let session = Session(service: world.service, worker: World.amina, isTraining: true, printer: printer)
    let driver = Driver(session).select("Carter").type("P").press(.enter)
    #expect(driver.text.contains("report line 1\n"))
    #expect(driver.press(.escape).frame.text(row: 0).contains("Work tray"))
    let without = Driver(World().session()).select("Carter").type("P")
    #expect(without.message.contains("Nothing can be printed here."))
  }
}
