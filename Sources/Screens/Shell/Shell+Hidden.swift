import Casework
import Terminal
import Workflow

/// A case that is open on the screen while it is taken from whoever sees it: it was restricted, they have left, or see
/// less by now.
extension Shell {
  /// The case that the screen with what is seen shows; nil where that is of none.
  var shown: CaseID? { layers.last { !$0.screen.isDialog }?.screen.shows?.caseID }

  /// Leaves every screen of a case that is shown where it may not be seen any more, before anything else is shown of
  /// it; what was typed is kept. False where it may be.
  func leaveHidden() -> Bool {
    var texts: [String] = []
    while let id = shown, !session.sees(id) { texts += leave(id) }
    guard let first = texts.first else { return false }
    show(top.appear(in: session))
    message = Message(text: first, isRefusal: true)
    var said: [String] = []
    for text in texts where !said.contains(text) { said.append(text) }
    // Whoever types goes on typing: letters are not to do something to what is there now.
    _ = push(
      NoticeDialog(title: say("The case is closed to you"), text: said.joined(separator: "\n"), isUnasked: true))
    return true
  }

  /// Leaves every screen of a case, and gives what is to be said of it: nothing that is in the case.
  private func leave(_ id: CaseID) -> [String] {
    let first = layers.firstIndex { $0.screen.shows?.caseID == id } ?? layers.count - 1
    for index in layers.indices.reversed() where index >= first {
      layers[index].screen.shelter(in: session)
      _ = layers[index].screen.receive(.closed, in: session)
      keepTypedLast(in: index)
    }
    let isKept = !layers[first...].contains { $0.screen.isStuck || $0.draft?.unkept.isStuck == true }
    layers.removeSubrange(first...)
    if layers.isEmpty { layers = [Layer(screen: TrayScreen())] }
    var texts = [
      isKept
        ? say("You do not see this case any more. What you typed in it is kept.")
        : say("You do not see this case any more. What you typed in it last could not be written to the store.")
    ]
    if refusedIn == id, !session.clipboard.refused.isEmpty {
      let key = Binding.puttingInRefused.keys[0].label
      texts.append(say("What was refused last is kept too; \(key) puts it into any field."))
    }
    return texts
  }
}
