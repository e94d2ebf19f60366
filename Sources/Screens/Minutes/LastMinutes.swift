import Casework
import Workflow

/// The minutes of the last meeting about a family.
enum LastMinutes {
  /// Opens them; where nothing was written down of any meeting, says so.
  static func open(of id: CaseID, in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      let (file, procedure) = try session.open(id)
      let forms = try session.service.rules(of: file).forms
      let held = file.steps.compactMap { step in step.meeting.held.map { (step, $0) } }
        .sorted { ($0.1, $0.0.id) > ($1.1, $1.0.id) }
      for (step, _) in held {
        let tasks = procedure.step(step.id.key)?.tasks ?? []
        let minutes = tasks.first { task in
          step.forms[task.key].map { forms[$0.definition]?.minutes != nil } ?? false
        }
        if let minutes { return [.push(Routes.form(id, TaskID(step.id, minutes.key)))] }
      }
      return [.refuse(say("No meeting about \(file.label) has minutes yet."))]
    } catch {
      return [.refuse(error.description)]
    }
  }
}
