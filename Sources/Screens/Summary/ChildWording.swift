import Workflow

/// A child with age and what they are, in words: "Ellie Carter, 6 · subject to a plan since 14 Jan 2026 (neglect)".
struct ChildWording {
  var file: CaseFile
  var procedure: Procedure
  var forms: [FormKey: FormDefinition]
  var today: Day

  /// The child's statuses, the procedure's order; empty where there are none.
  func statuses(of child: Person) -> String {
    procedure.statuses.compactMap { status in
      file.statuses[child.id]?[status.key].map { found in
        let detail = found.detail.map { " (\(title(of: $0, for: status.key).inSentence))" } ?? ""
        return say("\(status.title) since \(found.since.short)\(detail)")
      }
    }
    .joined(separator: ", ")
  }

  /// The child's age: "6", "unborn", or nil where the date of birth is not known.
  func age(of child: Person) -> String? {
    guard let born = child.born else { return nil }
    return born > today ? say("unborn") : child.age(on: today).map(String.init)
  }

  /// The heading about one child.
  func heading(of child: Person) -> String {
    let parts = [child.listName, age(of: child), statuses(of: child)].compactMap { $0 }.filter { !$0.isEmpty }
    return parts.joined(separator: " · ")
  }

  /// The title of a status's detail, such as a category of abuse, from the field of the form that sets it.
  private func title(of detail: String, for status: StatusKey) -> String {
    for task in procedure.steps.flatMap(\.tasks) {
      for rule in task.sets where rule.status == status {
        guard let key = rule.detail, let field = forms.definition(of: task)?.field(key)?.field else { continue }
        switch field.kind {
        case .oneOf(let choices), .someOf(let choices):
          if let choice = choices.first(where: { $0.value == detail }) { return choice.title }
        case .text, .longText, .date, .time, .yesNo, .number, .person, .table, .heading: continue
        }
      }
    }
    return detail
  }
}
