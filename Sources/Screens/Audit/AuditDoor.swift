import Casework
import Terminal
import Workflow

/// The way from a screen of a case to who has seen it.
enum AuditDoor {
  /// One key on every screen that has it.
  static var binding: Binding { binding(isInFooter: false) }

  /// The same, in the footer for those who may.
  static func binding(isInFooter: Bool) -> Binding {
    Binding(
      "audit", [.character("W")], say("who has seen it"),
      help: say("Show who has opened this case, and what was done in it"), group: .view, isInFooter: isInFooter)
  }

  /// Shows who has seen a case; refuses where the worker's roles do not read the audit.
  static func open(_ id: CaseID, in session: Session) -> [Effect] { open(.family(id), .opened, in: session) }

  /// Shows an audit.
  static func open(_ subject: AuditSubject, _ kind: AuditScreen.Kind, in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      try session.service.requireAudit(of: subject, by: session.actor)
      return [.push(AuditScreen(subject, kind))]
    } catch {
      return [.refuse(error.description)]
    }
  }
}
