internal import Workflow

/// Finds what a procedure defines and nothing makes use of: timescales, roles, steps.
struct UseChecks {
  let read: ReadProcedure

  private var procedure: Procedure { read.procedure }

  /// Reports each, at its key. What a base offers and the procedure does not take up is not reported, but for steps:
  /// those would stand on the pathway.
  func run() {
    let timescales = Set(procedure.steps.flatMap { $0.dueFirst + $0.dueLater + $0.tasks.flatMap(\.due) })
    for (key, place) in read.timescalePlaces where !timescales.contains(key) && place.file == 0 {
      read.log.report(.unusedTimescale, "no step or task is due by the timescale \"\(key)\"", at: place)
    }
    let roles = procedure.rolesOfTasks
    for role in procedure.roles where !roles.contains(role.key) && role.permissions.isEmpty {
      guard let place = read.rolePlaces[role.key], place.file == 0 else { continue }
      read.log.report(.unusedRole, "no task is for the role \"\(role.key)\", and it may do nothing else", at: place)
    }
    for (key, place) in read.groupPlaces.sorted(by: { $0.key < $1.key }) where place.file == 0 {
      if !procedure.steps.contains(where: { $0.group == key }) {
        read.log.report(.unusedGroup, "no step is the meeting of the group \"\(key)\"", at: place)
      }
    }
    for step in procedure.steps where step.kind == .recurring && !procedure.recurs(step.key) {
      guard let place = read.stepPlaces[step.key] else { continue }
      let message = "\"\(step.key)\" is done once and never again: neither it nor a step that repeats opens it"
      read.log.report(.neverRecurs, message, at: place)
    }
    let reachable = procedure.reachableSteps
    for step in procedure.steps.map(\.key) where !reachable.contains(step) {
      guard let place = read.stepPlaces[step] else { continue }
      report(unreachable: step, at: place)
    }
  }

  private func report(unreachable step: StepKey, at place: Place) {
    if place.file == 0 {
      let message = "no case begins with \"\(step)\", and no step that a case comes to opens it"
      read.log.report(.unreachableStep, message, at: place)
    } else if let extends = read.extends {
      let message =
        "no case comes to the step \"\(step)\" that is taken over: open it, or leave it out (without: steps.\(step))"
      read.log.report(.unreachableStep, message, at: extends.place)
    }
  }
}

extension Procedure {
  /// The roles that do a task, authorise it or serve a meeting.
  var rolesOfTasks: Set<RoleKey> {
    var roles: Set<RoleKey> = []
    for task in steps.flatMap(\.tasks) {
      roles.formUnion(task.by)
      if let role = task.authorisedBy { roles.insert(role) }
      roles.formUnion(task.verb.scheduling?.officers ?? [])
      if case .request(let request) = task.verb { roles.formUnion(request.to) }
      if case .chooseNext(let next) = task.verb { roles.formUnion(next.actions.flatMap(\.passTo)) }
    }
    return roles
  }

  /// The kinds of step that a case can come to, from those that it may begin with.
  var reachableSteps: Set<StepKey> {
    var found = Set(startingSteps)
    var rest = startingSteps
    while let key = rest.popLast() {
      for opened in step(key)?.following ?? [] where found.insert(opened).inserted { rest.append(opened) }
    }
    return found
  }
}
