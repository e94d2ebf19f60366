public import Definitions
internal import Exports
public import Workflow

/// Checks the names in templates against what documents have.
public struct TemplateCheck {
  private let set: TemplateSet
  private let forms: [FormDefinition]

  public init(_ set: TemplateSet, forms: [FormDefinition]) {
    self.set = set
    self.forms = forms.sorted { $0.key < $1.key }
  }

  /// Every name of every template that stands for nothing, by file and place.
  public var problems: [Problem] { Set(set.templates.flatMap(problems)).sorted() }

  /// Every name of a template and of the parts that it names that stands for nothing.
  public func problems(of template: TemplateDefinition) -> [Problem] {
    let path = template.body.path
    let printed = template.forms.isEmpty ? forms : forms.filter { template.forms.contains($0.key) }
    var shape = DocumentVocabulary.shape(forms: printed)
    // The other forms of a step can be printed beside the one that the template is for.
    if case .record(var pieces) = shape, case .record(let all) = DocumentVocabulary.shape(forms: forms) {
      pieces["forms"] = all["forms"]
      shape = .record(pieces)
    }
    var walk = Walk(parts: set.parts(for: template.procedure), scopes: [shape])
    for line in [template.header, template.footer] { walk.check(line.tags, of: path, within: []) }
    walk.check(template.body.tags, of: path, within: [])
    for key in template.forms where !forms.contains(where: { $0.key == key }) {
      let hint = Suggestion.hintOrList(for: key.rawValue, among: forms.map(\.key.rawValue))
      walk.problems.append(
        Problem(path: path, line: 1, column: 1, id: .unknownForm, message: "there is no form \"\(key)\"\(hint)"))
    }
    return walk.problems
  }

  /// A walk through the tags that knows what each name is looked up in.
  private struct Walk {
    let parts: [String: TemplateText]
    /// What a name is looked up in, the innermost last.
    var scopes: [DocumentShape]
    var problems: [Problem] = []

    mutating func check(_ tags: [TemplateTag], of path: String, within names: [String]) {
      let depth = scopes.count
      for tag in tags {
        switch tag.kind {
        case .value: _ = shape(of: tag, path)
        case .section: scopes.append(entered(shape(of: tag, path)))
        case .inverted:
          _ = shape(of: tag, path)
          scopes.append(.leaf)
        case .end: if scopes.count > depth { scopes.removeLast() }
        case .part: checkPart(tag, of: path, within: names)
        }
      }
      scopes.removeLast(scopes.count - depth)
    }

    private mutating func checkPart(_ tag: TemplateTag, of path: String, within names: [String]) {
      guard let part = parts[tag.name] else {
        let hint = Suggestion.hintOrList(for: tag.name, among: parts.keys.sorted())
        report(.unknownPart, "there is no part \"\(tag.name)\"\(hint)", tag, path)
        return
      }
      guard !names.contains(tag.name) else {
        report(.badTemplate, "the part \"\(tag.name)\" is made of itself", tag, path)
        return
      }
      check(part.tags, of: part.path, within: names + [tag.name])
    }

    private func entered(_ shape: DocumentShape?) -> DocumentShape {
      switch shape {
      case .list(let element): element
      case .record, .leaf: shape ?? .leaf
      case nil: .leaf
      }
    }

    /// What a tag's name stands for; nil, and reported, where it stands for nothing.
    private mutating func shape(of tag: TemplateTag, _ path: String) -> DocumentShape? {
      guard let name = plainName(of: tag, path) else { return .leaf }
      if name == "." { return scopes.last }
      let words = name.split(separator: ".").map(String.init)
      guard let first = words.first else { return .leaf }
      let around = scopes.reversed().lazy.compactMap { scope -> DocumentShape? in
        if case .record(let pieces) = scope { pieces[first] } else { nil }
      }
      guard var found = around.first else {
        let known = scopes.flatMap { scope -> [String] in
          if case .record(let pieces) = scope { Array(pieces.keys) } else { [] }
        }
        let hint = Suggestion.hintOrList(for: first, among: Set(known).sorted())
        report(.unknownField, "no document has \"\(first)\" here\(hint)", tag, path)
        return nil
      }
      for word in words.dropFirst() {
        guard case .record(let pieces) = found, let next = pieces[word] else {
          var known: [String] = []
          if case .record(let pieces) = found { known = pieces.keys.sorted() }
          let hint = Suggestion.hintOrList(for: word, among: known)
          report(.unknownField, "\"\(name)\" stands for nothing: there is no \"\(word)\"\(hint)", tag, path)
          return nil
        }
        found = next
      }
      return found
    }

    /// A name without the functions of lists around it; nil for a question about a place in a list: `last()`.
    private mutating func plainName(of tag: TemplateTag, _ path: String) -> String? {
      guard tag.name.contains("(") || tag.name.contains(")") else { return tag.name }
      let parts = tag.name.split(separator: "(", omittingEmptySubsequences: false).map(String.init)
      let functions = ["first", "last", "index", "even", "odd", "count", "empty", "reversed"]
      if let wrong = parts.dropLast().first(where: { !functions.contains($0) }) {
        let hint = Suggestion.hintOrList(for: wrong, among: functions)
        report(.badTemplate, "there is no function \"\(wrong)\"\(hint)", tag, path)
        return nil
      }
      let inner = (parts.last ?? "").filter { $0 != ")" }
      return inner.isEmpty ? nil : inner
    }

    private mutating func report(_ id: ProblemID, _ message: String, _ tag: TemplateTag, _ path: String) {
      problems.append(Problem(path: path, line: tag.line, column: tag.column, id: id, message: message))
    }
  }
}
