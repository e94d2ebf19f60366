import Casework
import Definitions
import Glibc
import Screens
import Typesetting
import Workflow

/// Prints for the screens what `waymark print` prints. A document goes to others, and is written in the language of its
/// template, whatever language the screens speak.
struct ScreenPrinter: DocumentPrinter {
  let service: CaseService

  /// The folder in which the program was started.
  var folder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  func documents(of step: StepID, form: TaskID?, in caseID: CaseID) -> [PrintableDocument] {
    guard let press = try? DocumentPress(service: service), let file = try? service.file(caseID) else { return [] }
    return press.templates.kinds.compactMap { kind -> (Int, PrintableDocument)? in
      guard let template = press.templates.template(kind.name, for: file.procedure), template.subject != .case else {
        return nil
      }
      let reference = template.subject == .form ? form?.description ?? "\(step)" : "\(step)"
      if form != nil, template.subject != .form { return nil }
      let order = DocumentPress.Order(kind: template.name, caseID: caseID, reference: reference, person: nil)
      guard press.exists(order) else { return nil }
      // What is written for the form comes before the print of any form.
      return (template.forms.isEmpty ? 1 : 0, document(order, template))
    }
    .sorted { ($0.0, $0.1.kind) < ($1.0, $1.1.kind) }.map(\.1)
  }

  func documents(of caseID: CaseID) -> [PrintableDocument] {
    guard let press = try? DocumentPress(service: service), let file = try? service.file(caseID) else { return [] }
    return press.templates.kinds.compactMap { kind -> PrintableDocument? in
      guard let template = press.templates.template(kind.name, for: file.procedure), template.subject == .case else {
        return nil
      }
      return document(DocumentPress.Order(kind: template.name, caseID: caseID, reference: "", person: nil), template)
    }
  }

  private func document(_ order: DocumentPress.Order, _ template: TemplateDefinition) -> PrintableDocument {
    let formats =
      [Choice("pdf", title: "PDF"), Choice("markdown", title: "Markdown"), Choice("text", title: say("Plain text"))]
      + (template.subject == .invitation ? [Choice("ics", title: say("Calendar file"))] : [])
    return PrintableDocument(
      caseID: order.caseID, kind: template.name, title: template.title, reference: order.reference, formats: formats,
      fileName: order.fileName)
  }

  func text(of document: PrintableDocument, width: Int) throws(PrintProblem) -> String {
    String(decoding: try bytes(of: document, as: .text, width: width), as: UTF8.self)
  }

  func write(_ document: PrintableDocument, as format: String, to path: String) throws(PrintProblem) {
    guard let format = DocumentFormat(rawValue: format) else { throw PrintProblem(say("There is no such format.")) }
    let bytes = try bytes(of: document, as: format)
    do {
      try NewFile.write(bytes, to: path)
    } catch {
      throw PrintProblem("\(error)")
    }
  }

  private func bytes(
    of document: PrintableDocument, as format: DocumentFormat, width: Int = 80
  ) throws(PrintProblem) -> [UInt8] {
    do {
      let order = DocumentPress.Order(
        kind: document.kind, caseID: document.caseID, reference: document.reference, person: nil)
      return try Catalogue.$current.withValue(nil) {
        try DocumentPress(service: service).print(order, as: format, width: width)
      }
    } catch {
      throw PrintProblem(Display.line("\(error)"))
    }
  }
}
