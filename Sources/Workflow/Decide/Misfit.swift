/// Something in a case that has no place in the procedure that it is to be moved to.
public enum Misfit: Hashable, Sendable {
  /// A step, by its title.
  case step(String)
  /// A meeting that is work on paper there.
  case meeting(String)
  /// A task in which something is recorded.
  case task(String, step: String)
  /// A task whose form is another there.
  case form(String)
  /// Questions of a form that are answered, by their labels.
  case fields([String], form: String)
  /// An answer that cannot be given there.
  case answer(String, form: String, problem: String)
  /// A role that somebody has in the case, by its title.
  case role(String)
  /// What a child is, in running text.
  case status(String)
  /// How somebody was invited.
  case method(String)
  /// A group that has or had members.
  case group(String)
}

extension Misfit {
  /// It as a sentence; the destination is named like "version 2 of ics-steps".
  func wording(in destination: String) -> String {
    switch self {
    case .step(let title): say("There is no step for \"\(title)\" in \(destination).")
    case .meeting(let title): say("\"\(title)\" is no meeting in \(destination).")
    case .task(let title, let step):
      say("There is no task for \"\(title)\" (\(step)) in \(destination), and something is recorded in it.")
    case .form(let title): say("\"\(title)\" has another form in \(destination).")
    case .fields(let labels, let form):
      say("\"\(form)\" does not ask this in \(destination), and it is answered: \(labels.joined(separator: "; ")).")
    case .answer(let label, let form, let problem):
      say("\"\(form)\", \(label): the answer \(problem) in \(destination).")
    case .role(let title): say("There is no role \"\(title)\" in \(destination), and somebody has it in the case.")
    case .status(let title): say("No child can be \(title) in \(destination), and one is.")
    case .method(let title): say("Nobody can be invited by \"\(title)\" in \(destination), and somebody is.")
    case .group(let title): say("There is no group \"\(title)\" in \(destination), and it has members.")
    }
  }
}
