import Casework
import Workflow

extension Session {
  /// Why the worker may not do what a permission allows, in words; nil where they may.
  func whyNot(_ permission: Permission, in procedure: Procedure, doing: String? = nil) -> String? {
    let roles = procedure.roles.filter { $0.permissions.contains(permission) }
    guard !roles.contains(where: { worker.roles.contains($0.key) }) else { return nil }
    return Refusal(.notYourRole(needed: roles.map(\.title), doing: doing ?? permission.doing)).description
  }

  /// Why a command on a case would be refused, in words; nil where it would be taken.
  func whyNot(_ command: Command, on file: CaseFile, by procedure: Procedure) throws(CaseworkError) -> String? {
    let context = context(procedure: procedure, forms: try service.rules(of: file).forms)
    do throws(Refusal) {
      _ = try file.decide(command, in: context)
      return nil
    } catch {
      return error.description
    }
  }

  /// What a command of whoever is at the terminal is decided by, now.
  func context(procedure: Procedure, forms: [FormKey: FormDefinition]) -> Context {
    let store = service.store
    return Context(
      actor: actor, at: now, procedure: procedure, forms: forms, calendar: service.calendar,
      worker: { try? store.worker($0) },
      hasTeam: { id in (try? store.teams())?.contains { $0.id == id } ?? false })
  }
}
