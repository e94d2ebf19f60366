import Casework
import Workflow

extension Session {
  /// Why the worker may not do what a permission allows, in words; nil where they may.
  func whyNot(_ permission: Permission, in procedure: Procedure, doing: String? = nil) -> String? {
    let roles = procedure.roles.filter { $0.permissions.contains(permission) }
    guard !roles.contains(where: { worker.roles.contains($0.key) }) else { return nil }
    return Refusal(.notYourRole(needed: roles.map(\.title), doing: doing ?? permission.doing)).description
  }
}
