import ArgumentParser
import Definitions
import Exports
import Typesetting

extension BenchmarkCommand {
  /// Times a PDF of a hundred pages, from the data of a long form through its template.
  struct Print: ParsableCommand {
    @Option(name: .long, help: "How many pages at least.") var pages = 100
    @Option(name: .long) var rounds = 5

    func run() throws {
      guard pages > 0, rounds > 0 else { throw Complaint("--pages and --rounds want numbers above 0.") }
      let folder = try ResourceLocator.current.locate()
      let templates = TemplateLoader.load(resources: folder).set
      guard let template = templates.templates.first(where: { $0.name == "form" && $0.procedure == nil }) else {
        throw Complaint("There is no template \"form\".")
      }
      let renderer = try TemplateRenderer(template, parts: templates.parts(for: nil))
      let data = Print.data(sections: pages)
      var times: [Double] = []
      var size = (pages: 0, bytes: 0)
      for _ in 0..<rounds {
        times.append(
          try Stopwatch.time {
            let blocks = MarkdownReader.blocks(of: renderer.markdown(data))
            let lines = renderer.pageLines(data)
            let section = PageSection(
              blocks: blocks, header: lines.header, footer: lines.footer, standing: "DRAFT: not finalised",
              isDraft: true)
            let made = try PageWriter.pdf(
              [section], setup: PageSetup(title: "Form", created: "2026-01-12T09:00:00Z"))
            size = (made.pages, made.bytes.count)
          })
      }
      // The first one loads the libraries and fonts, as whoever prints one document waits for.
      let first = times[0] / Double(size.pages) * 100
      let later = Stopwatch.median(times) / Double(size.pages) * 100
      Display.write("print_first_ms=\(first) print_ms=\(later) print_pages=\(size.pages) print_bytes=\(size.bytes)")
    }

    /// A form of many sections, a page and a bit each: paragraphs, short answers and a table.
    private static func data(sections: Int) -> DocumentValue {
      let sentence = "An invented sentence of the usual length stands here, and says nothing of anybody. "
      let prose = (0..<4).map { _ in String(repeating: sentence, count: 6) }.joined(separator: "\n\n")
      let table = DocumentTable(
        columns: ["Action", "Who", "By when"],
        rows: (1...8).map {
          ["Action \($0), which takes more than one line of its cell", "Social worker", "Fri 16 Jan 2026"]
        })
      func field(_ pieces: [String: DocumentValue]) -> DocumentValue {
        .record(["label": .line("A field"), "lead": .line("A field:")].merging(pieces) { $1 })
      }
      let fields: [DocumentValue] = [
        field(["text": .line("An answer")]), field(["prose": .prose(prose)]), field(["table": .table(table)]),
      ]
      let all = (1...sections).map { DocumentValue.record(["title": .line("Section \($0)"), "fields": .list(fields)]) }
      return .record([
        "form": .record(["title": .line("Form"), "author": .line("Nobody"), "sections": .list(all)]),
        "family": .line("Invented"), "case": .line("C0001"), "step": .line("A step"), "children": .list([]),
        "standing": .line("DRAFT: not finalised"),
      ])
    }
  }
}
