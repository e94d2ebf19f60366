public import Workflow

extension Listing {
  /// A procedure as one row of a list.
  public struct ProcedureRow: Encodable {
    var procedure: ProcedureKey
    var version: Int
    var title: String
    var source: String?
    var extends: ProcedureKey?
    var isBase: Bool
    var steps: Int

    /// The row of a procedure, with what it extends.
    public init(_ procedure: Procedure, extends: ProcedureKey?, isBase: Bool) {
      self.procedure = procedure.key
      version = procedure.version
      title = procedure.title
      source = procedure.source
      self.extends = extends
      self.isBase = isBase
      steps = procedure.steps.count
    }
  }

  /// Procedures: key, version, title, source, what each extends, how many steps it has.
  public static func procedures(_ rows: [ProcedureRow]) throws -> Listing {
    var listing = Listing(columns: ["PROCEDURE", "VERSION", "STEPS", "EXTENDS", "TITLE", "SOURCE"])
    for row in rows {
      let key = row.isBase ? "\(row.procedure) (base)" : row.procedure.rawValue
      try listing.add(
        [key, "\(row.version)", "\(row.steps)", row.extends?.rawValue ?? "-", row.title, row.source ?? "-"], json: row)
    }
    return listing
  }

  /// A task of a procedure as one row of a list.
  private struct TaskRow: Encodable {
    var step: StepKey
    var task: TaskKey
    var title: String
    var by: [RoleKey]
    var authorisedBy: RoleKey?
    var after: [TaskKey]
    var when: String?
    var due: [String]
  }

  /// The tasks of a procedure in its order, with conditions and limits in words.
  public static func tasks(of procedure: Procedure, forms: [FormKey: FormDefinition]) throws -> Listing {
    let wording = ProcedureWording(procedure, forms: forms)
    var listing = Listing(columns: ["STEP", "TASK", "BY", "AUTHORISED BY", "AFTER", "DUE"])
    for step in procedure.steps {
      for task in step.tasks {
        let steps = task.isDueWithStep ? step.dueFirst + step.dueLater.filter { !step.dueFirst.contains($0) } : []
        let limits = (task.due + steps).compactMap { procedure.timescale($0) }
        let row = TaskRow(
          step: step.key, task: task.key, title: task.title, by: task.by, authorisedBy: task.authorisedBy,
          after: task.after, when: wording.condition(task.condition, in: step),
          due: limits.map { "\(wording.limit($0)) (\(wording.source(of: $0)))" })
        try listing.add(
          [
            step.title, task.title, wording.names(of: task.by), task.authorisedBy.map(procedure.title(of:)) ?? "-",
            task.after.map(\.rawValue).joined(separator: ", "), row.due.joined(separator: "; "),
          ], json: row)
      }
    }
    return listing
  }
}
