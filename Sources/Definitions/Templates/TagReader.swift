/// Finds the tags of a template, and reports those that do not hold together.
struct TagReader {
  let log: ProblemLog

  /// The tags of a text that begins at a place of the file.
  func read(_ text: String, from start: Place) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var place = start
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{") {
      place = place.after(rest[..<open.lowerBound])
      let isTriple = rest[open.upperBound...].first == "{"
      let end = isTriple ? "}}}" : "}}"
      guard let close = rest[open.upperBound...].firstRange(of: end) else {
        log.report(.badTemplate, "the tag that begins here has no end \"\(end)\"", at: place)
        return tags
      }
      let inside = rest[open.upperBound..<close.lowerBound].dropFirst(isTriple ? 1 : 0)
      if let tag = tag(String(inside), at: place) { tags.append(tag) }
      place = place.after(rest[open.lowerBound..<close.upperBound])
      rest = rest[close.upperBound...]
    }
    checkEnds(tags)
    return tags
  }

  private func tag(_ inside: String, at place: Place) -> TemplateTag? {
    let text = inside.trimmingBlanks
    guard let first = text.first, first != "!" else { return nil }
    let kinds: [Character: TemplateTag.Kind] = ["#": .section, "^": .inverted, "/": .end, ">": .part, "&": .value]
    let name = kinds[first] == nil ? text : String(text.dropFirst()).trimmingBlanks
    let isName = name.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "-._/()".unicodeScalars.contains($0)
    }
    guard isName, !name.isEmpty else {
      let message = "\"{{\(inside)}}\" is none of {{name}}, {{#name}}, {{^name}}, {{/name}}, {{>part}} and {{!remark}}"
      log.report(.badTemplate, message, at: place)
      return nil
    }
    return TemplateTag(kind: kinds[first] ?? .value, name: name, line: place.line, column: place.column)
  }

  /// Every section is closed by its own name.
  private func checkEnds(_ tags: [TemplateTag]) {
    var open: [TemplateTag] = []
    for tag in tags {
      let place = Place(line: tag.line, column: tag.column)
      switch tag.kind {
      case .value, .part: break
      case .section, .inverted: open.append(tag)
      case .end:
        guard let section = open.popLast() else {
          log.report(.badTemplate, "\"\(tag.name)\" is closed here and was not opened", at: place)
          return
        }
        guard section.name == tag.name else {
          let opened = "\"\(section.name)\" of line \(section.line)"
          log.report(.badTemplate, "\"\(tag.name)\" is closed here before \(opened)", at: place)
          return
        }
      }
    }
    for tag in open {
      log.report(
        .badTemplate, "\"\(tag.name)\" is opened and never closed", at: Place(line: tag.line, column: tag.column))
    }
  }
}

extension Place {
  /// The place behind a piece of text that begins here.
  func after(_ text: Substring) -> Place {
    var place = self
    for scalar in text.unicodeScalars {
      place = scalar == "\n" ? Place(line: place.line + 1, column: 1, file: file) : place.adding(columns: 1)
    }
    return place
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
