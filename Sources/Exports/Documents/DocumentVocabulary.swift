public import Workflow

/// The names that templates may use: the shape of every document's data.
public enum DocumentVocabulary {
  /// What a document about a case can be asked for, given the forms whose fields a template may name.
  public static func shape(forms: [FormDefinition]) -> DocumentShape {
    let form = form(forms)
    let named = forms.map { ($0.key.rawValue, self.form([$0])) }
    return .record([
      "case": .leaf, "family": .leaf, "address": .leaf, "procedure": .leaf, "step": .leaf, "today": .leaf,
      "children-names": .leaf, "children": .list(person), "members": .list(person),
      "people": .list(person), "meeting": meeting, "form": form,
      "forms": .record(Dictionary(named) { $0.merged(with: $1) }), "agenda": .list(leaves("title")),
      "chronology": .list(leaves("date", "what", "outcome", "about", "source")),
      "recipient": person, "standing": .leaf, "draft": .leaf, "template": leaves("kind", "version"),
    ])
  }

  static let person = leaves(
    "name", "about", "relationship", "agency", "born", "age", "address", "phone", "email", "method", "part", "answer",
    "sharing")

  static let meeting: DocumentShape = .record([
    "title": .leaf, "date": .leaf, "time": .leaf, "end": .leaf, "venue": .leaf, "method": .leaf, "joining": .leaf,
    "held": .leaf, "moved": .leaf, "officers": .list(leaves("role", "name")), "invited": .list(person),
    "present": .list(person), "absent": .list(person),
  ])

  private static let fieldPieces: [String: DocumentShape] = [
    "label": .leaf, "lead": .leaf, "heading": .leaf, "text": .leaf, "prose": .leaf, "table": .leaf, "missing": .leaf,
    "source": .leaf,
    "entries": .list(.record(["title": .leaf, "fields": .list(leaves("label", "lead", "text", "prose"))])),
  ]
  static let field: DocumentShape = .record(fieldPieces)

  static func form(_ definitions: [FormDefinition]) -> DocumentShape {
    let sections = definitions.flatMap(\.sections)
    func fields(_ isForEachChild: Bool) -> DocumentShape {
      let keys = sections.filter { $0.isForEachChild == isForEachChild }.flatMap(\.fields).map(\.key.rawValue)
      return .record(Dictionary(keys.map { ($0, field) }) { first, _ in first })
    }
    return .record([
      "title": .leaf, "state": .leaf, "standing": .leaf, "draft": .leaf, "author": .leaf,
      "sections": .list(.record(["title": .leaf, "child": .leaf, "fields": .list(field)])),
      "answers": fields(false),
      "children": .list(person.merged(with: .record(["answers": fields(true)]))),
    ])
  }

  private static func leaves(_ names: String...) -> DocumentShape {
    .record(Dictionary(names.map { ($0, .leaf) }) { first, _ in first })
  }
}
