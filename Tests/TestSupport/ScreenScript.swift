/// What somebody types at the screens, and what is then to be read: the same on the cell buffer, on ncurses and in a
/// real terminal.
package struct ScreenScript: Sendable, CustomStringConvertible {
  package var name: String
  /// Who types it, over the store that trials of the screens are made on.
  package var worker: String
  package var steps: [Step]

  /// Some keys, and a text that the screen shows after them.
  package struct Step: Sendable {
    /// As `TypedScript` reads them.
    package var keys: String
    package var shows: String

    package init(_ keys: String, shows: String) {
      self.keys = keys
      self.shows = shows
    }
  }

  package var description: String { name }

  package init(_ name: String, as worker: String = "amina.shah", _ steps: Step...) {
    self.name = name
    self.worker = worker
    self.steps = steps
  }
}
