import Workflow

/// Which of the family's children a step is about, asked of a person.
enum ChildrenQuestion {
  /// The tag under which the dialog answers.
  static let tag: ActionID = "concern-children"

  /// The question, with the children ticked that it is about now.
  static func effect(_ loaded: LoadedStep?) -> Effect {
    guard let loaded else { return .refuse(say("The step is not loaded yet.")) }
    let chosen = loaded.file.children(of: loaded.step).map(\.id.rawValue)
    return .push(
      ChoiceDialog(
        title: say("Which children is it about?"),
        choices: loaded.file.children.map { Choice($0.id.rawValue, title: $0.wordedName) }, selected: chosen,
        multiple: true, tag: tag))
  }

  /// Records the answer, or shows why not; nothing where it was another question.
  static func effects(
    of answer: DialogAnswer, to tag: ActionID, step: StepID, caseID: CaseID, seen: CaseFile?, in session: Session
  ) -> [Effect] {
    guard tag == self.tag, case .choices(let values) = answer else { return [] }
    let command = ConcernChildren(step: step, children: values.map { PersonID($0) })
    let said = say("The step is about \(counted(values.count, "child", "children")).")
    return session.effects(of: .concernChildren(command), on: caseID, seen: seen, saying: said)
  }
}
