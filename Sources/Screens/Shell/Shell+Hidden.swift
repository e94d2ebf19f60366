import Casework
import Terminal
import Workflow

/// A case that is open on the screen while it is taken from whoever sees it: it was restricted, they have left, or see
/// less by now.
extension Shell {
  /// The case that the screen with what is seen shows; nil where that is of none.
  var shown: CaseID? { layers.last { !$0.screen.isDialog }?.screen.shows?.caseID }

  /// Leaves every screen of the case that is shown where it may not be seen any more, before anything else is shown of
  /// it; what was typed is kept. False where it may be.
  func leaveHidden() -> Bool {
    guard let id = shown, !session.sees(id) else { return false }
    let first = layers.firstIndex { $0.screen.shows?.caseID == id } ?? layers.count - 1
    for index in layers.indices.reversed() where index >= first {
      layers[index].screen.shelter(in: session)
      _ = layers[index].screen.receive(.closed, in: session)
      keepTypedLast(in: index)
    }
    layers.removeSubrange(first...)
    if layers.isEmpty { layers = [Layer(screen: TrayScreen())] }
    show(top.appear(in: session))
    let text = say("You do not see this case any more. What you typed in it is kept.")
    message = Message(text: text, isRefusal: true)
    // Whoever types goes on typing: letters are not to do something to what is there now.
    _ = push(NoticeDialog(title: say("The case is closed to you"), text: text, isUnasked: true))
    return true
  }
}
