internal import Workflow

/// Where a form stands, as its print says it on every page.
struct FormStanding {
  var isDraft: Bool
  var wording: String

  init(of form: Form, source: DocumentSource) {
    let task = source.procedure.task(form.id)
    let finalised = form.versions.last.map { version in
      "by \(source.name(version.finalised.by, in: task?.by ?? [])), on \(version.finalised.at.moment.spoken)"
    }
    switch form.state {
    case .draft:
      isDraft = true
      wording = "DRAFT: not finalised"
    case .rejected:
      isDraft = true
      wording = "DRAFT: returned for amendment"
    case .awaitingAuthorisation:
      isDraft = true
      wording = finalised.map { "DRAFT: finalised \($0), and not authorised yet" } ?? "DRAFT: not authorised yet"
    case .finalised:
      isDraft = false
      wording = finalised.map { "Finalised \($0)" } ?? "Finalised"
    case .authorised:
      isDraft = false
      guard let signature = form.authorised else {
        wording = "Authorised"
        return
      }
      let roles = FormStanding.authorisers(of: form.id, source.procedure)
      wording = "Authorised by \(source.name(signature.by, in: roles)), on \(signature.at.moment.spoken)"
    }
  }

  /// The roles that authorise a form: its own task's, or those of the tasks that send it.
  private static func authorisers(of id: TaskID, _ procedure: Procedure) -> [RoleKey] {
    let tasks = procedure.step(id.step.key)?.tasks ?? []
    return tasks.filter { task in
      if task.key == id.task { return true }
      if case .submit(let sent) = task.verb { return sent.contains(id.task) }
      return false
    }
    .compactMap(\.authorisedBy)
  }
}

extension Moment {
  /// "Wed 14 Jan 2026 at 16:05".
  var spoken: String { "\(day.long) at \(time)" }
}
