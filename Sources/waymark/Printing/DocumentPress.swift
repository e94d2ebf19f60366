import Casework
import Definitions
import Exports
import Typesetting
import Workflow

/// Makes documents of cases from the templates.
struct DocumentPress {
  let service: CaseService
  let templates: TemplateSet
  private let problems: [Problem]

  /// A press with the templates of a `Resources` folder.
  init(service: CaseService, resources folder: String) {
    self.service = service
    (templates, problems) = TemplateLoader.load(resources: folder)
  }

  /// A press with the templates that the program finds.
  init(service: CaseService) throws(Complaint) {
    do {
      self.init(service: service, resources: try ResourceLocator.current.locate())
    } catch {
      throw Complaint("\(error)")
    }
  }

  /// What is to be printed.
  struct Order {
    var kind: String
    var caseID: CaseID
    /// `initial-conference-1` or `initial-conference-1/minutes`.
    var reference: String
    /// Whose invitation; nil for those of all.
    var person: PersonID?

    /// A name for its file, without an ending: it names nobody.
    var fileName: String {
      if reference.isEmpty { return "\(caseID)-\(kind)" }
      let place = reference.replacing("/", with: "-")
      let kinds = place.hasSuffix("-\(kind)") ? [] : [kind]
      return ([caseID.rawValue, place] + kinds).joined(separator: "-")
    }
  }

  /// Makes a document; throws a sentence that says what is not there.
  func print(_ order: Order, as format: DocumentFormat, width: Int = 80) throws -> [UInt8] {
    let file = try service.file(order.caseID)
    let rules = try service.rules(of: file)
    let template = try template(order.kind, for: file.procedure)
    if format == .ics, template.subject != .invitation {
      throw Complaint("Only invitations are calendar files: \(template.name) can be pdf, markdown or text.")
    }
    if order.person != nil, template.subject != .invitation {
      throw Complaint("--to is for invitations; \(template.name) is for everybody who may read it.")
    }
    try check(template, forms: rules.forms)
    let finder = DocumentFinder(file: file, rules: rules, template: template, service: service)
    let subjects = try finder.subjects(order)
    if format == .ics { return try CalendarFile.ics(finder.event(order)) }
    var source = DocumentSource(
      file: file, rules: rules, now: service.clock.now, mostColumns: template.isLandscape ? 9 : 6
    ) { service.worker($0) }
    if template.subject == .case { source.chronology = try service.chronology(of: file.id).lines }
    return try bytes(of: subjects, template, source, as: format, width: width)
  }

  /// Whether there is what an order asks for.
  func exists(_ order: Order) -> Bool {
    guard let file = try? service.file(order.caseID), let rules = try? service.rules(of: file),
      let template = try? template(order.kind, for: file.procedure)
    else { return false }
    let finder = DocumentFinder(file: file, rules: rules, template: template, service: service)
    return (try? finder.subjects(order)).map { !$0.isEmpty } ?? false
  }

  /// The template of a kind.
  func template(_ kind: String, for procedure: ProcedureKey) throws -> TemplateDefinition {
    if let found = templates.template(kind, for: procedure) { return found }
    // One whose file can't be read is no unknown kind.
    if problems.contains(where: { $0.severity == .error }) { throw unusable(problems) }
    let names = templates.kinds.map(\.name)
    let hint = Suggestion.hintOrList(for: kind, among: names)
    let end = hint.hasSuffix("?") ? "" : "."
    throw Complaint("There is no kind of document \(Display.line(kind))\(hint)\(end)")
  }

  private func check(_ template: TemplateDefinition, forms: [FormKey: FormDefinition]) throws {
    // A case may run on older forms than the templates were written for: what either has is known.
    let current = (try? service.definitions().forms) ?? [:]
    let all = Array(forms.values) + Array(current.values)
    let found = problems + TemplateCheck(templates, forms: all).problems(of: template)
    if found.contains(where: { $0.severity == .error }) { throw unusable(found) }
  }

  private func unusable(_ problems: [Problem]) -> TypesettingError {
    .templates(problems.map(\.description).joined(separator: "\n"))
  }

  private func bytes(
    of subjects: [DocumentSubject], _ template: TemplateDefinition, _ source: DocumentSource, as format: DocumentFormat,
    width: Int
  ) throws -> [UInt8] {
    let renderer = try TemplateRenderer(template, parts: templates.parts(for: template.procedure))
    let documents = subjects.compactMap(source.document).map {
      $0.markedAsDraft(with: template.namedForms).named(by: template)
    }
    let texts = documents.map { renderer.markdown($0.data) }
    switch format {
    case .ics: return []
    case .markdown: return Array(texts.joined(separator: "\n***\n\n").utf8)
    case .text:
      let plain = PlainText(width: width)
      return Array(texts.map { plain.text(of: MarkdownReader.blocks(of: $0)) }.joined(separator: "\n\n").utf8)
    case .pdf:
      let sections = zip(documents, texts).map { document, text in
        let lines = renderer.pageLines(document.data)
        return PageSection(
          blocks: MarkdownReader.blocks(of: text), header: lines.header, footer: lines.footer,
          standing: document.standing, isDraft: document.isDraft)
      }
      let created = source.now.description.prefix(19) + "Z"
      return try PageWriter.pdf(
        Array(sections),
        setup: PageSetup(
          title: template.title, created: String(created), isLandscape: template.isLandscape)
      ).bytes
    }
  }
}

extension TemplateDefinition {
  /// The forms of the same step that it prints beside its own.
  fileprivate var namedForms: [String] {
    let words = body.tags.map { $0.name.split(separator: ".").map(String.init) }
    return words.compactMap { $0.count > 1 && $0[0] == "forms" ? $0[1] : nil }
  }
}

extension PrintedDocument {
  /// The document with the template that it is printed by.
  fileprivate func named(by template: TemplateDefinition) -> PrintedDocument {
    var document = self
    let version = template.version.map { DocumentValue.line("\($0)") } ?? .nothing
    document.data = data.adding("template", .record(["kind": .line(template.name), "version": version]))
    return document
  }

  /// The document, a draft where one of the forms that stand in it beside its own is one.
  fileprivate func markedAsDraft(with forms: [String]) -> PrintedDocument {
    guard !isDraft else { return self }
    var document = self
    for name in forms {
      guard let form = data["forms"]?[name], case .flag(true) = form["draft"], case .line(let text) = form["standing"],
        case .line(let title) = form["title"]
      else { continue }
      document.isDraft = true
      document.standing = "\(text) (\(title))"
    }
    return document
  }
}
