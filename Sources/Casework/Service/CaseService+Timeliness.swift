public import Workflow

extension CaseService {
  /// Makes the figures on timeliness of a store that was kept before there were any; any other is left alone.
  public func completeTimeliness() throws(CaseworkError) {
    let isWhole = try stored { () throws(StoreError) in try store.isTimelinessWhole }
    if !isWhole { try rebuild() }
  }

  /// Refuses somebody who has no role that may do something in any of the procedures.
  public func require(_ permission: Permission, of worker: Worker) throws(CaseworkError) {
    // A program stays open while roles are taken and given.
    try refreshStaff()
    let worker = staff.worker(worker.id) ?? worker
    var titles: [String] = []
    for procedure in try definitions().procedures.values.sorted(by: { $0.key < $1.key }) {
      for role in procedure.roles where role.permissions.contains(permission) {
        if worker.roles.contains(role.key) { return }
        if !titles.contains(role.title) { titles.append(role.title) }
      }
    }
    throw .refused(Refusal(.notYourRole(needed: titles, doing: permission.doing)))
  }

  /// The kinds of step in the order in which procedures have them.
  public func kindOrder() throws(CaseworkError) -> [StepKey] {
    var order: [StepKey] = []
    for procedure in try definitions().procedures.values.sorted(by: { $0.key < $1.key }) {
      for step in procedure.steps where !order.contains(step.key) { order.append(step.key) }
    }
    return order
  }
}
