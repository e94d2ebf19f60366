public import Workflow

/// A template of a document, as its file has it.
public struct TemplateDefinition: Hashable, Sendable {
  /// The kind of document, the file's name: `minutes`.
  public var name: String
  /// The procedure whose documents it makes; nil for that of every procedure without one of its own.
  public var procedure: ProcedureKey?
  /// Counted up by whoever changes it, and printed in the foot: cases are not pinned to a template. Nil where its file
  /// has none.
  public var version: Int?
  /// What is printed, as lists of kinds say it: "Minutes of a meeting".
  public var title: String
  public var subject: Subject
  /// The forms that it prints, or whose headings are the agenda; empty for every form.
  public var forms: [FormKey]
  /// True for a page that is wider than high.
  public var isLandscape: Bool
  /// What stands at the head and the foot of every page.
  public var header: PageLine
  public var footer: PageLine
  /// How long before a meeting a calendar reminds of it.
  public var reminders: [Span]
  public var body: TemplateText

  /// What a template prints.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// A form of the case.
    case form
    /// A meeting.
    case meeting
    /// An invitation, one for each person.
    case invitation
    /// A case as a whole, whatever its steps.
    case `case`
  }

  /// A line of the page with the places that its text came from.
  public struct PageLine: Hashable, Sendable {
    public var text: String
    public var tags: [TemplateTag]
  }
}

/// The text of a template, or of a part that templates share, and the tags in it.
public struct TemplateText: Hashable, Sendable {
  /// The file, as problems name it.
  public var path: String
  public var text: String
  public var tags: [TemplateTag]
}

/// A tag of a template: `{{name}}`, `{{#name}}`, `{{^name}}`, `{{/name}}` or `{{>name}}`.
public struct TemplateTag: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case value, section, inverted, end, part }
  public var kind: Kind
  /// As it is written: `meeting.date`.
  public var name: String
  /// Counted from 1, in the file.
  public var line: Int
  public var column: Int
}

/// The templates of a `Resources` folder.
public struct TemplateSet: Hashable, Sendable {
  /// By kind and procedure.
  public var templates: [TemplateDefinition] = []
  /// The parts that templates share, by name; those of a procedure under `PROCEDURE/NAME`.
  public var parts: [String: TemplateText] = [:]

  /// The template of a kind for a procedure: its own, else that of all.
  public func template(_ name: String, for procedure: ProcedureKey) -> TemplateDefinition? {
    let found = templates.filter { $0.name == name && ($0.procedure == procedure || $0.procedure == nil) }
    return found.first { $0.procedure != nil } ?? found.first
  }

  /// The parts that a template of a procedure is put together from: the procedure's own before those of all.
  public func parts(for procedure: ProcedureKey?) -> [String: TemplateText] {
    var found = parts.filter { !$0.key.contains("/") }
    guard let procedure else { return found }
    for (key, part) in parts where key.hasPrefix("\(procedure)/") {
      found[String(key.dropFirst(procedure.rawValue.count + 1))] = part
    }
    return found
  }

  /// The kinds of document, each once, in the order of their names.
  public var kinds: [TemplateDefinition] {
    var seen: Set<String> = []
    return templates.sorted { ($0.name, $0.procedure?.rawValue ?? "") < ($1.name, $1.procedure?.rawValue ?? "") }
      .filter { seen.insert($0.name).inserted }
  }
}
