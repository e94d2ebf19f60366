import Workflow

/// Two states of a form, as `--compare 1:2` names them: versions by their numbers, or `now` for its text today.
struct ComparedVersions {
  let old: [FieldAddress: Answer]
  let new: [FieldAddress: Answer]
  /// "version 1" and "now".
  let titles: (String, String)

  /// Reads the two; the second is `now` where it is not given.
  init(_ text: String, of form: Form) throws {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 || parts.count == 1 else {
      throw Complaint("--compare wants two versions, as 1:2 or 1:now, not \"\(Display.line(text))\".")
    }
    let second = parts.count == 2 ? parts[1] : "now"
    (old, new) = (try Self.answers(parts[0], of: form), try Self.answers(second, of: form))
    titles = (Self.title(parts[0]), Self.title(second))
  }

  private static func title(_ part: String) -> String { part == "now" ? "now" : "version \(part)" }

  private static func answers(_ part: String, of form: Form) throws -> [FieldAddress: Answer] {
    if part == "now" { return form.answers }
    guard let number = Int(part), let version = form.versions.first(where: { $0.number == number }) else {
      let known = form.versions.map { String($0.number) } + ["now"]
      throw Complaint(
        "The form \(form.id) has no version \"\(Display.line(part))\"; there is: \(known.joined(separator: ", ")).")
    }
    return version.answers
  }
}
