public import Definitions
public import Exports
internal import Mustache

/// Fills templates in.
public struct TemplateRenderer: Sendable {
  private let template: MustacheTemplate
  private let header: MustacheTemplate
  private let footer: MustacheTemplate
  private let library: MustacheLibrary

  /// A renderer of a template, put together with the parts that it names; throws what is wrong with its text.
  public init(_ definition: TemplateDefinition, parts: [String: TemplateText]) throws(TypesettingError) {
    do {
      template = try Self.compile(definition.body.text)
      header = try Self.compile(definition.header.text)
      footer = try Self.compile(definition.footer.text)
      library = MustacheLibrary(templates: try parts.mapValues { try Self.compile($0.text) })
    } catch {
      throw .templates("\(definition.body.path): \(error)")
    }
  }

  /// A document, as Markdown.
  public func markdown(_ data: DocumentValue) -> String {
    var lines: [Substring] = []
    for line in render(template, data).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.trimmed.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(line.trimmed.isEmpty ? "" : line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What stands at the head and the foot of every page, as Markdown of one line.
  public func pageLines(_ data: DocumentValue) -> (header: String, footer: String) {
    (String(render(header, data).trimmed), String(render(footer, data).trimmed))
  }

  private func render(_ template: MustacheTemplate, _ data: DocumentValue) -> String {
    template.render(TemplateData.object(data), library: library)
  }

  /// Nothing is escaped here: the data is Markdown already, and the library would make HTML of it.
  private static func compile(_ text: String) throws -> MustacheTemplate {
    try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n" + text)
  }
}
