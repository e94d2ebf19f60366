internal import Workflow

/// Reads a template: what stands between two lines of `---` at its head, and the text below.
struct TemplateReader {
  let log: ProblemLog
  let procedure: ProcedureKey?

  private static let keys = [
    "template", "version", "title", "prints", "forms", "page", "header", "footer", "reminders",
  ]

  /// The template; nil where it cannot be made sense of. What is wrong is in the log.
  func read() -> TemplateDefinition? {
    let lines = log.file.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      log.report(.badTemplate, "a template begins with what it prints, between two lines \"---\"", at: .start)
      return nil
    }
    // The head keeps its lines' numbers.
    let head = ProblemLog(SourceFile(path: log.file.path, text: "#\n" + lines[1..<end].joined(separator: "\n")))
    defer { for problem in head.problems { log.add(problem) } }
    guard let root = YAMLReader.read(head),
      let record = Record(root, "a template", at: root.place, keys: Self.keys, log: head)
    else { return nil }
    let name = record.requiredText("template")
    if !name.isEmpty, name != log.file.name, let place = record.keyPlace("template") {
      head.report(.nameMismatch, "the file is named \"\(log.file.name)\" and is the template \"\(name)\"", at: place)
    }
    let body = lines[(end + 1)...].joined(separator: "\n")
    return TemplateDefinition(
      name: log.file.name, procedure: procedure,
      version: record.optional("version").map { _ in record.requiredCount("version") },
      title: record.requiredText("title"),
      subject: choice(record, "prints", head) ?? .form, forms: record.names("forms").map { FormKey($0.value) },
      isLandscape: choice(record, "page", head) == PageShape.landscape, header: line(record, "header", head),
      footer: line(record, "footer", head), reminders: reminders(record, head),
      body: TemplateText(
        path: log.file.path, text: body, tags: TagReader(log: log).read(body, from: Place(line: end + 2, column: 1))))
  }

  private enum PageShape: String, CaseIterable { case portrait, landscape }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ record: Record, _ key: String, _ head: ProblemLog
  ) -> Value? where Value.RawValue == String {
    guard let text = record.text(key) else { return nil }
    if let value = Value(rawValue: text.value) { return value }
    let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
    head.report(.badValue, "\"\(key)\" is one of \(names), not \"\(text.value)\"", at: text.place)
    return nil
  }

  private func line(_ record: Record, _ key: String, _ head: ProblemLog) -> TemplateDefinition.PageLine {
    guard let item = record.optional(key), let text = record.text(key) else {
      return TemplateDefinition.PageLine(text: "", tags: [])
    }
    let tags = TagReader(log: head).read(text.value, from: head.place(in: item, offset: 0))
    return TemplateDefinition.PageLine(text: text.value, tags: tags)
  }

  private func reminders(_ record: Record, _ head: ProblemLog) -> [Span] {
    record.names("reminders").compactMap { text in
      if let rule = try? DueRule(parsing: text.value), rule.direction == .before || !text.value.contains("after") {
        return rule.span
      }
      head.report(.badTimescale, "\"\(text.value)\" is no time such as \"2 working days\"", at: text.place)
      return nil
    }
  }
}
