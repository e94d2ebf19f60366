import Workflow

extension Projection {
  /// How each step of a file stands against its limits, by each measure that it has a limit of.
  func timeliness(of file: CaseFile) -> [TimelinessRow] {
    let role = procedure.roles.first { $0.isAllocated }?.key
    return file.steps.flatMap { step -> [TimelinessRow] in
      guard let standing = file.timeliness(of: step, procedure: procedure, calendar: calendar),
        let definition = procedure.step(step.id.key)
      else { return [] }
      let worker = role.flatMap { role in
        standing.done.map { file.allocated(in: role, at: $0) } ?? file.allocations[role]
      }
      let limits: [(TimelinessRow.Measure, DueDate.Limit?)] = [
        (.every, standing.due.governing), (.national, standing.due.limits.first { $0.timescale.isNational }),
      ]
      return limits.compactMap { measure, limit in
        limit.map {
          TimelinessRow(
            caseID: file.id, step: step.id, measure: measure, title: definition.title, team: file.team, worker: worker,
            due: $0.deadline, done: standing.done)
        }
      }
    }
  }
}
