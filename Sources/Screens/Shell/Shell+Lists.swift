import Terminal

/// A list that is read anew at a key or a click: that does what whoever made it could see that it would do.
extension Shell {
  /// Reads what is on top anew. True where an event would then do something with another thing than it would have done
  /// with what was on the screen: the thing under the cursor is gone, or there was none, or a click meets another.
  func readAgain(before event: InputEvent) -> Bool {
    let before = top as? any ListScreen
    let clicked = before == nil ? nil : clickedFrame(event)
    show(top.appear(in: session))
    guard let before, let now = top as? any ListScreen else { return false }
    if let clicked { return clicked != clickedFrame(event) }
    return before.held != now.held && actsOnHeld(event)
  }

  /// What the screen on top draws, where the event is a click into it; nil for any other.
  private func clickedFrame(_ event: InputEvent) -> Buffer? {
    guard case .mouse(let mouse) = event, mouse.kind == .press, let size, !Shell.isTooSmall(size) else { return nil }
    return frameOfTop(size)
  }

  /// Whether a key does something with what is under the cursor of the list on top.
  private func actsOnHeld(_ event: InputEvent) -> Bool {
    guard let list = top as? any ListScreen, case .key(let key) = event else { return false }
    let found = entries.filter { $0.binding.keys.contains(key) }
    guard let entry = found.first(where: { $0.availability == .available }) ?? found.first else { return false }
    return list.actingOnHeld.contains(entry.binding.action)
  }
}

extension TrayScreen: ListScreen {
  var held: AnyHashable? {
    if let selected { return AnyHashable(TaskName(selected)) }
    return (list?.heading).map { AnyHashable($0.title) }
  }

  var actingOnHeld: Set<ActionID> {
    [
      "open", "pathway", "summary", "visit", "last-minutes", "print", "due", "claim", "reassign", "put-back", "snooze",
      "note", "mark",
    ]
  }
}
