internal import Exports
internal import Mustache

/// What a template's tags are looked up in: every text in it is Markdown already, so that no tag can print anything raw.
enum TemplateData {
  /// A value as the template library takes it.
  static func object(_ value: DocumentValue) -> Any {
    switch value {
    case .nothing: Absent()
    case .line(let text): text.isEmpty ? Absent() as Any : MarkdownText.line(text)
    case .prose(let text): MarkdownText.prose(text)
    case .flag(let flag): flag
    case .table(let table): MarkdownText.table(table)
    case .list(let values): values.map(object)
    case .record(let pieces): pieces.mapValues(object)
    }
  }

  /// What is not there. Without it a name that a record lacks would be looked for around the record, and the answer of
  /// another person could stand for a missing one.
  private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }
}
