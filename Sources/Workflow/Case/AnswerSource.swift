/// Where an answer was copied from: a version of a form, and the child it is about there where that is another.
/// Written `initial-conference-1/report`, with `#2` for the form's second version and `@p2` for the child.
public struct AnswerSource: Hashable, Comparable, Sendable, LosslessStringConvertible {
  public let form: TaskID
  /// The version that was copied, counted from 1; nil for what stood in the form itself, and in journals that did not
  /// say it.
  public let version: Int?
  public let child: PersonID?

  public init(_ form: TaskID, version: Int? = nil, child: PersonID? = nil) {
    self.form = form
    self.version = version
    self.child = child
  }

  public init?(_ description: String) {
    var rest = description[...]
    var child: PersonID?
    if let at = rest.lastIndex(of: "@") {
      guard rest.index(after: at) < rest.endIndex else { return nil }
      child = PersonID(rest[rest.index(after: at)...])
      rest = rest[..<at]
    }
    var version: Int?
    if let mark = rest.lastIndex(of: "#") {
      guard let number = Int(rest[rest.index(after: mark)...]), number > 0 else { return nil }
      version = number
      rest = rest[..<mark]
    }
    guard let form = TaskID(String(rest)) else { return nil }
    self.init(form, version: version, child: child)
  }

  public var description: String {
    "\(form)" + (version.map { "#\($0)" } ?? "") + (child.map { "@\($0)" } ?? "")
  }

  public static func < (left: AnswerSource, right: AnswerSource) -> Bool { left.description < right.description }
}

extension AnswerSource: CodedAsText {}

extension CaseFile {
  /// The day from which a copied answer is: when its version was finalised, else when its form was last saved; nil
  /// where the case has no such form.
  public func day(of source: AnswerSource) -> Day? {
    guard let form = form(source.form) else { return nil }
    let version = source.version.flatMap { number in form.versions.first { $0.number == number } }
    return ((version ?? form.versions.last)?.finalised.at ?? form.savedAt).day
  }

  /// Where an answer was copied from, as people say it: "copied from Section 47 enquiry, 12 Jan 2026", with the child
  /// where that is another, and "copied from Ellie" within one form; nil where the case has no such form.
  public func wording(of source: AnswerSource, copiedInto id: TaskID, title: (FormKey) -> String?) -> String? {
    guard let from = form(source.form), let day = day(of: source) else { return nil }
    let child = source.child.flatMap { person($0)?.shortName }
    if source.form == id { return child.map { say("copied from \($0)") } }
    let title = title(from.definition) ?? from.definition.rawValue
    return say("copied from \(title), \(day.short)") + (child.map { ", \($0)" } ?? "")
  }
}
