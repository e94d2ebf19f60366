import Casework
import Terminal
import Workflow

extension TrayScreen {
  /// Asks for the name under which the arrangement that is seen is kept.
  func askForName() -> [Effect] {
    [
      .push(
        PromptDialog(
          title: say("Save this view"), label: say("Name"), text: viewName ?? "",
          message: say("Kept for you: \(arranged.wording). One of the same name is replaced."),
          needed: say("A name is needed"), tag: "save-view", about: ""))
    ]
  }

  /// Keeps the arrangement that is seen under a name.
  mutating func save(as name: String, in session: Session) -> [Effect] {
    let name = String(name.printable.prefix(SavedTraysDialog.longestName))
    var problems: [Effect] = []
    let kept: Void? = session.read(
      { store throws(StoreError) in
        try store.keepTray(SavedTray(name: name, arrangement: arranged), of: session.actor.worker)
      }, problems: &problems)
    guard kept != nil else { return problems }
    viewName = name
    return [.say(say("Saved as \(name): \(arranged.wording)."))]
  }

  /// The list of what is kept, to be picked from.
  func askForView(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    let saved = session.read(
      { store throws(StoreError) in try store.savedTrays(of: session.actor.worker) }, problems: &problems)
    guard let saved = saved?.filter({ !$0.name.isEmpty }) else { return problems }
    guard !saved.isEmpty else { return [.refuse(say("You keep no view yet: S saves the one that you see."))] }
    return [.push(SavedTraysDialog(saved))]
  }

  /// Shows a view of those that are kept, by its name; the empty one is the whole tray.
  mutating func show(view name: String, in session: Session) -> [Effect] {
    guard !name.isEmpty else { return arrange(TrayArrangement(), in: session) }
    var problems: [Effect] = []
    let saved = session.read(
      { store throws(StoreError) in try store.savedTrays(of: session.actor.worker) }, problems: &problems)
    guard let found = saved?.first(where: { $0.name == name }) else { return problems }
    return arrange(found.arrangement, named: name, in: session)
  }

  /// Takes up the arrangement that was used last.
  mutating func recall(in session: Session) {
    guard subject == nil, let saved = try? session.service.store.savedTrays(of: session.actor.worker) else { return }
    guard let last = saved.first(where: { $0.name.isEmpty }) else { return }
    arrangement = last.arrangement
    arrangement.filter = ""
  }
}
