import Terminal
import Workflow

extension MeetingScreen {
  /// What a meeting has as any other step does: its board, and the children that it is about.
  var stepBindings: [Binding] {
    let definition = loaded?.definition
    return [
      Binding(
        "board", [.character("b")], say("board"), help: say("Show the meeting's board, by lane and period"),
        group: .view,
        isInFooter: definition?.lanes.isEmpty == false),
      Binding(
        "children", [.character("C")], say("children"), help: say("Choose which of the children the meeting is about"),
        isInFooter: definition?.concernsChosenChildren == true),
      LoadedStep.eraseBinding(loaded, on: pane == .tasks ? task : nil),
    ]
  }

  /// Why the board or the children of the meeting can't be opened.
  func reasonAgainstStep(_ action: ActionID) -> String? {
    guard let loaded else { return nil }
    switch action {
    case "board": return loaded.definition.lanes.isEmpty ? say("\(title) has no board.") : nil
    case "children":
      guard loaded.definition.concernsChosenChildren else {
        return say("\(title) is about all the children of the family.")
      }
      return loaded.step.state.isOpen ? nil : Refusal(.stepNotOpen(title: title, loaded.step.state)).description
    default: return nil
    }
  }
}
